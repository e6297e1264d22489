import { createHash, randomBytes } from "node:crypto";
import { linkSync, lstatSync, mkdirSync, writeFileSync } from "node:fs";
import { lstat, mkdir, readdir, readFile, rename, rm, stat, utimes } from "node:fs/promises";
import { dirname, join } from "node:path";
import { foldersAbove } from "./path.js";
import { bytesOf, type PackageFile, type PackageTree } from "./tree.js";

/*
 * The hidden folder beside `dist/<id>`: whole builds named by their content, and one temporary folder for each build
 * under way. A build gets its name by one rename when all of its files are there, so what has such a name is whole.
 *
 * Nothing is fsync'ed: a killed process loses nothing that the kernel has taken, and a file that a power cut emptied
 * does not pass `isIntact` at the next build. A file that this process has written for the build before is linked, not
 * written again: to make a file takes some fifty times as long. Who edits one in `dist/<id>` in place edits the builds
 * that share it, which is seen by its time, and mended as all that is not intact.
 */

const buildName = /^[0-9a-f]{16}(?:-\d+)?$/;
const temporaryName = /^tmp-(\d+)-[0-9a-f]+$/;
const keptBuilds = 3;
const keptMilliseconds = 60_000;
const abandonedMilliseconds = 3_600_000;
const openFiles = 32;

const ownTemporaries = new Set<string>();

/** Finds the tree among the builds, or writes it there by way of `temporary`. Gives the build's name. */
export async function ensureBuild(
  tree: PackageTree,
  builds: string,
  temporary: () => Promise<string>,
): Promise<string> {
  const hash = hashOf(tree);
  let written: WrittenFiles | undefined;
  for (let attempt = 0; ; attempt++) {
    const name = attempt === 0 ? hash : `${hash}-${attempt}`;
    const folder = join(builds, name);
    if (await exists(folder)) {
      if (await isIntact(folder, tree)) return name;
      continue;
    }
    written ??= writeFiles(tree, join(await temporary(), "package"));
    try {
      await rename(written.folder, folder);
      for (const [file, stamp] of written.stamps) places.set(file, { path: join(folder, file.path), stamp });
      return name;
    } catch (cause) {
      // another process was faster
      if (!isCode(cause, "ENOTEMPTY", "EEXIST")) throw cause;
      attempt--;
    }
  }
}

/** Whether `name` could be a build's. */
export const isBuildName = (name: string): boolean => buildName.test(name);

/** Marks a build as used until now, which is where its time of grace begins. */
export async function touch(folder: string): Promise<void> {
  const now = new Date();
  // it may have been removed by hand
  await utimes(folder, now, now).catch(() => undefined);
}

export async function createTemporary(builds: string): Promise<string> {
  const name = `tmp-${process.pid}-${randomBytes(6).toString("hex")}`;
  ownTemporaries.add(name);
  await mkdir(join(builds, name));
  return join(builds, name);
}

export async function removeTemporary(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  ownTemporaries.delete(folder.slice(dirname(folder).length + 1));
}

/**
 * Removes what killed processes left and builds that nobody reads any more: all but `current`, the last few, and those
 * replaced less than a minute ago, whose files a reader may still be opening one after the other. Never rejects.
 */
export async function cleanUp(builds: string, current: string): Promise<void> {
  const now = Date.now();
  const old: { name: string; time: number }[] = [];
  // the package itself is written: who takes the folder away meanwhile has cleaned it
  for (const name of await readdir(builds).catch(() => [])) {
    const time = (await stat(join(builds, name)).catch(() => undefined))?.mtimeMs;
    if (time === undefined) continue;
    if (temporaryName.test(name)) {
      if (isLeftover(name, now - time)) await discard(builds, name);
    } else if (isBuildName(name) && name !== current) old.push({ name, time });
  }
  old.sort((a, b) => b.time - a.time);
  for (const { name, time } of old.slice(keptBuilds)) {
    if (now - time > keptMilliseconds) await discard(builds, name);
  }
}

async function discard(builds: string, name: string): Promise<void> {
  const doomed = join(builds, `tmp-${process.pid}-${randomBytes(6).toString("hex")}`);
  try {
    // under its own name it would pass for a whole build while its files vanish
    await rename(join(builds, name), doomed);
    await rm(doomed, { recursive: true, force: true });
  } catch {
    // nor is what can't be removed a reason to fail
  }
}

