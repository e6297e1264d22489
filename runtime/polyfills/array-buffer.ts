import { toInteger } from "./conversions.js";
import { hiddenName } from "./hidden.js";

/** Of a buffer that is not what V4 makes it: it has room for `max` bytes, and `length` of them are in use. */
export interface BufferState {
  length: number;
  readonly max: number | undefined;
  isDetached: boolean;
}

type Stateful = Record<symbol, BufferState | undefined>;

const STATE = /*#__PURE__*/ hiddenName("buffer");
const native = ArrayBuffer.prototype;
const nativeLength = /*#__PURE__*/ (
  Object.getOwnPropertyDescriptor(native, "byteLength") as { get(this: unknown): number }
).get;

export function toIndex(value: unknown): number {
  const index = toInteger(value);
  if (index < 0 || index > Number.MAX_SAFE_INTEGER) throw new RangeError("Invalid array buffer length");
  return index;
}

/** What a buffer is; anything else is refused. */
export function stateOf(buffer: unknown): BufferState {
  const length = nativeLength.call(buffer);
  return (buffer as Stateful)[STATE] ?? { length, max: undefined, isDetached: false };
}

/** The prototype of what is made by `new`, or by Reflect.construct. */
export function prototypeFor(target: { readonly prototype: unknown }, Class: { readonly prototype: object }): object {
  const { prototype } = target;
  const isObject = (typeof prototype === "object" && prototype !== null) || typeof prototype === "function";
  return isObject ? (prototype as object) : Class.prototype;
}

function attached(buffer: unknown): BufferState {
  const state = stateOf(buffer);
  if (state.isDetached) throw new TypeError("The array buffer is detached");
  return state;
}

function setState(buffer: ArrayBuffer, value: BufferState): void {
  Object.defineProperty(buffer, STATE, { value, configurable: true });
}

function moved(buffer: ArrayBuffer, asked: unknown, keepsMax: boolean): ArrayBuffer {
  const { length } = stateOf(buffer);
  const wanted = asked === undefined ? length : toIndex(asked);
  const { max } = attached(buffer);
  const options = keepsMax && max !== undefined ? { maxByteLength: max } : undefined;
  const made = new PureArrayBuffer(wanted, options) as unknown as ArrayBuffer;
  new Uint8Array(made).set(new Uint8Array(buffer, 0, Math.min(length, wanted)));
  setState(buffer, { length: 0, max: max === undefined ? max : 0, isDetached: true });
  return made;
}

/** Buffers that can be resized and transferred. What has been made of their bytes before does not follow. */
export class PureArrayBuffer {
  constructor(length?: unknown, ...[options]: unknown[]) {
    const size = toIndex(length);
    const asked =
      (typeof options === "object" && options !== null) || typeof options === "function"
        ? (options as { maxByteLength?: unknown }).maxByteLength
        : undefined;
    const max = asked === undefined ? undefined : toIndex(asked);
    if (max !== undefined && size > max) throw new RangeError("The length is more than maxByteLength");
    const prototype = prototypeFor(new.target, PureArrayBuffer);
    const buffer = new ArrayBuffer(max ?? size);
    Object.setPrototypeOf(buffer, prototype);
    if (max !== undefined) setState(buffer, { length: size, max, isDetached: false });
    // biome-ignore lint/correctness/noConstructorReturn: it is one of V4's own, so that views can be made of it
    return buffer as unknown as this;
  }

  get byteLength(): number {
    return stateOf(this).length;
  }

  get maxByteLength(): number {
    const { max, length } = stateOf(this);
    return max ?? length;
  }

  get resizable(): boolean {
    return stateOf(this).max !== undefined;
  }

  get detached(): boolean {
    return stateOf(this).isDetached;
  }

  resize(length: unknown): void {
    if (stateOf(this).max === undefined) throw new TypeError("The array buffer can't be resized");
    const wanted = toIndex(length);
    const state = attached(this);
    if (wanted > (state.max as number)) throw new RangeError("The length is more than maxByteLength");
    if (wanted < state.length) new Uint8Array(this as unknown as ArrayBuffer, wanted, state.length - wanted).fill(0);
    state.length = wanted;
  }

  slice(start: unknown, end: unknown): ArrayBuffer {
    const { length } = attached(this);
    const place = (value: number): number => (value < 0 ? Math.max(length + value, 0) : Math.min(value, length));
    const first = place(toInteger(start));
    const last = end === undefined ? length : place(toInteger(end));
    const made = new PureArrayBuffer(Math.max(last - first, 0)) as unknown as ArrayBuffer;
    new Uint8Array(made).set(new Uint8Array(native.slice.call(this as unknown as ArrayBuffer, first, last)));
    return made;
  }

  transfer(...[length]: unknown[]): ArrayBuffer {
    return moved(this as unknown as ArrayBuffer, length, true);
  }

  transferToFixedLength(...[length]: unknown[]): ArrayBuffer {
    return moved(this as unknown as ArrayBuffer, length, false);
  }

  static isView(value: unknown): boolean {
    return ArrayBuffer.isView(value);
  }

  static get [Symbol.species](): unknown {
    // biome-ignore lint/complexity/noThisInStatic: a subclass's own is meant
    return this;
  }

  /** Buffers that V4 has made are of this class as well. */
  static [Symbol.hasInstance](value: unknown): boolean {
    // biome-ignore lint/complexity/noThisInStatic: a subclass's own is meant
    return Object.prototype.isPrototypeOf.call(this === PureArrayBuffer ? native : this.prototype, value as object);
  }
}

Object.setPrototypeOf(PureArrayBuffer.prototype, native);
Object.defineProperty(PureArrayBuffer, "name", { value: "ArrayBuffer", configurable: true });
Object.defineProperty(PureArrayBuffer, "length", { value: 1, configurable: true });
Object.defineProperty(PureArrayBuffer.prototype, Symbol.toStringTag, { value: "ArrayBuffer", configurable: true });
