import { LRUCache } from "lru-cache";

const c = new LRUCache({ max: 3, dispose: (v, k, r) => log.push([v, k, r]) });
const log = [];

const steps = [
  async () => [c.set("a", 1), c.set("b", 2), c.set("c", 3)].length,
  async () => c.get("a"),
  async () => (c.set("d", 4), [...c.keys()]),
  async () => c.has("b"),
  async () => c.peek("c"),
  async () => [...c.entries()],
  async () => c.size,
  async () => c.delete("a"),
  async () => c.dump().map(([k, { value }]) => [k, value]),
  async () => (c.forEach((v, k) => log.push(k)), log),
  async () => [...c.rkeys()],
  async () => c.find((v) => v > 3),
  async () => (c.clear(), c.size),
  async () =>
    new LRUCache({ maxSize: 10, sizeCalculation: (v) => v.length }).set("a", "hello").set("b", "worldxx").size,
  async () => await new LRUCache({ max: 2, fetchMethod: async (k) => k + "!" }).fetch("z"),
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
