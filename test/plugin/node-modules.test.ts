// Node's `events`, which many packages extend, is there without being installed.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import commonjs from "@rollup/plugin-commonjs";
import { nodeResolve } from "@rollup/plugin-node-resolve";
import { rollup } from "rollup";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { v4 } from "../../src/v4.js";

const test = suite("Node's modules");
const folder = mkdtempSync(join(tmpdir(), "plasmoid-node-"));
test.after(() => rmSync(folder, { recursive: true, force: true }));

async function bundle(name: string, files: Readonly<Record<string, string>>) {
  const root = join(folder, name);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const warnings: string[] = [];
  const build = await rollup({
    input: join(root, "main.js"),
    plugins: [nodeResolve(), commonjs(), v4()],
    onwarn: ({ message }) => warnings.push(message),
  });
  const file = join(root, "out.mjs");
  await build.write({ file, format: "es" });
  return { warnings, made: (await import(pathToFileURL(file).href)) as Record<string, unknown> };
}

const pack = {
  "node_modules/pack/package.json": '{ "name": "pack", "main": "index.js" }',
  "node_modules/pack/index.js":
    'const { EventEmitter } = require("events");\nclass Feed extends EventEmitter {}\nmodule.exports = { Feed };\n',
};

test("packages may extend EventEmitter", async () => {
  const { warnings, made } = await bundle("emitter", {
    ...pack,
    "main.js": `import { once } from "node:events";
import { Feed } from "pack";
const feed = new Feed();
export const heard = [];
feed.on("item", (item) => heard.push(item));
feed.emit("item", 1);
feed.emit("item", 2);
export const kind = typeof once;
`,
  });
  assert.equal(warnings, []);
  assert.equal(made.heard, [1, 2]);
  assert.is(made.kind, "function");
});

test("an import and a require take the one that is installed", async () => {
  const { warnings, made } = await bundle("both", {
    ...pack,
    "node_modules/events/package.json": '{ "name": "events", "main": "./events.js" }',
    "node_modules/events/events.js":
      "function Own() {}\nOwn.prototype.on = () => 'own';\nmodule.exports = Own;\nmodule.exports.EventEmitter = Own;\n",
    "node_modules/graph/package.json": '{ "name": "graph", "type": "module", "main": "index.js" }',
    "node_modules/graph/index.js":
      'import { EventEmitter } from "events";\nexport class Graph extends EventEmitter {}\n',
    "main.js": `import { Feed } from "pack";
import { Graph } from "graph";
export const heard = [new Feed().on(), new Graph().on()];
`,
  });
  assert.equal(warnings, []);
  assert.equal(made.heard, ["own", "own"]);
});

test("a sloppy package of CommonJS has its undeclared names, and the global object as this", async () => {
  const { made } = await bundle("sloppy", {
    "node_modules/old/package.json": '{ "name": "old", "main": "index.js" }',
    "node_modules/old/index.js": `(function () {
  old = function (list) { for (at = 0; at < list.length; at++) total = (typeof total === "number" ? total : 0) + list[at]; return [total, at]; };
  old.hasMath = (function (root) { return typeof root.Math.max; })(this);
  old.strict = (function () { "use strict"; return this; })();
  old.method = { get: function () { return this.own; }, own: 3 }.get();
  module.exports = old;
})();
`,
    "main.js": `import old from "old";
export const heard = [old([1, 2]), old.hasMath, old.strict, old.method];
`,
  });
  assert.equal(made.heard, [[3, 2], "function", undefined, 3]);
});

test("one that is installed is taken", async () => {
  const { made } = await bundle("installed", {
    ...pack,
    "node_modules/events/package.json": '{ "name": "events", "main": "index.js" }',
    "node_modules/events/index.js": "exports.EventEmitter = class { emit() { return 'the author\\'s'; } };\n",
    "main.js": 'import { Feed } from "pack";\nexport const said = new Feed().emit();\n',
  });
  assert.is(made.said, "the author's");
});

test.run();
