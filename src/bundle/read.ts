import { constants } from "node:fs";
import { lstat, open, readdir, realpath } from "node:fs/promises";
import { join } from "node:path";
import { type Diagnostic, error, hasErrors } from "../diagnostics/index.js";
import { defaultLimits, ReadError, type ReadLimits } from "./read-limits.js";
import { unpackZip } from "./read-zip.js";
import { type PackageFileInput, type PackageTree, packageTree } from "./tree.js";

export interface ReadResult {
  /** Absent when there are errors. */
  readonly tree?: PackageTree;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a .plasmoid (any zip) or the folder of an unpacked package, without believing it: names that lead out of the
 * package or collide, links, damaged entries and sizes beyond the limits are errors. The content of every file is
 * bytes.
 */
export async function readPackage(archiveOrFolder: string, limits: Partial<ReadLimits> = {}): Promise<ReadResult> {
  const allowed = { ...defaultLimits, ...limits };
  let inputs: readonly PackageFileInput[];
  try {
    // the path itself is the caller's, who may well name a link: `dist/<id>` is one
    const root = await realpath(archiveOrFolder);
    const isFolder = (await lstat(root)).isDirectory();
    inputs = isFolder ? await readFolder(root, allowed) : await readArchive(root, allowed);
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    return { diagnostics: [error("bundle/unreadable", `${archiveOrFolder} can't be read: ${cause.message}.`)] };
  }
  const { tree, diagnostics } = packageTree(inputs);
  return hasErrors(diagnostics) ? { diagnostics } : { tree, diagnostics };
}

async function readArchive(path: string, limits: ReadLimits): Promise<PackageFileInput[]> {
  return unpackZip((await readWhole(path, limits.archiveBytes)).content, limits);
}

async function readFolder(root: string, limits: ReadLimits): Promise<PackageFileInput[]> {
  const files: PackageFileInput[] = [];
  const folders = [""];
  let left = limits.bytes;
  for (const folder of folders) {
    for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (folders.length + files.length > limits.files) throw new ReadError(`it has more than ${limits.files} files`);
      if (entry.isDirectory()) {
        folders.push(path);
        continue;
      }
      if (!entry.isFile()) throw new ReadError(`${path} is ${entry.isSymbolicLink() ? "a link" : "no plain file"}`);
      const file = await readWhole(join(root, path), left);
      left -= file.content.length;
      files.push({ path, ...file });
    }
  }
  return files;
}

/** Reads from one handle, so that what is exchanged or grows meanwhile can't get past the checks. */
async function readWhole(path: string, limit: number): Promise<{ content: Uint8Array; executable: boolean }> {
  const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const status = await handle.stat();
    if (!status.isFile()) throw new ReadError("it is neither a file nor a folder");
    if (status.size > limit) throw new ReadError(`it is larger than ${limit} bytes`);
    const content = Buffer.alloc(status.size);
    let length = 0;
    while (length < content.length) {
      const { bytesRead } = await handle.read(content, length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return { content: content.subarray(0, length), executable: (status.mode & 0o100) !== 0 };
  } finally {
    await handle.close();
  }
}
