// Each defect of V4 on its own: compiled programs do what they do in Node, on both engines; raw ones fail where the
// table says so. A defect that a newer Qt has mended shows here.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { lower } from "../../src/language/v4/index.js";
import { requireHosts } from "../host/driver.js";
import { engines } from "./engine.js";
import { type Program, programSource, runInEngine, runInNode } from "./v4-batch.js";
import { DEFECTS } from "./v4-defects.js";

requireHosts();

const defects = DEFECTS;
const raw: Program[] = defects.map(({ name, code, sourceType }) => ({
  name,
  sourceType,
  source: programSource(code, sourceType),
}));
const lowered: Program[] = raw.map(({ name, sourceType, source }) => {
  const { code, diagnostics } = lower(source, { sourceType, filename: `${name}.js`, polyfills: "inline" });
  assert.equal(diagnostics, [], name);
  return { name, sourceType, source: code };
});
const inNode = await runInNode(raw);
const expected = new Map(defects.map((defect) => [defect.name, defect.expected ?? inNode.get(defect.name)]));

/** Logs what every global is, and all that can be reached from it. */
const SNAPSHOT = `
const root = new Function("return this")();
const seen = new Set();
const look = (value, path) => {
  if ((typeof value !== "object" && typeof value !== "function") || value === null || seen.has(value)) return;
  seen.add(value);
  for (const key of Reflect.ownKeys(value)) {
    const found = Object.getOwnPropertyDescriptor(value, key);
    const name = path + "." + String(key);
    if (!found || name.split(".").length > 5 || /screens|styleHints|inputMethod/.test(name)) continue;
    const what = "value" in found ? found.value : found.get;
    log(name, typeof what === "function" ? String(what) : typeof what, found.writable, found.enumerable, found.configurable);
    if ("value" in found) look(found.value, name);
  }
  look(Object.getPrototypeOf(value), path + ".<prototype>");
};
for (const name of Object.getOwnPropertyNames(root)) if (name !== "Qt") look(root[name], name);
look(Object.getPrototypeOf([][Symbol.iterator]()), "ArrayIterator");
log(Object.getOwnPropertyNames(root).join(" "));
`;

for (const engine of engines()) {
  const test = suite(`V4's defects on ${engine.name}`);
  const outcomesOf = async (programs: readonly Program[]): Promise<Map<string, string>> => {
    const shared = await runInEngine(
      engine,
      programs.filter((_, index) => !defects[index]!.breaksMemory),
    );
    for (const [index, { name, breaksMemory }] of defects.entries())
      if (breaksMemory) shared.set(name, (await runInEngine(engine, [programs[index]!])).get(name)!);
    return shared;
  };
  const outcomes = await outcomesOf(lowered);
  const rawOutcomes = await outcomesOf(raw);
  for (const { name, brokenRaw } of defects) {
    test(name, () => assert.is(outcomes.get(name), expected.get(name)));
    test(`${name}: raw`, () =>
      assert.is(rawOutcomes.get(name) !== expected.get(name), brokenRaw.includes(engine.qt), rawOutcomes.get(name)));
  }

  test("nothing global is changed by any polyfill", async () => {
    const snapshot: Omit<Program, "name"> = { sourceType: "module", source: programSource(SNAPSHOT, "module") };
    const programs = [{ ...snapshot, name: "before" }, ...lowered, { ...snapshot, name: "after" }];
    const seen = await runInEngine(engine, programs);
    assert.ok((seen.get("before") ?? "").length > 5000);
    assert.is(seen.get("after"), seen.get("before"));
  });
  test.run();
}
