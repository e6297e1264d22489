import type { Plugin } from "rollup";
import { isAuthors } from "../language/index.js";
import { knownSyntaxErrors, relativeImports, resolveTypeScript } from "../widget/index.js";
import type { Project } from "./project.js";

/** Collects what keeps the author's modules from being parsed; for the rest of the build they only import. */
export function syntax(project: Project): Plugin {
  return {
    name: "plasmoid:syntax",
    transform: {
      order: "pre",
      handler(code, id) {
        project.outlined?.delete(id); // until all transforms of it are done
        if (!isAuthors(id) || !/\.[cm]?[jt]s$/.test(id)) return null;
        const wrong = knownSyntaxErrors(id, code, project.cache);
        if (wrong.length === 0) return null;
        project.mistakes.push(...wrong);
        project.broken.add(id);
        const imports = relativeImports(code).filter((source) => resolveTypeScript(source, id) !== undefined);
        return { code: imports.map((source) => `import ${JSON.stringify(source)};\n`).join(""), map: { mappings: "" } };
      },
    },
  };
}
