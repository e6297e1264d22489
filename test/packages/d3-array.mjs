import * as d3 from "d3-array";
export default () =>
  [
    d3.min([3, 1, 2]),
    d3.extent([5, NaN, 1]),
    d3.mean([1, 2, 3]),
    d3.median([5, 1, 3, 2]),
    d3.quantile([1, 2, 3, 4], 0.3),
    d3.deviation([1, 2, 3, 4]),
    d3.sum([0.1, 0.2, 0.3]),
    d3.fsum([0.1, 0.2, 0.3]),
    d3.bisect([1, 2, 3], 2),
    d3.bisector((d) => d.x).left([{ x: 1 }, { x: 3 }], 2),
    d3.ascending("a", "b"),
    d3.group(["ant", "bee", "ape"], (w) => w[0]).get("a"),
    d3
      .rollup(
        ["ant", "bee", "ape"],
        (v) => v.length,
        (w) => w[0],
      )
      .get("a"),
    d3.groups([1, 2, 3], (n) => n % 2),
    d3.flatRollup(
      [
        { a: 1, b: 2 },
        { a: 1, b: 3 },
      ],
      (v) => v.length,
      (d) => d.a,
      (d) => d.b,
    ),
    d3.index([{ id: 1 }], (d) => d.id).get(1),
    d3
      .bin()
      .thresholds(3)([1, 2, 3, 4, 5, 9])
      .map((b) => [b.x0, b.x1, b.length]),
    d3.ticks(0, 1, 5),
    d3.nice(0.12, 9.7, 5),
    d3.range(0, 1, 0.25),
    d3.cross([1, 2], ["a"]),
    d3.pairs([1, 2, 3]),
    d3.zip([1, 2], [3, 4]),
    d3.transpose([
      [1, 2],
      [3, 4],
    ]),
    d3.shuffler(() => 0.5)([1, 2, 3, 4]),
    d3.cumsum([1, 2, 3]),
    d3.rank([3, 1, 2]),
    d3.greatest([3, 9, 2]),
    d3.least([{ v: 3 }, { v: 1 }], (d) => d.v),
    d3.minIndex([3, 1]),
    d3.scan([3, 1], d3.ascending),
    d3.union([1, 2], [2, 3]),
    d3.intersection([1, 2], [2, 3]),
    d3.difference([1, 2], [2]),
    d3.superset([1, 2], [1]),
    d3.some([1], (x) => x > 0),
    d3.merge([[1], [2]]),
    d3.quickselect([5, 3, 8, 1], 1),
    d3.thresholdScott([1, 2, 3], 0, 3),
    d3.blur([1, 5, 1], 1),
    d3.mode([1, 1, 2]),
    d3.sort([3, 1, 2], (d) => -d),
    d3.count([1, NaN]),
    new d3.InternMap([[new Date(0), 1]]).get(new Date(0)),
  ].map((v) => (v instanceof Set || ArrayBuffer.isView(v) ? Array.from(v) : v));
