import { mo } from "gettext-parser";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { packageTree } from "../../src/bundle/index.js";
import { type CatalogsBuild, DevelopmentCatalogs } from "../../src/dev/development-catalogs.js";
import { changedTexts } from "../../src/translations/index.js";

const domain = "plasma_applet_org.example.w";
const path = (language: string, name = domain): string => `contents/locale/${language}/LC_MESSAGES/${name}.mo`;

/** A build with catalogs of these texts, by language. */
function build(languages: Record<string, Record<string, string>>): CatalogsBuild {
  const catalogs = Object.entries(languages).map(([language, texts]) => {
    const entries = Object.entries(texts).map(([msgid, text]) => [msgid, { msgid, msgstr: [text] }]);
    const content = mo.compile({ charset: "utf-8", headers: {}, translations: { "": Object.fromEntries(entries) } });
    return { path: path(language), content: new Uint8Array(content) };
  });
  const page = { path: "contents/ui/page.qml", content: 'Label { text: i18n("Say \\"hello\\"") }' };
  const { tree } = packageTree([...catalogs, page, { path: path("de", "other"), content: "of an asset" }]);
  return { tree, translations: { domain, changed: changedTexts }, settings: new Set([page.path, "contents/none.qml"]) };
}

const test = suite("catalogs of a running host");

test("what the host began with is under its own name, what changes later under another each time", () => {
  const catalogs = new DevelopmentCatalogs();
  const first = build({ de: { Open: "Öffnen" } });
  catalogs.begin(first);
  assert.equal(catalogs.take(first), { domain: undefined, files: new Map() });
  const second = build({ de: { Open: "Auf" }, fr: { Open: "Ouvrir" } });
  const taken = catalogs.take(second);
  assert.is(taken.domain, `${domain}_1`);
  assert.equal([...taken.files.keys()], [path("de", `${domain}_1`), path("fr", `${domain}_1`)]);
  assert.equal(taken.files.get(path("de", `${domain}_1`)), second.tree.get(path("de"))!.content);
  // The same again, by another object.
  assert.equal(catalogs.take(build({ de: { Open: "Auf" }, fr: { Open: "Ouvrir" } })), {
    domain: `${domain}_1`,
    files: new Map(),
  });
  assert.is(catalogs.take(build({ de: { Open: "Offen" } })).domain, `${domain}_2`);
  assert.equal(catalogs.take(first), { domain: undefined, files: new Map() });
  assert.is(catalogs.take(build({ de: { Open: "Auf" } })).domain, `${domain}_3`);
  // Without any: a name that nobody has texts under.
  const { translations: _none, ...without } = build({});
  assert.equal(catalogs.take(without), { domain: `${domain}_4`, files: new Map() });
  catalogs.begin(second);
  assert.is(catalogs.take(second).domain, undefined);
});

test("texts of settings pages need a host that begins anew", () => {
  const catalogs = new DevelopmentCatalogs();
  const texts = { Open: "Öffnen", 'Say "hello"': "Sag hallo" };
  catalogs.begin(build({ de: texts }));
  assert.is(catalogs.restartFor(build({ de: texts })), undefined);
  assert.is(catalogs.restartFor(build({ de: { ...texts, Open: "Auf" } })), undefined);
  const reason = "the translations of the settings pages changed";
  assert.is(catalogs.restartFor(build({ de: { ...texts, 'Say "hello"': "Grüß" } })), reason);
  assert.is(catalogs.restartFor(build({})), reason);
});

test.run();
