import { readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { DiagnosticError, error } from "../diagnostics/index.js";
import { APPLET_METADATA, type SourceProject, sourceCMakeLists, sourceReadme } from "../emit/index.js";
import { packTar } from "./tar.js";
import { type PackageFileInput, type PackageTree, packageTree } from "./tree.js";

/** Where the parts of a source tarball that are not the package come from. All are absolute. */
export interface SourcesFrom {
  /** The author's folder with CMakeLists.txt. */
  readonly native: string;
  /** The folder of PlasmoidNative.cmake. */
  readonly cmake: string;
  /** The author's project, whose README and license go along. */
  readonly project: string;
}

export interface SourceTarball {
  /** `dist/<id>-<version>.tar.gz` */
  readonly archive: string;
  readonly bytes: number;
}

/**
 * Writes what distributions build the widget from, without Node: `package/` (built), `native/` (C++), `cmake/` and a
 * CMakeLists.txt that installs all of it. The same input gives the same bytes; the file is exchanged by one rename.
 *
 * @throws DiagnosticError when a file has no place in it, or it can't be written.
 */
export async function writeSourceTarball(
  project: SourceProject,
  tree: PackageTree,
  from: SourcesFrom,
  distDir: string,
): Promise<SourceTarball> {
  const name = `${project.id}-${project.version}`;
  const inputs: PackageFileInput[] = [
    { path: "CMakeLists.txt", content: sourceCMakeLists(project) },
    { path: "PACKAGING.md", content: sourceReadme(project) },
    ...(project.appletMetadata === undefined ? [] : [{ path: APPLET_METADATA, content: project.appletMetadata }]),
    ...(await documents(from.project)),
    ...(await sourceFiles(from.cmake, "cmake")),
    ...(await sourceFiles(from.native, "native")),
    ...[...tree]
      .filter(({ developmentOnly }) => !developmentOnly)
      .map(({ path, content, executable }) => ({ path: `package/${path}`, content, executable })),
  ];
  const { tree: sources, diagnostics } = packageTree(inputs);
  if (diagnostics.length > 0) throw new DiagnosticError(diagnostics);
  const bytes = packTar(sources, name);
  const archive = join(distDir, `${name}.tar.gz`);
  const temporary = join(distDir, `.${name}.${process.pid}.tmp`);
  try {
    const before = await readFile(archive).catch(() => undefined);
    if (!before?.equals(bytes)) {
      await writeFile(temporary, bytes);
      await rename(temporary, archive);
    }
  } catch (cause) {
    await rm(temporary, { force: true });
    const message = `${archive} can't be written: ${(cause as Error).message}.`;
    throw new DiagnosticError([error("bundle/write-failed", message)]);
  }
  return { archive, bytes: bytes.length };
}

/** What every source has beside it. */
async function documents(folder: string): Promise<PackageFileInput[]> {
  const names = (await readdir(folder)).filter((name) =>
    /^(README|LICEN[CS]E|COPYING|CHANGELOG|AUTHORS)\b/i.test(name),
  );
  const files: PackageFileInput[] = [];
  for (const name of names.sort())
    if ((await stat(join(folder, name))).isFile())
      files.push({ path: name, content: await readFile(join(folder, name)), origin: join(folder, name) });
  return files;
}

/** The files of a folder, apart from hidden ones and from what CMake, npm and the build itself have made there. */
export async function sourceFiles(folder: string, target: string): Promise<PackageFileInput[]> {
  const files: PackageFileInput[] = [];
  const folders = [folder];
  for (const at of folders) {
    const entries = await readdir(at, { withFileTypes: true });
    const isMade = entries.some(({ name }) => name === "CMakeCache.txt" || name === ".plasmoid-builds");
    if (isMade && at !== folder) continue;
    for (const entry of entries) {
      if (/^\.|~$|^(node_modules|compile_commands\.json|CMakeLists\.txt\.user)$/.test(entry.name)) continue;
      const path = join(at, entry.name);
      const found = await stat(path);
      if (found.isDirectory() && !entry.isSymbolicLink()) folders.push(path);
      if (!found.isFile()) continue;
      const executable = (found.mode & 0o100) !== 0;
      files.push({
        path: `${target}/${relative(folder, path)}`,
        content: await readFile(path),
        executable,
        origin: path,
      });
    }
  }
  return files;
}

/** The nearest folder above a file that has a package.json, or the file's own. */
export async function projectFolder(file: string): Promise<string> {
  for (let at = dirname(file); at !== dirname(at); at = dirname(at))
    if (
      await stat(join(at, "package.json")).then(
        (found) => found.isFile(),
        () => false,
      )
    )
      return at;
  return dirname(file);
}
