import { isBuiltin } from "node:module";
import type { Plugin } from "rollup";
import ts from "typescript";
import { error, placeAt } from "../diagnostics/index.js";
import { ACTIONS_ID, HELPERS_ID, isTypeScript, lower, RUNTIME_ID, SCHEMA_ID } from "../language/index.js";
import { AUTHORING_MODULE, resolveTypeScript } from "../widget/index.js";
import type { Project } from "./project.js";
import { report } from "./report.js";

/** Resolves what TypeScript resolves, and lowers every module, packages included, to what V4 parses. */
export function typescript(project: Project): Plugin {
  let compilerOptions: ts.CompilerOptions = {};
  return {
    name: "plasmoid:typescript",
    buildStart: {
      sequential: true,
      handler() {
        const path =
          project.options.tsconfig ?? ts.findConfigFile(project.widgets[0]?.folder ?? project.cwd, ts.sys.fileExists);
        compilerOptions = path === undefined ? {} : readOptions(path);
        if (path !== undefined) this.addWatchFile(path);
        if (project.widgets.some(({ model }) => model.setup.actions.length > 0))
          this.emitFile({ type: "chunk", id: ACTIONS_ID, preserveSignature: "strict" });
      },
    },
    resolveId: {
      order: "pre",
      handler(source, importer) {
        if (source === AUTHORING_MODULE) return RUNTIME_ID;
        if (source === SCHEMA_ID) return SCHEMA_ID;
        if (source === "tslib") return HELPERS_ID;
        if (importer !== undefined && isBuiltin(source)) return { id: source, external: true };
        return resolveTypeScript(source, importer) ?? null;
      },
    },
    load(id) {
      return id === SCHEMA_ID ? "export const schema = {};" : null;
    },
    transform: {
      order: "post",
      handler(code, id) {
        if (id === SCHEMA_ID || id === HELPERS_ID || id.endsWith(".json")) return null;
        return lower(code, id.startsWith("\0") ? "virtual.js" : id.replace(/\?.*$/, ""), compilerOptions);
      },
    },
    moduleParsed({ id, code, importedIds }) {
      const builtin = importedIds.find((imported) => isBuiltin(imported));
      if (builtin === undefined || code === null) return;
      const offset = Math.max(0, code.indexOf(builtin));
      report(
        this,
        [
          error(
            "language/node-module",
            `"${builtin}" exists only in Node; a widget runs in Plasma's QML engine.`,
            placeAt(id, code, offset, offset + builtin.length),
            isTypeScript(id)
              ? "use what the QML engine has (Qt, XMLHttpRequest), or compute the value in the declaration"
              : "choose a package that does not need Node",
          ),
        ],
        project.cwd,
      );
    },
  };
}

function readOptions(path: string): ts.CompilerOptions {
  const { config, error: failure } = ts.readConfigFile(path, ts.sys.readFile);
  if (failure) return {}; // the type checker reports it
  return ts.parseJsonConfigFileContent(config, ts.sys, path.replace(/\/[^/]*$/, "")).options;
}
