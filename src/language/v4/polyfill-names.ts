/** Where the modules that `lower` imports are found: this, followed by a polyfill's or a Babel helper's name. */
export const POLYFILL_PREFIX = "rollup-plugin-plasmoid/v4/";

/** Each export of runtime/polyfills and of runtime/services, with its file. Exported names are unique, so that they can be joined in one script. */
export const POLYFILLS = {
  assign: "assign",
  setPrototype: "assign",
  withPrototype: "assign",
  uninitialized: "uninitialized",
  namedGroups: "named-groups",
  replaceNamed: "named-groups",
  lookbehind: "lookbehind",
  splitBy: "regexp-methods",
  searchBy: "regexp-methods",
  regExpFrom: "regexp-from",
  globalObject: "global-object",
  PurePromise: "promise",
  queueJob: "jobs",
  PureWeakRef: "weak-ref",
  PureFinalizationRegistry: "weak-ref",
  PureAggregateError: "aggregate-error",
  asyncFunction: "async-function",
  asyncIterator: "async-iterator-symbol",
  asyncIterable: "async-iterable",
  asyncGenerator: "async-generator",
  awaited: "async-generator",
  asyncDelegate: "async-generator",
  objectAssign: "object-assign",
  objectSpread: "object-assign",
  objectCreate: "object-properties",
  objectDefineProperties: "object-properties",
  objectFromEntries: "object-from-entries",
  objectHasOwn: "object-has-own",
  objectGroupBy: "group-by",
  mapGroupBy: "group-by",
  arrayFrom: "array-from",
  arrayFromAsync: "array-from-async",
  jsonStringify: "json-stringify",
  cbrt: "cbrt",
  typedSource: "typed-array",
  typedFrom: "typed-array",
  at: "at",
  atOf: "at",
  flat: "flat",
  flatOf: "flat",
  flatMap: "flat",
  flatMapOf: "flat",
  findLast: "find-last",
  findLastOf: "find-last",
  findLastIndex: "find-last",
  findLastIndexOf: "find-last",
  sort: "sort",
  sortOf: "sort",
  toSorted: "to-sorted",
  toSortedOf: "to-sorted",
  toReversed: "to-reversed",
  toReversedOf: "to-reversed",
  toSpliced: "to-spliced",
  toSplicedOf: "to-spliced",
  withElement: "with",
  withElementOf: "with",
  trimStart: "trim",
  trimStartOf: "trim",
  trimEnd: "trim",
  trimEndOf: "trim",
  matchAll: "match-all",
  matchAllOf: "match-all",
  replaceAll: "replace-all",
  replaceAllOf: "replace-all",
  isWellFormed: "well-formed",
  isWellFormedOf: "well-formed",
  toWellFormed: "well-formed",
  toWellFormedOf: "well-formed",
  symbolDescription: "symbol-description",
  unionOf: "set-methods",
  intersectionOf: "set-methods",
  differenceOf: "set-methods",
  symmetricDifferenceOf: "set-methods",
  isSubsetOfOf: "set-methods",
  isSupersetOfOf: "set-methods",
  isDisjointFromOf: "set-methods",
  startTimeout: "services/timers",
  startInterval: "services/timers",
  stopTimer: "services/timers",
} as const;

export type PolyfillName = keyof typeof POLYFILLS;

const HELPER = "babel/";

/** The module that exports a polyfill. */
export const moduleOf = (name: PolyfillName): string => POLYFILL_PREFIX + POLYFILLS[name];
/** The module of one of Babel's own helpers, and what it exports. */
export const helperModule = (name: string): string => POLYFILL_PREFIX + HELPER + name;
export const helperExport = (name: string): string => `babel_${name}`;
/** What an exported name is called where polyfills are joined with the code. */
export const inlineName = (name: string): string => `_v4_${name}`;

/** The name of Babel's helper that a module holds, if it holds one. */
export const helperOf = (module: string): string | undefined =>
  module.startsWith(POLYFILL_PREFIX + HELPER) ? module.slice(POLYFILL_PREFIX.length + HELPER.length) : undefined;
