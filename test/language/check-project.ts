import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const nodeModules = fileURLToPath(new URL("../../node_modules", import.meta.url));
const folders: string[] = [];

process.on("exit", () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A project of its own with this repository's packages, which ends with the process. */
export function createProject(files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), "plasmoid-check-"));
  folders.push(folder);
  symlinkSync(nodeModules, join(folder, "node_modules"));
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
