import { originalPositionFor, TraceMap } from "@jridgewell/trace-mapping";
import { rollup } from "rollup";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { lower, polyfillSource } from "../../src/language/v4/index.js";
import { v4 } from "../../src/v4.js";

const test = suite("lowering for V4");
const module = (code: string) => lower(code, { sourceType: "module", filename: "/a.js" });
const codes = (code: string): string[] => module(code).diagnostics.map((diagnostic) => diagnostic.code);

test("leaves alone what V4 runs", () => {
  const { code, polyfills } = module('export const hello = name => "hello, " + name;\n');
  assert.is(code, 'export const hello = name => "hello, " + name;\n');
  assert.equal(polyfills, []);
});

test("imports what the code uses, once", () => {
  const { code, polyfills } = module("export const f = a => [a.at(0), a.at(-1), a.flat()];");
  assert.match(code, /import \{ at as _at \} from "rollup-plugin-plasmoid\/v4\/at";/);
  assert.is(code.match(/import /g)?.length, 2);
  assert.equal(polyfills, ["rollup-plugin-plasmoid/v4/at", "rollup-plugin-plasmoid/v4/flat"]);
  for (const id of polyfills) assert.ok(polyfillSource(id)?.includes("export "), id);
});

test("takes its own collections only where something may be deleted from them", () => {
  const plain = "export const count = (list) => new Set(list).size;";
  assert.equal(module(plain).polyfills, []);
  for (const more of ["export const f = (set) => set.delete(1);", 'export const f = (set) => set["clear"]();'])
    assert.equal(module(`${plain}\n${more}`).polyfills, ["rollup-plugin-plasmoid/v4/collections"]);
});

test("answers as V4 does who only asks whether buffers can be resized", () => {
  const asks = (condition: string): string[] => [
    ...module(`export const f = () => { if (${condition}) return new Float64Array(8); };`).polyfills,
  ];
  for (const condition of [
    "ArrayBuffer.prototype.resize",
    '!ArrayBuffer["prototype"].resize',
    'typeof ArrayBuffer.prototype.resize === "function"',
    "ArrayBuffer.prototype.resize && f.x",
  ])
    assert.equal(asks(condition), [], condition);
  assert.equal(asks("new ArrayBuffer(1, { maxByteLength: 2 }).resizable"), ["rollup-plugin-plasmoid/v4/array-buffer"]);
});

test("goes through its own collections without an iterator that is shown to nobody", () => {
  const text = "export function f(list) { const s = new Set(list); s.delete(1); for (const x of s) g(x); }";
  const { code } = module(text);
  assert.match(
    code,
    /if \(_l = _isList\(_a = s\) \? _a : _setKeys\(_a\)\) for \(_i = 0; _i < _l\.length \|\| _l !== _a && \(_l = _moreKeys\(_a, _l, _i\)\); _i\+\+\)/,
  );
  assert.not.match(code, /walkedMap/);
  assert.not.match(module(text.replace("s.delete(1);", "")).code, /Keys|walked/);
});

test("compiles its own classes without fields that the constructor sets", () => {
  assert.not.match(String(polyfillSource("rollup-plugin-plasmoid/v4/collections")), /defineField/);
});

