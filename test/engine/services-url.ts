import type { ServicePrograms } from "./service-programs.js";

const SHOW = `
const parts = (u) => [u.href, u.origin, u.protocol, u.username, u.password, u.host, u.hostname, u.port, u.pathname, u.search, u.hash];
const show = (url, base) => { try { log(url, base, ...parts(base === undefined ? new URL(url) : new URL(url, base))); } catch (e) { log(url, base, e.name, e.message); } };`;

/** Whole URLs, and such that need a base. */
const WHOLE = [
  ..."http://example.com https://example.com/ HTTP://EXAMPLE.com:80/a?b#c https://u:p@h.example:8443/p/a/t/h?query=string#hash".split(
    " ",
  ),
  ..."http://a/b/../c http://a/./b/.. http://a/b/%2e%2E/c http://a//b http://a/b/. http://a/.. http://a/b/../../../c/ http://a/b//../c".split(
    " ",
  ),
  ..."mailto:a@b.example data:text/plain,hello%20world javascript:alert(1) urn:isbn:123 blob:https://a.example/x about:blank tel:+1-2".split(
    " ",
  ),
  ..."file:///etc/passwd file:///C:/a/../.. file://localhost/a file://host/a/b file:c:\\\\foo file:/a file:a file:///C|/x file:///%43 file://C:/a".split(
    " ",
  ),
  ..."http:example.com http:/example.com http:///example.com http:\\\\\\\\example.com\\\\a\\\\b https:////a.b//c ws://a:80/ wss://a:443/ ftp://a:21/x ws://a:81".split(
    " ",
  ),
  ..."http://192.168.0.1 http://0x7f.1 http://0177.0.0.1 http://256.1.1.1 http://1.2.3 http://4294967295 http://4294967296 http://1.2.3.4.5 http://1..2 http://0x http://0xg http://1.2.3.4. http://a.1 http://09 http://a.09 http://0x.0x.0".split(
    " ",
  ),
  ..."http://[::1]/ http://[1:2:3:4:5:6:7:8] http://[1:0:0:4:0:0:0:8] http://[::ffff:192.168.0.1] http://[1::2::3] http://[1:2:3] http://[::1 http://[fe80::1]:8080/ http://[::12345] http://[::1.2.3.256] http://[0:0::0] http://[1:2:3:4:5:6:1.2.3.4] http://[1::] http://[::1]x http://[:1]".split(
    " ",
  ),
  ..."http://ex%41mple.com http://a%00b http://a%2fb http://a%40b http://a^b http://a|b http://a<b http://a%b http://a_b.c http://-a- http://xn--mnchen-3ya.de".split(
    " ",
  ),
  ..."http://münchen.de/straße?ü=ö#ß http://日本語.jp http://faß.de http://ＧＯ.com http://a。b http://☃.net http://é.é/é http://Ünïcödé.example:99".split(
    " ",
  ),
  ..."http://user@host http://user:@host http://:pass@host http://@host http://a:b@c:d@e http://a@b@c/ http://us%20er:p%3Aw@h http://u/s@h http://a:b:c@d http://@ http://a@ http://a:@b".split(
    " ",
  ),
  ..."http://h:0 http://h:65535 http://h:65536 http://h: http://h:080 http://h:8a http://h:-1 http://:80 http://h:443 https://h:443 foo://h:80 foo://:80".split(
    " ",
  ),
  ..."foo://host/path foo:///path foo:path foo:/path foo://h/a/../b foo://H/ foo://h?x foo:?x foo:#x foo://a%b foo://a<b foo://h/a\\\\b foo:/.//p web+demo:/.//not-a-host/ foo://[::1]/ foo://é/".split(
    " ",
  ),
  ..."? # / // a ./a : http: http:// https:/// 1http://a +a:b a+b-c.d:e ht!tp://a //host".split(" "),
  "  http://a/b c?d e#f g  ",
  "http://a/ b\tc\nd",
  "ht\ntp://a",
  'http://a/"<>`{}|\\\\^~',
  "http://a/?\"<>`{}'|^",
  "foo://a/?\"<>`{}'|",
  "http://a/#\"<>`{}'|",
  "http://a/%zz%4",
  "http://a/\u0000\u0001\u007f\u0080",
  "http://a/\ud800x?\udc00#\ud83d",
  "http://a/😀?😀#😀",
  "http://a b/",
  "http://a/b?c?d#e#f",
  "http://a?b",
  "http://a#b",
  "http://a/;p=1,2&x=$y!*'()",
  "data: a b ?x #y",
  "mailto: ",
];

