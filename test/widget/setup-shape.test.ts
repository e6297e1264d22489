import assert from "node:assert/strict";
import { test } from "uvu";
import { findDeclaration } from "../../src/widget/declaration-source.js";
import { setupShape } from "../../src/widget/setup-shape.js";

const shape = (setup: string, before = "") => {
  const found = findDeclaration(
    "/w/widget.ts",
    `import { defineWidget } from "rollup-plugin-plasmoid/runtime";\n${before}\nexport default defineWidget({}, ${setup});`,
  );
  assert.ok(found);
  return setupShape(found);
};

test("reads the names that setup returns", () => {
  const { setup, places, diagnostics } = shape(`({ state }) => {
  const api = { click() {}, "other": 1 };
  return {
    plasmoid: { icon: () => "x", busy: () => state.busy },
    actions: { reset: { text: "R", trigger() {} } },
    on: { expandedChanged() {}, configurationChanged: { step(value) {} } },
    api,
  };
}`);
  assert.deepEqual(diagnostics, []);
  assert.deepEqual(setup, {
    present: true,
    plasmoid: ["icon", "busy"],
    plasma5: [],
    plasma6: [],
    actions: ["reset"],
    on: ["expandedChanged"],
    configurationChanged: ["step"],
    api: ["click", "other"],
  });
  const { line, column } = places.get("on.configurationChanged.step")!;
  assert.deepEqual([line, column], [8, 57]);
});

for (const [name, text, before] of [
  ["an expression body", "() => ({ api: { a() {} } })", ""],
  ["a named constant", "setup", "const setup = () => ({ api: { a() {} } });"],
  ["a function declaration", "setup", "function setup() { return { api: { a() {} } }; }"],
  ["wrappers", "(() => ({ api: { a() {} } } as const)) satisfies object", ""],
  [
    "returns of inner functions",
    "() => { const f = () => { return 1; }; return { api: { a() { return f(); } } }; }",
    "",
  ],
] as const)
  test(`understands ${name}`, () => {
    const { setup, diagnostics } = shape(text, before);
    assert.deepEqual([setup.api, diagnostics], [["a"], []]);
  });

for (const [name, setup, message] of [
  ["a spread", "(w) => ({ api: { ...w } })", /names in api must be written out/],
  ["a computed name", "(w) => ({ api: { [w]: 1 } })", /names in api must be written out/],
  ["a call", "(w) => ({ api: w.api() })", /object literal was expected for api/],
  ["two returns", "(w) => { if (w) return {}; return {}; }", /single `return`/],
  ["an imported function", "elsewhere", /source was expected/],
  ["an async function", "async () => ({})", /must return at once/],
  ["no object", "(w) => w.api", /must return an object literal/],
] as const)
  test(`refuses ${name}`, () => {
    const { diagnostics } = shape(setup);
    assert.match(diagnostics[0]?.message ?? "accepted", message);
    assert.equal(diagnostics[0]?.place?.line, 3);
  });

test.run();
