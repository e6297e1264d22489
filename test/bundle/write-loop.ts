// A child process of write-concurrent.test.ts: writes one numbered build after the other until it is killed.
import { writePackage } from "../../src/bundle/write.js";
import { id, numberedTree, version } from "./numbered.js";

const [distDir = "", first = "0"] = process.argv.slice(2);
for (let number = Number(first); ; number++) {
  await writePackage(numberedTree(number), { distDir, id, version });
  process.stdout.write(`${number}\n`);
}
