import JSZip from "jszip";

export default async function main() {
  const zip = new JSZip();
  const date = new Date(0);
  zip.file("a.txt", "abc ü€😀", { date });
  zip.folder("d").file("b.bin", new Uint8Array([1, 2, 3]), { date });
  zip.file("long.txt", "hello hello hello ".repeat(50), { date, compression: "DEFLATE" });
  const stored = await zip.generateAsync({ type: "uint8array" });
  const packed = await zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
  const read = await JSZip.loadAsync(packed);
  const failure = await JSZip.loadAsync(new Uint8Array([1, 2, 3])).catch((error) => error.message.slice(0, 40));
  const progress = [];
  const text = await zip.generateAsync({ type: "base64" }, ({ percent }) => progress.push(Math.round(percent)));
  return [
    stored.length,
    packed.length < stored.length,
    Object.keys(read.files),
    await read.file("a.txt").async("string"),
    Array.from(await read.file("d/b.bin").async("uint8array")),
    (await read.file("long.txt").async("string")).length,
    await read.file("a.txt").async("base64"),
    failure,
    text.length,
    progress.at(-1),
    read.folder("d").file(/bin$/).length,
    zip.remove("d").file("d/b.bin"),
    zip.filter((path) => path.endsWith(".txt")).map(({ name }) => name),
  ];
}
