import showdown from "showdown";

const c = new showdown.Converter({ tables: true, strikethrough: true, tasklists: true });

const steps = [
  async () => c.makeHtml("# Hello, markdown!"),
  async () => c.makeHtml("* a\n* b\n    1. c\n\ntext **bold** _it_ `code`"),
  async () => c.makeHtml("| a | b |\n|---|:-:|\n| 1 | 2 |"),
  async () => c.makeHtml('~~x~~ [l](http://x "t") ![i](a.png)'),
  async () => c.makeHtml("```js\nlet x = 1 < 2;\n```"),
  async () => c.makeHtml("> quote\n> more\n\n---\n"),
  async () => c.makeHtml("- [x] done\n- [ ] todo"),
  async () => new showdown.Converter({ simpleLineBreaks: true }).makeHtml("a\nb"),
  async () => new showdown.Converter({ ghMentions: true }).makeHtml("hi @tivie"),
  async () => showdown.getDefaultOptions().tables,
  async () => new showdown.Converter({ simplifiedAutoLink: true }).makeHtml("see http://example.com now"),
  async () => new showdown.Converter({ emoji: true }).makeHtml(":smile:"),
  async () => new showdown.Converter({ metadata: true }).makeHtml("---\na: b\n---\nx"),
  async () => c.makeHtml("ref [x][1]\n\n[1]: http://y"),
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
