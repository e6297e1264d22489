import { isUtf8 } from "node:buffer";
import { type GetTextTranslation, type GetTextTranslations, mo, po } from "gettext-parser";
import { type Diagnostic, error, hasErrors, type Place, placeAt, warning } from "../diagnostics/index.js";
import { type EntryPlace, poLines } from "./places.js";

/** What became of a .po file. */
export interface Catalog {
  /** The .mo file; undefined where nothing is translated, or something is wrong. */
  readonly bytes: Uint8Array | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The catalog of a .po file, as msgfmt makes it: texts that are not translated, not wholly translated or marked as
 * fuzzy are left out, and shown in the language of the sources. What ki18n puts in for `%1` is checked besides.
 */
export function catalogOf(file: string, bytes: Uint8Array): Catalog {
  const source = Buffer.from(bytes).toString("utf8");
  const at = (offset: number): Place => placeAt(file, source, offset, lineEnd(source, offset));
  const { entries, wrong } = poLines(source);
  if (wrong.length > 0) return { bytes: undefined, diagnostics: wrong.map((offset) => badLine(at(offset))) };
  const parsed = parse(bytes, at);
  if (!("translations" in parsed)) return { bytes: undefined, diagnostics: [parsed] };
  const diagnostics = [
    ...(parsed.charset === "utf-8" && !isUtf8(bytes) ? [notUtf8(at(0))] : []),
    ...mistakes(parsed, entries, at),
  ];
  if (hasErrors(diagnostics)) return { bytes: undefined, diagnostics };
  const usable = translated(parsed);
  return { bytes: usable && new Uint8Array(mo.compile(usable)), diagnostics };
}

const lineEnd = (source: string, offset: number): number => {
  const end = source.indexOf("\n", offset);
  return end === -1 ? source.length : end;
};

const notUtf8 = (place: Place): Diagnostic =>
  error(
    "translations/not-utf8",
    "The file says that it is UTF-8, and is not.",
    place,
    "save it as UTF-8, or say its encoding in the header's Content-Type",
  );

const badLine = (place: Place): Diagnostic =>
  error(
    "translations/bad-po",
    "This is no line of a .po file: expected msgctxt, msgid, msgid_plural or msgstr and a text in quotes, or a comment.",
    place,
    'a quote in a text is written \\", and a text ends in the line that it begins in',
  );

/** What the lines alone don't tell: an encoding that nobody knows. */
function parse(bytes: Uint8Array, at: (offset: number) => Place): GetTextTranslations | Diagnostic {
  try {
    // A file without a header's encoding is taken for UTF-8, as everything else here.
    return po.parse(Buffer.from(bytes), { defaultCharset: "utf-8" });
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    return error("translations/bad-po", `This file can't be read: ${cause.message}`, at(0));
  }
}

/** The rule in a file's header; a file may have none, whatever the types of gettext-parser say. */
export const pluralForms = ({ headers }: { readonly headers?: Readonly<Record<string, string>> }): string | undefined =>
  headers?.["Plural-Forms"] ?? headers?.["plural-forms"];

/** What tells an entry from all others, as in the catalog itself. */
export const entryKey = (context: string, id: string): string => `${context}\u0004${id}`;

function mistakes(
  { translations, headers }: GetTextTranslations,
  places: readonly EntryPlace[],
  at: (offset: number) => Place,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  const seen = new Set<string>();
  const forms = Number(/nplurals\s*=\s*(\d+)/.exec(pluralForms({ headers }) ?? "")?.[1]);
  for (const place of places) {
    const key = entryKey(place.context, place.id);
    if (seen.has(key)) found.push(repeated(place, at));
    else {
      seen.add(key);
      const entry = translations[place.context]?.[place.id];
      if (entry && place.id !== "")
        found.push(...wrongForms(entry, forms, place, at), ...unknownValues(entry, place, at));
    }
  }
  return found;
}

const repeated = ({ id, context, start }: EntryPlace, at: (offset: number) => Place): Diagnostic =>
  error(
    "translations/repeated-text",
    `${JSON.stringify(id)}${context === "" ? "" : ` in the context ${JSON.stringify(context)}`} was translated above.`,
    at(start),
    "keep one of the two",
  );

/** gettext asks the header which of the forms of a text goes with a number. */
function wrongForms(
  entry: GetTextTranslation,
  forms: number,
  { start }: EntryPlace,
  at: (offset: number) => Place,
): Diagnostic[] {
  const { msgid_plural: plural, msgstr: texts } = entry;
  if (plural === undefined || !texts.some((text) => text !== "")) return [];
  if (Number.isNaN(forms))
    return [
      error(
        "translations/no-plural-forms",
        "Which form goes with which number is not said: the header has no Plural-Forms with nplurals.",
        at(start),
        'for English and German, say: "Plural-Forms: nplurals=2; plural=(n != 1);\\n"',
      ),
    ];
  if (texts.length === forms) return [];
  return [
    error(
      "translations/plural-forms",
      `The header says that there are ${forms} forms, and this text has ${texts.length}.`,
      at(start),
      `write ${Array.from({ length: forms }, (_, index) => `msgstr[${index}]`).join(", ")}`,
    ),
  ];
}

const valuesIn = (text: string): readonly string[] => text.match(/%[1-9]\d?/g) ?? [];

/** ki18n shows "(I18N_ARGUMENT_MISSING)" to people where a translation has a value that the text has not. */
function unknownValues(entry: GetTextTranslation, place: EntryPlace, at: (offset: number) => Place): Diagnostic[] {
  const known = new Set([...valuesIn(entry.msgid), ...valuesIn(entry.msgid_plural ?? "")]);
  return entry.msgstr.flatMap((text, index) => {
    const unknown = [...new Set(valuesIn(text))].filter((value) => !known.has(value));
    if (unknown.length === 0) return [];
    const has = known.size === 0 ? "none" : [...known].sort().join(", ");
    return [
      warning(
        "translations/unknown-value",
        `${unknown.join(", ")} stands for nothing: the text has ${has}.`,
        at(place.texts[index] ?? place.start),
      ),
    ];
  });
}

/** What of a file people are to see; undefined where that is nothing. */
function translated(table: GetTextTranslations): GetTextTranslations | undefined {
  const isUsable = ({ msgid, msgstr, comments }: GetTextTranslation): boolean =>
    msgid === "" || (msgstr.every((text) => text !== "") && !/\bfuzzy\b/.test(comments?.flag ?? ""));
  const translations: GetTextTranslations["translations"] = {};
  let count = 0;
  for (const [context, entries] of Object.entries(table.translations)) {
    const usable = Object.entries(entries).filter(([, entry]) => isUsable(entry));
    count += usable.filter(([id]) => id !== "").length;
    if (usable.length > 0) translations[context] = Object.fromEntries(usable);
  }
  if (count === 0) return undefined;
  return { charset: "utf-8", headers: { ...table.headers, "Content-Type": "text/plain; charset=utf-8" }, translations };
}
