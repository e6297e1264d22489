// What is minified runs on V4 as it did before: every defect that the compiler works around, compiled and minified.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { minify } from "../../src/language/minify.js";
import { lower } from "../../src/language/v4/index.js";
import { requireHosts } from "../host/driver.js";
import { engines } from "./engine.js";
import { type Program, programSource, runInEngine } from "./v4-batch.js";
import { DEFECTS } from "./v4-defects.js";

requireHosts();

const compiled: Program[] = DEFECTS.filter(({ sourceType }) => sourceType === "module").map(
  ({ name, code, sourceType }) => ({
    name,
    sourceType,
    source: lower(programSource(code, sourceType), { sourceType, filename: `${name}.js`, polyfills: "inline" }).code,
  }),
);
const minified = compiled.map((program) => ({ ...program, source: minify(program.source, false).code }));
const size = (programs: readonly Program[]): number => programs.reduce((sum, { source }) => sum + source.length, 0);

const common = suite("minifying");
common("takes white space away", () => {
  assert.ok(size(minified) < 0.9 * size(compiled), `${size(minified)} of ${size(compiled)}`);
});
common("keeps the map", () => {
  const { map } = minify("// first\nexport const value = 1 + 2;\n", true);
  assert.ok(map && typeof map === "object" && "mappings" in map && String(map.mappings).length > 0);
});
common.run();

for (const engine of engines()) {
  const test = suite(`minified programs on ${engine.name}`);
  const before = await runInEngine(engine, compiled);
  const after = await runInEngine(engine, minified);
  for (const { name } of compiled) test(name, () => assert.is(after.get(name), before.get(name)));
  test.run();
}
