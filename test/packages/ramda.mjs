import * as R from "ramda";

export default function main() {
  const users = [
    { name: "b", age: 30, address: { zip: 1 } },
    { name: "a", age: 20, address: { zip: 2 } },
  ];
  const lens = R.lensPath(["address", "zip"]);
  return [
    R.pipe(R.filter(R.propSatisfies(R.gt(R.__, 25), "age")), R.pluck("name"))(users),
    R.sortWith([R.ascend(R.prop("age"))], users).length,
    R.over(lens, R.inc, users[0]),
    R.view(lens, users[1]),
    R.groupBy(R.prop("name"), users),
    R.curry((a, b, c) => a + b * c)(1)(R.__, 3)(2),
    R.compose(R.toUpper, R.head)("abc"),
    R.evolve({ age: R.add(1) }, users[0]),
    R.path(["address", "zip"], users[0]),
    R.pathOr(0, ["x", "y"], users[0]),
    R.mergeDeepRight({ a: { b: 1 } }, { a: { c: 2 } }),
    R.equals({ a: [1, /x/g] }, { a: [1, /x/g] }),
    R.equals(NaN, NaN),
    R.uniq([1, "1", [1], [1]]),
    R.transpose([
      [1, 2],
      [3, 4],
    ]),
    R.aperture(2, [1, 2, 3]),
    R.xprod([1], ["a", "b"]),
    R.zipObj(["a"], [1]),
    R.cond([
      [R.equals(0), R.always("zero")],
      [R.T, String],
    ])(0),
    R.ifElse(R.isNil, R.always("nil"), R.identity)(null),
    R.transduce(R.compose(R.map(R.inc), R.take(2)), R.flip(R.append), [], [1, 2, 3]),
    R.toString({ a: [1, "b", new Date(0)] }),
    R.type(/a/),
    R.splitEvery(2, "abcde"),
    R.assocPath(["a", 0, "b"], 1, {}),
    R.dissocPath(["a"], { a: 1, b: 2 }),
    R.juxt([Math.min, Math.max])(3, 1, 2),
    R.converge(R.divide, [R.sum, R.length])([1, 2, 3]),
    R.unfold((n) => (n > 3 ? false : [n, n + 1]), 1),
    R.invertObj({ a: "x" }),
    R.symmetricDifference([1, 2], [2, 3]),
    R.countBy(R.toLower, ["A", "a"]),
    R.where({ a: R.is(Number) }, { a: 1 }),
    R.memoizeWith(String, R.inc)(1),
    R.tryCatch(() => {
      throw 1;
    }, R.F)(),
    R.sequence(R.of(Array), [[1, 2], [3]]),
    R.traverse(R.of(Array), (x) => [x], [1]),
    R.chain((x) => [x, x], [1]),
    R.ap([R.inc], [1, 2]),
    R.lift((a, b) => a + b)([1], [2, 3]),
  ];
}
