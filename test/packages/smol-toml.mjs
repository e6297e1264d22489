import { parse, stringify, TomlDate } from "smol-toml";
export default () => {
  const error = (text) => {
    try {
      return parse(text);
    } catch (e) {
      return [e.name, e.line, e.column];
    }
  };
  return [
    parse('title = "T"\n[owner]\nname = "A"\ndob = 1979-05-27T07:32:00Z\n[[items]]\na = 1\n[[items]]\na = 2'),
    parse("a = [1, 2, [3]]\nb = {x = 1, y.z = 2}\nc = 0xff\nd = 1_000\ne = 1e3\nf = inf\ng = true"),
    parse('s = """\nmulti\n  line \\\n  joined"""\nl = \'C:\\path\''),
    stringify({ a: 1, b: "x\ny", c: [1, 2], d: { e: { f: true } }, g: [{ h: 1 }, { h: 2 }] }),
    error("a = "),
    error("a = 1\na = 2"),
    error("[x"),
    parse("d = 2024-02-29\nt = 07:32:00").d instanceof TomlDate,
    parse("d = 2024-02-29T10:00:00+02:00").d.toISOString(),
    parse('u = "\\u00e9\\U0001F600"'),
    parse("a.b.c = 1\na.b.d = 2"),
    stringify({ n: 1.5, m: -0, big: 1e21, date: new Date(0) }),
  ];
};
