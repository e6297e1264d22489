import { Eta } from "eta/core";

export default async function main() {
  const eta = new Eta({ autoTrim: false });
  eta.loadTemplate("@head", "<h1><%= it.title %></h1>");
  const render = (template, view) => eta.renderString(template, view);
  return [
    render("Hi <%= it.name %> <%~ it.raw %> <%= it.raw %>", { name: "Ann", raw: "<b>" }),
    render("<% it.list.forEach(function(x) { %>[<%= x %>]<% }) %>", { list: [1, 2] }),
    render("<% if (it.a) { %>yes<% } else { %>no<% } %>", {}),
    render("<%~ include('@head', { title: it.t }) %>", { t: "T" }),
    render("<%/* comment */%>x", {}),
    render("a\n<%- 1 -%>\nb", {}),
    new Eta({ varName: "data" }).renderString("<%= data.x %>", { x: 5 }),
    new Eta({ autoEscape: false }).renderString("<%= it.x %>", { x: "<" }),
    new Eta({ tags: ["{{", "}}"] }).renderString("{{= it.x }}", { x: 1 }),
    new Eta({ useWith: true }).renderString("<%= x + y %>", { x: 1, y: 2 }),
    await eta.renderStringAsync("<%= it.n %>", { n: 1 }),
    (() => {
      try {
        return render("<% if %>", {});
      } catch (error) {
        return error.name;
      }
    })(),
  ];
}
