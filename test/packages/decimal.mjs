import Decimal from "decimal.js";

const steps = [
  async () => new Decimal("0.1").plus("0.2").toString(),
  async () => Decimal.sqrt(2).toString(),
  async () => Decimal.exp(1).toString(),
  async () => Decimal.ln(10).toString(),
  async () => Decimal.sin(1).toString(),
  async () => Decimal.acos(-1).toString(),
  async () => new Decimal(2).pow("0.5").toString(),
  async () => Decimal.set({ precision: 40 }).div(1, 3).toString(),
  async () => new Decimal("0xff.8").toString(),
  async () => new Decimal(255.5).toBinary(),
  async () => new Decimal("123.456").toFraction().map(String),
  async () => Decimal.atan2(1, 1).toFixed(20),
  async () => new Decimal(1e21).toFixed(),
  async () => new Decimal(5).toNearest(2).toString(),
  async () => Decimal.hypot(3, 4).toNumber(),
  async () => Decimal.log10(1000).toString(),
  async () => new Decimal("1.005").toDecimalPlaces(2).toString(),
  async () => Decimal.cbrt(27).toString(),
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
