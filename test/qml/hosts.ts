import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The folders that hold an installed Plasma: this machine's root and those that scripts/hosts.sh makes. */
const roots: readonly string[] = [
  "/",
  ...["plasma5", "plasma6"].map((name) =>
    join(process.env.PLASMOID_HOSTS_DIR ?? "/var/cache/rollup-plugin-plasmoid", name),
  ),
];

const list = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []);

/** Files with one of the extensions that the real engines load. */
export function hostFiles(extension: string): string[] {
  const folders = roots.flatMap((root) => [
    join(root, "usr/share/plasma"),
    join(root, "usr/share/kpackage"),
    ...list(join(root, "usr/lib")).flatMap((machine) =>
      ["qt5/qml", "qt6/qml"].map((folder) => join(root, "usr/lib", machine, folder)),
    ),
  ]);
  return folders.filter(existsSync).flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
}

export interface Engine {
  readonly qt: 5 | 6;
  /** The first complaint of the engine's own parser about each of the files that it refuses. */
  refused(files: readonly string[]): Map<string, string>;
}

/** The parsers of the engines that are installed. Files must lie below /tmp, which all roots share. */
export function engines(): Engine[] {
  return roots.flatMap((root) =>
    ([5, 6] as const).flatMap((qt) => {
      const program = `/usr/lib/qt${qt}/bin/qmllint`;
      const isRunnable = root === "/" || process.getuid?.() === 0;
      return existsSync(join(root, program)) && isRunnable ? [{ qt, refused: refusedBy(root, program, qt) }] : [];
    }),
  );
}

const refusedBy =
  (root: string, program: string, qt: 5 | 6) =>
  (files: readonly string[]): Map<string, string> => {
    const command = [...(root === "/" ? [] : ["chroot", root]), program, ...(qt === 6 ? ["--bare"] : [])];
    const found = new Map<string, string>();
    for (let from = 0; from < files.length; from += 200) {
      const { stdout, stderr } = spawnSync(command[0]!, [...command.slice(1), ...files.slice(from, from + 200)], {
        encoding: "utf8",
        maxBuffer: 1e9,
      });
      for (const line of `${stdout}\n${stderr}`.split("\n")) {
        // Qt 6 prefixes what is not about syntax with its severity.
        const match = /^(\/tmp\/\S+\.qml):(.*)$/.exec(line);
        if (match && !found.has(match[1]!)) found.set(match[1]!, match[2]!);
      }
    }
    return found;
  };

export const read = (file: string): string => readFileSync(file, "utf8");
