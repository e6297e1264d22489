import { mo } from "gettext-parser";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { formatDiagnostics } from "../../src/diagnostics/index.js";
import { catalogOf, changedTexts } from "../../src/translations/index.js";

const HEADER = `msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"
"POT-Creation-Date: 2026-01-01 00:00+0000\\n"

`;

const made = (text: string | Uint8Array) =>
  catalogOf("/p/po/de.po", typeof text === "string" ? Buffer.from(text) : text);

/** Context and text to what it is translated with. */
function texts(bytes: Uint8Array | undefined): Record<string, readonly string[]> {
  assert.ok(bytes);
  const found: Record<string, readonly string[]> = {};
  for (const [context, entries] of Object.entries(mo.parse(Buffer.from(bytes)).translations))
    for (const { msgid, msgstr } of Object.values(entries)) if (msgid !== "") found[`${context}|${msgid}`] = msgstr;
  return found;
}

const said = (text: string | Uint8Array): string => formatDiagnostics(made(text).diagnostics, "/p");

const test = suite("catalogs");

test("has what is translated: plurals, contexts, texts in several lines", () => {
  const { bytes, diagnostics } = made(`${HEADER}# a translator's
#: src/ui/Full.qml:3
msgid ""
"Good "
"morning\\n\\"you\\"\\\\"
msgstr "Guten Morgen\\n"
"\\"du\\""

msgctxt "of a door"
msgid "Open"
msgstr "Auf"

msgid "Open"
msgstr "Öffnen"

msgid "%1 letter"
msgid_plural "%1 letters"
msgstr[0] "%1 Brief"
msgstr[1] "%1 Briefe"
`);
  assert.equal(diagnostics, []);
  assert.equal(texts(bytes), {
    '|Good morning\n"you"\\': ['Guten Morgen\n"du"'],
    "of a door|Open": ["Auf"],
    "|Open": ["Öffnen"],
    "|%1 letter": ["%1 Brief", "%1 Briefe"],
  });
});

test("leaves out what people should not see yet, as msgfmt does", () => {
  const { bytes, diagnostics } = made(`${HEADER}#, fuzzy
msgid "Unsure"
msgstr "Unsicher"

msgid "Untranslated"
msgstr ""

msgid "%1 half"
msgid_plural "%1 halves"
msgstr[0] "%1 Hälfte"
msgstr[1] ""

#~ msgid "Gone"
#~ msgstr "Weg"

#, kde-format
msgid "Kept"
msgstr "Behalten"
`);
  assert.equal(diagnostics, []);
  assert.equal(texts(bytes), { "|Kept": ["Behalten"] });
  assert.is(made(HEADER).bytes, undefined);
  assert.is(made("").bytes, undefined);
});

test("is the same bytes for the same texts, whenever the file was begun", () => {
  const text = `${HEADER}msgid "A"\nmsgstr "B"\n`;
  assert.equal(made(text).bytes, made(text.replace("2026-01-01", "2027-02-02")).bytes);
  assert.not.equal(made(text).bytes, made(text.replace('"B"', '"C"')).bytes);
});

test("reads other encodings, and says where a file is not what it says it is", () => {
  const latin = `${HEADER.replace("UTF-8", "ISO-8859-1")}msgid "Open"\nmsgstr "Öffnen"\n`;
  assert.equal(texts(made(Buffer.from(latin, "latin1")).bytes), { "|Open": ["Öffnen"] });
  assert.match(
    said(Buffer.from(`${HEADER}msgid "Open"\nmsgstr "Öffnen"\n`, "latin1")),
    /po\/de\.po:1:1[\s\S]*says that it is UTF-8, and is not/,
  );
});

test("finds all lines that are none", () => {
  const found = said(`${HEADER}msgid "Open"
msgstr "Öffnen

msgid "Say "hello""
msgstr "x"
mgsid "Close"
`);
  assert.equal(
    found.match(/^po.*no line of a \.po file/gm)?.map((line) => line.slice(0, 12)),
    ["po/de.po:8:1", "po/de.po:10:", "po/de.po:12:"],
  );
  assert.match(found, /> {2}8 \| msgstr "Öffnen\n/);
});

test("finds what gettext and ki18n would stumble over", () => {
  const found = said(`${HEADER}msgid "Open"
msgstr "Öffnen"

msgid "Open"
msgstr "Auf"

msgid "%1 letter"
msgid_plural "%1 letters"
msgstr[0] "%1 Brief"

msgid "From %1"
msgstr "Von %1 an %2"
`);
  assert.match(found, /^po\/de\.po:10:1: error: "Open" was translated above\. \[translations\/repeated-text\]$/m);
  assert.match(found, /^po\/de\.po:13:1: error: The header says that there are 2 forms, and this text has 1\./m);
  assert.match(found, /^po\/de\.po:18:1: warning: %2 stands for nothing: the text has %1\./m);
  assert.match(
    said('msgid "%1 letter"\nmsgid_plural "%1 letters"\nmsgstr[0] "a"\nmsgstr[1] "b"\n'),
    /has no Plural-Forms/,
  );
});

test("what two catalogs translate differently", () => {
  const of = (text: string) => made(`${HEADER}${text}`).bytes;
  const first = of(
    'msgid "A"\nmsgstr "1"\n\nmsgid "B"\nmsgstr "2"\n\nmsgid "C"\nmsgid_plural "Cs"\nmsgstr[0] "3"\nmsgstr[1] "4"\n',
  );
  const second = of(
    'msgid "A"\nmsgstr "1"\n\nmsgid "B"\nmsgstr "5"\n\nmsgid "C"\nmsgid_plural "Cs"\nmsgstr[0] "3"\nmsgstr[1] "6"\n',
  );
  assert.equal(changedTexts(first, first), new Set());
  assert.equal(changedTexts(first, second), new Set(["B", "C", "Cs"]));
  assert.equal(changedTexts(undefined, of('msgctxt "x"\nmsgid "A"\nmsgstr "1"\n')), new Set(["A"]));
  assert.equal(changedTexts(of('msgid "A"\nmsgstr "1"\n'), undefined), new Set(["A"]));
});

test.run();
