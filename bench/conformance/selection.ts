import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type FrontMatter, frontMatter } from "./front-matter.js";

/** The folders that belong to the language: not Intl's, not the staged ones, not those that test the harness. */
const FOLDERS = ["annexB", "built-ins", "language"];

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Features of ES2015 to ES2024, as test262 names them. Tests that need others are left out. */
const FEATURES: ReadonlySet<string> = new Set([
  ...words(`arrow-function class computed-property-names const default-parameters destructuring-assignment
    destructuring-binding for-of generators let new.target rest-parameters super template tail-call-optimization
    ArrayBuffer DataView DataView.prototype.getFloat32 DataView.prototype.getFloat64 DataView.prototype.getInt16
    DataView.prototype.getInt32 DataView.prototype.getInt8 DataView.prototype.getUint16 DataView.prototype.getUint32
    DataView.prototype.setUint8 Float32Array Float64Array Int8Array Int16Array Int32Array Uint8Array Uint8ClampedArray
    Uint16Array Uint32Array TypedArray Map Set WeakMap WeakSet Promise Proxy proxy-missing-checks Reflect
    Reflect.construct Reflect.set Reflect.setPrototypeOf Object.is String.fromCodePoint String.prototype.endsWith
    String.prototype.includes Symbol Symbol.hasInstance Symbol.isConcatSpreadable Symbol.iterator Symbol.match
    Symbol.replace Symbol.search Symbol.species Symbol.split Symbol.toPrimitive Symbol.toStringTag Symbol.unscopables
    Array.prototype.values __getter__ __setter__ __proto__ caller u180e
    align-detached-buffer-semantics-with-web-reality`),
  ...words("Array.prototype.includes exponentiation async-functions"),
  ...words(`async-iteration object-rest object-spread Promise.prototype.finally Symbol.asyncIterator regexp-dotall
    regexp-lookbehind regexp-named-groups regexp-unicode-property-escapes`),
  ...words(`Array.prototype.flat Array.prototype.flatMap Object.fromEntries optional-catch-binding json-superset
    stable-array-sort stable-typedarray-sort string-trimming String.prototype.trimEnd String.prototype.trimStart
    Symbol.prototype.description well-formed-json-stringify`),
  ...words(`coalesce-expression dynamic-import export-star-as-namespace-from-module for-in-order globalThis import.meta
    optional-chaining Promise.allSettled String.prototype.matchAll Symbol.matchAll`),
  ...words(`AggregateError FinalizationRegistry logical-assignment-operators numeric-separator-literal Promise.any
    String.prototype.replaceAll WeakRef`),
  ...words(`Array.prototype.at String.prototype.at TypedArray.prototype.at class-fields-private class-fields-private-in
    class-fields-public class-methods-private class-static-block class-static-fields-private class-static-fields-public
    class-static-methods-private error-cause Object.hasOwn regexp-match-indices top-level-await
    arbitrary-module-namespace-names`),
  ...words("array-find-from-last change-array-by-copy hashbang symbols-as-weakmap-keys"),
  ...words(`array-grouping Array.fromAsync arraybuffer-transfer promise-with-resolvers regexp-v-flag
    resizable-arraybuffer String.prototype.isWellFormed String.prototype.toWellFormed`),
]);

export interface Test {
  /** Below test262's folder "test". */
  readonly path: string;
  readonly source: string;
  readonly about: FrontMatter;
}

/** Whether a test is one that the compiler has to answer for; whether Node passes it is another matter. */
export function isWanted({ source, about }: Test): boolean {
  if (about.isNegative || about.features.some((feature) => !FEATURES.has(feature))) return false;
  // Realms, detached buffers and agents are the test host's own.
  if (about.flags.includes("CanBlockIsFalse") || about.flags.includes("CanBlockIsTrue")) return false;
  if (source.includes("$262")) return false;
  // The last of these says in its head that it needs BigInt.
  return !about.includes.some((name) => /^(?:detachArrayBuffer|atomicsHelper|resizableArrayBufferUtils)/.test(name));
}

/** The paths of all tests that might be wanted, in order. */
export function testPaths(test262: string): string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(test262, "test", folder), { recursive: true, encoding: "utf8" }).map(
      (path) => `${folder}/${path}`,
    ),
  )
    .filter((path) => path.endsWith(".js") && !path.includes("_FIXTURE"))
    .sort();
}

/** The paths of a list: one in each line, `#` begins a comment. */
export const listedPaths = (text: string): string[] =>
  text
    .split("\n")
    .map((line) =>
      line
        .replace(/#.*$/, "")
        .trim()
        .replace(/^(?:\.\/)?test\//, ""),
    )
    .filter((line) => line !== "");

export function readTest(test262: string, path: string): Test {
  const source = readFileSync(join(test262, "test", path), "utf8");
  return { path, source, about: frontMatter(source) };
}

/** The paths in an order that depends on the seed alone. */
export function shuffled(paths: readonly string[], seed: number): string[] {
  const order = [...paths];
  let state = seed >>> 0;
  const random = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  for (let index = order.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    [order[index], order[other]] = [order[other]!, order[index]!];
  }
  return order;
}
