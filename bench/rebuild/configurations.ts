import { readdirSync } from "node:fs";
import { join } from "node:path";
import commonjs from "@rollup/plugin-commonjs";
import { nodeResolve } from "@rollup/plugin-node-resolve";
import typescript from "@rollup/plugin-typescript";
import type { RollupOptions } from "rollup";
import { plasmoid } from "../../src/index.js";

/** What is measured, and what it is compared with. */
export type Builder = "plasmoid()" | "plain @rollup/plugin-typescript";

const sourcesOf = (folder: string): string[] =>
  readdirSync(join(folder, "src"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(folder, "src", name));

export const configurations: Readonly<Record<Builder, (folder: string) => RollupOptions>> = {
  "plasmoid()": (folder) => ({
    input: join(folder, "src/widget.ts"),
    output: { dir: join(folder, "dist") },
    plugins: [plasmoid({ summary: false, tsconfig: join(folder, "tsconfig.json") })],
  }),
  /** What the same scripts cost without us: no QML, no package, nothing for the engine. */
  "plain @rollup/plugin-typescript": (folder) => ({
    input: sourcesOf(folder),
    output: { dir: join(folder, "plain"), format: "es" },
    external: /^rollup-plugin-plasmoid/,
    plugins: [
      typescript({
        tsconfig: join(folder, "tsconfig.json"),
        filterRoot: folder,
        outDir: join(folder, "plain"),
        noEmit: false,
      }),
      nodeResolve(),
      commonjs(),
    ],
  }),
};
