/**
 * Stands in the place of back-end.ts where this package is built: loads the one file that is made of it and of Babel,
 * when there is something to compile. What V8 makes of that file is kept beside what builds keep, so that the next
 * process need not parse it again: half of the time that loading takes.
 */
import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";

type BackEnd = typeof import("./back-end.js");

const FILE = fileURLToPath(new URL("back-end.cjs", import.meta.url));
/** The file begins with a comment of this length, which tells its contents from others. */
const NAME = 68;
const DIGEST = 32;
/** By then the first build is done, and V8 has not yet forgotten what of the file was used for it alone. */
const SETTLED = 10_000;

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
  const name = text.slice(0, NAME);
  const cache = cacheFile();
  const cachedData = cachedCode(cache, name);
  const script = new Script(`(function (exports, require, module, __filename) {${text}\n})`, {
    filename: FILE,
    ...(cachedData && { cachedData }),
  });
  // V8 refuses what it has made in another version, or with other options.
  if (!cachedData || script.cachedDataRejected) keepLater(() => keep(cache, name, script));
  const run = script.runInThisContext() as (...values: unknown[]) => void;
  const module = { exports: {} as BackEnd };
  run(module.exports, createRequire(FILE), module, FILE);
  return module.exports;
}

/** In the node_modules that this package is in: nobody writes there who could not write the package itself. */
function cacheFile(): string {
  const modules =
    /^.*\/node_modules(?=\/)/.exec(FILE)?.[0] ?? fileURLToPath(new URL("../../../../node_modules", import.meta.url));
  return join(modules, ".cache/rollup-plugin-plasmoid", `back-end-${process.version}-${process.arch}.bin`);
}

/** V8 trusts what it is given: that it is whole, and was made of the same text, is for us to see. */
const digest = (name: string, code: Buffer): Buffer => createHash("sha256").update(name).update(code).digest();

function cachedCode(file: string, name: string): Buffer | undefined {
  try {
    const kept = readFileSync(file);
    const code = kept.subarray(DIGEST);
    return digest(name, code).equals(kept.subarray(0, DIGEST)) ? code : undefined;
  } catch {
    return undefined; // there is none yet
  }
}

/** Once, when the functions have been compiled that are called: V8 compiles each at its first call. */
function keepLater(work: () => void): void {
  const once = (): void => {
    clearTimeout(timer);
    process.off("exit", once);
    work();
  };
  const timer = setTimeout(once, SETTLED).unref();
  process.on("exit", once);
}

function keep(file: string, name: string, script: Script): void {
  const partial = `${file}.${randomBytes(6).toString("hex")}`;
  try {
    const code = script.createCachedData();
    mkdirSync(dirname(file), { recursive: true });
    try {
      writeFileSync(partial, Buffer.concat([digest(name, code), code]), { flag: "wx" });
      renameSync(partial, file);
    } catch (cause) {
      rmSync(partial, { force: true });
      throw cause;
    }
  } catch {
    // Where nothing can be written, each process parses the file anew.
  }
}
