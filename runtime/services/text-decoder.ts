import { bytesOf } from "./bytes.js";
import { decodePiece, freshState, Units, type Utf8State } from "./utf8.js";

const LABELS: Readonly<Record<string, string>> = {
  "utf-8": "utf-8 utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8",
  "utf-16le": "utf-16le utf-16 ucs-2 unicode iso-10646-ucs-2 csunicode unicodefeff",
  "utf-16be": "utf-16be unicodefffe",
  "windows-1252":
    "windows-1252 latin1 iso-8859-1 iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 iso-ir-100 csisolatin1 l1 ascii us-ascii ansi_x3.4-1968 cp1252 x-cp1252 cp819 ibm819",
};

/** What windows-1252 has from 0x80 to 0x9f. */
const C1 =
  "\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178";

interface State {
  utf8: Utf8State;
  /** Of UTF-16: the byte, and the unit, that wait for their other half. */
  byte: number;
  high: number;
  isAtStart: boolean;
  goesOn: boolean;
}

// A symbol, since V4's weak maps, which private names need, end the process.
const STATE = /*#__PURE__*/ Symbol("state");

const freshDecoder = (): State => ({ utf8: freshState(), byte: -1, high: -1, isAtStart: true, goesOn: false });

interface Options {
  readonly fatal?: boolean;
  readonly ignoreBOM?: boolean;
}

/** TextDecoder: UTF-8, UTF-16 and windows-1252, which is what the web means by Latin-1. */
export class PureTextDecoder {
  readonly encoding: string;
  readonly fatal: boolean;
  readonly ignoreBOM: boolean;
  declare readonly [STATE]: State;

  constructor(label: unknown = "utf-8", options: Options = {}) {
    const wanted = String(label)
      .replace(/^[\t\n\f\r ]+|[\t\n\f\r ]+$/g, "")
      .toLowerCase();
    const encoding = Object.keys(LABELS).find((name) => (LABELS[name] as string).split(" ").includes(wanted));
    if (encoding === undefined) throw new RangeError(`The "${String(label)}" encoding is not supported`);
    this.encoding = encoding;
    this.fatal = Boolean(options?.fatal);
    this.ignoreBOM = Boolean(options?.ignoreBOM);
    Object.defineProperty(this, STATE, { value: freshDecoder() });
  }

  decode(input?: unknown, options: { readonly stream?: boolean } = {}): string {
    const bytes = input === undefined ? new Uint8Array(0) : bytesOf(input);
    if (!bytes) throw new TypeError("The argument must be an ArrayBuffer or a view of one");
    const state = this[STATE];
    if (!state.goesOn) Object.assign(state, freshDecoder());
    state.goesOn = Boolean(options?.stream);
    const units = new Units();
    let isBad = false;
    const bad = (): void => {
      isBad = true;
      units.add(0xfffd);
    };
    if (this.encoding === "utf-8") {
      decodePiece(bytes, state.utf8, units, bad);
      if (!state.goesOn && state.utf8.needed > 0) bad();
    } else if (this.encoding === "windows-1252")
      for (let index = 0; index < bytes.length; index++) {
        const byte = bytes[index] as number;
        units.add(byte >= 0x80 && byte < 0xa0 ? C1.charCodeAt(byte - 0x80) : byte);
      }
    else decode16(bytes, this.encoding === "utf-16be", state, units, bad);
    if (isBad && this.fatal) {
      state.goesOn = false;
      throw new TypeError(`The encoded data was not valid for encoding ${this.encoding}`);
    }
    const text = units.flush();
    if (!state.isAtStart || text === "" || this.encoding === "windows-1252") return text;
    state.isAtStart = false;
    return !this.ignoreBOM && text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  }

  get [Symbol.toStringTag](): string {
    return "TextDecoder";
  }
}
Object.defineProperty(PureTextDecoder, "name", { value: "TextDecoder", configurable: true });

function decode16(bytes: Uint8Array, isBig: boolean, state: State, units: Units, bad: () => void): void {
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index] as number;
    if (state.byte === -1) {
      state.byte = byte;
      continue;
    }
    const unit = isBig ? (state.byte << 8) | byte : (byte << 8) | state.byte;
    state.byte = -1;
    const isLow = (unit & 0xfc00) === 0xdc00;
    if (state.high !== -1) {
      if (isLow) {
        units.add(state.high);
        units.add(unit);
      } else bad();
      state.high = -1;
      if (isLow) continue;
    }
    if ((unit & 0xfc00) === 0xd800) state.high = unit;
    else if (isLow) bad();
    else units.add(unit);
  }
  if (!state.goesOn && (state.byte !== -1 || state.high !== -1)) bad();
}
