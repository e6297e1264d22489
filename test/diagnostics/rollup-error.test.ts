import { suite } from "uvu";
import * as assert from "uvu/assert";
import { formatRollupError } from "../../src/diagnostics/index.js";

const test = suite("failed builds as text");

test("the place is said once, as editors and terminals make links of it", () => {
  const failure = {
    message: "[plugin plasmoid:verify] src/ui/Full.qml (4:2): There is no such thing.\n  help: make one",
    id: "/project/src/ui/Full.qml",
    loc: { file: "/project/src/ui/Full.qml", line: 4, column: 2 },
    frame: "> 4 | Thing {",
  };
  const text = "src/ui/Full.qml:4:3\nThere is no such thing.\n  help: make one\n\n> 4 | Thing {";
  assert.is(formatRollupError(failure, "/project"), text);
  const elsewhere = formatRollupError({ ...failure, message: "src/a b.ts (4:2): Wrong" }, "/elsewhere");
  assert.is(elsewhere.split("\n")[0], "/project/src/ui/Full.qml:4:3");
});

test("what has no place has its message alone", () => {
  assert.is(formatRollupError({ message: "[plugin x] Nothing works." }, "/project"), "Nothing works.");
  assert.is(
    formatRollupError({ message: "src/a.ts: Can't be read (3:1)", id: "/project/src/a.ts" }, "/project"),
    "src/a.ts\nCan't be read (3:1)",
  );
});

test.run();
