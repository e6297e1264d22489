import { suite } from "uvu";
import * as assert from "uvu/assert";
import { cardText } from "../../src/dev/card-text.js";
import { codeFrame } from "../../src/diagnostics/index.js";

const test = suite("texts of cards");

test("a code frame loses the indentation that all its lines have", () => {
  const source = "Item {\n            id: list\n\n            model: widget.artciles\n                key: 1\n";
  const frame = codeFrame({ file: "Full.qml", source, line: 4, column: 27 }).replace(/^.*Item.*\n/, "");
  const text = cardText(`src/ui/Full.qml:4:27\nThere is none.\n  help: a | b\n\n${frame}`).split("\n");
  assert.equal(text.slice(0, 3), ["src/ui/Full.qml:4:27", "There is none.", "  help: a | b"]);
  const model = text.find((line) => line.startsWith("> 4 |"));
  assert.is(model, "> 4 | model: widget.artciles");
  const marks = text[text.indexOf(model!) + 1]!;
  assert.is(marks.indexOf("^"), model!.indexOf("artciles"), frame);
  assert.ok(text.some((line) => /^ {2}5 \| {5}key: 1$/.test(line)));
});

test("a text without a frame, and a frame at the edge, are as they were", () => {
  for (const text of ["no frame\n    here", "> 1 | a\n    | ^\n  2 |   b"]) assert.is(cardText(text), text);
});

test.run();
