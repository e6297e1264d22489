import MarkdownIt from "markdown-it";

export default function main() {
  const md = new MarkdownIt({ html: true, linkify: true, typographer: true, breaks: true });
  const plain = new MarkdownIt("commonmark");
  return [
    md.render("# Hi *you*\n\n- a\n- b\n  - c\n\n1. x\n2. y"),
    md.render("| a | b |\n|---|:-:|\n| 1 | 2 |"),
    md.render('"quotes" -- dash... (c) (tm) +-'),
    md.render("see https://example.org/x?y=1 and www.a.com, mail me@b.org"),
    md.render("```js\nlet a = '<b>';\n```"),
    md.renderInline("**a** ~~b~~ `c` ![i](j.png) [k](l 'm')"),
    plain.render("<b>raw</b>\n\n&amp; &copy; &#x41;"),
    md.render("> a\n> > b\n\n***"),
    md.parse("a *b*", {}).map(({ type }) => type),
    plain.render("Setext\n---\n\n    code\n\n[ref]\n\n[ref]: /url 'x'"),
    md.render("a\nb\\\nc"),
    md.utils.escapeHtml('<a href="x">'),
    plain.render("*foo**bar**baz* ***x***"),
    new MarkdownIt().render("<b>no html</b>"),
    md.render("ä ö 漢字 😀 **漢**字"),
  ];
}
