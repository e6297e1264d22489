import type * as ES from "estree";
import { type ModuleLinks, moduleLinks } from "./module-links.js";
import { findObstacle, type Obstacle } from "./obstacle.js";

/** What one module, taken alone, is and exports. */
export interface ModuleFacts extends ModuleLinks {
  /** Nothing where the module holds no state, has no effects and uses nothing of a widget. */
  readonly obstacle: Obstacle | undefined;
}

/**
 * Reads a module's syntax trees: links are those of the code that runs; state and effects are looked for in the code
 * before it was compiled for V4, which has the same, said more plainly.
 */
export const moduleFacts = (program: ES.Program, modern: ES.Program = program): ModuleFacts => ({
  ...moduleLinks(program),
  obstacle: findObstacle(modern, moduleLinks(modern)),
});
