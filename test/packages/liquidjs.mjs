import { Liquid } from "liquidjs";

export default async function main() {
  const liquid = new Liquid();
  liquid.registerFilter("shout", (text) => `${text.toUpperCase()}!`);
  const render = (template, view) => liquid.parseAndRender(template, view);
  return [
    await render("Hi {{ name | capitalize }}", { name: "ann" }),
    await render(
      "{% for x in list %}{{ forloop.index }}:{{ x }}{% unless forloop.last %},{% endunless %}{% endfor %}",
      { list: ["a", "b"] },
    ),
    await render("{% if n > 3 and n < 9 %}mid{% elsif n == 1 %}one{% else %}other{% endif %}", { n: 5 }),
    await render("{{ list | map: 'n' | join: '-' }} {{ list | sum: 'n' }}", { list: [{ n: 1 }, { n: 2 }] }),
    await render("{% assign x = 'a,b,c' | split: ',' %}{{ x | reverse | first }} {{ x.size }}", {}),
    await render("{{ 'x' | shout }} {{ 1.2345 | round: 2 }} {{ '<b>' | escape }}", {}),
    await render("{% case n %}{% when 1 %}one{% when 2, 3 %}few{% endcase %}", { n: 3 }),
    await render("{% capture c %}in {{ 1 }}{% endcapture %}{{ c | append: '!' }}", {}),
    await render("{{ 'now: ' | append: d | date: '%Y' }}", { d: "x" }),
    await render("{{ d | date: '%Y-%m-%d %H:%M' }}", { d: new Date(0) }),
    liquid.parseAndRenderSync("{{ a.b[0]['c'] | default: 'none' }}", { a: { b: [{ c: 4 }] } }),
    await render("{% tablerow i in (1..3) cols:2 %}{{ i }}{% endtablerow %}", {}),
    await render("{{ list | sort: 'n' | where: 'k', 'v' | size }}", { list: [{ n: 2, k: "v" }, { n: 1 }] }),
    await render("{%- comment -%} x {%- endcomment -%} {% raw %}{{ y }}{% endraw %}", {}),
    await render("{% nope %}", {}).catch((error) => error.name),
    await render(
      "{{ 'a b' | url_encode }} {{ 'Hello' | slice: 1, 3 }} {{ 17 | modulo: 5 }} {{ 'abc' | truncate: 2 }}",
      {},
    ),
  ];
}
