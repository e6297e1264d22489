// Builds the project of the folder that is given: a process of its own, with its own time zone and working folder.
import { join } from "node:path";
import { rollup } from "rollup";
import { plasmoid } from "../../src/index.js";

const [folder = ""] = process.argv.slice(2);
const bundle = await rollup({
  input: join(folder, "src/widget.ts"),
  plugins: [plasmoid({ typecheck: false, summary: false })],
});
await bundle.write({ dir: join(folder, "dist") });
await bundle.close();
