import { PurePromise } from "../polyfills/promise.js";
import { isWidgetThere, whenEnded } from "./anchor.js";
import { type Source, sourceOf } from "./body.js";
import { PureHeaders } from "./headers.js";
import { PureRequest, type RequestInit } from "./request.js";
import { makeResponse } from "./response.js";
import { decodeUtf8 } from "./utf8.js";

interface QmlRequest {
  readonly readyState: number;
  readonly status: number;
  readonly statusText: string;
  readonly responseText: string;
  readonly response: ArrayBuffer;
  /** Qt 6 */
  readonly responseURL?: string;
  responseType: string;
  onreadystatechange: (() => void) | null;
  open(method: string, url: string): void;
  send(body?: string | ArrayBuffer): void;
  abort(): void;
  setRequestHeader(name: string, value: string): void;
  getAllResponseHeaders(): string;
}
declare const XMLHttpRequest: (new () => QmlRequest) | undefined;

/** What is under way, to be given up when the widget is removed: nobody is called back then. */
let pending: Set<() => void> | undefined;

function isAlive(): boolean {
  if (!pending) {
    const all = new Set<() => void>();
    pending = all;
    whenEnded(() => {
      for (const giveUp of [...all]) giveUp();
    });
  }
  return isWidgetThere();
}

/** fetch, on QML's XMLHttpRequest: it settles when the whole answer is there. */
export function fetchResource(input: unknown, init?: RequestInit): PurePromise {
  return new PurePromise((resolve, reject) => {
    const request = new PureRequest(input, init);
    const body = sourceOf(request);
    const { signal } = request;
    if (signal?.aborted) throw signal.reason;
    if (typeof XMLHttpRequest !== "function") throw new TypeError("fetch failed: this host has no XMLHttpRequest");
    if (!isAlive()) return;
    const native = new XMLHttpRequest();
    const finish = (): void => {
      native.onreadystatechange = null;
      pending?.delete(giveUp);
      signal?.removeEventListener("abort", abort);
    };
    const giveUp = (): void => {
      finish();
      native.abort();
    };
    const abort = (): void => {
      giveUp();
      reject(signal?.reason);
    };
    native.onreadystatechange = () => {
      if (native.readyState !== 4) return;
      finish();
      if (native.status === 0) reject(new TypeError("fetch failed"));
      else resolve(answerOf(native, request));
    };
    try {
      native.open(request.method, request.url.replace(/#.*$/, ""));
      for (const [name, value] of request.headers) native.setRequestHeader(name, value);
    } catch (error) {
      throw new TypeError(`fetch failed: ${(error as Error).message}`);
    }
    pending?.add(giveUp);
    signal?.addEventListener("abort", abort);
    if (body) native.send(body.bytes().slice().buffer as ArrayBuffer);
    else native.send();
  });
}

function answerOf(native: QmlRequest, request: PureRequest): ReturnType<typeof makeResponse> {
  const headers = new PureHeaders();
  for (const line of native.getAllResponseHeaders().split("\r\n")) {
    const colon = line.indexOf(":");
    if (colon > 0) headers.append(line.slice(0, colon), line.slice(colon + 1));
  }
  const asked = request.url.replace(/#.*$/, "");
  const url = native.responseURL ?? asked;
  const { status, statusText } = native;
  const answer = { status, statusText, url, redirected: url !== asked, type: "basic" };
  return makeResponse(sourceIn(native, headers.get("content-type") ?? ""), headers, answer);
}

/** The host's text where it reads it as UTF-8, which is faster; it finds other encodings, which fetch does not. */
function sourceIn(native: QmlRequest, type: string): Source {
  const charset = /charset="?([^\s;"]+)/i.exec(type)?.[1];
  const isUtf8 = charset === undefined ? !/html|xml/i.test(type) : /^utf-?8$/i.test(charset);
  const bytes = (): Uint8Array => {
    native.responseType = "arraybuffer";
    try {
      return new Uint8Array(native.response);
    } catch (_error) {
      return new Uint8Array(0); // an empty answer, on Qt 6
    } finally {
      native.responseType = "";
    }
  };
  return { bytes, text: () => (isUtf8 ? native.responseText : decodeUtf8(bytes())) };
}
