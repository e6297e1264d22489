import { decodeForm, encodeForm } from "./url-encoding.js";

type Pair = [name: string, value: string];

interface State {
  list: Pair[];
  /** Tells the URL that has them. */
  changed: ((text: string) => void) | undefined;
}

const STATE = /*#__PURE__*/ Symbol("state");

/** Lone surrogates can't be written in UTF-8. */
const plain = (value: unknown): string =>
  `${value as string}`.replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, (part) =>
    part.length === 2 ? part : "\ufffd",
  );

const parse = (text: string): Pair[] =>
  text
    .split("&")
    .filter((part) => part !== "")
    .map((part) => {
      const index = part.indexOf("=");
      const [name, value] = index === -1 ? [part, ""] : [part.slice(0, index), part.slice(index + 1)];
      return [decodeForm(name), decodeForm(value)];
    });

const write = (list: readonly Pair[]): string =>
  list.map(([name, value]) => `${encodeForm(name)}=${encodeForm(value)}`).join("&");

function pairsOf(init: unknown): Pair[] {
  if (init === undefined || init === null) return [];
  if (typeof init !== "object" && typeof init !== "function") return parse(plain(init).replace(/^\?/, ""));
  const iterate = (init as { [Symbol.iterator]?: unknown })[Symbol.iterator];
  if (iterate !== undefined && iterate !== null) {
    if (typeof iterate !== "function") throw new TypeError("Query pairs must be iterable");
    return [...(init as Iterable<unknown>)].map((pair) => {
      if (
        typeof pair !== "object" ||
        pair === null ||
        typeof (pair as Iterable<unknown>)[Symbol.iterator] !== "function"
      )
        throw new TypeError("Each query pair must be an iterable [name, value] tuple");
      const values = [...(pair as Iterable<unknown>)];
      if (values.length !== 2) throw new TypeError("Each query pair must be an iterable [name, value] tuple");
      return [plain(values[0]), plain(values[1])];
    });
  }
  const found = new Map<string, string>();
  for (const key of Object.keys(init)) found.set(plain(key), plain((init as Record<string, unknown>)[key]));
  return [...found];
}

function need(given: readonly unknown[], count: number): void {
  if (given.length < count) throw new TypeError(`${count} argument${count === 1 ? "" : "s"} must be specified`);
}

/** URLSearchParams: Qt 5.15 has none. */
export class PureURLSearchParams {
  declare readonly [STATE]: State;

  constructor(init?: unknown) {
    const state: State = { list: pairsOf(init), changed: undefined };
    Object.defineProperty(this, STATE, { value: state });
  }

  get size(): number {
    return this[STATE].list.length;
  }

  append(...given: [name: unknown, value: unknown]): void {
    need(given, 2);
    this[STATE].list.push([plain(given[0]), plain(given[1])]);
    changed(this);
  }

  delete(...given: [name: unknown, value?: unknown]): void {
    need(given, 1);
    const matches = matcher(given);
    keep(this, (pair) => !matches(pair));
  }

  get(...given: [name: unknown]): string | null {
    need(given, 1);
    return this[STATE].list.find(matcher(given))?.[1] ?? null;
  }

  getAll(...given: [name: unknown]): string[] {
    need(given, 1);
    return this[STATE].list.filter(matcher(given)).map(([, value]) => value);
  }

  has(...given: [name: unknown, value?: unknown]): boolean {
    need(given, 1);
    return this[STATE].list.some(matcher(given));
  }

  set(...given: [name: unknown, value: unknown]): void {
    need(given, 2);
    const [name, value] = given.map(plain) as Pair;
    const found = this[STATE].list.find((pair) => pair[0] === name);
    if (found) {
      found[1] = value;
      keep(this, (pair) => pair === found || pair[0] !== name);
    } else this.append(name, value);
  }

  sort(): void {
    const { list } = this[STATE];
    const places = new Map(list.map((pair, index) => [pair, index]));
    const place = (pair: Pair): number => places.get(pair) as number;
    list.sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : place(a) - place(b)));
    changed(this);
  }

  toString(): string {
    return write(this[STATE].list);
  }

  forEach(call: (value: string, name: string, all: PureURLSearchParams) => unknown, self?: unknown): void {
    if (typeof call !== "function") throw new TypeError('The "callback" argument must be of type function');
    for (const [name, value] of this) Reflect.apply(call, self, [value, name, this]);
  }

  entries(): IterableIterator<Pair> {
    return iterate(this[STATE], ([name, value]): Pair => [name, value]);
  }

  keys(): IterableIterator<string> {
    return iterate(this[STATE], ([name]) => name);
  }

  values(): IterableIterator<string> {
    return iterate(this[STATE], ([, value]) => value);
  }

  [Symbol.iterator](): IterableIterator<Pair> {
    return this.entries();
  }

  get [Symbol.toStringTag](): string {
    return "URLSearchParams";
  }
}
Object.defineProperty(PureURLSearchParams, "name", { value: "URLSearchParams", configurable: true });

/** Over the list as it is by then. No generator: Qt 6's collector frees what those hold. */
function iterate<Value>(state: State, pick: (pair: Pair) => Value): IterableIterator<Value> {
  let index = 0;
  return {
    next(): IteratorResult<Value, undefined> {
      const pair = state.list[index++];
      return pair ? { done: false, value: pick(pair) } : { done: true, value: undefined };
    },
    [Symbol.iterator]() {
      return this;
    },
  };
}

function matcher(given: readonly unknown[]): (pair: Pair) => boolean {
  const name = plain(given[0]);
  if (given[1] === undefined) return (pair) => pair[0] === name;
  const value = plain(given[1]);
  return (pair) => pair[0] === name && pair[1] === value;
}

function keep(params: PureURLSearchParams, isKept: (pair: Pair) => boolean): void {
  const state = params[STATE];
  state.list = state.list.filter(isKept);
  changed(params);
}

const changed = (params: PureURLSearchParams): void => params[STATE].changed?.(params.toString());

/** The parameters of a URL; what is changed in them is told to it. */
export function paramsOf(query: string, tell: (text: string) => void): PureURLSearchParams {
  const params = new PureURLSearchParams();
  params[STATE].list = parse(query);
  params[STATE].changed = tell;
  return params;
}

/** The URL has another query now. */
export function resetParams(params: PureURLSearchParams, query: string): void {
  params[STATE].list = parse(query);
}
