import { Body, readBody, type Source, sourceOf } from "./body.js";
import { PureHeaders } from "./headers.js";

interface Init {
  readonly status?: number;
  readonly statusText?: string;
  readonly headers?: unknown;
}

interface Answer {
  readonly status: number;
  readonly statusText: string;
  readonly url: string;
  readonly redirected: boolean;
  readonly type: string;
}

/** What a response is made of that its own constructor would not make. */
interface Made {
  readonly source: Source | null;
  readonly headers: PureHeaders;
  readonly answer: Answer;
}

const ANSWER = /*#__PURE__*/ Symbol("answer");
const isWithoutBody = (status: number): boolean => status === 204 || status === 205 || status === 304;

/** Response */
export class PureResponse extends Body {
  declare readonly [ANSWER]: Answer;

  constructor(body?: unknown, init: Init = {}, made?: Made) {
    const given: { source: Source | null; type?: string } = made ?? readBody(body);
    super(given.source);
    const status = init.status ?? 200;
    if (!made && !(status >= 200 && status <= 599)) throw new RangeError(`Invalid status: ${status}`);
    if (!made && isWithoutBody(status) && given.source !== null)
      throw new TypeError(`Response constructor: Invalid response status code ${status}`);
    const headers = made?.headers ?? new PureHeaders(init.headers);
    if (given.type !== undefined && !headers.has("content-type")) headers.set("content-type", given.type);
    const statusText = init.statusText === undefined ? "" : `${init.statusText}`;
    const answer = made?.answer ?? { status, statusText, url: "", redirected: false, type: "default" };
    Object.defineProperty(this, "headers", { value: headers, enumerable: true });
    Object.defineProperty(this, ANSWER, { value: answer });
  }

  get status(): number {
    return this[ANSWER].status;
  }

  get ok(): boolean {
    return this.status >= 200 && this.status <= 299;
  }

  get statusText(): string {
    return this[ANSWER].statusText;
  }

  get url(): string {
    return this[ANSWER].url;
  }

  get redirected(): boolean {
    return this[ANSWER].redirected;
  }

  get type(): string {
    return this[ANSWER].type;
  }

  clone(): PureResponse {
    return makeResponse(sourceOf(this), new PureHeaders(this.headers), this[ANSWER]);
  }

  get [Symbol.toStringTag](): string {
    return "Response";
  }

  static error(): PureResponse {
    const answer = { status: 0, statusText: "", url: "", redirected: false, type: "error" };
    return makeResponse(null, new PureHeaders(), answer);
  }

  static json(value: unknown, init: Init = {}): PureResponse {
    const text = JSON.stringify(value);
    if (text === undefined) throw new TypeError("Value is not JSON serializable");
    const headers = new PureHeaders(init.headers);
    if (!headers.has("content-type")) headers.set("content-type", "application/json");
    return new PureResponse(text, { ...init, headers });
  }

  static redirect(url: unknown, status = 302): PureResponse {
    if (![301, 302, 303, 307, 308].includes(status)) throw new RangeError(`Invalid status code ${status}`);
    return new PureResponse(null, { status, headers: { location: `${url as string}` } });
  }
}
Object.defineProperty(PureResponse, "name", { value: "Response", configurable: true });

export const makeResponse = (source: Source | null, headers: PureHeaders, answer: Answer): PureResponse =>
  new PureResponse(null, {}, { source: isWithoutBody(answer.status) ? null : source, headers, answer });
