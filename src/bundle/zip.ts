import { deflateSync, type ZipOptions, zipSync } from "fflate";
import { entryTime } from "./time.js";
import { bytesOf, type PackageFile, type PackageTree } from "./tree.js";
import {
  centralPlaceOffset,
  centralTimeOffset,
  directoryEnd,
  directoryEndSize,
  localTimeOffset,
  readDirectory,
  type ZipEntry,
} from "./zip-directory.js";

const level = 9;
const unix = 3;
const regularFile = 0o100000;
const compressedAlready = /\.(?:png|jpe?g|webp|gif|avif|svgz|gz|xz|zip|woff2?|mp3|ogg|opus|flac|mp4|webm)$/i;
// a deflate stream costs a few bytes, which the shortest files don't win back
const shortestWorthDeflating = 64;

export interface PackedZip {
  readonly bytes: Uint8Array;
  /** Size of each file as it lies in the archive. */
  readonly sizes: ReadonlyMap<string, number>;
}

/** A file as it lies in an archive of its own. */
interface PackedFile {
  readonly content: Uint8Array;
  readonly executable: boolean;
  /** Its header, name and data. */
  readonly local: Uint8Array;
  /** Its entry in the directory. */
  readonly central: Uint8Array;
  readonly compressedSize: number;
}

/** Files that were packed before, by their paths: what has not changed since is not compressed again. */
export type PackedFiles = Map<string, PackedFile>;

/**
 * A zip of the files that are not for development only. The bytes depend on the tree and on SOURCE_DATE_EPOCH alone:
 * fflate is JavaScript, so its deflate gives the same on every Node, which Node's own zlib does not promise.
 */
export function packZip(
  tree: PackageTree,
  sourceDateEpoch = process.env.SOURCE_DATE_EPOCH,
  known: PackedFiles = new Map(),
): PackedZip {
  const time = entryTime(sourceDateEpoch);
  const files: [path: string, packed: PackedFile][] = [];
  for (const file of tree) if (!file.developmentOnly) files.push([file.path, packed(file, known)]);
  for (const path of known.keys()) if (!tree.has(path)) known.delete(path);

  const locals: Uint8Array[] = [];
  const centrals: Uint8Array[] = [];
  let offset = 0;
  for (const [, { local, central }] of files) {
    locals.push(stamped(local, localTimeOffset, time));
    const entry = stamped(central, centralTimeOffset, time);
    viewOf(entry).setUint32(centralPlaceOffset, offset, true);
    centrals.push(entry);
    offset += local.length;
  }
  const size = centrals.reduce((sum, { length }) => sum + length, 0);
  const bytes = Buffer.concat([...locals, ...centrals, directoryEnd(files.length, size, offset)]);
  return { bytes, sizes: new Map(files.map(([path, { compressedSize }]) => [path, compressedSize])) };
}

function packed(file: PackageFile, known: PackedFiles): PackedFile {
  const { path, executable } = file;
  const content = bytesOf(file);
  const before = known.get(path);
  if (before?.executable === executable && isEqual(before.content, content)) return before;
  const attrs = ((regularFile | (executable ? 0o755 : 0o644)) << 16) >>> 0;
  // any date will do: the library writes it in local time, so it is replaced when the file goes into an archive
  const entry: [Uint8Array, ZipOptions] = [content, { level: levelFor(path, content), os: unix, attrs }];
  const zip = zipSync({ [path]: entry }, { mtime: new Date(2000, 5, 15) });
  const [{ offset, compressedSize }] = readDirectory(zip) as [ZipEntry];
  const central = zip.subarray(offset, zip.length - directoryEndSize);
  const now = { content, executable, local: zip.subarray(0, offset), central, compressedSize };
  known.set(path, now);
  return now;
}

const isEqual = (one: Uint8Array, other: Uint8Array): boolean => one === other || Buffer.compare(one, other) === 0;

function stamped(header: Uint8Array, at: number, time: number): Uint8Array {
  const copy = header.slice();
  viewOf(copy).setUint32(at, time, true);
  return copy;
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function levelFor(path: string, content: Uint8Array): typeof level | 0 {
  if (content.length >= shortestWorthDeflating && !compressedAlready.test(path)) return level;
  return deflateSync(content, { level }).length < content.length ? level : 0;
}
