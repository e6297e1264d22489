import * as ss from "simple-statistics";

const d = [2, 4, 4, 4, 5, 5, 7, 9];

const steps = [
  async () => ss.mean(d),
  async () => ss.median(d),
  async () => ss.mode(d),
  async () => ss.standardDeviation(d),
  async () => ss.variance(d),
  async () => ss.quantile(d, 0.9),
  async () =>
    ss.linearRegression([
      [0, 1],
      [1, 3],
      [2, 5.5],
    ]),
  async () =>
    ss.rSquared(
      [
        [0, 0],
        [1, 1],
      ],
      (x) => x,
    ),
  async () => ss.sampleCorrelation([1, 2, 3], [2, 4, 7]),
  async () => ss.ckmeans([1, 2, 10, 11, 50], 3),
  async () => ss.jenks([1, 2, 4, 5, 7, 9, 10, 20], 3),
  async () => ss.tTest(d, 5),
  async () => ss.zScore(78, 80, 5),
  async () => ss.interquartileRange(d),
  async () => ss.factorial(10),
  async () => ss.combinations([1, 2, 3], 2),
  async () => ss.kernelDensityEstimation(d)(4),
  async () => ss.medianAbsoluteDeviation(d),
  async () => ss.permutationsHeap([1, 2, 3]),
  async () => ss.errorFunction(0.5),
];
export default async () => {
  const out = [];
  for (const step of steps) {
    try {
      const value = await step();
      out.push(value === undefined ? "undefined" : value);
    } catch (error) {
      out.push("throws " + (error && error.name));
    }
  }
  return out;
};
