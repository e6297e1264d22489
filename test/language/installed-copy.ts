import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = fileURLToPath(new URL("../../", import.meta.url));
const start = promisify(execFile);

/** This package where it is installed, with a `node_modules` of its own to keep things in: npm run build comes first. */
export interface InstalledCopy {
  /** What everything of it is in. */
  readonly folder: string;
  readonly own: string;
  /** Where it keeps what V8 has made. */
  readonly kept: string;
  /** A module of it, as what follows `from` in an import. */
  readonly built: (path: string) => string;
}

export function installedCopy(): InstalledCopy {
  const folder = mkdtempSync(join(tmpdir(), "plasmoid-built-"));
  const modules = join(folder, "node_modules");
  const own = join(modules, "rollup-plugin-plasmoid");
  for (const name of ["dist/src", "dist/runtime/lowered", "package.json"])
    cpSync(join(root, name), join(own, name), { recursive: true, filter: (path) => !/\.(?:map|d\.ts)$/.test(path) });
  const { dependencies, peerDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  for (const name of Object.keys({ ...dependencies, ...peerDependencies })) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(root, "node_modules", name), join(modules, name));
  }
  return {
    folder,
    own,
    kept: join(modules, ".cache/rollup-plugin-plasmoid"),
    built: (path) => JSON.stringify(join(own, "dist/src", path)),
  };
}

/** What a module prints in a process of its own. */
export async function printed(
  { folder }: InstalledCopy,
  script: string,
  options: readonly string[] = [],
): Promise<{ stdout: string; stderr: string }> {
  const file = join(folder, `${randomUUID()}.mjs`);
  writeFileSync(file, script);
  return await start(process.execPath, [...options, file]);
}
