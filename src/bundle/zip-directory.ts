/** An entry of a zip's central directory, as it says of itself. */
export interface ZipEntry {
  readonly name: Uint8Array;
  /** 0 is stored, 8 is deflated. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** The mode of a Unix file, 0 when the archive was made elsewhere. */
  readonly unixMode: number;
  /** Where this entry and its local header begin in the archive. */
  readonly offset: number;
  readonly localOffset: number;
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const endSignature = 0x06054b50;
const centralSignature = 0x02014b50;
const localSignature = 0x04034b50;
const endSize = 22;
const centralSize = 46;
const localSize = 30;
const maximalCommentSize = 0xffff;
const unix = 3;

/** Where the format keeps the time, from the start of a header. */
export const centralTimeOffset = 12;
export const localTimeOffset = 10;
/** Where an entry of the directory says where its file begins. */
export const centralPlaceOffset = 42;
export const directoryEndSize = endSize;

/** What stands at an archive's end, behind a directory of this many entries and bytes. */
export function directoryEnd(count: number, size: number, start: number): Uint8Array {
  const bytes = new Uint8Array(endSize);
  const view = viewOf(bytes);
  view.setUint32(0, endSignature, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, start, true);
  return bytes;
}

/** The file is no zip, or one that says things about itself that can't be. */
export class ZipError extends Error {
  override readonly name = "ZipError";
}

/** The entries of the central directory, in its order. Throws a `ZipError`. */
export function readDirectory(zip: Uint8Array): ZipEntry[] {
  const view = viewOf(zip);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  if (count === 0xffff || start === 0xffffffff) throw new ZipError("it uses the zip64 format, which no package needs");
  if (view.getUint16(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count) {
    throw new ZipError("it is one part of an archive in several parts");
  }
  if (start + size > end) throw new ZipError("its directory lies outside of the file");

  const entries: ZipEntry[] = [];
  let offset = start;
  for (let index = 0; index < count; index++) {
    const entry = readEntry(zip, view, offset, start + size);
    entries.push(entry.value);
    offset = entry.next;
  }
  return entries;
}

/** The bytes of an entry as they are stored. Throws a `ZipError`. */
export function storedBytes(zip: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = viewOf(zip);
  const { localOffset } = entry;
  if (localOffset + localSize > zip.length || view.getUint32(localOffset, true) !== localSignature) {
    throw new ZipError("an entry of its directory points to nothing");
  }
  const nameLength = view.getUint16(localOffset + 26, true);
  const start = localOffset + localSize + nameLength + view.getUint16(localOffset + 28, true);
  // unpackers that read from the front would see another file than those that read the directory
  const localName = zip.subarray(localOffset + localSize, localOffset + localSize + nameLength);
  if (Buffer.compare(localName, entry.name) !== 0) throw new ZipError("an entry has two different names");
  if (start + entry.compressedSize > zip.length) throw new ZipError("it is cut off");
  return zip.subarray(start, start + entry.compressedSize);
}

function readEntry(zip: Uint8Array, view: DataView, offset: number, end: number): { value: ZipEntry; next: number } {
  if (offset + centralSize > end || view.getUint32(offset, true) !== centralSignature) {
    throw new ZipError("its directory is damaged");
  }
  const nameEnd = offset + centralSize + view.getUint16(offset + 28, true);
  const next = nameEnd + view.getUint16(offset + 30, true) + view.getUint16(offset + 32, true);
  if (next > end) throw new ZipError("its directory is damaged");
  const value: ZipEntry = {
    name: zip.subarray(offset + centralSize, nameEnd),
    method: view.getUint16(offset + 10, true),
    encrypted: (view.getUint16(offset + 8, true) & 1) !== 0,
    crc: view.getUint32(offset + 16, true),
    compressedSize: view.getUint32(offset + 20, true),
    size: view.getUint32(offset + 24, true),
    unixMode: view.getUint8(offset + 5) === unix ? view.getUint16(offset + 40, true) : 0,
    offset,
    localOffset: view.getUint32(offset + 42, true),
  };
  return { value, next };
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - endSize - maximalCommentSize);
  for (let offset = view.byteLength - endSize; offset >= lowest; offset--) {
    if (view.getUint32(offset, true) !== endSignature) continue;
    if (offset + endSize + view.getUint16(offset + 20, true) === view.byteLength) return offset;
  }
  throw new ZipError("it is not a zip archive, or it is cut off");
}
