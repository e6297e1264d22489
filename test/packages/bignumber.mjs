import BigNumber from "bignumber.js";

const x = new BigNumber("123456789.123456789");

const steps = [
  async () => x.toFormat(2),
  async () => x.plus("0.1").toString(),
  async () => x.multipliedBy(1e10).toString(),
  async () => new BigNumber("ff", 16).toString(),
  async () => new BigNumber(255).toString(2),
  async () => new BigNumber(1).dividedBy(3).toString(),
  async () => new BigNumber(2).pow(200).toString(),
  async () => new BigNumber(10).sqrt().toString(),
  async () => BigNumber.max(1, "3", 2).toString(),
  async () => new BigNumber("0.1").toFraction().map(String),
  async () => x.decimalPlaces(),
  async () => x.integerValue().toString(),
  async () => new BigNumber(NaN).isNaN(),
  async () => new BigNumber(-0).isNegative(),
  async () => x.toExponential(3),
  async () => BigNumber.sum(1, 2, 3.5).toNumber(),
  async () => new BigNumber("12345.678").toFormat(1, { groupSeparator: " ", groupSize: 3, decimalSeparator: "," }),
  async () => new BigNumber(5).comparedTo(6),
  async () => new BigNumber(97).modulo(10).toString(),
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
