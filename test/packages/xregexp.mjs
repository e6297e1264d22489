import XRegExp from "xregexp";

export default function main() {
  const date = XRegExp("(?<year> [0-9]{4}) -? (?<month> [0-9]{2})", "x");
  const found = XRegExp.exec("in 2021-02", date);
  const failed = (f) => {
    try {
      return f();
    } catch (error) {
      return error.name;
    }
  };
  return [
    [found[0], found.index, found.groups?.year ?? found.year, found.groups?.month ?? found.month],
    XRegExp.replace("2021-02", date, "$<month>/$<year>"),
    XRegExp.replace("a1b2", /\d/g, (n) => n * 2),
    XRegExp.replaceEach("abc", [
      ["a", "x"],
      [/b|c/g, (one) => one.toUpperCase()],
    ]),
    XRegExp("\\p{Letter}+").exec("12äb3")[0],
    XRegExp("^\\p{Script=Greek}+$").test("λόγος"),
    XRegExp.matchChain("1 <b>2</b> 3 <b>4 a 56</b>", [/<b>.*?<\/b>/i, /\d+/]),
    XRegExp.matchRecursive("(t((e))s)t()(ing)", "\\(", "\\)", "g"),
    XRegExp.split("a1b2c", /\d/),
    XRegExp.split("..word1 word2..", XRegExp("([a-z]+)(\\d+)", "i")),
    XRegExp.test("abc", /b/, 1, "sticky"),
    XRegExp.test("abc", /b/, 0, "sticky"),
    XRegExp.exec("<a><b>", /<(.)>/, 3, "sticky")[1],
    XRegExp.escape("a.b*[c]"),
    XRegExp.build("^{{hours}}:{{minutes}}$", { hours: /\d{1,2}/, minutes: /[0-5]\d/ }, "x").test("10:59"),
    XRegExp.union(["a+b*c", /(dogs)\1/, /(cats)\1/], "i").test("A+B*C"),
    XRegExp.match("dog cat dogcat", /dog|cat/g, "all"),
    failed(() => XRegExp("(")),
    failed(() => XRegExp("a", "gg")),
  ];
}
