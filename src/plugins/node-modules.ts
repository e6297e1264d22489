import { createRequire, isBuiltin } from "node:module";
import type { Plugin } from "rollup";

const require = createRequire(import.meta.url);
const NAMED = "\0plasmoid:events/";

/** What @rollup/plugin-commonjs makes of the path where it has the file already; it is asked again for the import. */
const COMMONJS = /^\0(.*)\?commonjs-[\w-]+$/;

/**
 * The one module of Node's that packages for browsers take for granted: `events`. They get the npm package of the name,
 * the author's where it is installed.
 */
export function nodeModules(name = "plasmoid:node-modules"): Plugin {
  return {
    name,
    resolveId: {
      order: "pre",
      async handler(source, importer, { custom }) {
        if ((source !== "events" && source !== "node:events") || importer === undefined) return null;
        // The slash says that Node's own is not meant.
        const found = await this.resolve("events/", importer, { skipSelf: true });
        const isFound = found && !found.external && !isBuiltin(found.id);
        const id = isFound ? found.id.replace(COMMONJS, "$1") : require.resolve("events/");
        // CommonJS gets what the package exports; an import, names that can't be seen in its code.
        return custom?.["node-resolve"]?.isRequire === true ? id : { id: NAMED + id, moduleSideEffects: false };
      },
    },
    load(id) {
      if (!id.startsWith(NAMED)) return null;
      const from = JSON.stringify(id.slice(NAMED.length));
      return `import EventEmitter from ${from};\nexport { EventEmitter, EventEmitter as default };\nexport const { once } = EventEmitter;\n`;
    },
  };
}
