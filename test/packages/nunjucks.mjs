import nunjucks from "nunjucks";

const env = new nunjucks.Environment(null, { autoescape: true });
env.addFilter("shout", (s) => String(s).toUpperCase() + "!");
const r = (t, c) => env.renderString(t, c);

const steps = [
  async () => r("Hello {{ name }}", { name: "<b>" }),
  async () =>
    r("{% for i in list %}{{ loop.index }}:{{ i }}{% if not loop.last %},{% endif %}{% endfor %}", { list: [1, 2, 3] }),
  async () => r("{{ 'x' | shout }} {{ 'a,b' | replace(',', '-') }} {{ [3,1,2] | sort | join('|') }}"),
  async () => r("{% set x = 5 %}{{ x + 1 if x > 3 else 0 }}"),
  async () => r("{% macro f(a, b='d') %}[{{ a }}{{ b }}]{% endmacro %}{{ f('q') }}{{ f('q', b='z') }}"),
  async () => r("{% raw %}{{ x }}{% endraw %}{# c #}"),
  async () => r("{{ 'hello world' | title }} {{ 'abc' | length }} {{ x | default('n') }}"),
  async () => r("{% for k, v in o %}{{ k }}={{ v }};{% endfor %}", { o: { a: 1, b: 2 } }),
  async () => r("{{ a.b.c }}{{ a['b'] }}", { a: {} }),
  async () => r("{% if %}"),
  async () => nunjucks.renderString("{{ 1.5 | round }} {{ '<i>' | safe }}", {}),
  async () => r("{% call x() %}{% endcall %}"),
  async () => await new Promise((ok) => env.renderString("{{ y }}", { y: 1 }, (e, v) => ok(v))),
  async () => r("{% filter upper %}abc{% endfilter %}{{ '%s-%d' | format }}"),
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
