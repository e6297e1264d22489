import { existsSync } from "node:fs";
import type { Plugin } from "rollup";
import type ts from "typescript";
import { nearest } from "../bundle/index.js";
import {
  ACTIONS_ID,
  CONVERSIONS_ID,
  HELPERS_ID,
  HOST_ID,
  HOST_MODULE,
  isTypeScript,
  RUNTIME_ID,
  SCHEMA_ID,
  serviceOf,
  withoutTypes,
} from "../language/index.js";
import { AUTHORING_MODULE, resolveTypeScript } from "../widget/index.js";
import { readCompilerOptions } from "./compiler-options.js";
import { isCurrent } from "./outline.js";
import type { Project } from "./project.js";

/** Resolves what TypeScript resolves, and takes the types out of its modules. */
export function typescript(project: Project): Plugin {
  let compilerOptions: ts.CompilerOptions = {};
  /** The same as a text: not for each module anew. */
  let optionsText = "";
  return {
    name: "plasmoid:typescript",
    buildStart: {
      sequential: true,
      handler() {
        const path = project.options.tsconfig ?? nearest(project.widgets[0]?.folder ?? project.cwd, ["tsconfig.json"]);
        compilerOptions = path === undefined ? {} : readCompilerOptions(path, project.cache);
        optionsText = JSON.stringify(compilerOptions);
        if (path !== undefined) this.addWatchFile(path);
        if (project.widgets.some(({ model }) => model.setup.actions.length > 0))
          this.emitFile({ type: "chunk", id: ACTIONS_ID, preserveSignature: "strict" });
      },
    },
    resolveId: {
      order: "pre",
      handler(source, importer) {
        if (source === AUTHORING_MODULE) return RUNTIME_ID;
        if (source === HOST_MODULE) return HOST_ID;
        if (source === SCHEMA_ID) return SCHEMA_ID;
        if (source === "tslib") return HELPERS_ID;
        const service = serviceOf(source, importer);
        if (service !== undefined) return { id: service, moduleSideEffects: false };
        return resolveTypeScript(source, importer) ?? null;
      },
    },
    load(id) {
      // Any of them may be needed; each widget is linked with a schema of its own.
      return id === SCHEMA_ID
        ? `import * as conversions from ${JSON.stringify(CONVERSIONS_ID)};\nexport const schema = conversions;`
        : null;
    },
    transform: {
      order: "post",
      handler(code, id) {
        const file = id.replace(/\?.*$/, "");
        if (!isTypeScript(file)) return null;
        return project.cache.get("types", [file, code, optionsText], () => withoutTypes(code, file, compilerOptions));
      },
    },
    // Who answers first answers for all plugins, and the one for CommonJS, which would be next, takes its time.
    shouldTransformCachedModule({ id, code, resolvedSources }) {
      if (!isCurrent(project, id, code)) return true;
      // A file made or removed since may be what an import now means; those of packages stay.
      if (id.includes("/node_modules/")) return false;
      return Object.entries(resolvedSources).some(([source, resolved]) => {
        const now = resolveTypeScript(source, id);
        return now === undefined ? isMissing(resolved.id) : now !== resolved.id;
      });
    },
  };
}

const isMissing = (id: string): boolean => id.startsWith("/") && !existsSync(id.replace(/\?.*$/, ""));
