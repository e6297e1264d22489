import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import type ts from "typescript";
import { fromTypeScript } from "./check-diagnostics.js";
import { createIncrementalCheck } from "./check-program.js";
import { type CheckRequest, type CheckResponse, type CheckSettings, CLOSE, toWire } from "./check-protocol.js";
import { loadTypeScript } from "./kept-typescript.js";

/*
 * The thread that type checking runs in, an entry of its own. It answers one request after the other.
 */

type TypeScript = typeof ts;

interface Checker {
  check(request: CheckRequest): CheckResponse;
  /** For the next process; undefined where that is done. */
  keep: (() => void) | undefined;
}

function createChecker(settings: CheckSettings): Checker {
  const { compiler, keep } = projectTypeScript(settings.cwd);
  const check = createIncrementalCheck(compiler, settings);
  return {
    check({ id, rootFiles, changedFiles, isAhead }) {
      const outcome = check(rootFiles, changedFiles, isAhead);
      const sources = new Map<string, string>();
      const diagnostics = fromTypeScript(compiler, outcome.diagnostics, settings.cwd);
      return { id, diagnostics: diagnostics.map((found) => toWire(found, sources)), sources, files: outcome.files };
    },
    keep:
      keep &&
      (() => {
        // The build, which takes the types out, calls other parts of TypeScript than the check does.
        const { ES2022: target } = compiler.ScriptTarget;
        const { ESNext: module } = compiler.ModuleKind;
        compiler.transpileModule(TYPICAL, { compilerOptions: { target, module, sourceMap: true } });
        keep();
      }),
  };
}

const TYPICAL = `import { type A, b } from "./a.js";
export interface C<T> extends A { readonly c?: T[] }
export class D<T extends A> implements C<T> {
  private d: number | undefined = 1;
  constructor(readonly e: Record<string, unknown>) {}
  async f(...g: T[]): Promise<string> {
    for (const { h, i = 2 } of g) if (h !== i && this.d) await b(\`\${h}\`, (j: string): boolean => !j);
    try { return (this.e as { k: string }).k!; } catch { return /l/.exec("m")?.[0] ?? "n"; }
  }
}
export default { ["o"]: [1, ...new Set<number>()], p: typeof b === "function" ? null : void 0 } satisfies object;
`;

/** The project's own TypeScript, or the one beside this package where the project's has no API to call. */
function projectTypeScript(cwd: string): { compiler: TypeScript; keep: (() => void) | undefined } {
  const places = [join(cwd, "package.json"), import.meta.url];
  for (const place of places) {
    try {
      const { exports, keep } = loadTypeScript(place);
      if (exports.createSemanticDiagnosticsBuilderProgram) return { compiler: exports as TypeScript, keep };
    } catch (cause) {
      if (!(cause instanceof Error && "code" in cause && cause.code === "MODULE_NOT_FOUND")) throw cause;
    }
  }
  throw new Error("there is no TypeScript with a compiler API; npm install --save-dev typescript@6");
}

const port = parentPort;
if (port) {
  let checker: Checker | undefined;
  port.on("message", (request: CheckRequest | typeof CLOSE) => {
    if (request === CLOSE) {
      port.close();
      return;
    }
    try {
      checker ??= createChecker(workerData as CheckSettings);
      port.postMessage(checker.check(request));
    } catch (cause) {
      // what it has kept may be half done
      checker = undefined;
      const failure = cause instanceof Error ? cause.message : String(cause);
      const response: CheckResponse = { id: request.id, diagnostics: [], sources: new Map(), files: [], failure };
      port.postMessage(response);
    }
    if (request.isAhead || !checker?.keep) return;
    checker.keep();
    checker.keep = undefined;
  });
}
