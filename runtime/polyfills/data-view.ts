import { type BufferState, prototypeFor, stateOf, toIndex } from "./array-buffer.js";
import { hiddenName } from "./hidden.js";

/** What a view sees of its buffer; it follows the buffer's length where it was given none. */
interface State {
  readonly buffer: ArrayBuffer;
  readonly offset: number;
  readonly length: number | undefined;
}

type Stateful = Record<symbol, State | undefined>;
type Accessor = (this: unknown, place: number, ...values: unknown[]) => unknown;

const STATE = /*#__PURE__*/ hiddenName("view");
const native = DataView.prototype as unknown as Record<string, Accessor>;

function seen(view: unknown): State {
  const state = typeof view === "object" && view !== null ? (view as Stateful)[STATE] : undefined;
  if (!state) throw new TypeError("It is no DataView");
  return state;
}

const isOutside = ({ offset, length }: Omit<State, "buffer">, buffer: BufferState): boolean =>
  buffer.isDetached || offset > buffer.length || (length !== undefined && offset + length > buffer.length);

/** How many bytes the view has now. */
function lengthNow(state: State): number {
  const buffer = stateOf(state.buffer);
  if (isOutside(state, buffer)) throw new TypeError("The view is outside its buffer");
  return state.length ?? buffer.length - state.offset;
}

/** Views of buffers that can be resized. */
export class PureDataView {
  constructor(buffer: ArrayBuffer, ...[asked, wanted]: unknown[]) {
    stateOf(buffer);
    const offset = toIndex(asked);
    const { length: whole, max, isDetached } = stateOf(buffer);
    if (isDetached) throw new TypeError("The array buffer is detached");
    if (offset > whole) throw new RangeError("The offset is outside the buffer");
    const isFixed = wanted !== undefined || max === undefined;
    const length = isFixed ? (wanted === undefined ? whole - offset : toIndex(wanted)) : undefined;
    if (length !== undefined && offset + length > whole) throw new RangeError("The length is more than the buffer has");
    const prototype = prototypeFor(new.target, PureDataView);
    const now = stateOf(buffer);
    if (now.isDetached) throw new TypeError("The array buffer is detached");
    if (isOutside({ offset, length }, now)) throw new RangeError("The view is outside its buffer");
    const view = new DataView(buffer);
    Object.setPrototypeOf(view, prototype);
    Object.defineProperty(view, STATE, { value: { buffer, offset, length } });
    // biome-ignore lint/correctness/noConstructorReturn: it is one of V4's own, which isView knows
    return view as unknown as this;
  }

  get buffer(): ArrayBuffer {
    return seen(this).buffer;
  }

  get byteLength(): number {
    return lengthNow(seen(this));
  }

  get byteOffset(): number {
    const state = seen(this);
    lengthNow(state);
    return state.offset;
  }

  /** Views that V4 has made are of this class as well. */
  static [Symbol.hasInstance](value: unknown): boolean {
    // biome-ignore lint/complexity/noThisInStatic: a subclass's own is meant
    return Object.prototype.isPrototypeOf.call(this === PureDataView ? native : this.prototype, value as object);
  }
}

const BYTES: Readonly<Record<string, number>> = {
  Int8: 1,
  Uint8: 1,
  Int16: 2,
  Uint16: 2,
  Int32: 4,
  Uint32: 4,
  Float32: 4,
  Float64: 8,
};

/** Checks against what the buffer is now, then has V4 read or write. */
function access(view: unknown, name: string, asked: unknown, size: number, ...values: unknown[]): unknown {
  const state = seen(view);
  const place = toIndex(asked);
  const given = name.startsWith("set") ? [Number(values[0]), values[1]] : values;
  if (place + size > lengthNow(state)) throw new RangeError("The place is outside the view");
  return Reflect.apply(native[name] as Accessor, view, [state.offset + place, ...given]);
}

for (const kind of Object.keys(BYTES)) {
  const size = BYTES[kind] as number;
  const ofView: Record<string, Accessor> = {
    [`get${kind}`](place, ...[isLittle]) {
      return access(this, `get${kind}`, place, size, isLittle);
    },
    [`set${kind}`](place, value, ...[isLittle]) {
      return access(this, `set${kind}`, place, size, value, isLittle);
    },
  };
  for (const name of Object.keys(ofView))
    Object.defineProperty(PureDataView.prototype, name, { value: ofView[name], writable: true, configurable: true });
}

Object.setPrototypeOf(PureDataView.prototype, native);
Object.defineProperty(PureDataView, "name", { value: "DataView", configurable: true });
Object.defineProperty(PureDataView, "length", { value: 1, configurable: true });
