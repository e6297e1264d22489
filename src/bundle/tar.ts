import { gzipSync } from "fflate";
import { entryTime } from "./time.js";
import { bytesOf, type PackageFile, type PackageTree } from "./tree.js";

const block = 512;

/**
 * A .tar.gz of all files of a tree, below one folder. As `packZip`, its bytes depend on the tree and on
 * SOURCE_DATE_EPOCH alone: one owner (root), two modes, one time, no folders of their own.
 *
 * @param folder The one folder that everything is in, without a slash: "org.example.clicks-1.0.0".
 */
export function packTar(
  tree: PackageTree,
  folder: string,
  sourceDateEpoch = process.env.SOURCE_DATE_EPOCH,
): Uint8Array {
  entryTime(sourceDateEpoch); // refuses what is no time
  // Seconds since 1970; by default the year that a zip's entries have.
  const time = Number(sourceDateEpoch || Date.UTC(1980, 0, 1) / 1000);
  const parts = [...tree]
    .filter(({ developmentOnly }) => !developmentOnly)
    .flatMap((file) => entry(file, folder, time));
  const tar = Buffer.concat([...parts, Buffer.alloc(2 * block)]);
  // 0: gzip's own time, which would be today's
  return gzipSync(tar, { level: 9, mtime: 0 });
}

function entry(file: PackageFile, folder: string, time: number): Uint8Array[] {
  const path = `${folder}/${file.path}`;
  const content = bytesOf(file);
  const name = Buffer.from(path);
  const fits = name.length <= 100;
  return [
    ...(fits ? [] : longName(path, time)),
    header(fits ? name : name.subarray(0, 100), content.length, file.executable ? 0o755 : 0o644, time, "0"),
    padded(content),
  ];
}

/** A name of more than 100 bytes goes ahead, in the form of POSIX 2001 (pax). */
function longName(path: string, time: number): Uint8Array[] {
  const said = ` path=${path}\n`;
  const size = Buffer.byteLength(said);
  // The record says its own length, digits included.
  let length = size + String(size).length;
  if (size + String(length).length !== length) length = size + String(length).length;
  const record = Buffer.from(`${length}${said}`);
  return [header(Buffer.from("PaxHeader"), record.length, 0o644, time, "x"), padded(record)];
}

function header(name: Uint8Array, size: number, mode: number, time: number, type: "0" | "x"): Uint8Array {
  const bytes = Buffer.alloc(block);
  const octal = (value: number, digits: number): string => `${value.toString(8).padStart(digits, "0")}\0`;
  bytes.set(name);
  bytes.write(octal(mode, 7), 100);
  bytes.write(octal(0, 7), 108);
  bytes.write(octal(0, 7), 116);
  bytes.write(octal(size, 11), 124);
  bytes.write(octal(time, 11), 136);
  // The sum is taken with blanks in its own place.
  bytes.write("        ", 148);
  bytes.write(type, 156);
  bytes.write("ustar\x0000", 257);
  bytes.write("root", 265);
  bytes.write("root", 297);
  const sum = bytes.reduce((total, byte) => total + byte, 0);
  bytes.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return bytes;
}

function padded(content: Uint8Array): Uint8Array {
  const bytes = Buffer.alloc(Math.ceil(content.length / block) * block);
  bytes.set(content);
  return bytes;
}
