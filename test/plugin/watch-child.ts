// Watches the project of the folder that is given and closes the watcher: "at once" or after the first build. A process
// of its own, which has to end by itself then.
import { join } from "node:path";
import { watch } from "rollup";
import { plasmoid } from "../../src/index.js";

const [folder = "", when] = process.argv.slice(2);
const configuration = (name: string) => ({
  input: join(folder, name),
  output: { dir: join(folder, "dist") },
  plugins: [plasmoid({ summary: false })],
});
const watcher = watch([configuration("src/widget.ts"), configuration("other/widget.ts")]);
watcher.on("event", async ({ code }) => {
  if (code === "ERROR") console.error("failed");
  if (code === "END" || (when === "at once" && code === "BUNDLE_START")) await watcher.close();
});
