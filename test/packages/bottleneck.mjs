import Bottleneck from "bottleneck";

const l = new Bottleneck({ maxConcurrent: 2, minTime: 1 });

const steps = [
  async () => await Promise.all([1, 2, 3, 4].map((n) => l.schedule(async () => n * 2))),
  async () => await l.wrap(async (a, b) => a + b)(1, 2),
  async () => l.counts(),
  async () => await l.schedule({ priority: 1, id: "x" }, async () => "p"),
  async () =>
    await l.schedule(async () => {
      throw new RangeError("x");
    }),
  async () => await l.currentReservoir(),
  async () => await l.check(),
  async () =>
    await new Promise((r) =>
      l.submit(
        (cb) => cb(null, "cb"),
        (e, v) => r(v),
      ),
    ),
  async () => await l.stop(),
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
