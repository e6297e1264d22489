import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { suite } from "uvu";
import { type BuildOptions, Project, widgetFiles } from "./project.js";
import { Watched } from "./watching.js";

const ID = "org.example.test";
const catalog = (language: string, id = ID): string =>
  `${id}/contents/locale/${language}/LC_MESSAGES/plasma_applet_${id}.mo`;
const po = (text: string): string => `msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

msgid "Step"
msgstr "${text}"
`;
const other = (id: string): string => widgetFiles["src/widget.ts"]!.replace(ID, id);
/** What a catalog in dist has for "Step". */
async function step(project: Project, file: string): Promise<string | undefined> {
  const { mo } = await import("gettext-parser");
  return mo.parse(readFileSync(project.path(`dist/${file}`))).translations[""]?.Step?.msgstr[0];
}

/** A project's build, without the types, which translations have nothing to do with. */
const built = (project: Project, { plasmoid, ...more }: BuildOptions = {}) =>
  project.build({ ...more, plasmoid: { typecheck: false, ...plasmoid } });

const test = suite("translations");

// The first: gettext-parser is not loaded yet, which takes its time.
test("packages in CommonJS, of which scripts of QML are made, are there as without translations", async () => {
  const files = {
    "node_modules/old/package.json": '{ "name": "old", "version": "1.0.0", "main": "index.js" }',
    "node_modules/old/index.js": "exports.twice = (value) => 2 * value;\n",
    "node_modules/old/index.d.ts": "export function twice(value: number): number;\n",
    "src/script.ts": 'import { twice } from "old";\nexport const four = (): number => twice(2);\n',
    "src/ui/Full.qml": 'import QtQuick 2.15\nimport "../script.js" as Script\n\nItem { width: Script.four() }\n',
  };
  const { files: alone } = await built(new Project(files));
  const { files: translated, error } = await built(new Project({ ...files, "po/de.po": po("Schritt") }));
  assert.equal(error, undefined);
  const scripts = Object.keys(alone).filter((path) => /\.m?js$/.test(path));
  assert.ok(scripts.some((path) => /\btwice\b/.test(alone[path]!)));
  for (const path of scripts) assert.equal(translated[path], alone[path]);
});

test("each .po file becomes the catalog of its language, in the folder and in the .plasmoid", async () => {
  const project = new Project({
    "po/de.po": po("Schritt"),
    "po/pt_BR.po": po("Passo"),
    "po/fr.po": po(""),
    "po/test.pot": po(""),
    "po/notes.txt": "for translators",
  });
  const { files, mistakes, warnings } = await built(project);
  assert.deepEqual([mistakes, warnings], [[], []]);
  assert.deepEqual(
    Object.keys(files).filter((path) => path.includes("locale")),
    [catalog("de"), catalog("pt_BR")],
  );
  assert.equal(await step(project, catalog("de")), "Schritt");
  assert.equal(await step(project, catalog("pt_BR")), "Passo");
  assert.ok(files[`${ID}-1.0.0.plasmoid`]!.includes(`contents/locale/de/LC_MESSAGES/plasma_applet_${ID}.mo`));
});

test("widgets of one project share a folder, or have one of their own in it", async () => {
  const project = new Project({
    "src/one/widget.ts": other("org.example.one"),
    "src/one/ui/Full.qml": widgetFiles["src/ui/Full.qml"]!,
    "src/two/widget.ts": other("org.example.two"),
    "src/two/ui/Full.qml": widgetFiles["src/ui/Full.qml"]!,
    "texts/de.po": po("Schritt"),
    "texts/org.example.two/de.po": po("Stufe"),
  });
  const input = ["src/one/widget.ts", "src/two/widget.ts"];
  const { mistakes } = await built(project, { input, plasmoid: { translations: "texts" } });
  assert.deepEqual(mistakes, []);
  assert.equal(await step(project, catalog("de", "org.example.one")), "Schritt");
  assert.equal(await step(project, catalog("de", "org.example.two")), "Stufe");
  const { files } = await built(project, { input, dir: "none", plasmoid: { translations: false } });
  assert.deepEqual(
    Object.keys(files).filter((path) => path.includes("locale")),
    [],
  );
});

test("mistakes of all files are told together, and what was built stays", async () => {
  const project = new Project({ "po/de.po": po("Schritt") });
  await built(project);
  project.write("po/de.po", po("Schritt").replace("msgstr", "msgtsr"));
  project.write("po/german.po", po("Schritt"));
  const { mistakes, error } = await built(project);
  assert.deepEqual(mistakes, ["po/de.po:2:1 translations/bad-po", "po/german.po:1:1 translations/bad-language"]);
  assert.match(error!.message, /de, pt_BR or sr@latin are such names/);
  assert.equal(await step(project, catalog("de")), "Schritt");
});

test("a catalog among the assets has no second one beside it", async () => {
  const project = new Project({ "po/de.po": po("Schritt"), [`locale/de/LC_MESSAGES/plasma_applet_${ID}.mo`]: "own" });
  const { error } = await built(project, { plasmoid: { assets: { locale: "../locale" } } });
  assert.match(
    error!.message,
    /Two files would become contents\/locale\/de\/LC_MESSAGES\/plasma_applet_org\.example\.test\.mo/,
  );
});

test("watch mode sees them change, appear and vanish", async () => {
  const project = new Project({ "po/de.po": po("Schritt") });
  const watched = new Watched(project, { plasmoid: { typecheck: false } });
  try {
    await watched.good();
    project.write("po/de.po", po("Stufe"));
    await watched.until((_, output) => output[catalog("de")]?.includes("Stufe") ?? false, "a changed file");
    project.write("po/fr.po", po("Pas"));
    await watched.until((_, output) => catalog("fr") in output, "one that appears");
    project.remove("po/de.po");
    await watched.until((_, output) => !(catalog("de") in output), "one that vanishes");
    assert.equal(await step(project, catalog("fr")), "Pas");
  } finally {
    await watched.close();
  }
});

test("watch mode sees the first one", async () => {
  const project = new Project();
  const watched = new Watched(project, { plasmoid: { typecheck: false } });
  try {
    await watched.good();
    project.write("po/de.po", po("Schritt"));
    await watched.until((_, output) => catalog("de") in output, "the first");
  } finally {
    await watched.close();
  }
});

test.run();
