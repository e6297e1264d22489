import fp from "lodash/fp.js";

const people = [
  { name: "Ann", age: 31, tags: ["a", "b"] },
  { name: "Bo", age: 27, tags: ["b"] },
  { name: "Cy", age: 31, tags: [] },
];

export default () => {
  const seen = [];
  // many functions that wrap others, which lodash notes in a WeakMap
  for (let index = 0; index < 300; index++)
    seen.push(
      fp.flow(
        fp.map((x) => x + index),
        fp.sum,
      )([1, 2, 3]),
    );
  return [
    fp.sum(seen),
    fp.map((x) => x * 2)([1, 2]),
    fp.flow(
      fp.filter(({ age }) => age > 30),
      fp.map("name"),
      fp.join(", "),
    )(people),
    fp.get("a.b[1].c")({ a: { b: [0, { c: 5 }] } }),
    fp.set("a.b", 2, { a: { b: 1, c: 3 } }),
    fp.update("n", (n) => n + 1, { n: 1 }),
    fp.groupBy("age")(people),
    fp.curry((a, b, c) => a + b + c)(1)(2)(3),
    fp.sortBy(["age", "name"], people).map(fp.get("name")),
    fp.orderBy(["age", "name"], ["desc", "asc"])(people).map(fp.prop("name")),
    fp.merge({ a: { x: 1 } }, { a: { y: 2 }, b: 2 }),
    fp.pick(["a", "c"], { a: 1, b: 2, c: 3 }),
    fp.omitBy(fp.isNil, { a: null, b: undefined, c: 0 }),
    fp.compose(fp.toUpper, fp.trim)(" a "),
    fp.chunk(2)([1, 2, 3]),
    fp.zipObject(["a", "b"], [1, 2]),
    fp.reduce((all, { tags }) => all.concat(tags), [], people),
    fp.uniq(fp.flatMap("tags", people)),
    fp.partition((x) => x % 2 === 0)([1, 2, 3, 4]),
    fp.countBy(fp.size)(["a", "bb", "cc"]),
    fp.cond([
      [fp.isString, fp.upperFirst],
      [fp.stubTrue, fp.constant("other")],
    ])("text"),
    fp.overSome([fp.isString, fp.isNumber])(5),
    fp.pipe(fp.keys, fp.reverse)({ a: 1, b: 2 }),
    fp.mapValues((n) => n * 10, { a: 1, b: 2 }),
    fp.template("<%= a %>!")({ a: 1 }),
    fp.isEqual({ a: [1, new Set([2])] }, { a: [1, new Set([2])] }),
    fp.memoize((n) => n * 2)(4),
    fp.ary(1)(parseInt)("08"),
    fp.range(0, 5),
    fp.placeholder === fp,
  ];
};
