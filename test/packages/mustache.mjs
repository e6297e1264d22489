import Mustache from "mustache";

export default function main() {
  const render = (template, view, partials, tags) => Mustache.render(template, view, partials, tags);
  return [
    render("Hi {{name}}, {{{raw}}} {{&raw}} {{raw}}", { name: "Ann", raw: "<b>" }),
    render("{{#list}}<{{.}}>{{/list}}{{^list}}none{{/list}}", { list: [1, 2] }),
    render("{{^list}}none{{/list}}", { list: [] }),
    render("{{#user}}{{name}} {{address.zip}}{{/user}}", { user: { name: "x", address: { zip: 5 } } }),
    render("{{>head}}!", { t: "T" }, { head: "<h1>{{t}}</h1>" }),
    render("{{#bold}}Hi {{name}}{{/bold}}", { name: "y", bold: () => (text, inner) => `<b>${inner(text)}</b>` }),
    render("{{fn}} {{a.b.c}}", {
      fn() {
        return this.x;
      },
      x: 3,
      a: { b: { c: 4 } },
    }),
    render("{{! comment }}a{{=<% %>=}}<% x %>", { x: 1 }),
    render("<% x %>{{y}}", { x: 2 }, {}, ["<%", "%>"]),
    render("{{#items}}\n- {{name}}\n{{/items}}\n", { items: [{ name: "a" }, { name: "b" }] }),
    Mustache.parse("a {{b}} {{#c}}d{{/c}}"),
    Mustache.escape("<&\"'/`=>"),
    (() => {
      try {
        return render("{{#a}}", {});
      } catch (error) {
        return error.message;
      }
    })(),
  ];
}
