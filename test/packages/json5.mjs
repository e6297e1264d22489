import JSON5 from "json5/dist/index.mjs";
export default () => {
  const bad = (text) => {
    try {
      return JSON5.parse(text);
    } catch (error) {
      return [error.name, error.message, error.lineNumber, error.columnNumber];
    }
  };
  return [
    JSON5.parse("{a: 1, 'b': [1, 2,], // c\n c: 'x\\\ny', d: +.5, e: 0xff, f: Infinity, /* x */ g: null,}"),
    JSON5.parse("[1., -Infinity, '\\u00e9']"),
    JSON5.stringify({ a: 1, "b-c": "it's", d: [1, null], e: undefined }),
    JSON5.stringify({ a: { b: 1 } }, null, 2),
    JSON5.stringify({ a: 1, b: 2 }, ["a"]),
    JSON5.stringify(NaN),
    JSON5.parse("{a: 1}", (key, value) => (key === "a" ? value + 1 : value)),
    bad("{a: }"),
    bad("{"),
    bad("[1 2]"),
    JSON5.parse("{ünï: 1, $_: 2}"),
    JSON5.stringify("\u2028'\""),
    JSON5.stringify({ a: 1 }, { space: "\t", quote: '"' }),
  ];
};
