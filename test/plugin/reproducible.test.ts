import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { originalPositionFor, TraceMap } from "@jridgewell/trace-mapping";
import { execa } from "execa";
import { test } from "uvu";
import { type Files, Project } from "./project.js";

const ID = "org.example.test";
const loader = fileURLToPath(new URL("../loader.mjs", import.meta.url));
const child = fileURLToPath(new URL("./build-child.ts", import.meta.url));
const files: Files = {
  "src/logic.ts": `import { helper } from "./helper.js";
import counter from "counter";

interface Long {
  readonly of: string;
}

let calls = 0;
export function look(): Long {
  return { of: helper(String(calls++ + counter())) };
}
`,
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a template in the text of a program
  "src/helper.ts": "export const helper = (text: string): string => `<${text}>`;\n",
  "src/ui/Full.qml": 'import QtQuick 2.15\nimport "../logic.js" as L\nItem { property var a: L.look() }\n',
  "src/images/a.svg": "<svg/>",
  "node_modules/counter/package.json": '{ "name": "counter", "main": "index.js" }',
  "node_modules/counter/index.js": "var n = 0; module.exports = function () { return n++; };",
};

test("the same project gives the same archive, in any folder and time zone", async () => {
  const archives = await Promise.all(
    ["Pacific/Auckland", "America/St_Johns"].map(async (TZ) => {
      const { folder } = new Project(files);
      await execa(process.execPath, ["--import", loader, child, folder], { cwd: folder, env: { TZ } });
      return readFileSync(join(folder, `dist/${ID}-1.0.0.plasmoid`));
    }),
  );
  assert.equal(Buffer.compare(archives[0]!, archives[1]!), 0);
});

test("source maps lead from the scripts to the author's lines, and stay out of the archive", async () => {
  const project = new Project(files);
  const { files: built, error } = await project.build({ plasmoid: { typecheck: false } });
  assert.equal(error?.message, undefined);
  const folder = project.path(`dist/${ID}/contents/code`);
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.endsWith(".map")),
    ["packages.mjs.map", "shared.mjs.map", "widget.js.map"],
  );
  assert.equal(built[`${ID}-1.0.0.plasmoid`]?.includes(".map"), false);

  const lookUp = (script: string, text: string) => {
    const code = built[`${ID}/contents/code/${script}`] ?? "";
    const lines = code.slice(0, code.indexOf(text)).split("\n");
    const map = JSON.parse(built[`${ID}/contents/code/${script}.map`] ?? "{}");
    for (const source of map.sources) assert.match(source, /^\.\.\//);
    assert.equal(JSON.stringify(map).includes(project.folder), false);
    const { source, line, column } = originalPositionFor(new TraceMap(map), {
      line: lines.length,
      column: lines.at(-1)?.length ?? 0,
    });
    assert.ok(source !== null && code.includes(text));
    return `${resolve(folder, source).slice(project.folder.length + 1)}:${line}:${column}`;
  };
  assert.equal(lookUp("widget.js", "calls++"), "src/logic.ts:10:29");
  assert.equal(lookUp("widget.js", "configuration.step"), "src/widget.ts:12:45");
  assert.equal(lookUp("widget.js", "state.busy = true"), "src/widget.ts:13:18");
  assert.match(lookUp("shared.mjs", "`<${"), /^src\/helper\.ts:1:48$/);
});

test.run();
