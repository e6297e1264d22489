import assert from "node:assert/strict";
import { originalPositionFor, TraceMap } from "@jridgewell/trace-mapping";
import { suite } from "uvu";
import { Project, widgetFiles } from "./project.js";
import { Watched } from "./watching.js";

const ID = "org.example.test";
/** How many times a declaration was evaluated, which tells so itself. */
const counter = globalThis as { evaluations?: number };
const project = new Project({
  "src/widget.ts": widgetFiles["src/widget.ts"]!.replace(
    "export default",
    "const count = globalThis as { evaluations?: number };\ncount.evaluations = (count.evaluations ?? 0) + 1;\n\nexport default",
  ).replace('"Test"', 'count.evaluations ? "Test" : "Never"'),
});
const test = suite("edits of a declaration in watch mode");
let watched: Watched;

test.before(async () => {
  watched = new Watched(project, { plasmoid: { typecheck: false } });
  await watched.good();
});
test.after(() => watched.close());

const file = (path: string): string => project.output()[`${ID}/${path}`] ?? "";
const has = (path: string, text: string) => watched.until(() => file(path).includes(text), `${path} with ${text}`);

/** The author's line that a text of the script comes from, and the author's file as the map has it. */
function lineOf(text: string): { line: number | null; content: string | null | undefined } {
  const script = file("contents/code/widget.js");
  const lines = script.slice(0, script.indexOf(text)).split("\n");
  const map = new TraceMap(file("contents/code/widget.js.map"));
  const { source, line } = originalPositionFor(map, { line: lines.length, column: lines.at(-1)!.length });
  return { line, content: map.sourcesContent?.[map.sources.indexOf(source)] };
}

test("what a state begins with is in main.qml, and the script is as it was", async () => {
  const script = file("contents/code/widget.js");
  const before = counter.evaluations ?? 0;
  assert.ok(script.includes("toolTipSubText"));
  project.edit("src/widget.ts", "busy: false", "busy: true");
  await has("contents/ui/main.qml", "busy: true");
  assert.equal(file("contents/code/widget.js"), script);
  assert.equal(counter.evaluations, before + 1);
});

test("a declaration is not evaluated again for what is not part of it", async () => {
  const before = counter.evaluations;
  project.edit("src/widget.ts", "String(configuration.step)", '"edited"');
  await has("contents/code/widget.js", '"edited"');
  assert.equal(counter.evaluations, before);
  project.edit("src/widget.ts", "go() {", "went() {");
  await has("contents/ui/main.qml", "went");
  assert.equal(counter.evaluations, before);
});

test("it is evaluated again after a build that failed in it", async () => {
  project.edit("src/widget.ts", 'label: "Step"', 'label: "Step" +');
  await watched.until(({ mistakes }) => mistakes.length > 0, "a mistake");
  project.edit("src/widget.ts", 'label: "Step" +', 'label: "Step" + " size"');
  await has("contents/ui/plasmoid/plasma6/general.qml", "Step size");
});

test("the script's map leads to where setup is now", async () => {
  const before = lineOf("toolTipSubText");
  project.edit("src/widget.ts", "    name:", "    // one line\n    // and another\n    name:");
  await watched.until(() => lineOf("toolTipSubText").line !== before.line, "another map");
  assert.deepEqual(lineOf("toolTipSubText"), { line: before.line! + 2, content: project.read("src/widget.ts") });
});

test.run();
