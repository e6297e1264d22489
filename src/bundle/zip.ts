import { deflateSync, type ZipOptions, zipSync } from "fflate";
import { entryTime } from "./time.js";
import { bytesOf, type PackageTree } from "./tree.js";
import { centralTimeOffset, localTimeOffset, readDirectory } from "./zip-directory.js";

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

/**
 * A zip of the files that are not for development only. The bytes depend on the tree and on SOURCE_DATE_EPOCH alone:
 * fflate is JavaScript, so its deflate gives the same on every Node, which Node's own zlib does not promise.
 */
export function packZip(tree: PackageTree, sourceDateEpoch = process.env.SOURCE_DATE_EPOCH): PackedZip {
  const time = entryTime(sourceDateEpoch);
  const entries: Record<string, [Uint8Array, ZipOptions]> = {};
  for (const file of tree) {
    if (file.developmentOnly) continue;
    const content = bytesOf(file);
    const mode = regularFile | (file.executable ? 0o755 : 0o644);
    entries[file.path] = [content, { level: levelFor(file.path, content), os: unix, attrs: (mode << 16) >>> 0 }];
  }
  // any date will do: the library writes it in local time, so it is replaced below
  const bytes = zipSync(entries, { mtime: new Date(2000, 5, 15) });
  return { bytes, sizes: stampTimes(bytes, time) };
}

function levelFor(path: string, content: Uint8Array): typeof level | 0 {
  if (content.length >= shortestWorthDeflating && !compressedAlready.test(path)) return level;
  return deflateSync(content, { level }).length < content.length ? level : 0;
}

function stampTimes(zip: Uint8Array, time: number): Map<string, number> {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const sizes = new Map<string, number>();
  for (const entry of readDirectory(zip)) {
    view.setUint32(entry.offset + centralTimeOffset, time, true);
    view.setUint32(entry.localOffset + localTimeOffset, time, true);
    sizes.set(Buffer.from(entry.name).toString(), entry.compressedSize);
  }
  return sizes;
}
