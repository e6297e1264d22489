import { createRequire } from "node:module";
import type { NormalizedOutputOptions, RenderedChunk, SourceMapInput } from "rollup";

const require = createRequire(import.meta.url);

export interface Minified {
  readonly code: string;
  readonly map: SourceMapInput;
}

/**
 * Takes white space and comments away, after all that was mended: the same expressions in the same order under the same
 * names. Shorter forms of them, and names given anew, would meet what V4 gets wrong again. `map` is that of the text.
 */
export function minify(code: string, sourcemap: boolean, map?: object): Minified {
  // Most builds do without, and Babel takes its time to load.
  const { transformSync } = require("@babel/core") as typeof import("@babel/core");
  // Babel's types know neither maps as plain objects nor false.
  const inputSourceMap: object = { inputSourceMap: map ?? false };
  const result = transformSync(code, {
    ...inputSourceMap,
    configFile: false,
    babelrc: false,
    sourceType: "module",
    compact: true,
    comments: false,
    sourceMaps: sourcemap,
  });
  return { code: `${result?.code ?? code}\n`, map: (result?.map as SourceMapInput | undefined) ?? null };
}

export const minifyChunks = {
  name: "plasmoid:minify",
  renderChunk: (code: string, _chunk: RenderedChunk, { sourcemap }: NormalizedOutputOptions): Minified =>
    minify(code, sourcemap !== false),
};
