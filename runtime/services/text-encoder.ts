import { encodeInto, encodeUtf8 } from "./utf8.js";

/** TextEncoder */
export class PureTextEncoder {
  get encoding(): string {
    return "utf-8";
  }

  encode(text: unknown = ""): Uint8Array {
    return encodeUtf8(String(text));
  }

  encodeInto(text: unknown, bytes: Uint8Array): { read: number; written: number } {
    if (!(bytes instanceof Uint8Array)) throw new TypeError('The "dest" argument must be an instance of Uint8Array.');
    return encodeInto(String(text), bytes);
  }

  get [Symbol.toStringTag](): string {
    return "TextEncoder";
  }
}
Object.defineProperty(PureTextEncoder, "name", { value: "TextEncoder", configurable: true });
