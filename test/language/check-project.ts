import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import type { Diagnostic } from "../../src/diagnostics/index.js";
import { fromTypeScript } from "../../src/language/check-diagnostics.js";
import { createIncrementalCheck } from "../../src/language/check-program.js";
import type { CheckSettings } from "../../src/language/check-protocol.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folders: string[] = [];

process.on("exit", () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A project of its own, with what a user installs; it ends with the process. */
export function createProject(files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), "plasmoid-check-"));
  folders.push(folder);
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(join(root, "node_modules/typescript"), join(folder, "node_modules/typescript"));
  symlinkSync(root, join(folder, "node_modules/rollup-plugin-plasmoid"));
  const project = {
    folder,
    path: (name: string) => join(folder, name),
    write(name: string, text: string) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    },
  };
  for (const [name, text] of Object.entries(files)) project.write(name, text);
  return project;
}

export type Project = ReturnType<typeof createProject>;

/** The checker without its thread. */
export function checkerFor(project: Project, settings: Partial<CheckSettings> = {}) {
  const check = createIncrementalCheck(ts, { cwd: project.folder, ...settings });
  const checker = {
    files: [] as readonly string[],
    check(rootFiles: readonly string[], changedFiles: readonly string[] = []): Diagnostic[] {
      const { diagnostics, files } = check(rootFiles, changedFiles);
      checker.files = files;
      return fromTypeScript(ts, diagnostics, project.folder);
    },
  };
  return checker;
}

/** `file:line:column code`, or the code alone. */
export const brief = (project: Project, diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map(({ code, place }) =>
    place ? `${relative(project.folder, place.file)}:${place.line}:${place.column} ${code}` : code,
  );
