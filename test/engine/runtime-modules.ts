import { readFileSync } from "node:fs";
import { withoutTypes } from "../../src/language/index.js";
import { lower } from "../../src/language/v4/index.js";

/** Modules of the runtime as the engines read them, one file each: `configuration.mjs` imports `conform.mjs`. */
export const runtimeModules = (...names: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    names.map((name) => {
      const file = new URL(`../../runtime/${name}.ts`, import.meta.url);
      const { code } = lower(withoutTypes(readFileSync(file, "utf8"), `${name}.ts`).code, {
        sourceType: "module",
        filename: `${name}.js`,
        polyfills: "inline",
      });
      return [`${name}.mjs`, code.replace(/(from "\.\/[\w-]+)\.js"/g, '$1.mjs"')];
    }),
  );
