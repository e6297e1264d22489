/**
 * What needs Babel. Where this package is built it becomes one file with all of Babel in it, back-end.cjs, and
 * built-back-end.ts stands in its place.
 */
export { lower } from "./lower.js";
export { lowerPolyfill, polyfillSource } from "./polyfill-source.js";
