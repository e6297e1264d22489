const GLOBALS = new Set(
  (
    "undefined NaN Infinity isFinite isNaN parseFloat parseInt decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape " +
    "Array ArrayBuffer Boolean DataView Date Error EvalError Float32Array Float64Array Function Int16Array Int32Array Int8Array JSON Map Math " +
    "Number Object Promise Proxy RangeError ReferenceError Reflect RegExp Set String Symbol SyntaxError TypeError URIError Uint16Array " +
    "Uint32Array Uint8Array Uint8ClampedArray WeakMap WeakSet WeakRef FinalizationRegistry AggregateError BigInt queueMicrotask Qt console XMLHttpRequest print gc " +
    // Services that hold nothing of a widget; timers and fetch do.
    "atob btoa crypto performance reportError structuredClone AbortController AbortSignal Blob CustomEvent DOMException Event EventTarget " +
    "Intl FormData Headers Request Response TextDecoder TextEncoder URL URLSearchParams"
  ).split(" "),
);

/** Whether a name means the same in every script of the engine; any other free name may belong to the widget. */
export const isGlobalOfEveryScript = (name: string): boolean => GLOBALS.has(name);
