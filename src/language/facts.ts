import type * as ES from "estree";
import { type ModuleLinks, moduleLinks } from "./module-links.js";
import { findObstacle, type Obstacle } from "./obstacle.js";

/** What one module, taken alone, is and exports. */
export interface ModuleFacts extends ModuleLinks {
  /** Nothing where the module holds no state, has no effects and uses nothing of a widget. */
  readonly obstacle: Obstacle | undefined;
}

/** Reads a module's syntax tree. */
export function moduleFacts(program: ES.Program): ModuleFacts {
  const links = moduleLinks(program);
  return { ...links, obstacle: findObstacle(program, links) };
}
