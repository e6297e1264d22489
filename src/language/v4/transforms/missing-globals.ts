import type { NodePath, PluginObj, types as t } from "@babel/core";
import { context, isLeftOut } from "../context.js";
import { findAdded, isAskedFor, mayBeAdded } from "./global-members.js";

/** What other transforms say that V4 lacks. */
const REFUSED: ReadonlySet<string> = new Set(["SharedArrayBuffer", "Atomics", "BigInt", "Intl", "WebAssembly"]);

/**
 * Names that a file of a package takes for granted and that V4 has none of: another file may have put them on the global
 * object, as that of Prism does. No module of V4 sees them there by a bare name.
 */
export const missingGlobals: PluginObj = {
  name: "v4-missing-globals",
  visitor: {
    Program(program: NodePath<t.Program>) {
      if (isLeftOut("ownGlobal")) return;
      const { globals } = program.scope as unknown as { globals: Record<string, t.Node> };
      const isMissing = (name: string): boolean =>
        /^[A-Z]/.test(name) && !REFUSED.has(name) && mayBeAdded(name) && !isAskedFor(name);
      findAdded(program, new Set(Object.keys(globals).filter(isMissing)));
    },
  },
};

export const isOfPackage = (): boolean => !context().isPolyfill && /[\\/]node_modules[\\/]/.test(context().filename);
