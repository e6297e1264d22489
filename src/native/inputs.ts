import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, type Stats, statSync } from "node:fs";
import { basename, join, relative } from "node:path";

/** What a C++ module is built from, as it is on the disk now. */
export interface Inputs {
  /** Absolute paths, sorted. */
  readonly files: readonly string[];
  /** The files with their times and sizes: another one means that something has changed. */
  readonly signature: string;
  /** What decides on the project itself: its CMake files, and which files there are. */
  readonly project: string;
}

/**
 * All files of the project's folder but hidden ones and build folders, and those elsewhere that the last build has
 * compiled. The content is not read: this runs before each build.
 */
export function readInputs(source: string, build: string, helper: string): Inputs {
  const files = [...walk(source), ...compiledElsewhere(build, source), ...walk(helper)].sort();
  const all = createHash("sha1");
  const project = createHash("sha1");
  for (const file of files) {
    const status = statSync(file, { throwIfNoEntry: false, bigint: true });
    if (!status) continue;
    const entry = `${file}\0${status.mtimeNs}\0${status.size}\n`;
    all.update(entry);
    project.update(isCMake(file) ? entry : `${file}\n`);
  }
  return {
    files: files.filter((file) => !file.startsWith(`${helper}/`)),
    signature: all.digest("hex"),
    project: project.digest("hex"),
  };
}

const isCMake = (file: string): boolean => /^CMakeLists\.txt$|^CMakePresets\.json$|\.(cmake|in)$/.test(basename(file));

function walk(folder: string): string[] {
  const found: string[] = [];
  let entries: ReturnType<typeof list>;
  try {
    entries = list(folder);
  } catch {
    return found; // it has gone, which CMake will say
  }
  // A build folder of the author's own.
  if (entries.some(({ name }) => name === "CMakeCache.txt")) return found;
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith(".") || entry.name.endsWith("~") || entry.name === "node_modules") continue;
    if (entry.isDirectory()) found.push(...walk(path));
    else if (entry.isFile() || (entry.isSymbolicLink() && isFile(path))) found.push(path);
  }
  return found;
}

const list = (folder: string) => readdirSync(folder, { withFileTypes: true });
const isFile = (path: string): boolean =>
  (statSync(path, { throwIfNoEntry: false }) as Stats | undefined)?.isFile() === true;

/** A project may compile files that are not in its folder. */
function compiledElsewhere(build: string, source: string): string[] {
  const path = join(build, "compile_commands.json");
  if (!existsSync(path)) return [];
  try {
    const commands = JSON.parse(readFileSync(path, "utf8")) as readonly { readonly file?: unknown }[];
    const files = commands.flatMap(({ file }) => (typeof file === "string" ? file : []));
    return files.filter((file) => isOutside(file, source) && isOutside(file, build) && existsSync(file));
  } catch {
    return []; // CMake is writing it
  }
}

const isOutside = (file: string, folder: string): boolean => relative(folder, file).startsWith("..");
