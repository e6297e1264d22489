import ini from "ini";
import { applyEdits, format, modify, parse, parseTree, stripComments } from "jsonc-parser";
import strip from "strip-json-comments";
import toml from "toml";

const steps = [
  async () => toml.parse('a = 1\n[t]\nb = "x"\nd = 1979-05-27T07:32:00Z\narr = [1, 2]\n[[p]]\nn = 1\n[[p]]\nn = 2'),
  async () => toml.parse("a = ["),
  async () => toml.parse('s = """\nmulti\n  line"""\nf = 1.5e3\nh = true'),
  async () => parse('{"a": 1, // c\n"b": [1,2,],}', [], { allowTrailingComma: true }),
  async () =>
    applyEdits('{"a":1}', modify('{"a":1}', ["b"], 2, { formattingOptions: { tabSize: 2, insertSpaces: true } })),
  async () => parseTree('{"x":[true]}').children[0].children[1].type,
  async () => stripComments("/* a */ {} // b"),
  async () => applyEdits('{"a":1}', format('{"a":1}', undefined, { tabSize: 2, insertSpaces: true })),
  async () => strip('{"a":"//x" /* y */}'),
  async () => strip("// x\n1", { whitespace: false }),
  async () => ini.parse("a=1\n[s]\nb=true\nc[]=x\nc[]=y"),
  async () => ini.stringify({ a: 1, s: { b: "x;y" } }),
];
export default async () => {
  const out = [];
  for (const step of steps) {
    try {
      const value = await step();
      out.push(value === undefined ? "undefined" : value);
    } catch (error) {
      out.push("throws " + (error && error.name));
    }
  }
  return out;
};
