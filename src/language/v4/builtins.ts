import type { PolyfillName } from "./polyfill-names.js";

/** Globals that V4 lacks or gets wrong, and what stands for them. */
export const GLOBALS: Readonly<Record<string, PolyfillName>> = {
  globalThis: "globalObject",
  Promise: "PurePromise",
  queueMicrotask: "queueJob",
  WeakRef: "PureWeakRef",
  FinalizationRegistry: "PureFinalizationRegistry",
  AggregateError: "PureAggregateError",
  Iterator: "PureIterator",
  Proxy: "PureProxy",
  Map: "PureMap",
  Set: "PureSet",
  WeakMap: "PureWeakMap",
  WeakSet: "PureWeakSet",
  ArrayBuffer: "PureArrayBuffer",
  DataView: "PureDataView",
  setTimeout: "startTimeout",
  setInterval: "startInterval",
  clearTimeout: "stopTimer",
  clearInterval: "stopTimer",
  btoa: "toBase64",
  atob: "fromBase64",
  performance: "hostPerformance",
  crypto: "hostCrypto",
  DOMException: "PureDOMException",
  TextEncoder: "PureTextEncoder",
  TextDecoder: "PureTextDecoder",
  structuredClone: "cloneStructure",
  Event: "PureEvent",
  CustomEvent: "PureCustomEvent",
  EventTarget: "PureEventTarget",
  AbortController: "PureAbortController",
  AbortSignal: "PureAbortSignal",
  reportError: "reportError",
  URL: "PureURL",
  URLSearchParams: "PureURLSearchParams",
  Headers: "PureHeaders",
  Blob: "PureBlob",
  FormData: "PureFormData",
  Response: "PureResponse",
  Request: "PureRequest",
  fetch: "fetchResource",
  Intl: "PureIntl",
};

/** What stands for globals that V4 lacks where a file names them without asking if they are there. */
export const UNASKED: Readonly<Record<string, PolyfillName>> = {
  self: "globalObject",
  global: "globalObject",
  window: "globalObject",
  process: "hostProcess",
  Buffer: "AbsentClass",
  BigInt64Array: "AbsentClass",
  BigUint64Array: "AbsentClass",
};

/** Functions and values of globals, by `Global.name`. */
export const STATICS: Readonly<Record<string, PolyfillName>> = {
  "Object.assign": "objectAssign",
  "Object.defineProperties": "objectDefineProperties",
  "Object.fromEntries": "objectFromEntries",
  "Object.hasOwn": "objectHasOwn",
  "Object.groupBy": "objectGroupBy",
  "Object.getOwnPropertyNames": "ownNames",
  "Object.getOwnPropertySymbols": "ownSymbols",
  "Reflect.ownKeys": "ownKeys",
  "Map.groupBy": "mapGroupBy",
  "Array.from": "arrayFrom",
  "Array.fromAsync": "arrayFromAsync",
  "Math.cbrt": "cbrt",
  "Math.round": "round",
  "Date.parse": "parseDate",
  "Symbol.asyncIterator": "asyncIterator",
  "Symbol.matchAll": "matchAllSymbol",
  "Symbol.dispose": "disposeSymbol",
  "Symbol.asyncDispose": "asyncDisposeSymbol",
  "AbortSignal.timeout": "abortAfter",
  "console.dir": "consoleDir",
  "console.dirxml": "consoleDir",
  "console.group": "consoleGroup",
  "console.groupCollapsed": "consoleGroup",
  "console.groupEnd": "consoleNothing",
  "console.clear": "consoleNothing",
  "console.countReset": "consoleNothing",
  "console.timeLog": "consoleTimeLog",
  "console.table": "consoleTable",
  "Intl.Collator": "PureCollator",
  "Intl.DateTimeFormat": "PureDateTimeFormat",
  "Intl.ListFormat": "PureListFormat",
  "Intl.Locale": "PureLocale",
  "Intl.NumberFormat": "PureNumberFormat",
  "Intl.PluralRules": "PurePluralRules",
  "Intl.RelativeTimeFormat": "PureRelativeTimeFormat",
  "Intl.Segmenter": "PureSegmenter",
  "Intl.getCanonicalLocales": "canonicalLocales",
  "Intl.supportedValuesOf": "supportedValues",
};

/** Functions that V4 gets wrong with getters and proxies: looked for in files that have such. */
export const ACCESSOR_STATICS: Readonly<Record<string, PolyfillName>> = {
  "Object.keys": "objectKeys",
  "Object.values": "objectValues",
  "Object.entries": "objectEntries",
};

/** Functions that V4 gets wrong with proxies. */
export const PROXY_STATICS: Readonly<Record<string, PolyfillName>> = {
  "Object.seal": "objectSeal",
  "Object.freeze": "objectFreeze",
  "Object.isSealed": "objectIsSealed",
  "Object.isFrozen": "objectIsFrozen",
};

/** Methods that are taken from a prototype, to be called of what has its own in their place. */
export const PROTOTYPE_METHODS: Readonly<Record<string, PolyfillName>> = {
  "RegExp.exec": "patternExec",
  "RegExp.test": "patternTest",
};

