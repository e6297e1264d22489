/**
 * What browsers and Node have besides the language, as the build gives it to widgets on Plasma 5 and 6 alike. Each is
 * imported where it is used; nothing is added to the global object. Kept apart from globals.ts, since this package's
 * own sources have Node's types.
 */
export {};

declare global {
  /**
   * Calls the function once, after so many milliseconds (1 at least), when promises that are ready have been handled.
   * Stops when the widget is removed.
   */
  function setTimeout<Values extends readonly unknown[]>(
    call: (...values: Values) => unknown,
    delay?: number,
    ...values: Values
  ): number;
  /** For functions whose parameter may be left out, such as a promise's `resolve`. */
  // biome-ignore lint/suspicious/noConfusingVoidType: it is what makes an argument one that may be left out
  function setTimeout(call: (nothing: void) => unknown, delay?: number): number;
  /** Calls the function again and again, until clearInterval() or the end of the widget. */
  function setInterval<Values extends readonly unknown[]>(
    call: (...values: Values) => unknown,
    delay?: number,
    ...values: Values
  ): number;
  function clearTimeout(id: number | null | undefined): void;
  function clearInterval(id: number | null | undefined): void;

  /** Calls the function when the script in hand has come to its end, in turn with promises. */
  function queueMicrotask(call: () => void): void;

  /**
   * A deep copy: of objects, arrays, Map, Set, Date, RegExp, errors, buffers and their views. Throws a DataCloneError
   * where a function, a symbol or a promise is in it.
   */
  function structuredClone<Value>(value: Value, options?: { transfer?: readonly ArrayBuffer[] }): Value;

  /** Base64 of a text whose characters are bytes. `Qt.btoa()` takes the text for UTF-8. */
  function btoa(text: string): string;
  /** The bytes of a Base64 text, each as a character. */
  function atob(base64: string): string;

  /** Writes an error to the host's log, as one that nobody has caught. */
  function reportError(error: unknown): void;

  /** Time since the program began, in whole milliseconds; it never goes back. */
  const performance: { now(): number; readonly timeOrigin: number; toJSON(): object };

  /**
   * Random numbers for identifiers. **Not for secrets**: QML gives scripts no other source than `Math.random()`, which
   * the engine seeds from the system but which can be foretold from what it has given. The build warns of it.
   */
  const crypto: {
    /** Fills the array (at most 65536 bytes), and returns it. */
    getRandomValues<View extends ArrayBufferView>(array: View): View;
    /** A random UUID (version 4). */
    randomUUID(): `${string}-${string}-${string}-${string}-${string}`;
  };

  /** An error with a name such as "AbortError". */
  class DOMException extends Error {
    constructor(message?: string, name?: string | { readonly name?: string; readonly cause?: unknown });
    /** The number of some older names, for example 20 of "AbortError"; 0 otherwise. */
    readonly code: number;
  }

  interface EventInit {
    readonly bubbles?: boolean;
    readonly cancelable?: boolean;
    readonly composed?: boolean;
  }
  class Event {
    constructor(type: string, init?: EventInit);
    readonly type: string;
    readonly target: EventTarget | null;
    readonly currentTarget: EventTarget | null;
    readonly bubbles: boolean;
    readonly cancelable: boolean;
    readonly composed: boolean;
    readonly defaultPrevented: boolean;
    readonly eventPhase: number;
    readonly isTrusted: boolean;
    readonly timeStamp: number;
    composedPath(): EventTarget[];
    preventDefault(): void;
    stopPropagation(): void;
    stopImmediatePropagation(): void;
  }
  class CustomEvent<Detail = unknown> extends Event {
    constructor(type: string, init?: EventInit & { readonly detail?: Detail });
    readonly detail: Detail;
  }
  type EventListenerOrObject = ((event: Event) => unknown) | { handleEvent(event: Event): unknown };
  interface AddEventListenerOptions {
    readonly capture?: boolean;
    readonly once?: boolean;
    readonly passive?: boolean;
    readonly signal?: AbortSignal;
  }
  /** Tells listeners of events. What a listener throws is logged. */
  class EventTarget {
    addEventListener(
      type: string,
      listener: EventListenerOrObject | null,
      options?: AddEventListenerOptions | boolean,
    ): void;
    removeEventListener(
      type: string,
      listener: EventListenerOrObject | null,
      options?: { readonly capture?: boolean } | boolean,
    ): void;
    /** False when a listener has prevented the default of a cancelable event. */
    dispatchEvent(event: Event): boolean;
  }

  class AbortController {
    readonly signal: AbortSignal;
    abort(reason?: unknown): void;
  }
  class AbortSignal extends EventTarget {
    private constructor();
    readonly aborted: boolean;
    readonly reason: unknown;
    onabort: ((event: Event) => unknown) | null;
    throwIfAborted(): void;
    static abort(reason?: unknown): AbortSignal;
    static any(signals: Iterable<AbortSignal>): AbortSignal;
    /** Aborts with a "TimeoutError" after so many milliseconds. */
    static timeout(milliseconds: number): AbortSignal;
  }

  /** Text to UTF-8. */
  class TextEncoder {
    readonly encoding: "utf-8";
    encode(text?: string): Uint8Array<ArrayBuffer>;
    encodeInto(text: string, bytes: Uint8Array): { read: number; written: number };
  }
  /** UTF-8, UTF-16 (both orders) and windows-1252 ("latin1") to text. Other encodings throw a RangeError. */
  class TextDecoder {
    constructor(encoding?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean });
    readonly encoding: string;
    readonly fatal: boolean;
    readonly ignoreBOM: boolean;
    decode(bytes?: ArrayBuffer | ArrayBufferView, options?: { readonly stream?: boolean }): string;
  }

  /** A URL, read as browsers do. Names that are not ASCII become Punycode, by NFKC and lower case alone. */
  class URL {
    constructor(url: string | URL, base?: string | URL);
    href: string;
    readonly origin: string;
    protocol: string;
    username: string;
    password: string;
    host: string;
    hostname: string;
    port: string;
    pathname: string;
    search: string;
    readonly searchParams: URLSearchParams;
    hash: string;
    toJSON(): string;
    static canParse(url: string | URL, base?: string | URL): boolean;
    static parse(url: string | URL, base?: string | URL): URL | null;
  }
  class URLSearchParams implements Iterable<[string, string]> {
    constructor(init?: string | Iterable<readonly [string, string]> | Readonly<Record<string, string>>);
    readonly size: number;
    append(name: string, value: string): void;
    delete(name: string, value?: string): void;
    get(name: string): string | null;
    getAll(name: string): string[];
    has(name: string, value?: string): boolean;
    set(name: string, value: string): void;
    sort(): void;
    forEach(call: (value: string, name: string, all: URLSearchParams) => unknown, self?: unknown): void;
    entries(): IterableIterator<[string, string]>;
    keys(): IterableIterator<string>;
    values(): IterableIterator<string>;
    [Symbol.iterator](): IterableIterator<[string, string]>;
  }

  type HeadersInit = Iterable<readonly [string, string]> | Readonly<Record<string, string>>;
  class Headers implements Iterable<[string, string]> {
    constructor(init?: HeadersInit);
    append(name: string, value: string): void;
    delete(name: string): void;
    get(name: string): string | null;
    getSetCookie(): string[];
    has(name: string): boolean;
    set(name: string, value: string): void;
    forEach(call: (value: string, name: string, all: Headers) => unknown, self?: unknown): void;
    entries(): IterableIterator<[string, string]>;
    keys(): IterableIterator<string>;
    values(): IterableIterator<string>;
    [Symbol.iterator](): IterableIterator<[string, string]>;
  }

  type BlobPart = string | Blob | ArrayBuffer | ArrayBufferView;
  class Blob {
    constructor(parts?: Iterable<BlobPart>, options?: { readonly type?: string });
    readonly size: number;
    readonly type: string;
    arrayBuffer(): Promise<ArrayBuffer>;
    bytes(): Promise<Uint8Array<ArrayBuffer>>;
    slice(start?: number, end?: number, type?: string): Blob;
    text(): Promise<string>;
  }
  class FormData implements Iterable<[string, string | Blob]> {
    append(name: string, value: string | Blob, file?: string): void;
    delete(name: string): void;
    get(name: string): string | Blob | null;
    getAll(name: string): (string | Blob)[];
    has(name: string): boolean;
    set(name: string, value: string | Blob, file?: string): void;
    forEach(call: (value: string | Blob, name: string, all: FormData) => unknown, self?: unknown): void;
    entries(): IterableIterator<[string, string | Blob]>;
    keys(): IterableIterator<string>;
    values(): IterableIterator<string | Blob>;
    [Symbol.iterator](): IterableIterator<[string, string | Blob]>;
  }

  type BodyInit = string | Blob | ArrayBuffer | ArrayBufferView | FormData | URLSearchParams;
  interface Body {
    /** There are no streams. */
    readonly body: null;
    readonly bodyUsed: boolean;
    readonly headers: Headers;
    arrayBuffer(): Promise<ArrayBuffer>;
    blob(): Promise<Blob>;
    bytes(): Promise<Uint8Array<ArrayBuffer>>;
    /** What the JSON text means: say what you expect of it, `const day: Day = await response.json()`. */
    json<Value = unknown>(): Promise<Value>;
    text(): Promise<string>;
  }
  interface RequestInit {
    /** GET, HEAD, POST, PUT, DELETE (Qt drops its body), OPTIONS, PATCH or PROPFIND. */
    readonly method?: string;
    readonly headers?: HeadersInit;
    readonly body?: BodyInit | null;
    readonly signal?: AbortSignal | null;
  }
  interface Request extends Body {}
  class Request {
    constructor(input: string | URL | Request, init?: RequestInit);
    readonly method: string;
    readonly signal: AbortSignal | null;
    readonly url: string;
    clone(): Request;
  }
  interface ResponseInit {
    readonly headers?: HeadersInit;
    readonly status?: number;
    readonly statusText?: string;
  }
  interface Response extends Body {}
  class Response {
    constructor(body?: BodyInit | null, init?: ResponseInit);
    readonly ok: boolean;
    /** Known on Plasma 6 only. */
    readonly redirected: boolean;
    readonly status: number;
    readonly statusText: string;
    readonly type: string;
    /** On Plasma 5 that of the request, also after a redirection. */
    readonly url: string;
    clone(): Response;
    static error(): Response;
    static json(value: unknown, init?: ResponseInit): Response;
    static redirect(url: string | URL, status?: number): Response;
  }

  /**
   * Asks a server. The promise is settled when the whole answer is there, rejected with a TypeError where there is
   * none, and never called back once the widget is removed. The URL must be absolute.
   */
  function fetch(input: string | URL | Request, init?: RequestInit): Promise<Response>;
}
