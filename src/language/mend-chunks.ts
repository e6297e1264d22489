import type { Program } from "estree";
import MagicString from "magic-string";
import type { NormalizedOutputOptions, PluginContext, RenderedChunk } from "rollup";
import { mendDeclarationOrder } from "./declaration-order.js";
import { POLYFILL_ID_PREFIX } from "./graph.js";
import { mendNames } from "./linked-names.js";
import { mendProxyReads } from "./proxy-reads.js";

/** The module that a program has in it where it makes proxies. */
export const PROXY_ID = `${POLYFILL_ID_PREFIX}proxy`;

type Chunks = Readonly<Record<string, RenderedChunk>>;

/** Whether the program makes proxies, where all of it is in these chunks. */
export const proxiesIn = (chunks: Chunks): boolean => Object.values(chunks).some(({ modules }) => modules[PROXY_ID]);

/** Works around what V4 gets wrong in what Rollup makes of modules that are fine themselves. */
export const mendChunks = (makesProxies: (chunks: Chunks) => boolean) => ({
  name: "plasmoid:mend-chunks",
  renderChunk(
    this: PluginContext,
    code: string,
    _chunk: RenderedChunk,
    { sourcemap }: NormalizedOutputOptions,
    { chunks }: { chunks: Chunks },
  ) {
    const program = this.parse(code) as unknown as Program;
    const text = new MagicString(code);
    mendNames(text, program);
    mendDeclarationOrder(text, program);
    if (makesProxies(chunks)) mendProxyReads(text, program);
    if (!text.hasChanged()) return null;
    return { code: text.toString(), map: sourcemap ? text.generateMap({ hires: "boundary" }) : null };
  },
});
