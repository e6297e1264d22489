import { compile, middleware, namespace, prefixer, RULESET, serialize, stringify, tokenize } from "stylis";

const css = (text, ...plugins) => serialize(compile(text), middleware([...plugins, stringify]));

export default function main() {
  return [
    css(".a{color:red;.b{margin:0 1px;}&:hover{top:0}}"),
    css(".a{.b &{x:1}& + &{y:2}}"),
    css(".a{user-select:none;display:flex;transition:transform 1s}", prefixer),
    css(".a{&::placeholder{color:red}}", prefixer),
    css(":global(.a):matches(.b, .c){color:red;}", namespace),
    css("h1 :global(h2:not(.x)) h3{color:red;}", namespace),
    css("@media (min-width: 10px){.a{b:c;.d{e:f}}}"),
    css("@keyframes x{from{a:b}50%{c:d}to{e:f}}"),
    css("@import url('x.css');@charset \"utf-8\";.a{b:c}"),
    css("/* c */.a{/* d */b:c;// e\nf:g}"),
    css('.a{content:"}\\"{";background:url(data:image/png;base64,x)}'),
    css(".a{--x:{y};grid-template-areas:'a b' 'c d';}"),
    compile(".a,.b{c:d;e:f}").map(({ type, props, length, line, column }) => [type, props, length, line, column]),
    compile(".a{b:c}").some(({ type }) => type === RULESET),
    tokenize("h1 > h2[a='b'] + :is(c) 1.5px"),
  ];
}
