import { existsSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, join, relative, resolve } from "node:path";
import { type Diagnostic, error } from "../diagnostics/index.js";

/** A file of the author's that becomes part of the package as it is. */
export interface AuthorFile {
  /** Absolute path. */
  readonly file: string;
  /** Path in the package, from `contents/` on. */
  readonly target: string;
}

/** Folders of a package that the author's tree may have, after KDE's package layout. */
const PACKAGE_FOLDERS = ["ui", "code", "images"];
/** Sources of scripts, and what only editors and compilers read. */
const NOT_COPIED = /\.[cm]?ts$|^tsconfig.*\.json$|~$|^\./;
const NEVER_ENTERED = new Set(["node_modules", "dist"]);

/**
 * The author's files: all of `ui/`, `code/` and `images/`, QML files wherever they stand, `config/default-configrc`,
 * and what the `assets` option maps. `folders` are all folders that were read, for watching.
 */
export async function authorFiles(
  folder: string,
  assets: Readonly<Record<string, string>>,
): Promise<{ files: AuthorFile[]; folders: string[]; diagnostics: Diagnostic[] }> {
  const files: AuthorFile[] = [];
  const folders: string[] = [folder];
  const diagnostics: Diagnostic[] = [];
  for (const path of await walk(folder, folders)) {
    const inside = relative(folder, path);
    const [top = ""] = inside.split("/");
    const copied =
      PACKAGE_FOLDERS.includes(top) && inside.includes("/") ? !NOT_COPIED.test(basename(path)) : path.endsWith(".qml");
    if (copied || inside === "config/default-configrc") files.push({ file: path, target: `contents/${inside}` });
  }
  for (const [target, from] of Object.entries(assets)) {
    const source = resolve(folder, from);
    const found = await stat(source).catch(() => undefined);
    if (!found) {
      diagnostics.push(
        error(
          "bundle/asset-not-found",
          `plasmoid({ assets: { ${JSON.stringify(target)}: ${JSON.stringify(from)} } }): there is no ${source}.`,
        ),
      );
    } else if (found.isDirectory()) {
      for (const path of await walk(source, folders))
        if (!basename(path).startsWith("."))
          files.push({ file: path, target: join("contents", target, relative(source, path)) });
    } else
      files.push({
        file: source,
        target: join("contents", target.endsWith("/") ? join(target, basename(source)) : target),
      });
  }
  return { files, folders, diagnostics };
}

/** Whether packages are written to a folder, under whatever name. */
const isOutput = (folder: string): boolean => existsSync(join(folder, ".plasmoid-builds"));

async function walk(folder: string, folders: string[]): Promise<string[]> {
  const found: string[] = [];
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    const kind = entry.isSymbolicLink() ? await stat(path).catch(() => undefined) : entry;
    if (kind?.isFile()) found.push(path);
    else if (kind?.isDirectory() && !entry.name.startsWith(".") && !NEVER_ENTERED.has(entry.name) && !isOutput(path)) {
      folders.push(path);
      found.push(...(await walk(path, folders)));
    }
  }
  return found;
}
