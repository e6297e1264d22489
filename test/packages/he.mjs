import he from "he";

export default () => [
  he.encode("foo © bar ≠ baz 𝌆 qux"),
  he.encode("foo © bar", { useNamedReferences: true }),
  he.encode("a\u00e9<", { decimal: true }),
  he.encode("abc", { encodeEverything: true }),
  he.encode("<é", { allowUnsafeSymbols: true }),
  he.decode("foo &copy; bar &ne; baz &#x1D306; qux"),
  he.decode("foo&ampbar", { isAttributeValue: true }),
  he.decode("&notin;&not;&amp"),
  he.escape("<img src='x' onerror=\"prompt(1)\">"),
  he.unescape("&lt;a&gt;"),
  he.decode("&#128;&#0;&#xD800;"),
  he.version,
];
