const CODES: Readonly<Record<string, number>> = {
  IndexSizeError: 1,
  HierarchyRequestError: 3,
  WrongDocumentError: 4,
  InvalidCharacterError: 5,
  NoModificationAllowedError: 7,
  NotFoundError: 8,
  NotSupportedError: 9,
  InUseAttributeError: 10,
  InvalidStateError: 11,
  SyntaxError: 12,
  InvalidModificationError: 13,
  NamespaceError: 14,
  InvalidAccessError: 15,
  TypeMismatchError: 17,
  SecurityError: 18,
  NetworkError: 19,
  AbortError: 20,
  URLMismatchError: 21,
  QuotaExceededError: 22,
  TimeoutError: 23,
  InvalidNodeTypeError: 24,
  DataCloneError: 25,
};

const define = (error: Error, key: string, value: unknown): void => {
  Object.defineProperty(error, key, { value, writable: true, configurable: true });
};

/** DOMException */
export class PureDOMException extends Error {
  constructor(message?: string, options?: string | { name?: string; cause?: unknown }) {
    super(message === undefined ? "" : String(message));
    const given = typeof options === "object" && options !== null ? options : { name: options as string | undefined };
    const name = given.name === undefined ? "Error" : String(given.name);
    define(this, "name", name);
    define(this, "code", CODES[name] ?? 0);
    if ("cause" in given) define(this, "cause", given.cause);
  }

  get [Symbol.toStringTag](): string {
    return "DOMException";
  }
}
Object.defineProperty(PureDOMException, "name", { value: "DOMException", configurable: true });
