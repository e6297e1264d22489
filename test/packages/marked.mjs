import { Lexer, Marked, marked, parseInline } from "marked";

const text = `# Title *em*

Some **bold**, _it_, \`code\`, [link](http://a.b "t"), ![img](x.png) and ~~gone~~ www.example.org.

- [x] done
- item
  1. nested
  2. more

| a | b |
|:--|--:|
| 1 | 2 |

\`\`\`js
const x = "<y>";
\`\`\`

> quote
> > deeper

***

<div>html</div>

Setext
======

Line  
break & "quotes" <b>x</b> \\* &copy; [ref][1]

[1]: http://ref.example/
`;

export default async function main() {
  const custom = new Marked({
    gfm: true,
    breaks: true,
    renderer: {
      heading({ tokens, depth }) {
        return `<h${depth} class="x">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      link({ href, text }) {
        return `[${text}|${href}]`;
      },
    },
  });
  custom.use({
    extensions: [
      {
        name: "shout",
        level: "inline",
        start: (src) => src.indexOf("!!"),
        tokenizer(src) {
          const match = /^!!(.+?)!!/.exec(src);
          return match ? { type: "shout", raw: match[0], text: match[1] } : undefined;
        },
        renderer: ({ text }) => text.toUpperCase(),
      },
    ],
  });
  return [
    marked.parse(text),
    parseInline("a *b* `c` <d>"),
    custom.parse("# Hi\na\nb [x](y) !!loud!!"),
    await marked.parse("*x*", { async: true }),
    new Lexer().lex("- a\n- b").map(({ type }) => type),
    marked("a\n\n    code\n\nb"),
    marked("1) a\n2) b"),
    marked("http://example.org/a_b_c *a*b"),
    marked("**a*b**c*"),
    marked("[a](<b c> 'd')"),
    marked("```\nun\nclosed"),
    marked("<script>alert(1)</script>"),
    marked("a | b\n--|--\nc `|` d"),
    marked("* a\n\n* b\n\n\n  c"),
    marked("Hello\\\nworld"),
    marked("foo@bar.example ~x~"),
    marked("_a_b_ __c__d"),
  ];
}
