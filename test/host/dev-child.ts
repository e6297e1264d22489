// Shows the project of the folder that is given while it is written, with the options of `dev` that are given as JSON,
// until it is killed.
import { watch } from "rollup";
import { plasmoid } from "../../src/index.js";

const [folder = "", dev = "{}"] = process.argv.slice(2);
const watcher = watch({
  input: `${folder}/src/widget.ts`,
  plugins: [plasmoid({ tsconfig: `${folder}/tsconfig.json`, typecheck: false, summary: false, dev: JSON.parse(dev) })],
  output: { dir: `${folder}/dist` },
});
watcher.on("event", (event) => {
  if (event.code === "BUNDLE_END") void event.result.close();
});
