import { HtmlRenderer, Parser, XmlRenderer } from "commonmark";

const p = new Parser({ smart: true }),
  h = new HtmlRenderer(),
  x = new XmlRenderer();
const r = (s) => h.render(p.parse(s));

const steps = [
  async () => r("Hello *world*"),
  async () => r("1. a\n2. b\n\n   c\n"),
  async () => r("[l](<u v> 't') ![i](x)"),
  async () => r("    code\n\n```rb\nx\n```"),
  async () => r("> q\n\n***\n\nH\n==="),
  async () => r("&copy; &#35; \\* <b>x</b>"),
  async () => r("\"smart\" -- quotes... 'a'"),
  async () => x.render(p.parse("*a*")),
  async () =>
    (() => {
      const w = p.parse("a *b* `c`").walker();
      const t = [];
      let e;
      while ((e = w.next())) if (e.entering) t.push(e.node.type);
      return t;
    })(),
  async () => r("<http://x.y> <a@b.c>"),
  async () => r("a  \nb\\\nc"),
  async () =>
    new HtmlRenderer({ safe: true, sourcepos: true }).render(p.parse("<script>x</script>\n\n[a](javascript:x)")),
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
