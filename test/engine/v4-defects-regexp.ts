import type { Defect } from "./v4-defect.js";

export const REGEXP: readonly Defect[] = [
  {
    name: "the flag y: /\\-b/y",
    v4: "taken for the flag u as well: never matches, or a SyntaxError",
    how: "found by the flag g, at the first place alone",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: String.raw`const r = /\-[^x]/y; log(r.test("-\u{1F600}"), r.lastIndex, r.exec("a-b"), r.lastIndex, r.flags, r.source, r.sticky, r.global, r.unicode, String(r));
r.lastIndex = 1; log(r.exec("a-b").index, r.lastIndex, r.test("a-b"), r.lastIndex); r.lastIndex = 9; log(r.exec("a"), r.lastIndex);
log(/^.$/y.test("\u{1F600}"), /\u{3}/y.test("uuu"), /[\u{1F600}]/y.exec("\ud83d")?.[0].length, /k/iy.test("\u212a"), /(a)|b/y.exec("b"), /(a)|b/y.exec("b").length);
const w = /\s*(?:(\d+)|([+\-*\/()]))/y, tokens = []; let m; const text = "12 +(3*4)-x"; while ((m = w.exec(text))) tokens.push(m[1] ?? m[2], m.index, w.lastIndex); log(tokens, w.lastIndex);
const g = /[a\-]/gy; log("a-b-a".replace(g, "<$&>"), g.lastIndex, "aab".match(g), "baa".match(g), "a-b-a".replace(/\-?a/y, "<$&>"), "b-a".search(/\-/y), "-a".search(/\-/y), "a-b-c".split(/\-/y), "a-b-c".split(/\-/y, 2), [..."a-b".matchAll(/[a\-]/gy)].map((m) => [m[0], m.index]));
log("xay".replace(/a/y, "!"), "aay".replace(/a/y, (f, at) => f + at), "a1b2".replace(/(\w)(\d)/gy, "$2$1"));`,
  },
  {
    name: "the flag y beside others",
    v4: "taken for the flag u as well; parse errors",
    how: "put together with what the others need",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: String.raw`const n = /\-(?<a>\w)(?<b>\d)?/y; log(n.exec("-x1").groups.a, n.lastIndex, n.test("-x1"), "-x1-y2".replace(n, "$<b>$<a>"), "-x1-y2".replace(/\-(?<a>\w)(?<b>\d)?/gy, "$<b>$<a>"), n.flags, n.source);
log(/\-(b)/dy.exec("-b").indices, /(?<z>\-b)/dgy.exec("-b").indices.groups.z, /\-(b)/dy.exec("a-b"));
const s = /\-.b/sy; log(s.test("-\nb"), s.lastIndex);
const l = /(?<=a)\-b/y; l.lastIndex = 1; log(l.test("a-b"), l.lastIndex, l.sticky, l.flags, /(?<=a)\-b/y.test("a-b"));
log(/^.$/uy.test("\u{1F600}"), /./uy.exec("\u{1F600}")[0].length, /\p{Lu}/uy.test("É"), /[^a]/guy.flags, /[\p{Lu}--[A]]/vy?.test("B"));`,
  },
  {
    name: 'new RegExp(text, "y")',
    v4: "taken for the flag u as well",
    how: "made at run time as a literal is",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: String.raw`const make = (a, b) => new RegExp(a, b); const r = make("\\-a", "y"); log(r.test("-a"), r.lastIndex, r.test("-a"), r.flags, r.source);
try { make("a)|(b", "y"); log("made"); } catch (e) { log(e.name); } try { make("(", "gy"); } catch (e) { log(e.name); }
log(make(/\-a/y).exec("x-a"), make(r, "g").exec("x-a").index, make("(?<k>\\-)", "y").exec("-").groups.k, make("\\-.", "sy").test("-\n"), make("^.$", "uy").test("\u{1F600}"), make("^.$", "y").test("\u{1F600}"), make("b", "u").test("ab"));
log(new RegExp("\\-", "y").test("-"), new RegExp("\\-|x", "yg").flags, new RegExp("\\/", "y").source);
class T extends RegExp { exec(s) { const m = super.exec(s); return m; } } log(new T("\\-", "g").exec("a-").index);`,
  },
  {
    name: "the flag y, when an expression has been used often",
    v4: "forgotten where alternatives are of several lengths",
    how: "found by the flag g, at the first place alone",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: String.raw`const r = /\w|İ[\s\S]/y; const out = []; for (let i = 0; i < 30; i++) { r.lastIndex = 2; out.push(r.test("kKſsS")); r.lastIndex = 0; r.test("kKſsS"); } log(out.join());
for (let i = 0, out = []; i < 12; i++) { const r = /[^a]|\0[a-]/y, q = /\w|İ[\s\S]/uy; r.lastIndex = 0; q.lastIndex = 2; out.push(r.test("aA-b_c 1"), q.test("kKİ"), "kKſsS".match(/\w|İ[\s\S]/gy).length); if (i === 11) log(out.join()); }
const a = /a/y; const t = (p) => "aab".replace(p, "x"); log(t(a), a.lastIndex, t(a), a.lastIndex, t(a), a.lastIndex); log(new RegExp("", "y").source, new RegExp("/", "gy").source, new RegExp("a", "yg").flags, /a/y.constructor === RegExp, Object.prototype.toString.call(/a/y));`,
  },
  {
    name: "text.replace(/$/g, …)",
    v4: "a place that is not at once is replaced twice: 1,,234,,567",
    how: "replaced match by match, where an expression may match a place",
    sourceType: "module",
    brokenRaw: [5],
    code: String.raw`log("1234567".replace(/\B(?=(\d{3})+(?!\d))/g, ","), "abc".replace(/$/g, "!"), "a\nb".replace(/$/gm, ";"), "fooBarBaz".replace(/(?=[A-Z])/g, "-"), "a b".replace(/\b/g, "|"), "abc".replace(/x*/g, "-"), "xaxbx".replace(/x?/g, "-"), "aXbX".replace(/(?=X)/g, (f, at) => at), "ab".replace(/(?:)/g, "."));`,
  },
  {
    name: "split and replace by an expression that is not known",
    v4: "does not split at places; replaces some twice",
    how: "asked at run time whether it may match a place",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: String.raw`const own = { split: (...v) => v.length, replace: (...v) => v, search: (...v) => v, replaceAll: (...v) => v.length }, y = "y"; log(own.split(y, 1, 2), own.replace(y, 1, 2), own.search(y, 1, 2), own.replaceAll(y, 1, 2), "ay".search(y), "ay".search(/y/y));
log("abc".replaceAll(/$/g, "!"), "fooBar".replaceAll(/(?=[A-Z])/g, "-"), "a.b".replaceAll(/\./g, "-"), "a/b".replaceAll(/(?<s>\/)/g, "[$<s>]"));
const s = (t, p, l) => t.split(p, l); log(s("ab12-..", /[abc]?/), s("fooBar", /(?=[A-Z])/), s("a1b2", /\d*/), s("a,b", ","), s("a, b", /,\s*/), s("abc", ""), s("a1b", /(\d)?/), s("ab", undefined), s("a b c", / /, 2), s({ split: (x) => x + "!" }, "q"), "a-b".split(/-/uy), s("aXbX", /x/iy));
const f = (t, p, r) => t.replace(p, r); log(f({ replace: (...x) => x.length }, 1, 2), f("abc", "b", "x"), f("abc", /$/g, (m, at) => at), f("abc", /b/, "$&$&"), f("a/b", /$/mg, ";"), f("x", /(?:)/g, "-"), f("\u{1F600}", /(?=.)/gu, "-").length, f("aaa", /a*?/g, "-"), f("aaa", /a*/g, "-"), f("ab", /\b|$/g, "|"));
try { f(null, /$/g, "x"); } catch (e) { log(e.name); } log(f("abc", /(?<x>$)/g, "[$<x>]"));`,
  },
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
    name: "RegExp.prototype.exec and test, called of another expression",
    v4: "those of expressions with groups that have names, or with y, are not asked",
    how: "they are, where the methods are taken as values",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const { f: exec, g: test } = { f: RegExp.prototype.exec, g: RegExp.prototype.test }; for (const z of [new RegExp("a", "y" + ""), /a/y, /(?<l>a)/y, /(?<l>a)/]) { log(exec.call(z, "ba"), z.lastIndex, test.call(z, "ba"), RegExp.prototype.exec.call(z, "ab"), z.lastIndex, Reflect.apply(exec, z, ["xab"])); z.lastIndex = 0; log(RegExp.prototype.test.call(z, "ab"), exec.call(/b/g, "ab").index, test.call(/b/, "a")); } const own = /a/; own.exec = () => null; log(exec.call(own, "a").index, test.call(own, "a"));`,
  },
  {
    name: "new RegExp(text): properties of characters",
    v4: "SyntaxError",
    how: "written out at run time: general categories and most properties, no scripts",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const make = (name, flags = "u") => new RegExp("^(?:\\\\p{" + name + "})$", flags), not = (name) => new RegExp("^[^\\\\P{" + name + "}]$", "u");
const characters = ["a", "A", "Ä", "ǅ", "1", "²", "Ⅷ", "_", "-", "(", "»", "+", "€", "^", " ", "\\n", "漢", "Ж", "́", "😀", "🏽", "𝐀", "\\u{378}", "\\u{10ffff}", "\\u{e000}", "ª"];
for (const name of ["L", "Lu", "Lt", "gc=Nd", "General_Category=Letter_Number", "punct", "S", "Cased_Letter", "C", "Cn", "M", "Z", "Alphabetic", "Alpha", "Lowercase", "White_Space", "ID_Start", "XIDC", "Emoji", "Emoji_Presentation", "Extended_Pictographic", "ASCII", "Any", "Assigned", "Math"])
{ const is = make(name), isNot = not(name); log(name, characters.filter((one) => is.test(one)).join(""), characters.every((one) => is.test(one) === isNot.test(one))); }
const pattern = make("Lu", "giu"); log(pattern.source, pattern.flags, String(pattern), "aÄ b".replace(new RegExp("[\\\\p{L}\\\\d]" + [], "gu"), "-"), "xAy".match(new RegExp("(?<upper>\\\\p{Lu})" + [], "u")).groups.upper);
for (const name of ["Nope", "Lu=x", "toString", "gc=ASCII"]) try { log(make(name)); } catch (error) { log(error.name); } log(make("L", "").test("p{L}"));
const R = RegExp; log(R("a.b", "s").test("a\\nb"), new R("(?<q>a)" + []).exec("a").groups.q, new R(/a\\/b/, "g" + []).test("a/b"));`,
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
    name: "String(/a\\/b/)",
    v4: "a backslash too many",
    how: "a toString of its own, where the literal is not used up at once",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: String.raw`const P = /^https?:\/\/\S+/, list = [/[/]\//g, /a/]; log(P.toString(), String(list[0]), ${"`${P}`"}, "" + list, P.test("http://a"), Object.keys(P), P instanceof RegExp);
log("a/b".replace(/\//g, "-"), /a\/b/.test("a/b"), new Function("x", "return " + /^\/\w/.toString() + ".test(x)")("/a")); // v4-allow eval
function g(r = /\/x/i) { return r; } log(String(g()), String(g(/a/)), [..."a/b/c".matchAll(/\/(.)/g)].map(String));`,
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
