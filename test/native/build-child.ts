// Builds the project of the folder that is given, by the CMake that lies in it: a process of its own, which prints how far
// it is and what came of it.
import { join } from "node:path";
import { buildNative } from "../../src/native/index.js";

const [folder = ""] = process.argv.slice(2);
const { library, hasRun, isCancelled } = await buildNative({
  qt: 6,
  cmake: [join(folder, "cmake")],
  source: join(folder, "native"),
  folder: join(folder, "cache"),
  id: "org.example.widget",
  product: { kind: "module", uri: "org.example.x", version: "1.0" },
  options: {},
  buildType: "Debug",
  targets: [],
  onProgress: (text) => console.log(text),
});
console.log(JSON.stringify({ isBuilt: library !== undefined, hasRun, isCancelled }));
