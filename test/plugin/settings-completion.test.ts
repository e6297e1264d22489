// What the settings dialogs set and a page written by hand does not declare is added to it when the widget is built.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { Project } from "./project.js";

const ID = "org.example.test";
const widget = `import { defineWidget, int, page, string } from "rollup-plugin-plasmoid/runtime";
export default defineWidget({
  id: "${ID}",
  name: "Test",
  ui: { full: "./ui/Full.qml" },
  configuration: {
    hand: page({ label: "By hand", source: "./ui/Page.qml" }, { step: int(1), name: string("a") }),
  },
});
`;

async function page(qml: string, more: Readonly<Record<string, string>> = {}): Promise<string> {
  const project = new Project({
    "src/widget.ts": widget,
    "src/ui/Full.qml": "import QtQuick 2.15\nItem {}\n",
    "src/ui/Page.qml": qml,
    ...more,
  });
  const { files, error } = await project.build({ plasmoid: { typecheck: false } });
  assert.is(error, undefined);
  return files[`${ID}/contents/ui/Page.qml`] ?? "";
}

/** The properties that a page declares, in the order of their names. */
const declared = (qml: string): string[] =>
  [...qml.matchAll(/property (?:var|alias|int|string) (cfg_\w+|title)\b/g)].map(([, name]) => name!).sort();

const test = suite("settings pages written by hand");

test("they get what they lack, and keep what they have", async () => {
  const source = "import QtQuick 2.15\n\nItem {\n    property int cfg_step\n    property int cfg_nameDefault\n}\n";
  const qml = await page(source);
  assert.equal(declared(qml), ["cfg_name", "cfg_nameDefault", "cfg_step", "cfg_stepDefault", "title"]);
  assert.match(qml, "property alias cfg_name: plasmoid_kept_name.value");
  assert.match(qml, "plasmoid.configuration.name", "what the page does not show follows the configuration");
  assert.is(qml.split("\n").length, source.split("\n").length, "each line stays where it was");
});

test("a complete page is left as it is", async () => {
  const all = ["step", "name"]
    .map((key) => `    property var cfg_${key}\n    property var cfg_${key}Default\n`)
    .join("");
  const source = `import QtQuick 2.15\n\nItem {\n    property string title\n${all}}\n`;
  assert.is(await page(source), source);
});

test("what its own root type declares counts, and a page of Kirigami has a title", async () => {
  const qml = await page("import QtQuick 2.15\n\nBase {\n}\n", {
    "src/ui/Base.qml":
      "import QtQuick 2.15\nimport org.kde.kirigami 2.20 as Kirigami\nKirigami.ScrollablePage {\n    property int cfg_step\n    property var cfg_stepDefault\n}\n",
  });
  assert.equal(declared(qml), ["cfg_name", "cfg_nameDefault"]);
});

test.run();
