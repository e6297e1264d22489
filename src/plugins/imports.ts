import type { Plugin } from "rollup";

/**
 * The last to be asked for a module: what nobody knows goes on as something outside the build, and so do names that a
 * module lacks, so that all such mistakes are found and reported together, with their places.
 */
export function imports(): Plugin {
  return {
    name: "plasmoid:imports",
    options: (options) => ({ ...options, shimMissingExports: true }),
    onLog(_level, { code, exporter }) {
      // Rollup's own chunks are never written, and names that the author's modules lack are errors of ours.
      if (code === "EMPTY_BUNDLE") return false;
      if (code === "SHIMMED_EXPORT" && !exporter?.includes("/node_modules/")) return false;
      return undefined;
    },
    resolveId: {
      order: "post",
      handler(source, importer) {
        return importer === undefined || source.startsWith("\0") ? null : { id: source, external: true };
      },
    },
  };
}
