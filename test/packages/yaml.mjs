import { Document, parse, parseAllDocuments, parseDocument, stringify, visit } from "yaml";

const text = `# comment\na: 1\nb: [x, 'y', "z\\n"]\nc:\n  - &anchor {k: v}\n  - *anchor\nd: |\n  line1\n  line2\ne: >-\n  folded\n  text\nf: ~\ng: 0x1F\nh: 1.5e3\ni: true\n? complex key\n: value\n"quoted key": 2024-02-29\n<<: {m: 1}\n`;
export default () => [
  parse(text),
  parse("- 1\n- - 2\n  - 3"),
  parseAllDocuments("a: 1\n---\nb: 2").map((one) => one.toJS()),
  stringify({ a: [1, { b: "x: y" }], c: "multi\nline", d: null, e: "", f: "yes", g: 1e21 }),
  stringify(["a", "# b", "- c", "12", "true"]),
  String(parseDocument(text)),
  (() => {
    const doc = parseDocument("a: 1 # one\nb: 2");
    doc.set("c", [1]);
    doc.setIn(["d", "e"], 5);
    doc.delete("a");
    return doc.toString();
  })(),
  parseDocument("a: [1, 2").errors.map(({ code }) => code),
  (() => {
    try {
      return parse("a: b: c");
    } catch (error) {
      return [error.name, error.message];
    }
  })(),
  (() => {
    const keys = [];
    visit(parseDocument("a: {b: 1}"), { Pair: (_, pair) => void keys.push(pair.key.value) });
    return keys;
  })(),
  parse("!!set {a, b}") instanceof Set,
  parse("x: !!binary aGk=").x instanceof Uint8Array,
  new Document({ z: 1 }).toString(),
  parse("{a: 1, b: {c: [d, e]}}"),
  parse("é: 漢字 😀"),
  parse("a: 1\na: 2", { uniqueKeys: false }),
];
