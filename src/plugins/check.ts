import type { Plugin } from "rollup";
import { type Diagnostic, formatDiagnostics } from "../diagnostics/index.js";
import { createTypeChecker, type TypeChecker } from "../language/check.js";
import { isTypeScript } from "../language/index.js";
import type { Project } from "./project.js";
import { report, reporting } from "./report.js";

/**
 * Has TypeScript check the types in a thread of its own, beside the build. A build waits for the answer and fails on an
 * error; in watch mode the package is written at once and the errors are printed when they are known.
 * `scripts` names the modules that QML imports.
 */
export function check(project: Project, scripts: () => readonly string[]): Plugin {
  let checker: TypeChecker | undefined;
  let running: Promise<Diagnostic[]> | undefined;
  let generation = 0;
  const close = async (): Promise<void> => {
    await checker?.close();
    checker = undefined;
  };

  function start(): Promise<Diagnostic[]> {
    const roots = [...project.widgets.map(({ entry }) => entry), ...scripts()];
    checker ??= createTypeChecker({
      cwd: project.cwd,
      ...(project.options.tsconfig !== undefined && { tsconfigPath: project.options.tsconfig }),
    });
    return checker.check([...new Set(roots)].filter(isTypeScript));
  }

  return {
    name: "plasmoid:check",
    buildStart: {
      sequential: true,
      handler() {
        generation++;
        running = undefined;
        if (!project.options.typecheck) return;
        running = start();
        running.catch(() => undefined); // it is awaited below, or the build has failed for another reason
      },
    },
    async generateBundle() {
      if (!running || project.watching) return;
      const found = await reporting(this, project.cwd, () => running as Promise<Diagnostic[]>);
      report(this, found, project.cwd);
    },
    writeBundle() {
      if (!running || !project.watching) return;
      const own = generation;
      running.then(
        (found) => {
          if (own === generation && found.length > 0) console.error(`\n${formatDiagnostics(found, project.cwd)}\n`);
        },
        (cause: unknown) => console.error(cause),
      );
    },
    async closeBundle() {
      if (!project.watching) await close();
    },
    closeWatcher: close,
  };
}
