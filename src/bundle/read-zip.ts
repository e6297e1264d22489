import { crc32, inflateRawSync } from "node:zlib";
import { ReadError, type ReadLimits } from "./read-limits.js";
import type { PackageFileInput } from "./tree.js";
import { readDirectory, storedBytes, type ZipEntry } from "./zip-directory.js";

const typeMask = 0o170000;
const regularFile = 0o100000;
const ownerExecutable = 0o100;
const methods = { stored: 0, deflated: 8 };

/** The files of a zip; entries for folders are left out. Throws a `ReadError` or a `ZipError`. */
export function unpackZip(zip: Uint8Array, limits: ReadLimits): PackageFileInput[] {
  const entries = readDirectory(zip);
  if (entries.length > limits.files) throw new ReadError(`it has more than ${limits.files} files`);
  const files: PackageFileInput[] = [];
  let left = limits.bytes;
  for (const entry of entries) {
    const path = nameOf(entry);
    if (path.endsWith("/")) {
      if (entry.size !== 0) throw new ReadError(`the folder ${path} has content of its own`);
      continue;
    }
    const type = entry.unixMode & typeMask;
    if (type !== 0 && type !== regularFile) throw new ReadError(`${path} is a link or another special file`);
    if (entry.size > left) throw new ReadError(`unpacked it is larger than ${limits.bytes} bytes`);
    left -= entry.size;
    files.push({ path, content: unpack(zip, entry, path), executable: (entry.unixMode & ownerExecutable) !== 0 });
  }
  return files;
}

function nameOf(entry: ZipEntry): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(entry.name);
  } catch {
    throw new ReadError("the name of a file is not UTF-8");
  }
}

function unpack(zip: Uint8Array, entry: ZipEntry, path: string): Uint8Array {
  if (entry.encrypted) throw new ReadError(`${path} is encrypted`);
  if (entry.method !== methods.stored && entry.method !== methods.deflated) {
    throw new ReadError(`${path} is compressed by a method other than deflate`);
  }
  const stored = storedBytes(zip, entry);
  const content = entry.method === methods.stored ? stored.slice() : inflate(stored, entry.size);
  if (content?.length !== entry.size || crc32(content) !== entry.crc) throw new ReadError(`${path} is damaged`);
  return content;
}

/** The size is only what the archive claims: a byte more than that and the inflating stops. */
function inflate(stored: Uint8Array, size: number): Uint8Array | undefined {
  try {
    return inflateRawSync(stored, { maxOutputLength: size + 1 });
  } catch {
    return undefined;
  }
}
