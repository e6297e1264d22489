import { Body, readBody, sourceOf } from "./body.js";
import { PureHeaders } from "./headers.js";

export interface AbortSignalLike {
  readonly aborted: boolean;
  readonly reason?: unknown;
  addEventListener(type: "abort", call: () => void): void;
  removeEventListener(type: "abort", call: () => void): void;
}

export interface RequestInit {
  readonly method?: string;
  readonly headers?: unknown;
  readonly body?: unknown;
  readonly signal?: AbortSignalLike | null;
  readonly [option: string]: unknown;
}

const KNOWN = /^(?:delete|get|head|options|post|put)$/i;

/** Request. Its URL is kept as it was given: Qt reads it. */
export class PureRequest extends Body {
  readonly url: string;
  readonly method: string;
  readonly signal: AbortSignalLike | null;
  readonly redirect = "follow";
  readonly credentials: string;
  readonly mode: string;
  readonly cache: string;

  constructor(input: unknown, init: RequestInit = {}) {
    const other = input instanceof PureRequest ? input : undefined;
    const given = readBody(init.body);
    const method = init.method === undefined ? (other?.method ?? "GET") : `${init.method}`;
    if (/^(?:get|head)$/i.test(method) && given.source !== null)
      throw new TypeError("Request with GET/HEAD method cannot have body.");
    super(given.source ?? (other && init.body === undefined ? sourceOf(other) : null));
    this.url = other ? other.url : `${input as string}`;
    if (!/^[a-z][a-z0-9+.-]*:/i.test(this.url)) throw new TypeError(`Failed to parse URL from ${this.url}`);
    if (!/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(method)) throw new TypeError(`'${method}' is not a valid HTTP method.`);
    this.method = KNOWN.test(method) ? method.toUpperCase() : method;
    this.signal = init.signal === undefined ? (other?.signal ?? null) : init.signal;
    this.credentials = `${init.credentials ?? other?.credentials ?? "same-origin"}`;
    this.mode = `${init.mode ?? other?.mode ?? "cors"}`;
    this.cache = `${init.cache ?? other?.cache ?? "default"}`;
    const headers = new PureHeaders(init.headers ?? other?.headers);
    if (given.type !== undefined && !headers.has("content-type")) headers.set("content-type", given.type);
    Object.defineProperty(this, "headers", { value: headers, enumerable: true });
  }

  clone(): PureRequest {
    sourceOf(this);
    return new PureRequest(this);
  }

  get [Symbol.toStringTag](): string {
    return "Request";
  }
}
Object.defineProperty(PureRequest, "name", { value: "Request", configurable: true });