const RELATIVE: readonly (readonly [string, string])[] = (
  [
    [
      "http://a.example/b/c/d;p?q",
      "g:h g ./g g/ /g //g ?y g?y #s g#s g?y#s ;x g;x g;x?y#s . ./ .. ../ ../g ../.. ../../ ../../g ../../../g /./g /../g g. .g g.. ..g ./../g ./g/. g/./h g/../h http:g http:/g http://g https:g \\\\g \\\\\\\\g/h /\\\\g",
    ],
    ["file:///a/b", "c /c //c ///c .. ?q #f C:/x C| /C:/x file:d file:/d file://h/d //C:/e"],
    ["file:///C:/a/b", ".. ../.. ../../.. / /x D: /D:/y c"],
    ["foo://h/a/b?q#f", "c /c //x/y ?n #n .. \\\\z"],
    ["mailto:a@b", "c #f ?q /x"],
    ["about:blank", "x #y"],
    ["http://u:p@h:81/a?q#f", "b //c # ?"],
    ["foo:/a/b", "c .. //h/x /d"],
  ] as const
).flatMap(([base, urls]) => ["", ...urls.split(" ")].map((url) => [url, base] as const));

const unescaped = (text: string): string => text.replace(/\\\\/g, "\\");

export const URLS: ServicePrograms = {
  "URL, whole": `${SHOW} for (const url of ${JSON.stringify(WHOLE.map(unescaped))}) show(url);`,
  "URL, relative": `${SHOW} for (const [url, base] of ${JSON.stringify(RELATIVE.map((pair) => pair.map(unescaped)))}) show(url, base);`,
  "URL, setters": `${SHOW}
    const cases = {
      protocol: [["http://a:443/", "https", "https:x", "ftp:", "foo", "file", "9", "ht tp", ""], ["foo://a", "bar", "http"], ["file:///a", "http"], ["http://u@a", "file"], ["https://a:80", "http:"]],
      username: [["http://a/", "x", "a b:c@/", "", "é"], ["file:///a", "x"], ["mailto:a", "x"]],
      password: [["http://u@a/", "x", "a b:c", ""], ["foo:/a", "x"]],
      host: [["http://a:1/p", "b", "b:2", "b:2x", ":3", "", "b:", "b/c", "b?c", "b:99999", "[::1]:5", "x y", "ü.de:80", "b\\\\c"], ["foo://a:1/p", "", "b:2", "b"], ["file:///p", "h", "localhost", "h:1", ""], ["mailto:a", "b"], ["http://u@a", ""]],
      hostname: [["http://a:1/p", "b", "b:2", ":2", "", "1.2", "[::1]", "x#y"], ["foo://a/p", ""], ["file:///x", "y"]],
      port: [["http://a/p", "1", "80", "", "8x", "x8", "65536", "0001", " 9", 8080], ["https://a:1", "443"], ["file:///a", "1"], ["foo://a", "80"]],
      pathname: [["http://a/b?c", "d", "/e/../f", "", "g?h#i", "x y", "é", "\\\\z", "%2e/q"], ["foo://a/b", "c", ""], ["mailto:a", "b"], ["file:///C:/x", "/D|/y"], ["foo:/a", "", "//b"]],
      search: [["http://a/b?c#d", "e", "?f=g h", "", "?", "é'", "#x"], ["foo://a", "'"]],
      hash: [["http://a/b#c", "d", "#e f", "", "#", "é\`"], ["mailto:a #x", ""]],
      href: [["http://a/", "https://b/c?d#e", "x"]],
    };
    for (const [name, all] of Object.entries(cases)) for (const [start, ...values] of all) for (const value of values) {
      const u = new URL(start);
      try { u[name] = value; log(name, start, value, ...parts(u)); } catch (e) { log(name, start, value, e.name, u.href); }
    }`,
  "URL, as an object": `
    const u = new URL("http://a/b?x=1&y=2#z");
    log(String(u), JSON.stringify({ u }), u + "", Object.prototype.toString.call(u), u instanceof URL, URL.name, Object.keys(u));
    log(URL.canParse("http://a"), URL.canParse("a"), URL.canParse("a", "http://b"), URL.canParse("a", "b"));
    const p = u.searchParams; log(p === u.searchParams, p.get("x"));
    p.append("é", "ü &"); log(u.href, u.search); p.delete("x"); p.delete("y"); p.delete("é"); log(u.href, u.search);
    u.search = "?q=%20+%zz&&=&a"; log([...p], p.toString(), u.search); p.set("q", "n"); log(u.search);
    u.href = "http://b/?k=v"; log([...u.searchParams], p === u.searchParams); p.sort(); log(u.href);
    for (const bad of [undefined, "x"]) try { new URL("y", bad); log("?"); } catch (e) { log(e.name, e.code, e.message); }
    try { new URL(); } catch (e) { log(e.name); } try { URL("http://a"); } catch (e) { log(e.name); }
    log(new URL(new URL("http://a/b")).href, new URL({ toString: () => "http://c/d" }).href, new URL("x", new URL("http://a/b/c")).href);
    class Own extends URL { get size() { return this.href.length; } } log(new Own("http://a").size);`,
  URLSearchParams: String.raw`
    for (const init of ["", "?", "a=1&b=2", "?a=1", "a", "=", "&", "a&b=&=c", "a=b=c", "a+b=c+d", "%61=%62%zz%", "é=ü", "a=1&a=2", "\ud800=1", "%ff=%c3%a9", "a=%F0%9F%98%80", "x=\u0000&y=\t\n", null, undefined, 5, "?a=?"]) {
      const p = new URLSearchParams(init); log(init, [...p], String(p), p.size);
    }
    for (const init of [{ a: 1, b: "x y" }, [["a", "b"], ["a", "c"]], new Map([["k", "v"]]), new URLSearchParams("q=1"), {}, [], new Set([["s", "t"]]), { "\ud800": 1 }]) log([...new URLSearchParams(init)]);
    for (const bad of [[1], [["a"]], [["a", "b", "c"]], [null], { [Symbol.iterator]: 5 }]) try { log(new URLSearchParams(bad).size); } catch (e) { log(e.name); }
    const p = new URLSearchParams("b=1&a=2&b=3&c=4");
    log(p.get("b"), p.getAll("b"), p.get("z"), p.getAll("z"), p.has("a"), p.has("z"), p.has("b", "3"), p.has("b", "9"));
    p.append("d", "5"); p.set("b", "9"); log(String(p)); p.delete("c"); p.delete("d", "6"); p.delete("d", "5"); log(String(p)); p.set("n", null); log(String(p), p.size);
    const s = new URLSearchParams("z=b&a=b&z=a&a=a&\uffff=1&😀=2&é=3"); s.sort(); log([...s]);
    const seen = []; s.forEach(function (value, name, all) { seen.push([name, value, all === s, this.t]); }, { t: 1 }); log(seen, [...s.keys()], [...s.values()], [...s.entries()].length);
    log(String(new URLSearchParams({ q: "a*b-c.d_e~f!g'h(i)j;k/l?m:n@o&p=q+r$s,t#u%v w€" })), Object.prototype.toString.call(s), URLSearchParams.name);
    for (const call of [() => p.append("x"), () => p.get(), () => p.forEach(1), () => p.set("x")]) try { call(); } catch (e) { log(e.name); }
    log(JSON.stringify(Object.fromEntries(new URLSearchParams("a=1&b=2"))), new URLSearchParams("a=1") + "", [...new URLSearchParams("a=1")[Symbol.iterator]()]);`,
};
