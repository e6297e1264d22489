import { cluster, hierarchy, pack, partition, stratify, tree, treemap } from "d3-hierarchy";
import { path, pathRound } from "d3-path";
import {
  arc,
  area,
  curveBasis,
  curveCardinal,
  curveCatmullRom,
  curveMonotoneX,
  curveNatural,
  curveStep,
  line,
  lineRadial,
  linkHorizontal,
  pie,
  pointRadial,
  stack,
  stackOffsetWiggle,
  stackOrderInsideOut,
  symbol,
  symbolStar,
  symbols,
} from "d3-shape";

const points = [
  [0, 0],
  [10, 5],
  [20, 3],
  [30, 12],
];
export default () => {
  const root = () =>
    hierarchy({
      name: "r",
      children: [
        { name: "a", value: 3 },
        {
          name: "b",
          children: [
            { name: "c", value: 5 },
            { name: "d", value: 1 },
          ],
        },
      ],
    })
      .sum((d) => d.value ?? 0)
      .sort((a, b) => b.value - a.value);
  const place = (node) =>
    node
      .descendants()
      .map((d) => [
        d.data.name,
        ...["x", "y", "r", "x0", "y0", "x1", "y1"].map((k) => (d[k] === undefined ? null : +d[k].toFixed(4))),
      ]);
  return [
    line()(points),
    ...[curveBasis, curveCardinal, curveCatmullRom, curveMonotoneX, curveNatural, curveStep].map((curve) =>
      line().curve(curve)(points),
    ),
    area().y0(0)(points),
    line().defined((d) => d[0] !== 10)(points),
    arc()({ innerRadius: 5, outerRadius: 10, startAngle: 0, endAngle: 2 }),
    arc().cornerRadius(2).padAngle(0.1)({ innerRadius: 5, outerRadius: 10, startAngle: 0, endAngle: 1 }),
    pie()([1, 1, 2]).map((d) => [d.index, d.startAngle, d.endAngle]),
    stack().keys(["a", "b"])([
      { a: 1, b: 2 },
      { a: 3, b: 4 },
    ]),
    stack().keys(["a", "b"]).order(stackOrderInsideOut).offset(stackOffsetWiggle)([
      { a: 1, b: 2 },
      { a: 3, b: 4 },
    ]),
    symbol(symbolStar, 50)(),
    symbols.length,
    lineRadial()(points.slice(1)),
    linkHorizontal()({ source: [0, 0], target: [10, 10] }),
    pointRadial(1, 2),
    (() => {
      const p = path();
      p.moveTo(0, 0);
      p.arc(5, 5, 2, 0, 1);
      p.bezierCurveTo(1, 2, 3, 4, 5, 6);
      p.closePath();
      return String(p);
    })(),
    (() => {
      const p = pathRound(1);
      p.moveTo(0.123, 1.987);
      p.rect(1, 2, 3.33, 4);
      return p.toString();
    })(),
    place(tree().size([100, 50])(root())),
    place(cluster().size([100, 50])(root())),
    place(treemap().size([100, 50]).padding(1)(root())),
    place(pack().size([100, 100])(root())),
    place(partition().size([100, 50])(root())),
    stratify()([{ id: "a" }, { id: "b", parentId: "a" }]).leaves().length,
    root().path(root().leaves()[0]).length,
    root().links().length,
  ];
};
