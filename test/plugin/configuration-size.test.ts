// What is linked for a widget's configuration is what its entries need, and no more.
import { readFileSync } from "node:fs";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { buildFiles } from "../host/build.js";

const test = suite("the size of configuration");

async function script(entries: string): Promise<string> {
  const folder = await buildFiles(
    {
      "src/widget.ts": `
        import { color, defineWidget, font, int, json, page, url } from "rollup-plugin-plasmoid/runtime";
        export default defineWidget(
          { id: "org.example.size", name: "Size", ui: { full: "./ui/Full.qml" },
            configuration: { general: page({ label: "General" }, { ${entries} }) } },
          ({ configuration }) => ({ api: { all: () => JSON.stringify(configuration) } }),
        );`,
      "src/ui/Full.qml": "import QtQuick 2.15\nItem {}\n",
    },
    { typecheck: false },
  );
  return readFileSync(`${folder}/contents/code/widget.js`, "utf8");
}

/** Functions that a kind of entry alone needs. */
const NEEDED = {
  "font('')": "fontFromHost",
  "url('')": "urlText",
  "json({ n: 1 })": "JSON.parse",
  "color('#112233')": "valid",
};

test("a conversion is in the script only where an entry is of its kind", async () => {
  const plain = await script("step: int(1)");
  assert.ok(plain.length < 9500, `${plain.length}`);
  for (const [entry, part] of Object.entries(NEEDED)) {
    assert.not.ok(plain.includes(part), part);
    const one = await script(`step: int(1), one: ${entry}`);
    assert.ok(one.includes(part), part);
    for (const other of Object.values(NEEDED))
      if (other !== part) assert.not.ok(one.includes(other), `${entry}: ${other}`);
  }
});

test.run();
