/**
 * Stands in the place of back-end.ts where this package is built: loads the one file that is made of it and of Babel,
 * when there is something to compile.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { keepLater, loadLarge } from "../kept-code.js";

type BackEnd = typeof import("./back-end.js");

const FILE = fileURLToPath(new URL("back-end.cjs", import.meta.url));
/** The file begins with a comment of this length, which tells its contents from others. */
const NAME = 68;

let loaded: BackEnd | undefined;
const backEnd = (): BackEnd => {
  loaded ??= load();
  return loaded;
};

export const lower: BackEnd["lower"] = (code, options) => backEnd().lower(code, options);
export const polyfillSource: BackEnd["polyfillSource"] = (id, engines) => backEnd().polyfillSource(id, engines);

function load(): BackEnd {
  // It is ASCII, which need not be decoded.
  const text = readFileSync(FILE, "latin1");
  const module = loadLarge({ file: FILE, text, name: text.slice(0, NAME), label: "back-end" });
  keepLater(module);
  return module.exports as BackEnd;
}
