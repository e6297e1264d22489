// A child process of zip.test.ts: writes one package where and how its parent wants.
// Not from the index: the children have this room alone.
import { packageTree } from "../../src/bundle/tree.js";
import { writePackage } from "../../src/bundle/write.js";

const [distDir = "", umask = "022"] = process.argv.slice(2);
process.umask(Number.parseInt(umask, 8));
const files = [
  { path: "metadata.json", content: '{ "KPlugin": {} }\n' },
  { path: "contents/ui/Ünïcode 📦.qml", content: "Item {}\n".repeat(200) },
  { path: "contents/ui/a.qml", content: "Item {}\n".repeat(100) },
  { path: "contents/ui/Z.qml", content: "Item {}\n" },
  { path: "contents/code/run.sh", content: "#!/bin/sh\n", executable: true },
  { path: "contents/images/x.png", content: Uint8Array.from({ length: 3000 }, (_, i) => (i * i * 31) >> 3) },
];
if (process.env.REVERSED) files.reverse();
await writePackage(packageTree(files).tree, { distDir, id: "org.example.zip", version: "1.0" });
