/**
 * Room: the author's program, made into scripts that QML's engine runs.
 *
 * In: modules as Rollup resolved and loaded them. Out: lowered code, for each module where it is evaluated (once for
 * the engine or once for each widget, and why), and the linked scripts.
 */
export { checkEngine } from "./check-engine.js";
export { checkImports, type ImportCheck, mentionedNames } from "./check-imports.js";
export { checkSettingsModule } from "./check-settings.js";
export { checkSyntax, type Impossible, impossibleSyntax } from "./check-syntax.js";
export { type ModuleFacts, moduleFacts } from "./facts.js";
export {
  ACTIONS_ID,
  CONVERSIONS_ID,
  exportsOf,
  type Graph,
  type GraphModule,
  HELPERS_ID,
  HOST_ID,
  HOST_MODULE,
  type Placement,
  POLYFILL_ID_PREFIX,
  placeModules,
  type ResolvedExport,
  RUNTIME_ID,
  reach,
  SCHEMA_ID,
  serviceOf,
} from "./graph.js";
export {
  type IsPackaged,
  type LinkedScript,
  linkInstance,
  linkShared,
  type PackagesScript,
  type Script,
  SHARED_ALIAS,
  visibleExports,
} from "./link.js";
export { PROXY_ID } from "./mend-chunks.js";
export type { ExportFact, ExportKind } from "./module-links.js";
export type { Obstacle } from "./obstacle.js";
export type { MappedText } from "./original.js";
export { isAuthors } from "./origins.js";
export { type LinkedMap, type ScriptMap, scriptMap } from "./script-map.js";
export { accessorName, componentScript, forwardingScript, importShared, libraryScript } from "./scripts.js";
export { SharedNames } from "./shared-names.js";
export { isTypeScript, withoutTypes } from "./without-types.js";
