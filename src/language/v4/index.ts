/**
 * Room: JavaScript up to ES2024 to what V4, Qt's JavaScript engine, parses and runs as the language has it.
 *
 * In: the text of a module or a script, without types. Out: its lowered text, a source map, what can't be had, and the
 * polyfills that it imports, whose text is here as well.
 */

export { lower, polyfillSource } from "./back-end.js";
export { type EngineName, isAllowed } from "./context.js";
export type { Lowered, LowerOptions } from "./lower.js";
export { POLYFILL_PREFIX } from "./polyfill-names.js";
