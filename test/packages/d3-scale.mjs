import {
  scaleBand,
  scaleLinear,
  scaleLog,
  scaleOrdinal,
  scalePoint,
  scalePow,
  scaleQuantile,
  scaleQuantize,
  scaleSequential,
  scaleSqrt,
  scaleSymlog,
  scaleThreshold,
  scaleTime,
  scaleUtc,
  tickFormat,
} from "d3-scale";
import {
  interpolateRainbow,
  interpolateRdBu,
  interpolateViridis,
  schemeBlues,
  schemeCategory10,
} from "d3-scale-chromatic";
export default () => {
  const x = scaleLinear([0, 10], [0, 100]);
  const time = scaleUtc([new Date(0), new Date(864e5 * 30)], [0, 300]);
  return [
    x(3),
    x.invert(25),
    x.ticks(4),
    x.tickFormat(4, "+.1f")(2.5),
    x.copy().nice().domain([0.13, 9.7]).nice().domain(),
    scaleLinear(["red", "blue"]).domain([0, 1])(0.5),
    scaleLinear([0, 1], [0, 10]).clamp(true)(5),
    scaleLog([1, 1000], [0, 3])(10),
    scaleLog([1, 1e6]).ticks().length,
    scalePow([0, 10], [0, 100]).exponent(2)(5),
    scaleSqrt([0, 4], [0, 2])(1),
    scaleSymlog([-10, 10])(3),
    scaleBand(["a", "b", "c"], [0, 120]).padding(0.1)("b"),
    scaleBand(["a", "b"], [0, 100]).bandwidth(),
    scalePoint(["a", "b", "c"], [0, 100])("b"),
    scaleOrdinal(["a", "b"], schemeCategory10)("b"),
    scaleQuantize([0, 1], ["l", "m", "h"])(0.5),
    scaleQuantile([1, 2, 3, 4, 5], ["a", "b"])(3),
    scaleThreshold([10, 20], ["a", "b", "c"])(15),
    scaleSequential([0, 10], interpolateViridis)(5),
    time(new Date(864e5 * 10)),
    time.ticks(5).map((d) => d.toISOString()),
    time.ticks(5).map(time.tickFormat()),
    time.nice().domain(),
    scaleTime()
      .domain([new Date(2024, 0, 1), new Date(2024, 11, 31)])
      .ticks(4).length,
    tickFormat(0, 1, 10)(0.3),
    interpolateRdBu(0.2),
    schemeBlues[5],
    interpolateRainbow(0.75),
    scaleLinear().unknown("?")(NaN),
  ];
};
