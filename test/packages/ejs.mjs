import ejs from "ejs";

export default function main() {
  const render = (template, view, options) => ejs.render(template, view, options);
  return [
    render("Hi <%= name %> <%- raw %> <%= raw %>", { name: "Ann", raw: "<b>" }),
    render("<% for (var i = 0; i < n; i++) { %>[<%= i %>]<% } %>", { n: 3 }),
    render("<% if (a) { %>yes<% } else { %>no<% } %>", { a: false }),
    render("<%# comment %>x<%% y %>", {}),
    render("a <%_ if (true) { _%> b <%_ } _%> c", {}),
    render("<%= list.map(function(x) { return x * 2 }).join() %>", { list: [1, 2] }),
    render("<?= x ?>", { x: 1 }, { delimiter: "?" }),
    ejs.compile("<%= a + b %>")({ a: 1, b: 2 }),
    render("<%= locals.missing || 'none' %>", {}),
    ejs.escapeXML("<&'\">"),
    render("line<%= 1 -%>\nnext", {}),
    (() => {
      try {
        return render("<%= nope %>", {});
      } catch (error) {
        return error.name;
      }
    })(),
    (() => {
      try {
        return render("<% if %>", {});
      } catch (error) {
        return error.name;
      }
    })(),
  ];
}
