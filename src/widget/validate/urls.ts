/**
 * What KConfig's Url gives back of a text: QUrl::fromUserInput() reads it, QUrl::toString() undoes what percent
 * encoding it can, and the runtime puts back that of what no URL may contain. A default has to be one that comes
 * through all of this unchanged.
 */
export function urlProblem(text: string): { readonly reason: string; readonly help?: string | undefined } | undefined {
  if (text === "") return undefined;
  const scheme = /^([a-z][a-z0-9+.-]*):/.exec(text)?.[0];
  if (scheme === undefined) return { reason: "it has no scheme in lower case", help: withScheme(text) };
  const rest = text.slice(scheme.length);
  if (/^\d/.test(rest)) return { reason: "Qt takes what is behind the colon for a port" };
  const allowed = /[^A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]/u.exec(text)?.[0];
  if (allowed !== undefined) return { reason: `a URL has no ${JSON.stringify(allowed)}`, help: encoded(text) };
  const escapes = text.match(/%.{0,2}/g) ?? [];
  for (const written of escapes) {
    if (!/^%[0-9A-F]{2}$/.test(written)) return { reason: `${written} is no percent encoding in upper case` };
    const code = Number.parseInt(written.slice(1), 16);
    const character = String.fromCharCode(code);
    if (code < 0x20 || code === 0x7f) return { reason: `${written} is a control character` };
    if (/[A-Za-z0-9\-._~]/.test(character))
      return { reason: `${written} needs no encoding`, help: `write ${JSON.stringify(character)} in its place` };
  }
  const authority = /^\/\/([^/?#]*)/.exec(rest)?.[1];
  if (authority !== undefined) {
    const host = authority.replace(/^.*@/, "").replace(/:\d*$/, "");
    if (authority.includes("%")) return { reason: "host, user and password can't be percent-encoded here" };
    if (host !== host.toLowerCase()) return { reason: "a host is in lower case", help: "write it in lower case" };
    if (/(?:^|\.)xn--/.test(host)) return { reason: "Qt shows an international host in letters of its own" };
    if (!/^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)?$/.test(host)) return { reason: "its host is no plain name or number" };
    if (/:(?:0\d*|\d{6,})?$/.test(authority.replace(/^.*@/, ""))) return { reason: "its port is none" };
    const port = Number(/:(\d+)$/.exec(authority)?.[1] ?? 1);
    if (port > 65535) return { reason: "its port is greater than 65535" };
    if (/^[\d.]+$/.test(host) && !/^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/.test(host))
      return { reason: "its host is no IPv4 address of four numbers" };
    if (authority.replace(/[^@]/g, "").length > 1 || /^(?:@|:|[^@]*:@)/.test(authority))
      return { reason: "its user is not plain" };
    if (host === "" && scheme !== "file:") return { reason: "it has no host" };
  } else if (rest.startsWith("//")) return { reason: "it has no host" };
  if (/[[\]]/.test(text)) return { reason: "brackets are for IPv6 hosts, which Qt writes in its own way" };
  if (text.split("#").length > 2) return { reason: "a second # has to be %23" };
  if (rest === "" || rest === "//") return { reason: "there is nothing behind its scheme" };
  return undefined;
}

const withScheme = (text: string): string | undefined =>
  text.startsWith("/") ? `write "file://${encodeURI(text)}"` : undefined;

function encoded(text: string): string | undefined {
  try {
    return `write ${JSON.stringify(encodeURI(text).replace(/%25(?=[0-9A-Fa-f]{2})/g, "%"))}`;
  } catch {
    return undefined; // half a surrogate pair
  }
}
