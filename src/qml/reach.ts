import { posix } from "node:path";
import type { Name } from "./document.js";
import { isUrl, resolveFrom } from "./paths.js";
import type { QmlScan } from "./scan.js";

/** The author's QML files by their absolute paths. */
export type QmlFiles = ReadonlyMap<string, { readonly scan: QmlScan }>;

/**
 * The files among `files` that the roots load, directly or by others, the roots included: by the types they use, by
 * strings that name QML files, and by the singletons that their scripts use. A string that is put together at run
 * time is not seen; a file that is hidden by a type of the same name in a module counts as loaded.
 */
export function reachableFrom(roots: Iterable<string>, files: QmlFiles): Set<string> {
  const reached = new Set<string>();
  const pending = [...roots];
  for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
    if (reached.has(file) || !files.has(file)) continue;
    reached.add(file);
    pending.push(...filesUsedBy(files.get(file)!.scan, files));
  }
  return reached;
}

/** The files that one file loads itself. */
export function filesUsedBy(scan: QmlScan, files: QmlFiles): Set<string> {
  const used = new Set<string>();
  const add = (paths: readonly string[]) => {
    for (const path of paths) if (path !== scan.file) used.add(path);
  };
  for (const type of scan.types) add(filesOfType(scan, type.parts, files));
  for (const use of scan.uses) if (/^[A-Z]/.test(use.name)) add(filesOfType(scan, [use, ...use.members], files));
  for (const { text } of scan.strings) {
    const path = isUrl(text) ? "" : resolveFrom(scan.file, text);
    if (files.has(path)) used.add(path);
  }
  return used;
}

/** The files that a type's name can stand for: none for types of modules, seldom more than one. */
export function filesOfType(scan: QmlScan, parts: readonly Name[], files: QmlFiles): string[] {
  const [first, second] = parts;
  const qualified = scan.imports.filter(({ alias }) => alias?.name === first?.name);
  const name = qualified.length > 0 ? second : first;
  if (!name) return [];
  const imports = qualified.length > 0 ? qualified : scan.imports.filter(({ alias }) => !alias);
  const folders = imports
    .filter(({ kind, target }) => kind === "folder" && !isUrl(target))
    .map(({ target }) => resolveFrom(scan.file, target));
  if (qualified.length === 0) folders.unshift(posix.dirname(scan.file));
  return folders.map((folder) => posix.join(folder, `${name.name}.qml`)).filter((path) => files.has(path));
}
