import { createHash, randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { KeptResults } from "./kept-results.js";
import { nearest } from "./nearest.js";

interface Stored {
  readonly stamp: string;
  readonly results: Readonly<Record<string, unknown>>;
}

/**
 * Results that are kept on disk for the next build. A file that is missing, of another version of the tools or no longer
 * whole counts as empty. Results are JSON.
 */
export class BuildCache extends KeptResults {
  readonly #file: string;
  readonly #stamp: string;
  #known: ReadonlyMap<string, unknown> | undefined;
  readonly #used = new Map<string, unknown>();
  #isSaved = true;

  /** `stamp` tells the versions of everything that makes results. */
  constructor(file: string, stamp: string) {
    super();
    this.#file = file;
    this.#stamp = stamp;
  }

  /** Writes what was used since the cache was opened, and forgets the rest. Other builds may do the same beside it. */
  async save(): Promise<void> {
    if (this.#isSaved) return;
    const stored: Stored = { stamp: this.#stamp, results: Object.fromEntries(this.#used) };
    const partial = `${this.#file}.${randomBytes(6).toString("hex")}`;
    this.#isSaved = true;
    await mkdir(dirname(this.#file), { recursive: true });
    try {
      await writeFile(partial, JSON.stringify(stored), { flag: "wx" });
      await rename(partial, this.#file);
    } catch (cause) {
      await rm(partial, { force: true });
      throw cause;
    }
  }

  protected find<T>(stage: string, from: readonly string[]): T | undefined {
    this.#known ??= this.#read();
    const key = keyOf(stage, from);
    const result = this.#used.get(key) ?? this.#known.get(key);
    if (result !== undefined) this.#used.set(key, result);
    return result as T | undefined;
  }

  protected keep(stage: string, from: readonly string[], result: unknown): void {
    this.#used.set(keyOf(stage, from), result);
    this.#isSaved = false;
  }

  #read(): ReadonlyMap<string, unknown> {
    if (!existsSync(this.#file)) return new Map();
    try {
      const { stamp, results } = JSON.parse(readFileSync(this.#file, "utf8")) as Partial<Stored>;
      return stamp === this.#stamp && results ? new Map(Object.entries(results)) : new Map();
    } catch {
      return new Map(); // it is written anew
    }
  }
}

function keyOf(stage: string, from: readonly string[]): string {
  const hash = createHash("sha256").update(stage);
  for (const text of from) hash.update(`\0${text.length}\0`).update(text);
  return hash.digest("base64url");
}

/**
 * The file of a project's cache, in `folder` or in the nearest node_modules above `cwd`, where tools keep such things;
 * undefined where there is none, so that nothing appears in a project that has no such place.
 */
export function cacheFile(cwd: string, inputs: readonly string[], folder?: string): string | undefined {
  const place = folder ?? nearest(cwd, ["node_modules"]);
  if (place === undefined) return undefined;
  const name = createHash("sha256")
    .update([cwd, ...inputs].join("\0"))
    .digest("hex")
    .slice(0, 16);
  return join(folder ?? join(place, ".cache", "rollup-plugin-plasmoid"), `${name}.json`);
}
