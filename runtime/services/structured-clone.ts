import { PureMap, PureSet } from "../polyfills/collections.js";
import { PureDOMException } from "./dom-exception.js";

type Constructor = new (...values: never[]) => object;

/** By what Object.prototype.toString says; filled at the first use. */
let views: Readonly<Record<string, Constructor>> | undefined;
const viewClasses = (): Readonly<Record<string, Constructor>> => {
  views ??= {
    "[object Int8Array]": Int8Array,
    "[object Uint8Array]": Uint8Array,
    "[object Uint8ClampedArray]": Uint8ClampedArray,
    "[object Int16Array]": Int16Array,
    "[object Uint16Array]": Uint16Array,
    "[object Int32Array]": Int32Array,
    "[object Uint32Array]": Uint32Array,
    "[object Float32Array]": Float32Array,
    "[object Float64Array]": Float64Array,
    "[object DataView]": DataView,
  };
  return views;
};

/** What has more to it than its properties. */
const UNCLONEABLE = /^\[object (?:Promise|WeakMap|WeakSet|WeakRef|Generator|.*Iterator|Atomics|global)\]$/;

function refuse(value: unknown): never {
  const text = typeof value === "object" ? "#<Object>" : String(value);
  throw new PureDOMException(`${text} could not be cloned.`, "DataCloneError");
}

const define = (target: object, key: string, value: unknown): void => {
  Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true });
};

function cloneError(error: Error, clone: (value: unknown) => unknown): Error {
  const classes: readonly ErrorConstructor[] = [
    EvalError,
    RangeError,
    ReferenceError,
    SyntaxError,
    TypeError,
    URIError,
  ];
  const Class = classes.find(({ prototype }) => prototype.name === error.name) ?? Error;
  const message = Object.getOwnPropertyDescriptor(error, "message");
  const copy = message && "value" in message ? new Class(String(message.value)) : new Class();
  for (const key of ["stack", "cause"]) {
    const found = Object.getOwnPropertyDescriptor(error, key);
    if (!found || (key === "stack" && typeof error.stack !== "string")) continue;
    const value = clone((error as unknown as Record<string, unknown>)[key]);
    // V4 does not let go of an error's stack.
    Reflect.defineProperty(copy, key, { value, writable: true, enumerable: false, configurable: true });
  }
  return copy;
}

/** structuredClone. What is transferred is not copied; it stays usable here, which V4 can't change. */
export function cloneStructure(
  ...given: [value?: unknown, options?: { transfer?: Iterable<unknown> } | null]
): unknown {
  if (given.length === 0) throw new TypeError('The "value" argument must be specified');
  const copies = new Map<object, object>();
  for (const moved of given[1]?.transfer ?? []) {
    if (!(moved instanceof ArrayBuffer) || copies.has(moved)) refuse(moved);
    copies.set(moved, moved);
  }

  const clone = (value: unknown): unknown => {
    if (typeof value === "symbol" || typeof value === "function") refuse(value);
    if (typeof value !== "object" || value === null) return value;
    const known = copies.get(value);
    if (known) return known;
    const copy = shellOf(value);
    copies.set(value, copy);
    if (value instanceof Map) {
      const into = copy as Map<unknown, unknown>;
      for (const [key, held] of [...value]) into.set(clone(key), clone(held));
    } else if (value instanceof Set) for (const held of [...value]) (copy as Set<unknown>).add(clone(held));
    else if (Array.isArray(value) || !isExotic(value))
      for (const key of Object.keys(value)) define(copy, key, clone((value as Record<string, unknown>)[key]));
    return copy;
  };

  /** The copy, without what it holds. */
  const shellOf = (value: object): object => {
    const kind = Object.prototype.toString.call(value);
    if (Array.isArray(value)) return new Array(value.length);
    if (value instanceof Date) return new Date(value.getTime());
    if (value instanceof RegExp) return new RegExp(value.source, value.flags);
    if (value instanceof Map) return new PureMap();
    if (value instanceof Set) return new PureSet();
    if (value instanceof Error) return cloneError(value, clone);
    if (value instanceof Number || value instanceof String || value instanceof Boolean) return Object(value.valueOf());
    if (value instanceof ArrayBuffer) return value.slice(0);
    if (ArrayBuffer.isView(value)) {
      const View = viewClasses()[kind] as new (buffer: unknown, offset: number, length: number) => object;
      const length = (value as unknown as { length?: number }).length ?? value.byteLength;
      return new View(clone(value.buffer), value.byteOffset, length);
    }
    if (UNCLONEABLE.test(kind) || value instanceof WeakMap || value instanceof WeakSet) refuse(value);
    return {};
  };

  return clone(given[0]);
}

const isExotic = (value: object): boolean =>
  value instanceof Date ||
  value instanceof RegExp ||
  value instanceof Error ||
  value instanceof Number ||
  value instanceof String ||
  value instanceof Boolean ||
  value instanceof ArrayBuffer ||
  ArrayBuffer.isView(value);
