import type { Defect } from "./v4-defect.js";

/** Dates, numbers and texts, and what modules name. */
export const TEXTS: readonly Defect[] = [
  {
    name: "date.toString(), String(date), `${date}`, date + text, Date()",
    v4: "as Qt writes dates: Fri May 1 02:03:04 2020 GMT",
    how: "our own, where a file has to do with dates; the name of the time zone is left out",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const d = new Date(2020, 4, 1, 2, 3, 4), until = (text) => text.slice(0, 33);
      log(until(d.toString()), until(String(d)), until(d + ""), until(\`\${d}\`), new Date(NaN).toString(), Date().length > 30, until("".concat(d)), "a".concat(1, [d].length, "b"));
      log([1].toString(), (5).toString(2), String(Symbol("s")), { toString: () => "own" }.toString(), new (class extends Date { toString() { return "mine" } })() + "");`,
  },
  {
    name: "date.toDateString(), date.toTimeString()",
    v4: "Fri May 1 2020 without the 0, the time without its zone, an empty text for an invalid date",
    how: "our own",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const d = new Date(2020, 4, 1, 2, 3, 4);
      log(d.toDateString(), d.toTimeString().slice(0, 17), new Date(NaN).toDateString(), new Date("-000001-07-01T00:00Z").toDateString());
      log(Date.prototype.toDateString.call(d), { toDateString: () => "own" }.toDateString());`,
  },
  {
    name: "text.substr(start, undefined)",
    v4: "an empty text",
    how: "without the argument",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const cut = (text, from, count) => text.substr(from, count); log(cut("abc", 1), cut("abc", 1, 1), cut("abc", -2, undefined), "abc".substr(1, [][0]));`,
  },
  {
    name: "Math.round(0.49999999999999994), Math.round(2 ** 52 + 1)",
    v4: "1 (on Qt 5.15), and one more",
    how: "our own",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `for (const x of [0.49999999999999994, 4503599627370497, -4503599627370497, 2.5, -2.5, -0.2, -0, 1e300, Infinity, "1.5"]) log(Math.round(x)); log([0.5, 1.4].map(Math.round));`,
  },
  {
    name: "{ ...object, get name() { … } }",
    v4: "a syntax error; Babel's form reads what is named as values",
    how: "a getter stays one, until something takes its place",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `let reads = 0; const o = { a: 1 };
      const x = { ...o, get c() { reads++; return 3 }, set c(v) { log("set", v) } };
      log(reads); x.c = 1; log(x.c, reads);
      const y = { get a() { return 7 }, ...o, b: 1, ...x, ...{ b: 3 } }; log(y, typeof Object.getOwnPropertyDescriptor(y, "a").get);`,
  },
];