/** Functions that V4 gets wrong only when they are given a second argument, or who knows what, kept as a value. */
export const ONLY_WITH: Readonly<Record<string, PolyfillName>> = {
  "Object.create": "objectCreate",
  "JSON.stringify": "jsonStringify",
  "JSON.parse": "jsonParse",
};

/** Properties that are read by a function, which leaves other objects' own alone. */
export const PROPERTIES: Readonly<Record<string, PolyfillName>> = {
  description: "symbolDescription",
  source: "regexpSource",
  ["__proto__"]: "prototypeOf",
};

export interface Method {
  /** Called with the receiver and the arguments. */
  readonly call?: PolyfillName;
  /** Gives the method of a receiver. */
  readonly of: PolyfillName;
}

/** Methods, by name: a receiver that has the method already keeps it. */
export const METHODS: Readonly<Record<string, Method>> = {
  at: { call: "at", of: "atOf" },
  flat: { call: "flat", of: "flatOf" },
  flatMap: { call: "flatMap", of: "flatMapOf" },
  findLast: { call: "findLast", of: "findLastOf" },
  findLastIndex: { call: "findLastIndex", of: "findLastIndexOf" },
  sort: { call: "sort", of: "sortOf" },
  toSorted: { call: "toSorted", of: "toSortedOf" },
  toReversed: { call: "toReversed", of: "toReversedOf" },
  toSpliced: { call: "toSpliced", of: "toSplicedOf" },
  with: { call: "withElement", of: "withElementOf" },
  trimStart: { call: "trimStart", of: "trimStartOf" },
  trimEnd: { call: "trimEnd", of: "trimEndOf" },
  trimLeft: { call: "trimLeft", of: "trimLeftOf" },
  trimRight: { call: "trimRight", of: "trimRightOf" },
  matchAll: { call: "matchAll", of: "matchAllOf" },
  replaceAll: { call: "replaceAll", of: "replaceAllOf" },
  toDateString: { call: "dayText", of: "dayTextOf" },
  toTimeString: { call: "timeText", of: "timeTextOf" },
  toUTCString: { call: "utcString", of: "utcStringOf" },
  toPrecision: { call: "toPrecision", of: "toPrecisionOf" },
  localeCompare: { call: "localeCompare", of: "localeCompareOf" },
  toLocaleString: { call: "localeString" as const, of: "localeStringOf" as const },
  toLocaleDateString: { call: "localeDateString", of: "localeDateStringOf" },
  toLocaleTimeString: { call: "localeTimeString", of: "localeTimeStringOf" },
  isWellFormed: { call: "isWellFormed", of: "isWellFormedOf" },
  toWellFormed: { call: "toWellFormed", of: "toWellFormedOf" },
  union: { of: "unionOf" },
  intersection: { of: "intersectionOf" },
  difference: { of: "differenceOf" },
  symmetricDifference: { of: "symmetricDifferenceOf" },
  isSubsetOf: { of: "isSubsetOfOf" },
  isSupersetOf: { of: "isSupersetOfOf" },
  isDisjointFrom: { of: "isDisjointFromOf" },
  __defineGetter__: { of: "defineGetterOf" },
  __defineSetter__: { of: "defineSetterOf" },
  __lookupGetter__: { of: "lookupGetterOf" },
  __lookupSetter__: { of: "lookupSetterOf" },
};

/** Methods of iterators that V4 lacks. Arrays have some of these names: they are looked for on what is surely an iterator. */
export const ITERATOR_METHODS: ReadonlySet<string> = new Set(
  "map filter take drop flatMap reduce toArray forEach some every find".split(" "),
);

/** Methods that give an iterator when they are called without arguments. */
export const ITERATOR_MAKERS: ReadonlySet<string> = new Set(["values", "keys", "entries"]);

/** Methods that make an array of the receiver's class, which V4 forgets: looked for where a file makes such classes. */
export const SPECIES: Readonly<Record<string, Method>> = {
  map: { of: "mapOf" },
  filter: { of: "filterOf" },
  slice: { of: "sliceOf" },
  splice: { of: "spliceOf" },
  concat: { of: "concatOf" },
};

/** Methods that are looked for on texts alone: other objects have methods of these names. */
export const HTML_METHODS: ReadonlySet<string> = new Set(
  "anchor big blink bold fixed fontcolor fontsize italics link small strike sub sup".split(" "),
);

export const TYPED_ARRAYS: ReadonlySet<string> = new Set(
  "Int8 Uint8 Uint8Clamped Int16 Uint16 Int32 Uint32 Float32 Float64".split(" ").map((kind) => `${kind}Array`),
);

/** Globals that V4 has itself. */
export const NATIVE_GLOBALS: ReadonlySet<string> = new Set([
  ...TYPED_ARRAYS,
  ...(
    "Object Function Array String Boolean Number Date RegExp Symbol Math JSON Reflect Error EvalError RangeError " +
    "ReferenceError SyntaxError TypeError URIError parseInt parseFloat isNaN isFinite encodeURI encodeURIComponent " +
    "decodeURI decodeURIComponent escape unescape eval NaN Infinity undefined arguments console Qt print gc qsTr " +
    "qsTranslate qsTrId XMLHttpRequest"
  ).split(" "),
]);
