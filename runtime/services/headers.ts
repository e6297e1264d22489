type Pair = [name: string, value: string];

const LIST = /*#__PURE__*/ Symbol("list");

function headerName(name: unknown): string {
  const text = `${name as string}`;
  if (!/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(text)) throw new TypeError(`Invalid header name: ${text}`);
  return text.toLowerCase();
}

function headerValue(value: unknown): string {
  const text = `${value as string}`.replace(/^[\t\n\r ]+|[\t\n\r ]+$/g, "");
  if (/[\0\r\n]|[^\0-\xff]/.test(text)) throw new TypeError(`Invalid header value: ${text}`);
  return text;
}

function fill(headers: PureHeaders, init: unknown): void {
  if (init === undefined) return;
  if (typeof init !== "object" || init === null) throw new TypeError("Headers take an object or a list of pairs");
  if (typeof (init as { [Symbol.iterator]?: unknown })[Symbol.iterator] === "function")
    for (const pair of init as Iterable<Iterable<unknown>>) {
      const values = [...pair];
      if (values.length !== 2) throw new TypeError("Each header must be a [name, value] pair");
      headers.append(values[0], values[1]);
    }
  else for (const key of Object.keys(init)) headers.append(key, (init as Record<string, unknown>)[key]);
}

/** Headers */
export class PureHeaders {
  declare readonly [LIST]: Pair[];

  constructor(init?: unknown) {
    Object.defineProperty(this, LIST, { value: [] });
    fill(this, init);
  }

  append(name: unknown, value: unknown): void {
    this[LIST].push([headerName(name), headerValue(value)]);
  }

  delete(name: unknown): void {
    const wanted = headerName(name);
    const list = this[LIST];
    for (let index = list.length - 1; index >= 0; index--) if (list[index]?.[0] === wanted) list.splice(index, 1);
  }

  get(name: unknown): string | null {
    const wanted = headerName(name);
    const values = this[LIST].filter((pair) => pair[0] === wanted).map((pair) => pair[1]);
    return values.length === 0 ? null : values.join(", ");
  }

  getSetCookie(): string[] {
    return this[LIST].filter((pair) => pair[0] === "set-cookie").map((pair) => pair[1]);
  }

  has(name: unknown): boolean {
    const wanted = headerName(name);
    return this[LIST].some((pair) => pair[0] === wanted);
  }

  set(name: unknown, value: unknown): void {
    const text = headerValue(value);
    this.delete(name);
    this[LIST].push([headerName(name), text]);
  }

  forEach(call: (value: string, name: string, all: PureHeaders) => unknown, self?: unknown): void {
    for (const [name, value] of sorted(this)) Reflect.apply(call, self, [value, name, this]);
  }

  entries(): IterableIterator<Pair> {
    return sorted(this)[Symbol.iterator]();
  }

  keys(): IterableIterator<string> {
    return sorted(this)
      .map((pair) => pair[0])
      [Symbol.iterator]();
  }

  values(): IterableIterator<string> {
    return sorted(this)
      .map((pair) => pair[1])
      [Symbol.iterator]();
  }

  [Symbol.iterator](): IterableIterator<Pair> {
    return this.entries();
  }

  get [Symbol.toStringTag](): string {
    return "Headers";
  }
}
Object.defineProperty(PureHeaders, "name", { value: "Headers", configurable: true });

/** By name, each once but for "set-cookie". */
function sorted(headers: PureHeaders): Pair[] {
  const names = [...new Set(headers[LIST].map((pair) => pair[0]))].sort();
  const pairs: Pair[] = [];
  for (const name of names)
    if (name === "set-cookie") for (const value of headers.getSetCookie()) pairs.push([name, value]);
    else pairs.push([name, headers.get(name) as string]);
  return pairs;
}
