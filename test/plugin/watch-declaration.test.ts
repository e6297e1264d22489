import assert from "node:assert/strict";
import { originalPositionFor, TraceMap } from "@jridgewell/trace-mapping";
import { suite } from "uvu";
import { Project } from "./project.js";
import { Watched } from "./watching.js";

const ID = "org.example.test";
const project = new Project();
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
  assert.ok(script.includes("toolTipSubText"));
  project.edit("src/widget.ts", "busy: false", "busy: true");
  await has("contents/ui/main.qml", "busy: true");
  assert.equal(file("contents/code/widget.js"), script);
});

test("the script's map leads to where setup is now", async () => {
  const before = lineOf("toolTipSubText");
  project.edit("src/widget.ts", '    name: "Test"', '    // one line\n    // and another\n    name: "Test"');
  await watched.until(() => lineOf("toolTipSubText").line !== before.line, "another map");
  assert.deepEqual(lineOf("toolTipSubText"), { line: before.line! + 2, content: project.read("src/widget.ts") });
});

test.run();
