import Prism from "prismjs";
import "prismjs/components/prism-json.js";
import "prismjs/components/prism-typescript.js";
import "prismjs/components/prism-bash.js";
import "prismjs/components/prism-python.js";
import "prismjs/components/prism-yaml.js";
import "prismjs/components/prism-markdown.js";

const { languages, highlight, tokenize } = Prism;

export default () => [
  highlight("const a = 'b'; // c\nlet re = /a\\/b/g, t = `x${a + 1}`;", languages.javascript, "javascript"),
  highlight(
    "interface A<T> extends B { x?: string } export type C = A<number>['x'];",
    languages.typescript,
    "typescript",
  ),
  highlight('{ "a": [1, true, null, "\\u0041"] }', languages.json, "json"),
  highlight('if [ -f "$X" ]; then echo $(ls -l | wc); fi # end', languages.bash, "bash"),
  highlight("@dec\ndef f(x: int = 1) -> str:\n    '''doc'''\n    return f\"{x!r}\"", languages.python, "python"),
  highlight("a: 1\nb:\n  - &x text\n  - *x\n# c", languages.yaml, "yaml"),
  highlight("# T\n\n**b** _i_ `c` [l](http://x)\n\n```js\nlet a = 1\n```", languages.markdown, "markdown"),
  highlight("<a href='x' onclick=\"f(1)\"><!-- c -->&amp;<style>a { color: red }</style></a>", languages.html, "html"),
  highlight("@media (min-width: 1px) { a::before { content: 'x' !important } }", languages.css, "css"),
  tokenize("let x = 1", languages.javascript).map((token) => (typeof token === "string" ? token : token.type)),
  Object.keys(languages).sort(),
  Prism.util.encode("<&>"),
  Prism.util.type(/x/),
  Prism.Token.stringify(new Prism.Token("a", "b", "c"), "javascript"),
  (() => {
    Prism.languages.own = Prism.languages.extend("clike", { own: /\bown\b/ });
    Prism.languages.insertBefore("own", "comment", { first: /^first/ });
    return [highlight("first own if", languages.own, "own"), Object.keys(languages.own)];
  })(),
  (() => {
    Prism.hooks.add("wrap", (env) => {
      if (env.type === "keyword") env.classes.push("extra");
    });
    return highlight("if (x) y", languages.javascript, "javascript");
  })(),
];
