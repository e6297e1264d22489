// Run when dist/ has been written: lowers the polyfills, Babel's helpers and the modules that widgets are linked with
// once, for each choice of engines, so that no build of a widget has to.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parse } from "acorn";
import { textKey } from "../dist/src/language/v4/lowered-runtime.js";
import { helperModule, POLYFILL_PREFIX } from "../dist/src/language/v4/polyfill-names.js";

const require = createRequire(import.meta.url);
const { list: helpers } = require("@babel/helpers");
const { lower, lowerPolyfill } = require("../dist/src/language/v4/back-end.cjs");
const dist = new URL("../dist/runtime/", import.meta.url);
const folder = new URL("lowered/", dist);

const files = (name) => readdirSync(new URL(name, dist)).filter((file) => file.endsWith(".js"));
const polyfills = [
  ...files("polyfills/").map((file) => POLYFILL_PREFIX + file.slice(0, -3)),
  ...files("services/").map((file) => `${POLYFILL_PREFIX}services/${file.slice(0, -3)}`),
  ...helpers.map(helperModule),
];

/** The texts of what widgets are linked with: of the entries, and of all that they import by a path. */
const texts = new Map([["tslib", readFileSync(require.resolve("tslib/tslib.es6.js"), "utf8")]]);
function add({ href, pathname }) {
  if (texts.has(href) || pathname.includes("/services/")) return;
  const text = readFileSync(new URL(href), "utf8");
  texts.set(href, text);
  for (const { source } of parse(text, { ecmaVersion: "latest", sourceType: "module" }).body)
    if (source?.value.startsWith(".")) add(new URL(source.value, href));
}
for (const name of ["widget", "actions", "conversions", "host/index"]) add(new URL(`${name}.js`, dist));

/** As the plugin asks for it. The map's only source is the file, which is filled in when the module is taken. */
function loweredModule(code, engines) {
  const { map, diagnostics, ...lowered } = lower(code, {
    engines,
    sourceType: "module",
    filename: "a.js",
    bundled: true,
  });
  if (diagnostics.length > 0) throw new Error(diagnostics[0].message);
  return { ...lowered, map: { ...JSON.parse(map), sources: [], sourcesContent: [] } };
}

mkdirSync(folder, { recursive: true });
for (const engines of [["qt5.15"], ["qt6"], ["qt5.15", "qt6"]]) {
  const lowered = {
    polyfills: Object.fromEntries(polyfills.map((module) => [module, lowerPolyfill(module, engines)])),
    modules: Object.fromEntries([...texts.values()].map((text) => [textKey(text), loweredModule(text, engines)])),
  };
  writeFileSync(new URL(`${engines.join("+")}.json`, folder), JSON.stringify(lowered));
}
