import {
  assignWith,
  chunk,
  cloneDeep,
  debounce,
  groupBy,
  isEqual,
  mapValues,
  merge,
  orderBy,
  reduce,
  set,
  sortedUniq,
  template,
  throttle,
  transform,
  unionBy,
  uniqueId,
  upperFirst,
  zipWith,
} from "lodash-es";

export default async function main() {
  let calls = 0;
  const late = debounce(() => ++calls, 5);
  late();
  late();
  const slow = throttle(() => ++calls, 1000);
  slow();
  slow();
  await new Promise((done) => setTimeout(done, 40));
  slow.cancel();
  const circular = { a: { b: [1, new Date(3), /x/gi, Symbol.for("q")] } };
  circular.self = circular;
  const copy = cloneDeep(circular);
  return [
    calls,
    chunk("abcdef".split(""), 4),
    copy.self === copy,
    copy.a.b[1].getTime(),
    String(copy.a.b[2]),
    isEqual(copy, circular),
    groupBy([1.2, 1.8, 2.1], Math.floor),
    mapValues({ a: 1 }, (n) => n + 1),
    merge({}, { a: { b: 1 } }, { a: { c: [2] } }),
    orderBy(
      [
        { a: 1, b: 2 },
        { a: 1, b: 1 },
        { a: 0, b: 5 },
      ],
      ["a", "b"],
      ["desc", "asc"],
    ),
    reduce({ a: 1, b: 2 }, (sum, n) => sum + n, 0),
    set({}, ["x", 0, "y"], 1),
    sortedUniq([1, 1, 2]),
    template("<%= a %>-<%= b.c %>")({ a: 1, b: { c: 2 } }),
    transform(
      [2, 3],
      (r, n) => {
        r.push(n * n);
        return n < 3;
      },
      [],
    ),
    unionBy([2.1], [1.2, 2.3], Math.floor),
    uniqueId("id").slice(0, 2),
    upperFirst("fred"),
    zipWith([1, 2], [10, 20], (a, b) => a + b),
    assignWith({ a: 1 }, { a: 2 }, (o, s) => o + s),
  ];
}
