import sanitizeHtml from "sanitize-html";

const steps = [
  async () => sanitizeHtml("<b>x</b><script>alert(1)</script>"),
  async () => sanitizeHtml('<a href="javascript:x" onclick="y">l</a>'),
  async () => sanitizeHtml("<p>a<i>b</i></p>", { allowedTags: ["p"] }),
  async () =>
    sanitizeHtml('<a href="http://x" target="_blank">l</a>', { allowedAttributes: { a: ["href", "target"] } }),
  async () => sanitizeHtml("<h1>x</h1>", { transformTags: { h1: "h2" }, allowedTags: ["h2"] }),
  async () =>
    sanitizeHtml("<p style='color: red; position: x'>a</p>", {
      allowedAttributes: { p: ["style"] },
      allowedStyles: { "*": { color: [/^red$/] } },
    }),
  async () => sanitizeHtml("a < b & c"),
  async () => sanitizeHtml("<img src='x.png'><br>", { allowedTags: ["br"] }),
  async () => sanitizeHtml("<p class='a b c'>x</p>", { allowedClasses: { p: ["a", "c"] } }),
  async () => sanitizeHtml("<textarea>x</textarea>", { disallowedTagsMode: "escape" }),
  async () => sanitizeHtml.defaults.allowedTags.length,
  async () => sanitizeHtml("<p>x</p><p></p>", { exclusiveFilter: (f) => !f.text.trim() }),
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
