import { objectHasOwn } from "../polyfills/object-has-own.js";
import { encodePart, FRAGMENT, PATH, QUERY, SPECIAL_QUERY, USERINFO } from "./url-encoding.js";
import { parseHost } from "./url-host.js";

/** The parts of a URL, as the URL standard has them. */
export interface UrlRecord {
  scheme: string;
  username: string;
  password: string;
  host: string | null;
  port: string;
  /** A text where the path is opaque, as that of "mailto:a@b". */
  path: string[] | string;
  query: string | null;
  fragment: string | null;
}

const PORTS: Readonly<Record<string, string>> = { http: "80", https: "443", ws: "80", wss: "443", ftp: "21", file: "" };

export const isSpecial = ({ scheme }: UrlRecord): boolean => objectHasOwn(PORTS, scheme);
export const isSpecialScheme = (scheme: string): boolean => isSpecial({ scheme } as UrlRecord);
export const withoutLines = (text: string): string => text.replace(/[\t\n\r]/g, "");

const isDriveLetter = (text: string): boolean => /^[A-Za-z][:|]$/.test(text);
const startsWithDriveLetter = (text: string): boolean => /^[A-Za-z][:|](?:[/\\?#]|$)/.test(text);

export function setQuery(url: UrlRecord, text: string): void {
  url.query = encodePart(text, isSpecial(url) ? SPECIAL_QUERY : QUERY);
}
export function setFragment(url: UrlRecord, text: string): void {
  url.fragment = encodePart(text, FRAGMENT);
}
export const encodeUser = (text: string): string => encodePart(text, USERINFO);

/** Undefined where the text is no URL. */
export function parseUrl(input: string, base?: UrlRecord): UrlRecord | undefined {
  let rest = withoutLines(input.replace(/^[\0-\x20]+|[\0-\x20]+$/g, ""));
  const url: UrlRecord = {
    scheme: "",
    username: "",
    password: "",
    host: null,
    port: "",
    path: [],
    query: null,
    fragment: null,
  };
  const cut = (mark: string): string | null => {
    const index = rest.indexOf(mark);
    if (index === -1) return null;
    const after = rest.slice(index + 1);
    rest = rest.slice(0, index);
    return after;
  };
  const fragment = cut("#");
  const query = cut("?");
  const isRight = parseRest(url, rest, query, fragment, base);
  if (!isRight) return undefined;
  if (query !== null) setQuery(url, query);
  if (fragment !== null) setFragment(url, fragment);
  return url;
}

/** What is before query and fragment; these are copied from the base where the URL has nothing else of its own. */
function parseRest(
  url: UrlRecord,
  text: string,
  query: string | null,
  fragment: string | null,
  base: UrlRecord | undefined,
): boolean {
  let rest = text;
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(rest);
  if (scheme) {
    url.scheme = (scheme[1] as string).toLowerCase();
    rest = rest.slice(scheme[0].length);
    if (url.scheme === "file") return parseFile(url, rest, query, base?.scheme === "file" ? base : undefined);
    if (isSpecial(url)) {
      if (base && base.scheme === url.scheme && !rest.startsWith("//")) return parseRelative(url, rest, query, base);
      return parseAuthority(url, rest.replace(/^[/\\]+/, ""));
    }
    if (rest.startsWith("//")) return parseAuthority(url, rest.slice(2));
    if (rest.startsWith("/")) addPath(url, rest);
    else url.path = encodePart(rest, "");
    return true;
  }
  if (!base) return false;
  url.scheme = base.scheme;
  if (typeof base.path === "string") {
    if (rest !== "" || query !== null || fragment === null) return false;
    Object.assign(url, base, { fragment: null });
    return true;
  }
  return base.scheme === "file" ? parseFile(url, rest, query, base) : parseRelative(url, rest, query, base);
}

const isSlash = (url: UrlRecord, char: string): boolean => char === "/" || (char === "\\" && isSpecial(url));

function parseRelative(url: UrlRecord, rest: string, query: string | null, base: UrlRecord): boolean {
  if (isSlash(url, rest.charAt(0)) && isSlash(url, rest.charAt(1)))
    return parseAuthority(url, isSpecial(url) ? rest.replace(/^[/\\]+/, "") : rest.slice(2));
  Object.assign(url, { username: base.username, password: base.password, host: base.host, port: base.port });
  if (isSlash(url, rest.charAt(0))) addPath(url, rest);
  else {
    url.path = [...(base.path as string[])];
    if (rest === "") url.query = query === null ? base.query : null;
    else {
      shorten(url);
      addPath(url, rest);
    }
  }
  return true;
}

function parseFile(url: UrlRecord, rest: string, query: string | null, base: UrlRecord | undefined): boolean {
  url.host = "";
  const basePath = base ? (base.path as string[]) : [];
  if (isSlash(url, rest.charAt(0)) && isSlash(url, rest.charAt(1))) {
    const host = (/^[^/\\]*/.exec(rest.slice(2)) as RegExpExecArray)[0];
    if (isDriveLetter(host)) addPath(url, rest.slice(2));
    else {
      const parsed = host === "" ? "" : parseHost(host, true);
      if (parsed === undefined) return false;
      url.host = parsed === "localhost" ? "" : parsed;
      addPath(url, rest.slice(2 + host.length));
    }
    return true;
  }
  if (isSlash(url, rest.charAt(0))) {
    if (base) {
      url.host = base.host;
      const drive = basePath[0];
      if (!startsWithDriveLetter(rest.slice(1)) && drive !== undefined && /^[A-Za-z]:$/.test(drive)) url.path = [drive];
    }
    addPath(url, rest);
  } else if (base) {
    url.host = base.host;
    url.path = [...basePath];
    if (rest === "") url.query = query === null ? base.query : null;
    else {
      if (startsWithDriveLetter(rest)) url.path = [];
      else shorten(url);
      addPath(url, rest);
    }
  } else addPath(url, rest);
  return true;
}

function parseAuthority(url: UrlRecord, rest: string): boolean {
  const end = rest.search(isSpecial(url) ? /[/\\]/ : /\//);
  const authority = end === -1 ? rest : rest.slice(0, end);
  const at = authority.lastIndexOf("@");
  const host = authority.slice(at + 1);
  if (at !== -1) {
    if (host === "") return false;
    const user = authority.slice(0, at);
    const colon = user.indexOf(":");
    url.username = encodeUser(colon === -1 ? user : user.slice(0, colon));
    if (colon !== -1) url.password = encodeUser(user.slice(colon + 1));
  }
  const parts = splitPort(host);
  if (parts.host === "" && (isSpecial(url) || parts.port !== undefined)) return false;
  const parsed = parts.host === "" ? "" : parseHost(parts.host, isSpecial(url));
  if (parsed === undefined) return false;
  url.host = parsed;
  if (parts.port !== undefined && !setPort(url, parts.port)) return false;
  addPath(url, end === -1 ? "" : rest.slice(end));
  return true;
}

/** A colon inside of brackets is part of the host. */
export function splitPort(text: string): { host: string; port?: string } {
  let isInside = false;
  for (let index = 0; index < text.length; index++) {
    const char = text.charAt(index);
    if (char === "[") isInside = true;
    else if (char === "]") isInside = false;
    else if (char === ":" && !isInside) return { host: text.slice(0, index), port: text.slice(index + 1) };
  }
  return { host: text };
}

export function setPort(url: UrlRecord, text: string): boolean {
  if (!/^[0-9]*$/.test(text) || Number(text) > 65535) return false;
  const port = text === "" ? "" : String(Number(text));
  url.port = port === PORTS[url.scheme] ? "" : port;
  return true;
}

function shorten(url: UrlRecord): void {
  const path = url.path as string[];
  if (url.scheme === "file" && path.length === 1 && /^[A-Za-z]:$/.test(path[0] as string)) return;
  path.pop();
}

/** Adds the segments of `text`, with or without a slash before them. */
export function addPath(url: UrlRecord, text: string): void {
  if (text === "" && !isSpecial(url)) return;
  const path = url.path as string[];
  const segments = (isSlash(url, text.charAt(0)) ? text.slice(1) : text).split(isSpecial(url) ? /[/\\]/ : "/");
  segments.forEach((segment, index) => {
    const isLast = index === segments.length - 1;
    const plain = segment.replace(/%2e/gi, ".");
    if (plain === "..") {
      shorten(url);
      if (isLast) path.push("");
    } else if (plain === ".") {
      if (isLast) path.push("");
    } else if (url.scheme === "file" && path.length === 0 && isDriveLetter(segment)) path.push(`${segment.charAt(0)}:`);
    else path.push(encodePart(segment, PATH));
  });
}

export const pathOf = ({ path }: UrlRecord): string =>
  typeof path === "string" ? path : path.map((segment) => `/${segment}`).join("");

export const hostOf = ({ host, port }: UrlRecord): string => `${host ?? ""}${port === "" ? "" : `:${port}`}`;

export function urlText(url: UrlRecord): string {
  const { scheme, username, password, host, path, query, fragment } = url;
  const user = username === "" && password === "" ? "" : `${username}${password === "" ? "" : `:${password}`}@`;
  const isUnclear = host === null && typeof path !== "string" && path.length > 1 && path[0] === "";
  const authority = host === null ? (isUnclear ? "/." : "") : `//${user}${hostOf(url)}`;
  const end = `${query === null ? "" : `?${query}`}${fragment === null ? "" : `#${fragment}`}`;
  return `${scheme}:${authority}${pathOf(url)}${end}`;
}
