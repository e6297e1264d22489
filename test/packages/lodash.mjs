import _ from "lodash";

class Foo {
  constructor() {
    this.a = 1;
  }
}
Foo.prototype.b = 2;

export default function main() {
  const users = [
    { user: "fred", age: 48, tags: ["x"] },
    { user: "barney", age: 36, tags: [] },
    { user: "fred", age: 40, tags: ["y", "z"] },
  ];
  let calls = 0;
  const memo = _.memoize((n) => (calls++, n * 2));
  memo(2);
  memo(2);
  return [
    _.chunk([1, 2, 3, 4, 5], 2),
    _.groupBy(users, "user"),
    _.sortBy(users, ["user", "age"]),
    _.orderBy(users, ["user", "age"], ["asc", "desc"]),
    _.keyBy(users, "age")[36],
    _.merge({ a: [{ b: 1 }] }, { a: [{ c: 2 }] }),
    _.cloneDeep({
      d: new Date(0),
      r: /a/g,
      m: new Map([[1, { a: 1 }]]),
      s: new Set([1]),
      u: new Uint8Array([1, 2]),
    }).m.get(1),
    _.isEqual({ a: [1, { b: new Date(5) }] }, { a: [1, { b: new Date(5) }] }),
    _.isEqual(new Map([[1, 2]]), new Map([[1, 3]])),
    _.get({ a: [{ b: { c: 3 } }] }, "a[0].b.c"),
    _.set({}, "a.b[1].c", 4),
    _.pick({ a: 1, b: 2, c: 3 }, ["a", "c"]),
    _.omit({ a: 1, b: 2 }, "a"),
    _.uniqBy([{ x: 1 }, { x: 2 }, { x: 1 }], "x"),
    _.flattenDeep([1, [2, [3, [4]]]]),
    _.zipObject(["a", "b"], [1, 2]),
    _.camelCase("--foo-bar--"),
    _.kebabCase("fooBarBaz1"),
    _.startCase("fooBar éàü"),
    _.deburr("déjà vu"),
    _.template("hello <%= user %>! <% _.forEach(list, function(x) { %><li><%- x %></li><% }); %>")({
      user: "fred",
      list: ["<a>", "b"],
    }),
    _.template("hi ${ name }")({ name: "x" }),
    _.words("fred, barney & pebbles"),
    _.truncate("hi-diddly-ho there, neighborino", { length: 24, separator: " " }),
    _.padEnd("abc", 6, "_-"),
    _.range(0, -4, -1),
    _.sumBy(users, "age"),
    _.mean([4, 2, 8]),
    _.countBy([6.1, 4.2, 6.3], Math.floor),
    _.partition([1, 2, 3], (n) => n % 2),
    _.difference([2, 1], [2, 3]),
    _.intersection([2, 1], [2, 3]),
    _.xor([2, 1], [2, 3]),
    _.debounce(() => 1, 10).cancel === undefined,
    memo(2),
    calls,
    _.curry((a, b, c) => a + b + c)(1)(2, 3),
    _.flow([(x) => x + 1, (x) => x * 2])(3),
    _.partialRight((a, b) => [a, b], 2)(1),
    _.chain(users)
      .map("age")
      .filter((n) => n > 36)
      .sort()
      .value(),
    _([1, 2, 3])
      .map((n) => n * n)
      .reverse()
      .take(2)
      .value(),
    _.escape("<a & b>"),
    _.unescape("&lt;a&gt;"),
    _.mapKeys({ a: 1 }, (v, k) => k + v),
    _.mapValues({ a: { x: 1 } }, "x"),
    _.invert({ a: 1 }),
    _.defaultsDeep({ a: { b: 2 } }, { a: { b: 1, c: 3 } }),
    _.toPath("a[0].b"),
    _.isPlainObject(new Foo()),
    _.forIn && _.keysIn(new Foo()),
    _.isArguments(
      (function () {
        return arguments;
      })(),
    ),
    _.toString([1, -0, null]),
    _.isElement({}),
    _.isTypedArray(new Uint8Array()),
    _.clamp(10, -5, 5),
    _.inRange(3, 2, 4),
    _.attempt(() => {
      throw new Error("x");
    }).message,
    _.findLastIndex(users, { user: "fred" }),
    _.isMatch({ a: 1, b: 2 }, { b: 2 }),
    _.at({ a: [1, 2] }, "a[1]"),
    _.isNative(Array.prototype.push),
    _.VERSION,
  ];
}
