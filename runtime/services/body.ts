import { PurePromise } from "../polyfills/promise.js";
import { PureBlob } from "./blob.js";
import { bytesOf } from "./bytes.js";
import type { PureHeaders } from "./headers.js";
import { decodeUtf8, encodeUtf8 } from "./utf8.js";

/** Where a body comes from: a text, bytes, or the host's answer, which is read as it is wanted. */
export interface Source {
  text(): string;
  bytes(): Uint8Array;
}

interface State {
  readonly source: Source | null;
  isUsed: boolean;
}

export const BODY = /*#__PURE__*/ Symbol("body");

const withoutMark = (text: string): string => (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);

/** What Request and Response have in common. There are no streams: `body` is null. */
export class Body {
  declare readonly [BODY]: State;
  declare readonly headers: PureHeaders;

  constructor(source: Source | null) {
    Object.defineProperty(this, BODY, { value: { source, isUsed: false } });
  }

  get body(): null {
    return null;
  }

  get bodyUsed(): boolean {
    return this[BODY].isUsed;
  }

  text(): PurePromise {
    return consume(this, textOf);
  }

  json(): PurePromise {
    return consume(this, (source) => JSON.parse(textOf(source)));
  }

  arrayBuffer(): PurePromise {
    return consume(this, (source) => copy(source).buffer);
  }

  bytes(): PurePromise {
    return consume(this, copy);
  }

  blob(): PurePromise {
    return consume(this, (source) => new PureBlob([copy(source)], { type: this.headers.get("content-type") ?? "" }));
  }
}

const textOf = (source: Source | null): string => (source ? withoutMark(source.text()) : "");
const copy = (source: Source | null): Uint8Array => (source ? source.bytes().slice() : new Uint8Array(0));

function consume(body: Body, read: (source: Source | null) => unknown): PurePromise {
  return new PurePromise((resolve) => {
    const state = body[BODY];
    if (state.isUsed) throw new TypeError("Body is unusable: Body has already been read");
    state.isUsed = state.source !== null;
    resolve(read(state.source));
  });
}

/** The source of another, which must not have been read. */
export function sourceOf(body: Body): Source | null {
  if (body.bodyUsed) throw new TypeError("Body is unusable: Body has already been read");
  return body[BODY].source;
}

const ofBytes = (bytes: Uint8Array): Source => ({ bytes: () => bytes, text: () => decodeUtf8(bytes) });
const ofText = (text: string): Source => ({ bytes: () => encodeUtf8(text), text: () => text });

/** What an author gave as body, and the type that it has by itself. Other modules know how they are sent. */
export function readBody(value: unknown): { source: Source | null; type?: string } {
  if (value === undefined || value === null) return { source: null };
  const bytes = bytesOf(value);
  if (bytes) return { source: ofBytes(bytes.slice()) };
  if (value instanceof PureBlob) {
    const source = ofBytes(value.sent());
    return value.type === "" ? { source } : { source, type: value.type };
  }
  switch (Object.prototype.toString.call(value)) {
    case "[object URLSearchParams]":
      return { source: ofText(String(value)), type: "application/x-www-form-urlencoded;charset=UTF-8" };
    case "[object FormData]": {
      const { body, type } = (value as { sent(): { body: Uint8Array; type: string } }).sent();
      return { source: ofBytes(body), type };
    }
    default:
      return { source: ofText(`${value as string}`), type: "text/plain;charset=UTF-8" };
  }
}
