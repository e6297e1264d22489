import type { PluginObj } from "@babel/core";
import { context } from "../context.js";
import { use } from "../uses.js";

/** `import(…)` that no bundler takes care of gives a rejected promise; that it does is said when compiling. */
export const dynamicImports: PluginObj = {
  name: "v4-dynamic-imports",
  visitor: {
    Import: {
      exit(path) {
        if (!context().bundled) path.replaceWith(use(path, "refusedImport"));
      },
    },
  },
};
