import hljs from "highlight.js/lib/core";
import bash from "highlight.js/lib/languages/bash";
import cpp from "highlight.js/lib/languages/cpp";
import css from "highlight.js/lib/languages/css";
import js from "highlight.js/lib/languages/javascript";
import json from "highlight.js/lib/languages/json";
import python from "highlight.js/lib/languages/python";
import ts from "highlight.js/lib/languages/typescript";
import xml from "highlight.js/lib/languages/xml";

for (const [n, l] of Object.entries({ js, css, python, xml, bash, ts, cpp, json })) hljs.registerLanguage(n, l);

const steps = [
  async () => hljs.highlight("const x = async () => `a${b}` // c", { language: "js" }).value,
  async () => hljs.highlight("a:hover { color: #fff !important }", { language: "css" }).value,
  async () => hljs.highlight("def f(x):\n  '''doc'''\n  return f\"{x}\"", { language: "python" }).value,
  async () => hljs.highlight("<a href='x'><!-- c --></a>", { language: "xml" }).value,
  async () => hljs.highlight('if [ -f $X ]; then echo "$Y"; fi', { language: "bash" }).value,
  async () => hljs.highlight("interface A<T> { x?: string } type B = 'c'", { language: "ts" }).value,
  async () => hljs.highlight("#include <x>\ntemplate<class T> int f() { return 0x1F; }", { language: "cpp" }).value,
  async () => hljs.highlight('{"a": [1, true, null]}', { language: "json" }).value,
  async () => hljs.highlightAuto("def x(): pass").language,
  async () => hljs.listLanguages(),
  async () => hljs.getLanguage("js").name,
  async () => hljs.highlight("let re = /ab+c/gi; class A extends B { #x = 1 }", { language: "js" }).value,
  async () => hljs.highlight("x", { language: "none" }),
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
