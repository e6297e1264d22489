import { existsSync } from "node:fs";
import type { Plugin } from "rollup";
import { type Diagnostic, DiagnosticError, formatDiagnostics } from "../diagnostics/index.js";
import { createTypeChecker, type TypeChecker } from "../language/check.js";
import { isTypeScript } from "../language/index.js";
import type { NativeBuilds } from "./native.js";
import type { Project } from "./project.js";

/** The type check of the build under way. */
export interface TypeCheck {
  readonly plugin: Plugin;
  /** What TypeScript finds; nothing where it is not asked to. Never rejects. */
  result(): Promise<readonly Diagnostic[]>;
}

/**
 * Has TypeScript check the types in a thread of its own, beside the build. A build waits for the answer and fails on an
 * error; in watch mode the package is written at once, and the errors are printed when they are known. `scripts` names
 * the modules that QML imports; `onFiles` is told the files that the types come from.
 */
export function check(
  project: Project,
  native: NativeBuilds,
  scripts: () => readonly string[],
  onFiles: (files: readonly string[]) => void,
): TypeCheck {
  let checker: TypeChecker | undefined;
  let running: Promise<readonly Diagnostic[]> = Promise.resolve([]);
  let generation = 0;
  /** Begins the check that waits for the build under way to be over. */
  let begin: (() => void) | undefined;
  const close = async (): Promise<void> => {
    const closing = checker;
    checker = undefined;
    await closing?.close();
  };

  const create = (rootFiles: readonly string[] = []): TypeChecker =>
    createTypeChecker({
      cwd: project.cwd,
      ...(project.cacheFile !== undefined && { memoryFile: project.cacheFile.replace(/json$/, "types.json") }),
      ...(project.options.tsconfig !== undefined && { tsconfigPath: project.options.tsconfig }),
      ...(rootFiles.length > 0 && { rootFiles }),
    });

  async function start(): Promise<readonly Diagnostic[]> {
    // What C++ exports is in a file that its build writes.
    await native.ready();
    const roots = [...project.entries.map(({ entry }) => entry), ...scripts(), ...native.declarations()];
    checker ??= create();
    const asked = checker;
    try {
      const found = await asked.check([...new Set(roots)].filter((root) => isTypeScript(root) && existsSync(root)));
      onFiles(asked.files);
      return found;
    } catch (cause) {
      if (cause instanceof DiagnosticError) return cause.diagnostics;
      throw cause;
    }
  }

  /** Who waits for the widget to change waits for the package: a check that runs again comes after it, not between. */
  async function started(): Promise<readonly Diagnostic[]> {
    const own = generation;
    if (project.watching && own > 1)
      await new Promise<void>((resolve) => {
        begin = () => {
          begin = undefined;
          resolve();
        };
      });
    return own === generation && !project.isClosed ? start() : [];
  }

  const plugin: Plugin = {
    name: "plasmoid:check",
    // The thread has TypeScript to load and the entries to read, while the declarations are evaluated here.
    options({ input = [] }) {
      if (!project.options.typecheck || checker) return;
      const entries = typeof input === "string" ? [input] : Object.values(input);
      checker = create(entries.filter((entry) => isTypeScript(entry) && existsSync(entry)));
    },
    buildStart: {
      sequential: true,
      handler() {
        generation++;
        begin?.(); // of a build that came to no end that plugins are told of
        running = project.options.typecheck && !project.isClosed ? started() : Promise.resolve([]);
        running.catch(() => undefined); // it is awaited below, or the build has failed for another reason
        if (project.watching) printWhenKnown();
      },
    },
    buildEnd(failure) {
      if (failure) begin?.();
    },
    renderError: () => begin?.(),
    writeBundle: {
      order: "post",
      sequential: true,
      // When all who wait for the package have been told.
      handler: () => void setImmediate(() => begin?.()),
    },
    async closeBundle() {
      if (!project.watching) await close();
    },
    closeWatcher: close,
  };

  function printWhenKnown(): void {
    const own = generation;
    running.then(
      (found) => {
        const isCurrent = own === generation && checker !== undefined;
        if (isCurrent && found.length > 0) console.error(`\n${formatDiagnostics(found, project.cwd)}\n`);
      },
      (cause: unknown) => console.error(cause),
    );
  }

  return { plugin, result: () => running };
}
