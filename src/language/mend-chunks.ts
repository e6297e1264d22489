import type { Program } from "estree";
import MagicString from "magic-string";
import type { NormalizedOutputOptions, PluginContext, RenderedChunk } from "rollup";
import { mendDeclarationOrder } from "./declaration-order.js";
import { mendNames } from "./linked-names.js";

/** Works around what V4 gets wrong in what Rollup makes of modules that are fine themselves. */
export const mendChunks = {
  name: "plasmoid:mend-chunks",
  renderChunk(this: PluginContext, code: string, _chunk: RenderedChunk, { sourcemap }: NormalizedOutputOptions) {
    const program = this.parse(code) as unknown as Program;
    const text = new MagicString(code);
    mendNames(text, program);
    mendDeclarationOrder(text, program);
    if (!text.hasChanged()) return null;
    return { code: text.toString(), map: sourcemap ? text.generateMap({ hires: "boundary" }) : null };
  },
};