test("looks at once into what it has made of private names, so that V4 keeps to one form of the objects", () => {
  const { code } = module("export class A { #a = 1; b = 2; get a() { return this.#a; } }");
  assert.match(code, /privateInit\(this, ("v4:[^"]+"), \{[^}]*\}\);\s*this\[\1\];/);
});

test("leaves names that are the program's own", () => {
  const { polyfills } = module("export const f = (Promise, Object) => [Promise.resolve(1), Object.assign(1)];");
  assert.equal(polyfills, []);
});

test("carries the polyfills of a script with it", () => {
  const { code } = lower("var last = [1].at(-1);", { sourceType: "script", filename: "/a.js" });
  assert.not.match(code, /^\s*(?:import|export) /m);
  assert.is(new Function(`${code}; return last;`)(), 1);
});

test("copies only operands that a later one assigns", () => {
  assert.match(module("export function f(y, z) { return y + z * y; }").code, /return y \+ z \* y;/);
  assert.match(module("export function f(y) { return y + (y = 2); }").code, /return \(_v = y, _v\) \+ \(y = 2\);/);
});

test("keeps the positions", () => {
  const source = "const a = 1;\nexport async function f(x) {\n  await x;\n  return x?.wanted;\n}\n";
  for (const polyfills of ["import", "inline"] as const) {
    const { code, map } = lower(source, { sourceType: "module", filename: "/a.js", polyfills });
    const lines = code.split("\n");
    const line = lines.findIndex((text) => text.includes("wanted"));
    const place = originalPositionFor(new TraceMap(map!), { line: line + 1, column: lines[line]!.indexOf("wanted") });
    assert.is(place.line, 4, polyfills);
  }
});

test("says what can't be had", () => {
  assert.equal(codes("export const f = (a) => crypto.getRandomValues(a);"), ["v4/weak-random"]);
  assert.equal(codes("export const f = (a) => globalThis.crypto.getRandomValues(a);"), ["v4/weak-random"]);
  assert.equal(codes("export const f = (crypto) => crypto.getRandomValues(1), g = () => crypto.randomUUID();"), []);
  assert.equal(codes("export const a = 1n + BigInt(2);"), []);
  assert.equal(codes('export const a = () => import("./b.js");'), ["v4/dynamic-import"]);
  assert.equal(codes("await 1;"), []);
  assert.equal(codes("export const a = await 1;"), ["v4/top-level-await"]);
  assert.equal(codes("export const a = /(?<=b)c/;"), []);
  for (const elsewhere of ["a(?<=b)c", "(?<=(b))c", "(?<=b)c|d", "(?:(?<!b)c)"])
    assert.equal(codes(`export const a = /${elsewhere}/;`), ["v4/lookbehind"], elsewhere);
  assert.equal(codes("export const a = /[(?<=]b/, c = /(?<d>e)/;"), []);
  assert.equal(codes("export const a = new ArrayBuffer(1, { maxByteLength: 2 });"), ["v4/resizable-buffer"]);
  assert.equal(codes("export const f = (ArrayBuffer) => new ArrayBuffer(1, { maxByteLength: 2 });"), []);
  assert.equal(codes("export const a = /\\p{RGI_Emoji}/v;"), ["v4/large-set"]);
  assert.equal(codes('export const a = new RegExp("(?<b>c)");'), []);
  assert.equal(codes('export const a = new RegExp("b(?<=b)c");'), ["v4/lookbehind"]);
  assert.equal(codes('let a; try { a = new RegExp("b(?<=b)c"); } catch { a = /c/; }'), []);
  assert.equal(
    codes('export const a = [eval("1"), new Function("return this")(), Function("a", "return a + 1")];'),
    [],
  );
  assert.equal(codes('export const a = eval("b?.c");'), []);
  assert.equal(codes("export const a = (text) => new Function('b', text);"), ["v4/eval"]);
  assert.equal(codes("export const a = typeof BigInt === 'function' ? BigInt(1) : 1;"), []);
  assert.equal(codes("export const = 1;"), ["v4/syntax"]);
});

test("says it at the author's place", () => {
  const [diagnostic] = module("const a = 1;\nexport const b = [a, /c(?<=c)/];\n").diagnostics;
  assert.is(diagnostic?.place?.line, 2);
  assert.is(diagnostic?.place?.column, 22);
});

test("each thing that can't be had is said at its line, and a comment allows it", () => {
  const programs: Readonly<Record<string, string>> = {
    lookbehind: "export const a = /a(?<=b)c/;",
    "large-set": "export const a = /\\p{RGI_Emoji}/v;",
    "dynamic-import": 'export const a = () => import("./b.js");',
    "top-level-await": "export const a = await 1;",
    regexp: "export const a = /(?<b>c/;",
    eval: "export const a = (text) => new Function(text);",
    "missing-global": "export const a = () => new SharedArrayBuffer(1);",
    "resizable-buffer": "export const a = new ArrayBuffer(1, { maxByteLength: 2 });",
    "weak-random": "export const a = (view) => crypto.getRandomValues(view);",
  };
  for (const [name, program] of Object.entries(programs)) {
    const [first, ...others] = module(`export const before = 1;\n${program}`).diagnostics;
    assert.is(first?.code, `v4/${name}`, name);
    assert.is(first?.place?.line, 2, name);
    assert.equal(others, [], name);
    assert.equal(codes(`export const before = 1;\n// v4-allow ${name}\n${program}`), [], `${name}, allowed`);
    assert.equal(codes(`export const before = 1;\n${program} // v4-allow ${name}`), [], `${name}, allowed in its line`);
  }
});

test("a variable may be called like the global that it holds", () => {
  const { polyfills, diagnostics } = module(
    `const { URL, fetch } = globalThis;
    export function f() { let crypto; if (globalThis.crypto) crypto = globalThis.crypto; return [URL, fetch, crypto.getRandomValues]; }`,
  );
  assert.equal(
    ["url", "fetch", "crypto"].map((name) => polyfills.some((module) => module.endsWith(`services/${name}`))),
    [true, true, true],
  );
  assert.equal([...new Set(diagnostics.map(({ code }) => code))], ["v4/weak-random"]);
});

test("leaves Rollup no call whose value it takes for undefined, in packages without side effects", async () => {
  const sources: Readonly<Record<string, string>> = {
    "program.js": 'import Made from "package.js"; export default () => new Made();',
    "package.js": `function inherit(target, base) { if (typeof base !== "function") throw new TypeError("base"); target.base = base; }
function wrap(one) { return wrap = function (other) { return other; }, wrap(one); }
export default /*#__PURE__*/ (function (Base) { function Made() {} inherit(Made, Base); return Made; })(/*#__PURE__*/ wrap(Error));`,
  };
  const files = {
    name: "files",
    resolveId: (id: string) => (id in sources ? { id, moduleSideEffects: id === "program.js" } : null),
    load: (id: string) => sources[id] ?? null,
  };
  const bundle = await rollup({ input: "program.js", plugins: [files, v4()] });
  const { output } = await bundle.generate({ format: "es" });
  await bundle.close();
  assert.match(output[0].code, /typeof base !== "function"/);
  assert.match(output[0].code, /wrap\(Error\)/);
});

test("is silent where a comment allows it", () => {
  assert.equal(codes("// v4-allow lookbehind\nexport const a = /a(?<=b)c/;"), []);
  assert.equal(codes("export const a = /a(?<=b)c/; // v4-allow v4/lookbehind"), []);
});

test.run();
