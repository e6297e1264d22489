import { PurePromise } from "../polyfills/promise.js";
import { bytesOf } from "./bytes.js";
import { decodeUtf8, encodeUtf8 } from "./utf8.js";

const BYTES = /*#__PURE__*/ Symbol("bytes");

/** Blob, without streams. */
export class PureBlob {
  declare readonly [BYTES]: Uint8Array;
  readonly type: string;

  constructor(parts: Iterable<unknown> = [], options?: { readonly type?: string } | null) {
    const pieces = [...parts].map((part) =>
      part instanceof PureBlob ? part[BYTES] : (bytesOf(part) ?? encodeUtf8(`${part as string}`)),
    );
    const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
    let at = 0;
    for (const piece of pieces) {
      bytes.set(piece, at);
      at += piece.length;
    }
    Object.defineProperty(this, BYTES, { value: bytes });
    const type = options?.type === undefined ? "" : String(options.type);
    this.type = /[^\x20-\x7e]/.test(type) ? "" : type.toLowerCase();
  }

  get size(): number {
    return this[BYTES].length;
  }

  /** What is sent of it. */
  sent(): Uint8Array {
    return this[BYTES];
  }

  slice(start = 0, end: number = this.size, type = ""): PureBlob {
    return new PureBlob([this[BYTES].slice(start, end)], { type });
  }

  text(): PurePromise {
    return PurePromise.resolve(decodeUtf8(this[BYTES]));
  }

  arrayBuffer(): PurePromise {
    return PurePromise.resolve(this[BYTES].slice().buffer);
  }

  bytes(): PurePromise {
    return PurePromise.resolve(this[BYTES].slice());
  }

  get [Symbol.toStringTag](): string {
    return "Blob";
  }
}
Object.defineProperty(PureBlob, "name", { value: "Blob", configurable: true });
