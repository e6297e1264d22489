import type { RollupOptions } from "rollup";
import { plasmoid } from "rollup-plugin-plasmoid";

export default {
  input: "src/widget.ts",
  output: { dir: "dist" },
  plugins: [plasmoid()],
} satisfies RollupOptions;
