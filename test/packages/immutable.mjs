import { fromJS, is, List, Map, OrderedMap, OrderedSet, Range, Record, Repeat, Seq, Set, Stack } from "immutable";

export default function main() {
  const list = List([3, 1, 2]);
  const map = Map({ a: 1, b: Map({ c: List([1, 2]) }) });
  const Point = Record({ x: 0, y: 0 }, "Point");
  const big = Range(0, 100).toList().setSize(50).push("end");
  return [
    list.push(4).sort().reverse().toJS(),
    list
      .map((n) => n * 2)
      .filter((n) => n > 2)
      .toArray(),
    list.insert(1, 9).delete(0).toString(),
    map.setIn(["b", "c", 1], 9).toJS(),
    map.updateIn(["b", "c"], (c) => c.push(3)).getIn(["b", "c"]).size,
    map.merge({ a: 5, d: 6 }).toObject().a,
    map.mergeDeep({ b: { e: 1 } }).toJS(),
    is(Map({ a: List([1]) }), Map({ a: List([1]) })),
    Set([1, 2, 2, 3]).union([4]).subtract([1]).sort().toArray(),
    OrderedMap([
      ["z", 1],
      ["a", 2],
    ])
      .keySeq()
      .toArray(),
    OrderedSet(["b", "a", "b"]).toArray(),
    Stack([1, 2]).push(0).peek(),
    new Point({ x: 5 }).set("y", 2).toJS(),
    new Point().equals(new Point({ x: 0 })),
    Seq([1, 2, 3, 4])
      .filter((n) => n % 2)
      .map((n) => n * n)
      .toArray(),
    Repeat("x", 3).join("-"),
    Range(1, 10, 3).reduce((a, b) => a + b),
    List(["ant", "bee", "ape"])
      .groupBy((word) => word[0])
      .map((words) => words.size)
      .toJS(),
    fromJS({ a: [{ b: 1 }] }).getIn(["a", 0, "b"]),
    map
      .withMutations((m) => {
        m.set("x", 1).delete("a");
      })
      .keySeq()
      .toJS(),
    big.get(49),
    big.last(),
    big.hashCode() === List(big).hashCode(),
    JSON.stringify(map),
    map.equals(fromJS({ a: 1, b: { c: [1, 2] } })),
    list.zip(List("abc")).toJS(),
    List([1, [2, List([3])]])
      .flatten()
      .toJS(),
    Map().set(NaN, 1).get(NaN),
    list.sortBy((n) => -n).toJS(),
    list.max(),
    map.some((v) => v === 1),
    [...Map([[1, 2]]).entries()],
  ];
}
