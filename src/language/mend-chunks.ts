import type { Program } from "estree";
import MagicString from "magic-string";
import type { NormalizedOutputOptions, PluginContext, RenderedChunk } from "rollup";
import { mendDeclarationOrder } from "./declaration-order.js";
import { POLYFILL_ID_PREFIX } from "./graph.js";
import { mendNames } from "./linked-names.js";
import { mendProxyReads } from "./proxy-reads.js";

/** The module that a bundle has in it where it makes proxies. */
const PROXY = `${POLYFILL_ID_PREFIX}proxy`;

/** Works around what V4 gets wrong in what Rollup makes of modules that are fine themselves. */
export const mendChunks = {
  name: "plasmoid:mend-chunks",
  renderChunk(
    this: PluginContext,
    code: string,
    _chunk: RenderedChunk,
    { sourcemap }: NormalizedOutputOptions,
    meta: { chunks: Readonly<Record<string, RenderedChunk>> },
  ) {
    const program = this.parse(code) as unknown as Program;
    const text = new MagicString(code);
    mendNames(text, program);
    mendDeclarationOrder(text, program);
    if (Object.values(meta.chunks).some(({ modules }) => modules[PROXY])) mendProxyReads(text, program);
    if (!text.hasChanged()) return null;
    return { code: text.toString(), map: sourcemap ? text.generateMap({ hires: "boundary" }) : null };
  },
};
