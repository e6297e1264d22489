import { isBuiltin } from "node:module";
import type { Plugin } from "rollup";

const PREFIX = "\0package-case:builtin/";

/**
 * Node's own modules, which V4 has none of: a case that imports one is not built. A package that asks for one is told of; it gets an empty module, since many
 * only look whether it is there.
 */
export function builtinModules(): Plugin {
  return {
    name: "package-case:builtin-modules",
    async resolveId(source, importer, options) {
      if (!isBuiltin(source) || importer === undefined) return null;
      if (!importer.includes("/node_modules/"))
        this.error(`"${source}" is a module of Node.js, which widgets don't have.`);
      const found = await this.resolve(source, importer, {
        skipSelf: true,
        ...(options.custom && { custom: options.custom }),
      });
      if (found && !found.external && !isBuiltin(found.id)) return found;
      this.warn({
        code: "PLASMOID_BUILTIN_MODULE",
        message: `"${source}" is a module of Node.js, which widgets don't have; ${importer} gets an empty one.`,
      });
      return { id: PREFIX + source, moduleSideEffects: false };
    },
    load: {
      order: "pre",
      handler: (id) => (id.startsWith(PREFIX) ? { code: "export default {};", syntheticNamedExports: true } : null),
    },
  };
}
