/**
 * Loads CommonJS files of megabytes. What V8 makes of such a file is kept beside what builds keep, so that the next
 * process need not parse it again: most of the time that loading takes.
 */
import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire, Module } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";
import { nearest } from "../bundle/nearest.js";

export interface LargeFile {
  readonly file: string;
  readonly text: string;
  /** Tells this text from others that the file may have had. */
  readonly name: string;
  /** What the kept code is called. */
  readonly label: string;
}

export interface LargeModule {
  readonly exports: unknown;
  /**
   * Keeps the code of all functions that have been called; undefined where there is nothing to do. V8 compiles each at
   * its first call, and forgets it in time where it is not called again.
   */
  readonly keep: (() => void) | undefined;
}

const DIGEST = 32;

/** Loads a file that nobody else has loaded: as `require` does, which finds it from then on. */
export function loadLarge({ file, text, name, label }: LargeFile): LargeModule {
  const begun = Date.now();
  const cache = cacheFile(label);
  const cachedData = cachedCode(cache, name);
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${text}\n})`, {
    filename: file,
    ...(cachedData && { cachedData }),
  });
  const require = createRequire(file);
  const module = new Module(file);
  module.filename = file;
  require.cache[file] = module;
  try {
    script.runInThisContext()(module.exports, require, module, file, dirname(file));
    module.loaded = true;
  } finally {
    if (!module.loaded) delete require.cache[file];
  }
  // V8 refuses what it has made in another version, or with other options.
  const isKept = cachedData !== undefined && !script.cachedDataRejected;
  return { exports: module.exports, keep: isKept ? undefined : () => write(cache, name, script, begun) };
}

/** In the node_modules that this package is in: nobody writes there who could not write the package itself. */
function cacheFile(label: string): string {
  const own = fileURLToPath(import.meta.url);
  const modules = /^.*\/node_modules(?=\/)/.exec(own)?.[0] ?? nearest(dirname(own), ["node_modules"]) ?? dirname(own);
  return join(modules, ".cache/rollup-plugin-plasmoid", `${label}-${process.version}-${process.arch}.bin`);
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

/** Unless another thread or process has done so since the script was loaded. */
function write(file: string, name: string, script: Script, loaded: number): void {
  const partial = `${file}.${randomBytes(6).toString("hex")}`;
  try {
    if ((statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) >= loaded) return;
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

/** By then the first build is done, and V8 has not yet forgotten what of the file was used for it alone. */
const SETTLED = 10_000;

/** Once: in a process that works on when that is over, or when it ends. */
export function keepLater({ keep }: LargeModule): void {
  if (!keep) return;
  const once = (): void => {
    clearTimeout(timer);
    process.off("exit", once);
    keep();
  };
  const timer = setTimeout(once, SETTLED).unref();
  process.on("exit", once);
}
