import Handlebars from "handlebars";

export default function main() {
  const hb = Handlebars.create();
  hb.registerHelper("upper", (text) => text.toUpperCase());
  hb.registerHelper("times", (n, options) => Array.from({ length: n }, (_, index) => options.fn({ index })).join(""));
  hb.registerPartial("item", "<li>{{name}}</li>");
  const render = (template, view, options) => hb.compile(template, options)(view);
  return [
    render("Hi {{name}} {{{raw}}} {{raw}}", { name: "Ann", raw: "<b>" }),
    render("{{#each list}}{{@index}}:{{this}}{{#unless @last}},{{/unless}}{{/each}}", { list: ["a", "b"] }),
    render("{{#if a}}yes{{else if b}}b{{else}}no{{/if}}", { b: 1 }),
    render("{{#with user}}{{name}} {{../x}}{{/with}}", { user: { name: "u" }, x: 1 }),
    render("{{upper name}}", { name: "q" }),
    render("{{#times 3}}[{{index}}]{{/times}}", {}),
    render("{{#each items}}{{> item}}{{/each}}", { items: [{ name: "a" }, { name: "b" }] }),
    render("{{#each map}}{{@key}}={{this}};{{/each}}", { map: { a: 1, b: 2 } }),
    render("{{lookup list 1}} {{list.[0]}}", { list: [5, 6] }),
    render("{{~#if x}} a {{~/if~}} b", { x: true }),
    render("{{#each list as |item i|}}{{i}}{{item}}{{/each}}", { list: ["p"] }),
    hb.escapeExpression("<&\"'`=>"),
    render("{{a}}", { a: "<" }, { noEscape: true }),
    (() => {
      try {
        return render("{{#if}}", {});
      } catch (error) {
        return error.message.split("\n")[0];
      }
    })(),
    hb.precompile("a{{b}}").length > 50,
    new hb.SafeString("<b>").toHTML(),
  ];
}
