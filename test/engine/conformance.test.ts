// The conformance bench's own parts: reading tests, choosing them, drawing a sample, sorting failures.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { areaOf, causeOf } from "../../bench/conformance/causes.js";
import { frontMatter } from "../../bench/conformance/front-matter.js";
import { runInNode } from "../../bench/conformance/node.js";
import { asyncOutcome } from "../../bench/conformance/outcome.js";
import { compiledProgram, isStrict, type Program, type RawProgram } from "../../bench/conformance/program.js";
import { causes, details, summary, withReport } from "../../bench/conformance/report.js";
import { isWanted, listedPaths, shuffled, type Test } from "../../bench/conformance/selection.js";

const test = suite("conformance bench");

const made = (head: string, code = "", path = "built-ins/Array/from/a.js"): Test => {
  const source = `// Copyright\n/*---\ndescription: a test\n${head}\n---*/\n${code}`;
  return { path, source, about: frontMatter(source) };
};

test("front matter is read in all its forms", () => {
  assert.equal(
    made("flags: [async, onlyStrict]\nfeatures:\n  - class\n  - let # note\nincludes: [a.js,\n  b.js]").about,
    { flags: ["async", "onlyStrict"], features: ["class", "let"], includes: ["a.js", "b.js"], isNegative: false },
  );
  assert.is(made("negative:\n  phase: parse\n  type: SyntaxError").about.isNegative, true);
  assert.equal(frontMatter("no comment at all").flags, []);
});

test("tests are chosen by their features and needs", () => {
  assert.is(isWanted(made("features: [class, Promise.any]")), true);
  for (const head of [
    "features: [class, Temporal]",
    "negative:\n  type: SyntaxError",
    "includes: [detachArrayBuffer.js]",
  ])
    assert.is(isWanted(made(head)), false, head);
  assert.is(isWanted(made("", "$262.createRealm();")), false);
});

test("each test runs in one strictness", () => {
  assert.equal(
    ["", "flags: [onlyStrict]", "flags: [noStrict]", "flags: [raw]", "flags: [module]"].map((head) =>
      isStrict(made(head)),
    ),
    [true, true, false, false, false],
  );
});

test("a seed gives the same sample, another one another", () => {
  const paths = Array.from({ length: 50 }, (_, index) => `${index}`);
  assert.equal(shuffled(paths, 7), shuffled(paths, 7));
  assert.not.equal(shuffled(paths, 7), shuffled(paths, 8));
  assert.equal([...shuffled(paths, 7)].sort(), [...paths].sort());
  assert.equal(listedPaths("test/a.js\n# b.js\n\n./test/c.js # d\n"), ["a.js", "c.js"]);
});

test("failures are sorted by their causes", () => {
  const failed = { status: "fail", message: "" } as const;
  assert.is(causeOf(made("", "eval('x')"), ["v4/eval"], failed), "refused when compiling: v4/eval");
  assert.is(causeOf(made("", "eval('x')"), [], failed), "source text given to eval or Function");
  assert.match(causeOf(made("includes: [propertyHelper.js]"), [], failed), "shape of a builtin");
  assert.is(causeOf(made(""), [], { status: "crash", message: "" }), "crash: built-ins/Array");
  assert.is(areaOf("built-ins/Array/prototype/at/length.js"), "built-ins/Array");
  assert.is(areaOf("language/statements/class/elements/a.js"), "language/statements/class");
});

const program = (script: string, isAsync = false): Program => ({ script, isAsync, modules: new Map() });

const parts = (harness: string, code: string, isStrict = true): RawProgram => ({
  ...program((isStrict ? '"use strict";\n' : "") + harness + code),
  harness,
  isStrict,
  test: code,
});

test("Node tells what passes, fails, never ends, and what fails later", async () => {
  const status = async (one: Program): Promise<string> => (await runInNode(one, 300)).status;
  assert.is(await status(program("1 + 1")), "pass");
  assert.equal(await runInNode(program("throw new RangeError('far')"), 300), {
    status: "fail",
    message: "RangeError: far",
  });
  assert.is(await status(program("for (;;);")), "endless");
  const done = (text: string): Program => program(`Promise.resolve().then(() => print("${text}"))`, true);
  assert.is(await status(done("Test262:AsyncTestComplete")), "pass");
  assert.is(await status(done("Test262:AsyncTestFailure:Error")), "fail");
  assert.is(asyncOutcome([]).status, "fail");
});

test("a program is compiled with its strictness kept", async () => {
  const code = "if ((function () { return this; })() !== undefined) throw 1; [3].at(0)?.x;";
  const { program: compiled, refused } = compiledProgram(parts("", code));
  assert.equal(refused, []);
  assert.is((await runInNode(compiled, 1000)).status, "pass");
  assert.equal(compiledProgram(parts("", "/b(?<=b)/")).refused, ["v4/lookbehind"]);
});

test("a harness that is compiled once is joined with each test", async () => {
  const harness = "var _v = 1, count = 0; function add() { return count += [1, 2].at(-1) ** (_v?.x ?? _v); }\n";
  for (const isStrict of [true, false]) {
    const code = `let _ref = add?.(), f; f = [3, 1].toSorted().at(0); if (_ref !== 2 || f !== 1 || _v !== 1) throw 1;
      if ((function () { return this; })() === undefined !== ${isStrict}) throw 2;`;
    for (const one of [code, `${code} new Proxy({}, {});`]) {
      const { program: compiled, refused } = compiledProgram(parts(harness, one, isStrict));
      assert.equal(refused, []);
      assert.equal(await runInNode(compiled, 1000), { status: "pass", message: "" });
    }
  }
});

test("results make tables and a list", () => {
  const pass = { status: "pass", message: "" } as const;
  const fail = { status: "fail", message: "Error: m" } as const;
  const results = [
    { path: "a.js", node: pass, compiledInNode: pass, raw: { V4: fail }, compiled: { V4: pass } },
    { path: "b.js", node: fail },
  ];
  assert.match(summary(results, ["V4"]), "| V4, compiled | 1 (100.00 %) |");
  const failure = { path: "a.js", engine: "V4", outcome: fail, cause: "a | b", failsInNode: true };
  assert.match(causes([failure], ["V4"], 10), "| a \\| b | 1 | 10.00 % | 1 |");
  assert.is(
    withReport("a\n<!-- all -->\nold\n<!-- end -->\nb", "all", "new\n"),
    "a\n<!-- all -->\nnew\n<!-- end -->\nb",
  );
  assert.throws(() => withReport("", "all", ""));
  assert.is(details([failure]), "a | b\ttest/a.js\tV4\tNode too\tfail\tError: m\n");
});

test.run();
