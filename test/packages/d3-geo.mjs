import {
  geoAlbers,
  geoArea,
  geoBounds,
  geoCentroid,
  geoCircle,
  geoContains,
  geoDistance,
  geoEquirectangular,
  geoGraticule10,
  geoInterpolate,
  geoLength,
  geoMercator,
  geoNaturalEarth1,
  geoOrthographic,
  geoPath,
  geoRotation,
  geoStream,
} from "d3-geo";

const polygon = {
  type: "Polygon",
  coordinates: [
    [
      [0, 0],
      [0, 10],
      [10, 10],
      [10, 0],
      [0, 0],
    ],
  ],
};
const round = (value) => JSON.parse(JSON.stringify(value), (_, v) => (typeof v === "number" ? +v.toFixed(6) : v));
export default () =>
  round([
    geoArea(polygon),
    geoBounds(polygon),
    geoCentroid(polygon),
    geoDistance([0, 0], [90, 45]),
    geoLength({
      type: "LineString",
      coordinates: [
        [0, 0],
        [10, 10],
      ],
    }),
    geoInterpolate([0, 0], [90, 0])(0.5),
    geoContains(polygon, [5, 5]),
    geoRotation([30, 20, 10])([5, 5]),
    geoMercator()([10, 20]),
    geoMercator().invert([500, 200]),
    geoAlbers()([-100, 40]),
    geoOrthographic()([10, 10]),
    geoNaturalEarth1()([50, -30]),
    geoEquirectangular().fitSize([100, 50], polygon)([5, 5]),
    geoPath(geoMercator())(polygon).replace(/\d+\.\d+/g, (n) => (+n).toFixed(3)),
    geoPath(geoMercator()).area(polygon),
    geoPath(geoMercator()).centroid(polygon),
    geoPath(geoMercator()).bounds(polygon),
    geoCircle().radius(10)().coordinates[0].length,
    geoGraticule10().coordinates.length,
    typeof geoStream,
    geoPath(geoOrthographic().clipAngle(90).rotate([100, 0]))(polygon),
  ]);
