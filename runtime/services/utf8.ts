/** How many bytes the text takes in UTF-8. */
function byteLength(text: string): number {
  let length = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) length += 1;
    else if (unit < 0x800) length += 2;
    else if (isPair(text, index)) {
      length += 4;
      index++;
    } else length += 3;
  }
  return length;
}

const isPair = (text: string, index: number): boolean =>
  (text.charCodeAt(index) & 0xfc00) === 0xd800 && (text.charCodeAt(index + 1) & 0xfc00) === 0xdc00;

/** Writes as much of the text as fits; lone surrogates become U+FFFD. */
export function encodeInto(text: string, bytes: Uint8Array): { read: number; written: number } {
  let read = 0;
  let written = 0;
  while (read < text.length) {
    let point = text.charCodeAt(read);
    const pair = isPair(text, read);
    if (pair) point = 0x10000 + ((point - 0xd800) << 10) + (text.charCodeAt(read + 1) - 0xdc00);
    else if ((point & 0xf800) === 0xd800) point = 0xfffd;
    const size = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    if (written + size > bytes.length) break;
    if (size === 1) bytes[written++] = point;
    else {
      bytes[written++] = (size === 2 ? 0xc0 : size === 3 ? 0xe0 : 0xf0) | (point >> (6 * (size - 1)));
      for (let shift = 6 * (size - 2); shift >= 0; shift -= 6) bytes[written++] = 0x80 | ((point >> shift) & 0x3f);
    }
    read += pair ? 2 : 1;
  }
  return { read, written };
}

/** The text's UTF-8. */
export function encodeUtf8(text: string): Uint8Array {
  const bytes = new Uint8Array(byteLength(text));
  encodeInto(text, bytes);
  return bytes;
}

const CHUNK = 4096;

/** Joins code units to texts, some thousands at once. */
export class Units {
  declare text: string;
  declare units: number[];

  constructor() {
    this.text = "";
    this.units = [];
  }

  add(unit: number): void {
    if (this.units.push(unit) === CHUNK) this.flush();
  }

  addPoint(point: number): void {
    if (point < 0x10000) this.add(point);
    else {
      this.add(0xd7c0 + (point >> 10));
      this.add(0xdc00 | (point & 0x3ff));
    }
  }

  flush(): string {
    this.text += String.fromCharCode.apply(null, this.units);
    this.units = [];
    return this.text;
  }
}

/** The state of a decoder between two pieces of the input. */
export interface Utf8State {
  needed: number;
  point: number;
  lower: number;
  upper: number;
}

export const freshState = (): Utf8State => ({ needed: 0, point: 0, lower: 0x80, upper: 0xbf });

/** Decodes a piece. Calls `bad` for each sequence that is none. */
export function decodePiece(bytes: Uint8Array, state: Utf8State, units: Units, bad: () => void): void {
  let { needed, point, lower, upper } = state;
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index] as number;
    if (needed === 0) {
      if (byte < 0x80) units.add(byte);
      else if (byte >= 0xc2 && byte <= 0xf4) {
        needed = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
        point = byte & (0x3f >> needed);
        lower = byte === 0xe0 ? 0xa0 : byte === 0xf0 ? 0x90 : 0x80;
        upper = byte === 0xed ? 0x9f : byte === 0xf4 ? 0x8f : 0xbf;
      } else bad();
    } else if (byte < lower || byte > upper) {
      needed = 0;
      lower = 0x80;
      upper = 0xbf;
      bad();
      index--; // it may begin the next one
    } else {
      lower = 0x80;
      upper = 0xbf;
      point = (point << 6) | (byte & 0x3f);
      if (--needed === 0) units.addPoint(point);
    }
  }
  state.needed = needed;
  state.point = point;
  state.lower = lower;
  state.upper = upper;
}

/** The text of bytes that are all of it; what is no UTF-8 becomes U+FFFD. A byte order mark stays. */
export function decodeUtf8(bytes: Uint8Array): string {
  const units = new Units();
  const bad = (): void => units.add(0xfffd);
  const state = freshState();
  decodePiece(bytes, state, units, bad);
  if (state.needed > 0) bad();
  return units.flush();
}
