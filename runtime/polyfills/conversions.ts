/** The language's own conversions, for receivers and arguments of polyfilled methods. */

export type Indexed = Record<number, unknown> & { readonly length: number };

/** A receiver as an object. */
export function toObject(value: unknown): Indexed {
  if (value === null || value === undefined) throw new TypeError("Cannot convert undefined or null to object");
  return Object(value) as Indexed;
}

/** A receiver as a text. */
export function toText(value: unknown): string {
  if (value === null || value === undefined) throw new TypeError("Cannot convert undefined or null to string");
  return asText(value);
}

/** An argument as a text. */
export function asText(value: unknown): string {
  if (typeof value === "symbol") throw new TypeError("Cannot convert a symbol to a string");
  return String(value);
}

/** A whole number, infinities included. */
export function toInteger(value: unknown): number {
  if (typeof value === "symbol") throw new TypeError("Cannot convert a symbol to a number");
  const whole = Math.trunc(Number(value));
  return Number.isNaN(whole) ? 0 : whole + 0;
}

export const lengthOf = (object: { readonly length: unknown }): number =>
  Math.min(Math.max(toInteger(object.length), 0), Number.MAX_SAFE_INTEGER);

/** An index counted from the end where it is negative. */
export const relative = (index: number, length: number): number => (index < 0 ? length + index : index);

export function mustBeFunction(value: unknown): void {
  if (typeof value !== "function") throw new TypeError(`${typeof value} is not a function`);
}

/** A receiver that has to be a typed array. */
export function toTyped(value: unknown): Indexed {
  if (!ArrayBuffer.isView(value) || value instanceof DataView) throw new TypeError("this is not a typed array");
  return value as unknown as Indexed;
}

const KINDS = [
  ...[Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array],
  ...[Float32Array, Float64Array],
];

/** A new typed array of the kind of another, whatever that calls its constructor. */
export function typedLike(array: Indexed, length: number): Indexed {
  const kind = Object.prototype.toString.call(array).slice(8, -1);
  const Kind = KINDS.filter((one) => one.name === kind)[0] ?? Int8Array;
  return new Kind(length) as unknown as Indexed;
}

/** A new array; more elements than an array can have are refused. */
export function newArray(length: number): unknown[] {
  if (length > 2 ** 32 - 1) throw new RangeError("Invalid array length");
  return new Array(length);
}
