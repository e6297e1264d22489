import MagicString from "magic-string";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { type Made, originalPosition, withOriginalPositions, withoutOwnLines } from "../../src/dev/positions.js";

const source = "export function label() {\n  return missing();\n}\n";
const text = new MagicString(source, { filename: "logic.ts" });
text.prepend("// one\n// two\n");
const map = text.generateMap({ source: "../../../src/logic.ts", hires: true }).toString();
const files: Record<string, Made> = {
  "/dev/w/contents/dev/3/code/widget.js": { map, mapFile: "/project/dist/w/contents/code/widget.js" },
  "/dev/w/contents/dev/3/ui/Full.qml": { origin: "/project/src/ui/Full.qml" },
};
const find = (path: string): Made | undefined => files[path];

const test = suite("positions of the author's");

test("a script's position is found in its source, with and without a column", () => {
  const url = "file:///dev/w/contents/dev/3/code/widget.js";
  assert.equal(originalPosition(find, url, 4, 10), { file: "/project/dist/src/logic.ts", line: 2, column: 10 });
  assert.equal(originalPosition(find, url, 4), { file: "/project/dist/src/logic.ts", line: 2, column: 1 });
  assert.is(originalPosition(find, url, 1), undefined);
});

test("QML keeps its lines", () => {
  assert.equal(originalPosition(find, "file:///dev/w/contents/dev/3/ui/Full.qml", 7, 5), {
    file: "/project/src/ui/Full.qml",
    line: 7,
    column: 5,
  });
  assert.is(originalPosition(find, "file:///usr/share/plasma/other.qml", 7), undefined);
  assert.is(originalPosition(find, "qrc:/a.qml", 7), undefined);
});

test("positions in a text are replaced, others stay", () => {
  assert.is(
    withOriginalPositions(
      find,
      "file:///dev/w/contents/dev/3/ui/Full.qml:7:5: TypeError: x\nlabel@file:///dev/w/contents/dev/3/code/widget.js:4\nfile:///usr/b.qml:1: y",
      "/project",
    ),
    "src/ui/Full.qml:7:5: TypeError: x\nlabel@dist/src/logic.ts:2:1\nfile:///usr/b.qml:1: y",
  );
});

test("lines of a stack that are about the build's own scripts are left out", () => {
  const script = "file:///dev/w/contents/dev/3/code/widget.js";
  const text = `Uncaught Error: x
label@${script}:4
helper@${script}:1
${script}:1
@file:///usr/b.qml:1
it is in ${script}:1`;
  assert.is(
    withoutOwnLines(find, text),
    `Uncaught Error: x\nlabel@${script}:4\n@file:///usr/b.qml:1\nit is in ${script}:1`,
  );
  assert.is(withoutOwnLines(find, `helper@${script}:1`), `helper@${script}:1`);
});

test.run();
