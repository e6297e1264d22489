import {
  deflateSync,
  gunzipSync,
  gzipSync,
  inflateSync,
  strFromU8,
  strToU8,
  unzipSync,
  unzlibSync,
  zipSync,
  zlibSync,
} from "fflate";
import lz from "lz-string";

export default function main() {
  const text = strToU8("hello wörld ".repeat(40));
  const zip = zipSync({ "a.txt": text, d: { "b.bin": new Uint8Array([1, 2, 3]) } }, { mtime: new Date(2020, 1, 1) });
  const files = unzipSync(zip);
  const long = `the quick brown fox ${"ab".repeat(100)}é😀`;
  return [
    zip.length,
    Object.keys(files),
    strFromU8(files["a.txt"]),
    Array.from(files["d/b.bin"]),
    gunzipSync(gzipSync(text, { mtime: 0 })).length,
    inflateSync(deflateSync(text)).length,
    strFromU8(unzlibSync(zlibSync(text))).slice(0, 12),
    deflateSync(text, { level: 9 }).length,
    Array.from(deflateSync(strToU8("aaaa"))),
    strFromU8(strToU8("😀")),
    strFromU8(strToU8("latin é", true), true),
    lz.compressToBase64(long),
    lz.decompressFromBase64(lz.compressToBase64(long)) === long,
    lz.compressToEncodedURIComponent(long),
    lz.decompress(lz.compress(long)) === long,
    lz.compressToUTF16(long).length,
    Array.from(lz.compressToUint8Array("abc")),
  ];
}
