import { lstat, mkdir, readFile, readlink, rename, symlink, writeFile } from "node:fs/promises";
import { join, posix, resolve } from "node:path";
import { DiagnosticError, error } from "../diagnostics/index.js";
import { cleanUp, createTemporary, ensureBuild, isBuildName, removeTemporary, touch } from "./builds.js";
import { pathProblem } from "./path.js";
import { bytesOf, type PackageTree } from "./tree.js";
import { type PackedFiles, type PackedZip, packZip } from "./zip.js";

export interface WriteOptions {
  /** The folder that both outputs are written to; it is made when it is missing. */
  readonly distDir: string;
  /** The widget's id, which names the folder and the archive. */
  readonly id: string;
  readonly version: string;
  /** What the last build has packed, to be packed no second time; changed by this one. */
  readonly packed?: PackedFiles;
  /** Takes the removal of older builds, which is waited for otherwise; it never rejects. */
  readonly later?: (removal: Promise<void>) => void;
  /** Of compiled code inside, which the archive's name says then: "x86_64". */
  readonly architecture?: string;
}

export interface WrittenFile {
  readonly path: string;
  readonly bytes: number;
  /** Its size in the archive; absent for a file that is for development only. */
  readonly archiveBytes?: number;
  readonly generated: boolean;
}

export interface WriteResult {
  /** `dist/<id>`: a link, which the next build points elsewhere. */
  readonly folder: string;
  /** The folder that holds this build's files and no other's, as long as it is among the last few. */
  readonly build: string;
  /** `dist/<id>-<version>.plasmoid`. */
  readonly archive: string;
  readonly files: readonly WrittenFile[];
  /** Size of all files in the folder. */
  readonly bytes: number;
  readonly archiveBytes: number;
  /** Whether anything on disk is other than before. */
  readonly changed: boolean;
}

interface Layout {
  readonly folder: string;
  readonly archive: string;
  readonly builds: string;
  /** What the link says, up to the build's name. */
  readonly linkPrefix: string;
}

/**
 * Writes a package to `dist/<id>` and `dist/<id>-<version>.plasmoid`. Both are prepared beside their places and then
 * moved there by one rename each, so that a reader, or a process killed at any point, finds a whole one, old or new. An
 * identical package changes nothing.
 *
 * `dist/<id>` is a link to a build in `dist/.plasmoid-builds/<id>/`. Who resolves it once (`realpath`) and reads on from there
 * sees one build, which stays for at least a minute after it was replaced.
 *
 * Throws a `DiagnosticError` when it can't: nothing is changed then.
 */
export async function writePackage(tree: PackageTree, options: WriteOptions): Promise<WriteResult> {
  const layout = layoutOf(options);
  const packed = packZip(tree, undefined, options.packed);
  try {
    await mkdir(layout.builds, { recursive: true });
    const current = await currentBuild(layout);
    await refuseForeignArchive(layout);
    const { build, changed } = await replace(tree, packed, layout, current);
    const removal = cleanUp(layout.builds, build);
    if (options.later) options.later(removal);
    else await removal;
    return { ...sizesOf(tree, packed), ...layoutResult(layout, build), changed };
  } catch (cause) {
    if (cause instanceof DiagnosticError || !(cause instanceof Error)) throw cause;
    throw new DiagnosticError([error("bundle/write-failed", `The package can't be written: ${cause.message}.`)]);
  }
}

async function replace(
  tree: PackageTree,
  packed: PackedZip,
  layout: Layout,
  current: string | undefined,
): Promise<{ build: string; changed: boolean }> {
  let temporary: Promise<string> | undefined;
  const inTemporary = (): Promise<string> => {
    temporary ??= createTemporary(layout.builds);
    return temporary;
  };
  try {
    const build = await ensureBuild(tree, layout.builds, inTemporary);
    const isRelinked = build !== current;
    // it may be an old one that another process is about to clear away
    if (isRelinked) await touch(join(layout.builds, build));
    const isRepacked = !(await holds(layout.archive, packed.bytes));
    if (isRelinked) await symlink(layout.linkPrefix + build, join(await inTemporary(), "link"));
    if (isRepacked) await writeFile(join(await inTemporary(), "archive"), packed.bytes);
    const changed = temporary !== undefined;

    // from here on nothing is left to do but to rename
    if (isRelinked && current !== undefined) await touch(join(layout.builds, current));
    if (isRepacked) await rename(join(await inTemporary(), "archive"), layout.archive);
    if (isRelinked) await rename(join(await inTemporary(), "link"), layout.folder);
    return { build, changed };
  } finally {
    if (temporary) await temporary.then(removeTemporary, () => undefined);
  }
}

function layoutOf({ distDir, id, version, architecture }: WriteOptions): Layout {
  const archiveName = `${[id, version, ...(architecture === undefined ? [] : [architecture])].join("-")}.plasmoid`;
  for (const name of [id, archiveName]) {
    const reason =
      pathProblem(name) ?? (name.includes("/") ? "it has a slash" : name.startsWith(".") && "it is hidden");
    if (!reason) continue;
    throw new DiagnosticError([error("bundle/bad-name", `${JSON.stringify(name)} can't name an output: ${reason}.`)]);
  }
  const dist = resolve(distDir);
  return {
    folder: join(dist, id),
    archive: join(dist, archiveName),
    builds: join(dist, ".plasmoid-builds", id),
    linkPrefix: posix.join(".plasmoid-builds", id, "/"),
  };
}

const layoutResult = ({ folder, archive, builds }: Layout, build: string) => ({
  folder,
  archive,
  build: join(builds, build),
});

/** The name of the build that `dist/<id>` points to; an error when something else stands there. */
async function currentBuild({ folder, linkPrefix }: Layout): Promise<string | undefined> {
  const status = await lstat(folder).catch(() => undefined);
  if (!status) return undefined;
  if (!status.isSymbolicLink()) throw foreign(folder, status.isDirectory() ? "a folder" : "a file");
  const target = await readlink(folder);
  const name = target.slice(linkPrefix.length);
  if (!target.startsWith(linkPrefix) || !isBuildName(name)) throw foreign(folder, `a link to ${target}`);
  return name;
}

async function refuseForeignArchive({ archive }: Layout): Promise<void> {
  const status = await lstat(archive).catch(() => undefined);
  if (status && !status.isFile()) throw foreign(archive, status.isDirectory() ? "a folder" : "no plain file");
}

function foreign(path: string, what: string): DiagnosticError {
  const message = `${path} is ${what} that the build did not make, so it is left alone and nothing was written.`;
  return new DiagnosticError([
    error("bundle/foreign-output", message, undefined, "Move it away, or set another output folder (output.dir)."),
  ]);
}

async function holds(path: string, expected: Uint8Array): Promise<boolean> {
  const found = await readFile(path).catch(() => undefined);
  return found !== undefined && Buffer.compare(found, expected) === 0;
}

function sizesOf(tree: PackageTree, packed: PackedZip): Pick<WriteResult, "files" | "bytes" | "archiveBytes"> {
  const files = [...tree].map((file): WrittenFile => {
    const archiveBytes = packed.sizes.get(file.path);
    const size = { path: file.path, bytes: bytesOf(file).length, generated: file.generated };
    return archiveBytes === undefined ? size : { ...size, archiveBytes };
  });
  return { files, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0), archiveBytes: packed.bytes.length };
}
