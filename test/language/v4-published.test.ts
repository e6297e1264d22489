import { readFileSync } from "node:fs";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { type LowerOptions, lower } from "../../src/v4.js";
import { randomProgram } from "../fuzz/program.js";

const test = suite("the back end as it is published");
const built = new URL("../../dist/src/v4.js", import.meta.url).href; // npm run build comes first
const { lower: lowerBuilt } = (await import(built)) as typeof import("../../src/v4.js");

const same = (code: string, options: LowerOptions): void =>
  assert.is(JSON.stringify(lowerBuilt(code, options)), JSON.stringify(lower(code, options)));

test("compiles random programs as its sources do", () => {
  for (let seed = 12_000_000; seed < 12_000_010; seed++) {
    const { source, sourceType } = randomProgram(seed);
    same(source, { sourceType, filename: "random.js" });
  }
});

test("has all that is loaded for what a program has", () => {
  const code = `
    export class Tally { #count = 0; static { Tally.made = /\\p{Lu}(?<name>.)/u; } get #all() { return this.#count; }
      async *[Symbol.asyncIterator]() { for await (const { a, ...rest } of this.#all) yield { ...rest, a }; } }
    export const value = { m() { return super.m?.(1_000) ?? 0; } };
    let x; x ??= (() => { try { return value; } catch { return 1; } })();
    export function* walk(list) { try { for (const [a, b = a] of list) yield a + b; } finally { x = list; } }`;
  same(code, { sourceType: "module", filename: "/project/all.js", bundled: true });
  same(code, { sourceType: "module", filename: "/project/all.js", engines: ["qt5.15"], polyfills: "inline" });
});

test("says the same of what is no program", () => {
  for (const code of ["let a = ;", "let a, a;", "@decorated class A {}", "return", "x = <p/>;", "class A { #a; #a }"])
    for (const sourceType of ["module", "script"] as const) same(code, { sourceType, filename: "wrong.js" });
});

test("has what widgets are linked with lowered as it would be where they are built", async () => {
  const { loweredModule } = (await import(
    new URL("../../dist/src/language/v4/lowered-runtime.js", import.meta.url).href
  )) as typeof import("../../src/language/v4/lowered-runtime.js");
  const runtime = new URL("../../dist/runtime/", import.meta.url);
  const files = ["widget", "actions", "conversions", "configuration", "host-values", "host/index", "host/run"];
  for (const engines of [["qt5.15"], ["qt6"], undefined] as const)
    for (const path of [
      ...files.map((name) => new URL(`${name}.js`, runtime)),
      new URL("../../node_modules/tslib/tslib.es6.js", import.meta.url),
    ]) {
      const code = readFileSync(path, "utf8");
      const options = { filename: path.pathname, ...(engines && { engines }) };
      const expected = lowerBuilt(code, { ...options, sourceType: "module", bundled: true });
      const found = loweredModule(code, options);
      assert.equal(found, expected, path.pathname);
      assert.equal(loweredModule(`${code} `, options), undefined);
    }
});

test.run();
