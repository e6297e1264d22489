import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type ts from "typescript";

interface Stored {
  readonly roots: readonly string[];
  /** TypeScript's own record of what it has checked, by the files' contents and the options. */
  readonly buildInfo: string;
}

/** What a process keeps of its type check for the next one, in one file. A file that can't be read counts as none. */
export class CheckMemory {
  readonly #file: string;
  readonly #stored: Stored | undefined;

  constructor(file: string) {
    this.#file = file;
    this.#stored = read(file);
  }

  /** The roots of that check, as far as they are still there. */
  get roots(): readonly string[] {
    return this.#stored?.roots.filter(existsSync) ?? [];
  }

  /** The check as it ended; undefined where there was none, or by another TypeScript. */
  restore(compiler: typeof ts, options: ts.CompilerOptions): ts.SemanticDiagnosticsBuilderProgram | undefined {
    const stored = this.#stored;
    if (!stored) return undefined;
    try {
      return compiler.readBuilderProgram(options, {
        useCaseSensitiveFileNames: () => compiler.sys.useCaseSensitiveFileNames,
        getCurrentDirectory: () => compiler.sys.getCurrentDirectory(),
        readFile: () => stored.buildInfo,
      });
    } catch {
      return undefined; // all is checked, and kept anew
    }
  }

  /** Keeps a check that has ended, unless it is the one that was kept. */
  keep(builder: ts.SemanticDiagnosticsBuilderProgram, roots: readonly string[]): void {
    let buildInfo: string | undefined;
    builder.emit(undefined, (_name, text) => {
      buildInfo = text;
    });
    if (buildInfo === undefined || buildInfo === this.#stored?.buildInfo) return;
    const stored: Stored = { roots, buildInfo };
    const partial = `${this.#file}.${randomBytes(6).toString("hex")}`;
    try {
      mkdirSync(dirname(this.#file), { recursive: true });
      writeFileSync(partial, JSON.stringify(stored), { flag: "wx" });
      renameSync(partial, this.#file);
    } catch {
      // The next process checks all again: a folder that can't be written is told of by the build's own cache.
      rmSync(partial, { force: true });
    }
  }
}

function read(file: string): Stored | undefined {
  try {
    const stored = JSON.parse(readFileSync(file, "utf8")) as Partial<Stored>;
    return Array.isArray(stored.roots) && typeof stored.buildInfo === "string" ? (stored as Stored) : undefined;
  } catch {
    return undefined; // there is none yet, or it was cut short
  }
}