function isLeftover(name: string, age: number): boolean {
  if (ownTemporaries.has(name)) return false;
  const pid = Number(temporaryName.exec(name)?.[1]);
  // a process of the same number in another container, or long ago
  if (pid === process.pid || age > abandonedMilliseconds) return true;
  try {
    process.kill(pid, 0);
    return false;
  } catch (cause) {
    return !isCode(cause, "EPERM");
  }
}

/** What each file's bytes hash to; the next build has most of the same files. */
const digests = new WeakMap<PackageFile, string>();

function digestOf(file: PackageFile): string {
  const known = digests.get(file);
  if (known !== undefined) return known;
  const digest = createHash("sha256").update(bytesOf(file)).digest("hex");
  digests.set(file, digest);
  return digest;
}

function hashOf(tree: PackageTree): string {
  const hash = createHash("sha256");
  for (const file of tree) hash.update(`${JSON.stringify([file.path, file.executable, digestOf(file)])}\n`);
  return hash.digest("hex").slice(0, 16);
}

/** Whether the folder still holds the tree's files, byte for byte, and no others. */
async function isIntact(folder: string, tree: PackageTree): Promise<boolean> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = found.filter((entry) => !entry.isDirectory());
  if (files.length !== tree.size) return false;
  const results = await inBatches(tree, async (file) => {
    const path = join(folder, file.path);
    const expected = bytesOf(file);
    const status = await lstat(path).catch(() => undefined);
    if (!status?.isFile() || status.size !== expected.length) return false;
    return Buffer.compare(await readFile(path), expected) === 0;
  });
  return results.every(Boolean);
}

/** What tells whether a file is still the one that was written. */
type Stamp = string;

/** Where a file stands in the last build that this process has written it to, or linked it from. */
const places = new WeakMap<PackageFile, { readonly path: string; readonly stamp: Stamp }>();

/** A link changes the time of the inode, not that of the content. */
function stampOf(path: string): Stamp | undefined {
  const status = lstatSync(path, { throwIfNoEntry: false });
  return status && `${status.ino} ${status.size} ${status.mtimeMs}`;
}

interface WrittenFiles {
  readonly folder: string;
  readonly stamps: ReadonlyMap<PackageFile, Stamp>;
}

/**
 * At one go: files of a package are small, and a trip to Node's threads costs each of them more than to be written, the
 * more so in watch mode, where Rollup has just asked the same threads about all of its files.
 */
function writeFiles(tree: PackageTree, folder: string): WrittenFiles {
  const folders = new Set<string>();
  for (const path of tree.paths()) for (const above of foldersAbove(path)) folders.add(above);
  mkdirSync(folder);
  for (const above of folders) mkdirSync(join(folder, above));
  const stamps = new Map<PackageFile, Stamp>();
  for (const file of tree) {
    const path = join(folder, file.path);
    let stamp = linked(file, path);
    if (stamp === undefined) {
      writeFileSync(path, bytesOf(file), { flag: "wx", mode: file.executable ? 0o777 : 0o666 });
      stamp = stampOf(path);
    }
    if (stamp !== undefined) stamps.set(file, stamp);
  }
  return { folder, stamps };
}

/** Links a file to where it was written before, if it is still as it was. */
function linked(file: PackageFile, path: string): Stamp | undefined {
  const place = places.get(file);
  if (!place || stampOf(place.path) !== place.stamp) return undefined;
  try {
    linkSync(place.path, path);
    return place.stamp;
  } catch {
    return undefined; // not every file system has links, nor any number of them
  }
}

async function inBatches<T>(files: Iterable<PackageFile>, work: (file: PackageFile) => Promise<T>): Promise<T[]> {
  const all = [...files];
  const results: T[] = [];
  for (let start = 0; start < all.length; start += openFiles) {
    results.push(...(await Promise.all(all.slice(start, start + openFiles).map(work))));
  }
  return results;
}

const exists = async (path: string): Promise<boolean> => (await lstat(path).catch(() => undefined)) !== undefined;

const isCode = (cause: unknown, ...codes: string[]): boolean =>
  cause instanceof Error && "code" in cause && codes.includes(String(cause.code));
