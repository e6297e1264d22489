import { parseHost } from "./url-host.js";
import {
  addPath,
  encodeUser,
  hostOf,
  isSpecial,
  isSpecialScheme,
  parseUrl,
  pathOf,
  setFragment,
  setPort,
  setQuery,
  splitPort,
  type UrlRecord,
  urlText,
  withoutLines,
} from "./url-record.js";
import { type PureURLSearchParams, paramsOf, resetParams } from "./url-search-params.js";

interface State {
  record: UrlRecord;
  params: PureURLSearchParams | undefined;
}

const STATE = /*#__PURE__*/ Symbol("state");

function parse(given: readonly unknown[]): UrlRecord | undefined {
  if (given.length === 0) throw new TypeError('The "url" argument must be specified');
  const text = `${given[0] as string}`;
  if (given[1] === undefined) return parseUrl(text);
  const base = parseUrl(`${given[1] as string}`);
  return base && parseUrl(text, base);
}

function invalid(): never {
  const error = new TypeError("Invalid URL");
  Object.defineProperty(error, "code", { value: "ERR_INVALID_URL", configurable: true, writable: true });
  throw error;
}

/** Neither user nor port without a host. */
const hasNoPort = ({ host, scheme }: UrlRecord): boolean => host === null || host === "" || scheme === "file";

/** An opaque path does not end in spaces when nothing comes after it. */
function trimPath(url: UrlRecord): void {
  if (typeof url.path === "string" && url.query === null && url.fragment === null)
    url.path = url.path.replace(/ +$/, "");
}

/** URL, of the URL standard: Qt 5.15 has none, and that of Qt 6 is QUrl's, which reads much in its own way. */
export class PureURL {
  declare readonly [STATE]: State;

  constructor(...given: [url: unknown, base?: unknown]) {
    const state: State = { record: parse(given) ?? invalid(), params: undefined };
    Object.defineProperty(this, STATE, { value: state });
  }

  get href(): string {
    return urlText(this[STATE].record);
  }

  set href(text: string) {
    this[STATE].record = parse([text]) ?? invalid();
    renewParams(this[STATE]);
  }

  get origin(): string {
    const { record } = this[STATE];
    if (record.scheme === "blob") {
      const inner = parseUrl(pathOf(record));
      return inner && /^https?$/.test(inner.scheme) ? `${inner.scheme}://${hostOf(inner)}` : "null";
    }
    return isSpecial(record) && record.scheme !== "file" ? `${record.scheme}://${hostOf(record)}` : "null";
  }

  get protocol(): string {
    return `${this[STATE].record.scheme}:`;
  }

  set protocol(text: string) {
    const { record } = this[STATE];
    const scheme = /^([a-z][a-z0-9+.-]*)(?::|$)/.exec(withoutLines(`${text}`).toLowerCase())?.[1];
    if (scheme === undefined || isSpecialScheme(scheme) !== isSpecial(record)) return;
    if (scheme === "file" && (record.username !== "" || record.password !== "" || record.port !== "")) return;
    if (record.scheme === "file" && record.host === "") return;
    record.scheme = scheme;
    setPort(record, record.port);
  }

  get username(): string {
    return this[STATE].record.username;
  }

  set username(text: string) {
    const { record } = this[STATE];
    if (!hasNoPort(record)) record.username = encodeUser(`${text}`);
  }

  get password(): string {
    return this[STATE].record.password;
  }

  set password(text: string) {
    const { record } = this[STATE];
    if (!hasNoPort(record)) record.password = encodeUser(`${text}`);
  }

  get host(): string {
    return hostOf(this[STATE].record);
  }

  set host(text: string) {
    changeHost(this[STATE].record, `${text}`, true);
  }

  get hostname(): string {
    return this[STATE].record.host ?? "";
  }

  set hostname(text: string) {
    changeHost(this[STATE].record, `${text}`, false);
  }

  get port(): string {
    return this[STATE].record.port;
  }

  set port(text: string) {
    const { record } = this[STATE];
    if (hasNoPort(record)) return;
    const given = `${text}`;
    const digits = (/^[0-9]*/.exec(withoutLines(given)) as RegExpExecArray)[0];
    if (digits !== "" || given === "") setPort(record, digits);
  }

  get pathname(): string {
    return pathOf(this[STATE].record);
  }

  set pathname(text: string) {
    const { record } = this[STATE];
    if (typeof record.path === "string") return;
    record.path = [];
    const path = withoutLines(`${text}`);
    if (path === "" && !isSpecial(record) && record.host === null) record.path = [""];
    else addPath(record, path);
  }

  get search(): string {
    const { query } = this[STATE].record;
    return query === null || query === "" ? "" : `?${query}`;
  }

  set search(text: string) {
    const { record } = this[STATE];
    const query = withoutLines(`${text}`);
    if (`${text}` === "") {
      record.query = null;
      trimPath(record);
    } else setQuery(record, query.replace(/^\?/, ""));
    renewParams(this[STATE]);
  }

  get searchParams(): PureURLSearchParams {
    const state = this[STATE];
    state.params ??= paramsOf(state.record.query ?? "", (text) => {
      state.record.query = text === "" ? null : text;
      trimPath(state.record);
    });
    return state.params;
  }

  get hash(): string {
    const { fragment } = this[STATE].record;
    return fragment === null || fragment === "" ? "" : `#${fragment}`;
  }

  set hash(text: string) {
    const { record } = this[STATE];
    if (`${text}` === "") {
      record.fragment = null;
      trimPath(record);
    } else setFragment(record, withoutLines(`${text}`).replace(/^#/, ""));
  }

  toString(): string {
    return this.href;
  }

  toJSON(): string {
    return this.href;
  }

  get [Symbol.toStringTag](): string {
    return "URL";
  }

  static canParse(...given: [url: unknown, base?: unknown]): boolean {
    return parse(given) !== undefined;
  }

  static parse(...given: [url: unknown, base?: unknown]): PureURL | null {
    return parse(given) ? new PureURL(...given) : null;
  }
}
Object.defineProperty(PureURL, "name", { value: "URL", configurable: true });

function renewParams({ params, record }: State): void {
  if (params) resetParams(params, record.query ?? "");
}

function changeHost(record: UrlRecord, given: string, withPort: boolean): void {
  if (typeof record.path === "string") return;
  const special = isSpecial(record);
  const text = withoutLines(given).split(special ? /[/\\?#]/ : /[/?#]/)[0] as string;
  const { host, port } = record.scheme === "file" ? { host: text } : splitPort(text);
  if (port !== undefined && (host === "" || !withPort)) return;
  if (host === "" && record.scheme !== "file") {
    if (special || record.username !== "" || record.password !== "" || record.port !== "") return;
  }
  const parsed = host === "" ? "" : parseHost(host, special);
  if (parsed === undefined) return;
  record.host = record.scheme === "file" && parsed === "localhost" ? "" : parsed;
  const digits = /^[0-9]+/.exec(port ?? "");
  if (digits) setPort(record, digits[0]);
}
