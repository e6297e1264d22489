import typescript from "@rollup/plugin-typescript";
import type { RollupOptions } from "rollup";
import { readFileSync } from "node:fs";

const { dependencies, peerDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
const packages = [...Object.keys(dependencies), ...Object.keys(peerDependencies)];

/**
 * The layout of the sources is kept, so that a file finds another (the worker, the widgets' runtime) in the same place
 * in dist/ as in the repository.
 */
export default {
  input: [
    "src/index.ts",
    "src/language/check-worker.ts",
    "runtime/index.ts",
    "runtime/widget.ts",
    "runtime/actions.ts",
  ],
  output: { dir: "dist", format: "es", preserveModules: true, preserveModulesRoot: ".", sourcemap: true },
  external: (id) =>
    /^(node:|\0plasmoid:)/.test(id) || packages.some((name) => id === name || id.startsWith(`${name}/`)),
  plugins: [
    typescript({
      tsconfig: "tsconfig.json",
      noEmit: false,
      noEmitOnError: true,
      declaration: true,
      outDir: "dist",
      rootDir: ".",
      include: ["src/**/*.ts", "runtime/**/*.ts"],
    }),
  ],
} satisfies RollupOptions;
