// Run when dist/ has been written: lowers the polyfills and Babel's helpers once, for each choice of engines, so that no
// build of a widget has to.
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { helperModule, POLYFILL_PREFIX } from "../dist/src/language/v4/polyfill-names.js";

const require = createRequire(import.meta.url);
const { list: helpers } = require("@babel/helpers");
const { lowerPolyfill } = require("../dist/src/language/v4/back-end.cjs");
const dist = new URL("../dist/runtime/", import.meta.url);
const folder = new URL("lowered/", dist);

const files = (name) => readdirSync(new URL(name, dist)).filter((file) => file.endsWith(".js"));
const modules = [
  ...files("polyfills/").map((file) => POLYFILL_PREFIX + file.slice(0, -3)),
  ...files("services/").map((file) => `${POLYFILL_PREFIX}services/${file.slice(0, -3)}`),
  ...helpers.map(helperModule),
];

mkdirSync(folder, { recursive: true });
for (const engines of [["qt5.15"], ["qt6"], ["qt5.15", "qt6"]]) {
  const lowered = Object.fromEntries(modules.map((module) => [module, lowerPolyfill(module, engines)]));
  writeFileSync(new URL(`${engines.join("+")}.json`, folder), JSON.stringify(lowered));
}
