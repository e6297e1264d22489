// What TypeScript has beyond the language, and programs as they are written with it: they do on both engines, compiled,
// what they do in Node.
import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { type InputPluginOption, rollup } from "rollup";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { HELPERS_ID } from "../../src/language/graph.js";
import { withoutTypes } from "../../src/language/without-types.js";
import { v4 } from "../../src/v4.js";
import { requireHosts } from "../host/driver.js";
import { engines } from "./engine.js";
import { type Program, runInEngine, runInNode } from "./v4-batch.js";

requireHosts();

const FOLDER = fileURLToPath(new URL("fixtures/typescript/", import.meta.url));

/** The program without its types, its helpers in it, and what other plugins make of it. */
async function bundled(file: string, plugins: readonly InputPluginOption[] = []): Promise<Program> {
  const name = basename(file, ".ts");
  const options = name === "legacy-decorators" ? { experimentalDecorators: true } : {};
  const { code } = withoutTypes(readFileSync(FOLDER + file, "utf8"), file, options);
  const bundle = await rollup({
    input: name,
    plugins: [
      {
        name: "program",
        resolveId: (source) => (source === name ? name : source === "tslib" ? HELPERS_ID : null),
        load: (id) => (id === name ? code : null),
      },
      ...plugins,
    ],
  });
  const { output } = await bundle.generate({ format: "es" });
  return { name, sourceType: "module", source: output[0].code };
}

const files = readdirSync(FOLDER);
const raw = await Promise.all(files.map((file) => bundled(file)));
const lowered = await Promise.all(files.map((file) => bundled(file, [v4()])));
const expected = await runInNode(raw);

for (const engine of engines()) {
  const test = suite(`TypeScript on ${engine.name}`);
  const outcomes = await runInEngine(engine, lowered);
  for (const { name } of raw)
    test(name, () => {
      assert.is.not(expected.get(name), "");
      assert.is(outcomes.get(name), expected.get(name));
    });
  test.run();
}
