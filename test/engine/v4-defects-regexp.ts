import type { Defect } from "./v4-defect.js";

export const REGEXP: readonly Defect[] = [
  {
    name: "the flag d: match.indices",
    v4: "a syntax error",
    how: "an own exec, which measures what follows each group",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const m = /a(?<Z>b)?(c)+(?:(d)|(e))/d.exec("xxabcce"); log(m.index, m.indices, m.indices.groups.Z);
const n = /(?<=x)(\\w)\\1/dg; log("xaa xbb".match(n), [..."xaa xbb".matchAll(n)].map((m) => m.indices), n.flags, n.hasIndices, n.source);
log("xab".match(/(a)(b)/d).indices, new RegExp("(.)(?<k>.)", "d" + "s").exec("qab").indices.groups.k, /x/d.exec("y"), "abc".replace(/(b)/d, "[$1]"));
log(/(a)|b/d.exec("b").indices, /[(](\\d)(?:x(y))*\\2/d.exec("a(1xyxyy").indices, /\\u{1F4A9}(.)/du.exec("a\\u{1F4A9}bc").indices, /a/.exec("a").indices);
{ const m = /(?<l>b)(c)?(d(e))/d.exec("abde"); log(m.indices, m.indices.groups.l, /a/d.hasIndices, /a/dg.flags); const g = /x(y)/dg; g.lastIndex = 1; log(g.exec("xyxy").indices[1]); }`,
  },
  {
    name: "lookbehind at the beginning: `/(?<=\\$)\\d+/`",
    v4: "never matches",
    how: "tried on the text before each match; elsewhere, or with groups in it, an error",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: String.raw`log(/(?<=\$)\d+/.exec("1 $23").index, "fooBarBaz".split(/(?<=[a-z])(?=[A-Z])/), "a|b\\|c".split(/(?<!\\)\|/));
log("$1 2 $3".replace(/(?<=\$)(\d)/g, "<$1$&>"), "$1 2 $3".match(/(?<=\$)\d/g), [..."$1 2 $3".matchAll(/(?<=\$)(?<n>\d)/g)].map((m) => [m.index, m.groups.n]));
log("ab".search(/(?<=a)b/), /(?<!a)b/.test("ab"), /(?<!a)b/.test("b"), "x.a a".replace(/\b(?<!\.)a/g, (found, at) => found + at));
const sticky = /(?<=a)b/y; sticky.lastIndex = 1; log(sticky.test("ab"), sticky.lastIndex, sticky.test("ab"), sticky.lastIndex);
log("x1y22".replace(/(?<![0-9])([0-9]+)(?![0-9])/g, "[$1]"), "aXbX".split(/(?<=X)/), "aXbX".split(/(?<=(?:X))/, 1), /(?<=^|\s)b/m.exec("a\nb").index);`,
  },
  {
    name: "source and flags of rewritten expressions",
    v4: "parse error",
    how: "kept, so that an expression can be made of another",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: String.raw`const named = /(?<a>x)-\k<a>/gi; log(named.source, named.flags, String(named));
const again = new RegExp(named.source + "!", named.flags); log(again.exec("-X-x!").groups.a, new RegExp(named, "g").exec("x-x").groups.a);
log(/(?<=a)b/g.source, /(?<=a)b/g.flags);`,
  },
  {
    name: "new RegExp(text): named groups, flag s",
    v4: "SyntaxError, or no groups",
    how: "the text is rewritten when it is known, at run time otherwise",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: String.raw`const make = (text, flags) => new RegExp(text, flags);
const date = make("(?<y>\\d{4})-(?<m>\\d\\d)|(?:(x[.)\\]]))(?<z>.)\\3", "s"); log(date.exec("on 2024-05").groups.y, date.exec("x)zz").slice(), "2024-05".replace(date, "$<m>/$<y>"));
log(make("a.b", "gs").test("a\nb"), make("[(?<y>.]+\\.", "s").exec("?.<.")[0], make("(?<q>['\"]).*?\\k<q>1").exec("'a'1").groups.q, new RegExp("(?<q>a)").exec("a").groups.q, new RegExp("a.b", "s").test("a\nb"));
log([make(), make(/a/gi), make(/a/gi, "m"), make("/"), new RegExp("a/b", "s")].map(String)); try { make("(?<n>"); } catch (e) { log(e.name); }`,
  },
  {
    name: "modifiers: `/(?i:a)b/`",
    v4: "parse error",
    how: "expanded (regexpu-core)",
    sourceType: "module",
    brokenRaw: [5, 6],
    expected: "true false true",
    code: String.raw`log(/(?i:a)b/.test("Ab"), /(?i:a)b/.test("AB"), /(?s:a.)b/.test("a\nb"));`,
  },
  {
    name: "/a\\/b/.source",
    v4: "a backslash too many",
    how: "as it was written",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: String.raw`log(/\//.source, new RegExp("/").source, /[/]/.source, new RegExp("\n").source, /\\\//.source, /[\/]/.source, new RegExp(/a\/b/.source).test("a/b"), [..."a/b".matchAll(/a\/b/g)].length, { source: 5 }.source);`,
  },
  {
    name: "text.split(/(?=[A-Z])/), by what matches nothing",
    v4: "the whole text",
    how: "a function, where the expression is known",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const empty = /(?:)/; log("fooBarBaz".split(/(?=[A-Z])/), "abc".split(empty), "a1b2".split(/(\\d)|(?=b)/), "abc".split(/(?:)/, 2), "ab".split(new RegExp("")));
log("a-b".split(/\\b/), "".split(/x*/), "".split(/x/), "a\\nb".split(/^/m));`,
  },
];
