// The compiler for V4 as a Rollup plugin of its own, and what it has to say.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { originalPositionFor, TraceMap } from "@jridgewell/trace-mapping";
import { nodeResolve } from "@rollup/plugin-node-resolve";
import { type RollupLog, rollup } from "rollup";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { type V4Options, v4 } from "../../src/v4.js";
import { engines } from "../engine/engine.js";
import { requireHosts } from "../host/driver.js";

requireHosts();

const test = suite("v4()");
// Both hosts see /tmp: the folder of Plasma 6 shares it with the machine.
const folder = mkdtempSync("/tmp/plasmoid-v4-");
test.after(() => rmSync(folder, { recursive: true, force: true }));
let projects = 0;

async function bundle(files: Readonly<Record<string, string>>, options?: V4Options) {
  const root = join(folder, `p${projects++}`);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  const warnings: RollupLog[] = [];
  const build = await rollup({
    input: join(root, "main.js"),
    plugins: [nodeResolve(), v4(options)],
    onwarn: (warning) => warnings.push(warning),
  });
  const { output } = await build.generate({ format: "es", sourcemap: true });
  return { chunk: output[0], warnings };
}

test("process.env.NODE_ENV is answered before modules are looked for", async () => {
  const { chunk, warnings } = await bundle({
    "main.js":
      "export const mode = process.env.NODE_ENV === 'production' ? 'fast' : 'slow';\nif (process.env.NODE_ENV !== 'production') console.log('slow');\n",
  });
  assert.equal(warnings, []);
  assert.not.match(chunk.code, /process|slow/);
});

test("a bundle runs in both engines as it does in Node", async () => {
  const { chunk, warnings } = await bundle({
    "main.js": `import * as names from "./names.js";
import { last } from "pack";
class Counter { #n = 0; next() { return ++this.#n; } static { this.made = true; } }
export async function main(log) {
  const counter = new Counter();
  log([Counter.made, counter.next(), counter.next(), last([1, 2, 3]), Object.keys(names).sort(), names.format()].flat());
  const { a, ...rest } = { a: 1, b: 2, c: 3 };
  log(rest, [3, 1, 2].toSorted(), "a-b".replaceAll("-", "+"), Object.groupBy([1, 2, 3], (n) => n % 2 ? "odd" : "even"));
  log((await Promise.allSettled([1, Promise.reject(2)])).map(({ status }) => status));
}
`,
    "names.js": `import { format as inner } from "./format.js";
export const formats = { format() { return inner(); } };
export const format = () => formats.format();
`,
    "format.js": "export function format() { return 'inner'; }\n",
    "node_modules/pack/package.json": '{ "name": "pack", "type": "module", "main": "index.js" }',
    "node_modules/pack/index.js": "export const last = (list) => list?.at(-1);\n",
  });
  assert.equal(warnings, []);
  assert.equal(chunk.imports, []);
  const lines: string[] = [];
  const { main } = (await import(`data:text/javascript,${encodeURIComponent(chunk.code)}`)) as {
    main: (log: (...values: unknown[]) => void) => Promise<void>;
  };
  await main((...values) => lines.push(JSON.stringify(values)));
  assert.is(lines.length, 3);
  const qml = `import QtQuick 2.0
import "main.mjs" as Main
Item {
  Timer { id: end; interval: 50; onTriggered: Qt.quit() }
  Component.onCompleted: {
    Main.main(function() { console.log(JSON.stringify(Array.prototype.slice.call(arguments))); });
    end.start();
  }
}`;
  for (const engine of engines()) {
    const { console, errors } = await engine.evaluate({ "main.qml": qml, "main.mjs": chunk.code });
    assert.equal(errors, [], engine.name);
    assert.equal(console, lines, engine.name);
  }
});

test("asynchronous functions tell what they are, where a package asks", async () => {
  const main = (tells: string): Record<string, string> => ({
    "main.js": `import { isAsync } from "pack";
export async function declared() { return 1; }
export const asked = [declared, async () => 2, { async method() {} }.method, () => 3, function* () {}].map(isAsync);
export const made = (error) => async () => error;
export const both = [made(1), made(2)];
export function kind(word) { switch (word) { case 'import':
  return "no import of a package, whose name would be rather long: ${"-".repeat(300)}"; case 'from': return 2; } }
`,
    "node_modules/pack/package.json": '{ "name": "pack", "type": "module", "main": "index.js" }',
    "node_modules/pack/index.js": `export const load = async () => "import x from 'pack'";\nexport const isAsync = (f) => ${tells};\n`,
  });
  const { chunk, warnings } = await bundle(main('f[Symbol.toStringTag] === "AsyncFunction"'));
  assert.equal(warnings, []);
  const { asked } = (await import(`data:text/javascript,${encodeURIComponent(chunk.code)}`)) as { asked: boolean[] };
  assert.equal(asked, [true, true, true, false, false]);
  const unasked = await bundle(main("typeof f"));
  assert.equal(unasked.warnings, []);
  assert.not.match(unasked.chunk.code, /AsyncFunction/);
});

test("the source map leads to the author's file", async () => {
  const source =
    "export const a = 1;\n\nexport class B {\n  #x = 1;\n  fail() {\n    throw new Error(this?.#x);\n  }\n}\n";
  const { chunk } = await bundle({ "main.js": source });
  const at = chunk.code.slice(0, chunk.code.indexOf("new Error")).split("\n");
  const found = originalPositionFor(new TraceMap(chunk.map as never), {
    line: at.length,
    column: at.at(-1)?.length ?? 0,
  });
  assert.is(`${found.line}:${found.column}`, "6:10");
});

test("what V4 can't do is refused at the author's lines together, and warned of in packages", async () => {
  const files = {
    "main.js": `import { find } from "pack";
export const price = /\\w(?<=\\$)\\d+/;
export const place = /b(?<=b)/;
// It is a joke. v4-allow lookbehind
export const joke = /c(?<!a)b/;
export { find };
`,
    "node_modules/pack/package.json": '{ "name": "pack", "type": "module", "main": "index.js" }',
    "node_modules/pack/index.js":
      "export const find = (text) => /c(?<=a)b/.exec(text);\nexport const unused = () => /b(?<=a)/;\n",
  };
  try {
    await bundle(files);
    assert.unreachable();
  } catch (cause) {
    const { message } = cause as Error;
    assert.match(message, /2 mistakes/);
    assert.match(message, /main\.js:2:22/);
    assert.match(message, /main\.js:3:22/);
  }
  const { warnings } = await bundle({ ...files, "main.js": 'export { find } from "pack";\n' });
  assert.equal(
    warnings.map(({ pluginCode, loc }) => `${pluginCode} ${loc?.line}:${loc?.column}`),
    ["v4/lookbehind 1:30", "v4/lookbehind 2:28"],
  );
});

test("options that don't exist, or can't be, are refused", () => {
  assert.throws(() => v4({ engine: "qt6" } as never), /no such option; there are engines/);
  assert.throws(() => v4({ engines: ["qt7"] } as never), /expected one or both/);
});

test.run();
