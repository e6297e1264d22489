import { createRequire } from "node:module";
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import type ts from "typescript";
import { fromTypeScript } from "./check-diagnostics.js";
import { createIncrementalCheck } from "./check-program.js";
import { type CheckRequest, type CheckResponse, type CheckSettings, toWire } from "./check-protocol.js";

/*
 * The thread that type checking runs in, an entry of its own. It answers one request after the other.
 */

type Check = (request: CheckRequest) => CheckResponse;

function createCheck(settings: CheckSettings): Check {
  const compiler = loadTypeScript(settings.cwd);
  const check = createIncrementalCheck(compiler, settings);
  return ({ id, rootFiles, changedFiles, isAhead }) => {
    const outcome = check(rootFiles, changedFiles, isAhead);
    const sources = new Map<string, string>();
    const diagnostics = fromTypeScript(compiler, outcome.diagnostics, settings.cwd);
    return { id, diagnostics: diagnostics.map((found) => toWire(found, sources)), sources, files: outcome.files };
  };
}

/** The project's own TypeScript, or the one beside this package where the project's has no API to call. */
function loadTypeScript(cwd: string): typeof ts {
  const places = [join(cwd, "package.json"), import.meta.url];
  for (const place of places) {
    try {
      const compiler = createRequire(place)("typescript") as Partial<typeof ts>;
      if (compiler.createSemanticDiagnosticsBuilderProgram) return compiler as typeof ts;
    } catch (cause) {
      if (!(cause instanceof Error && "code" in cause && cause.code === "MODULE_NOT_FOUND")) throw cause;
    }
  }
  throw new Error("there is no TypeScript with a compiler API; npm install --save-dev typescript@6");
}

const port = parentPort;
if (port) {
  let check: Check | undefined;
  port.on("message", (request: CheckRequest) => {
    try {
      check ??= createCheck(workerData as CheckSettings);
      port.postMessage(check(request));
    } catch (cause) {
      // what it has kept may be half done
      check = undefined;
      const failure = cause instanceof Error ? cause.message : String(cause);
      const response: CheckResponse = { id: request.id, diagnostics: [], sources: new Map(), files: [], failure };
      port.postMessage(response);
    }
  });
}
