import spacetime from "spacetime";

const s = spacetime("2024-03-10T15:30:00Z", "UTC");

const steps = [
  async () => s.format("nice"),
  async () => s.add(1, "week").iso(),
  async () => s.goto("Africa/Cairo").time(),
  async () => s.startOf("month").format("iso-short"),
  async () => s.dayName(),
  async () => s.season(),
  async () => s.isBefore(spacetime("2025-01-01")),
  async () => s.diff(spacetime("2024-12-25", "UTC"), "days"),
  async () => s.timezone().name,
  async () => s.goto("America/New_York").format("{time} {iso-short}"),
  async () => s.since(spacetime("2023-01-01", "UTC")).rounded,
  async () => s.every("hour", s.add(3, "hours")).length,
  async () => s.quarter(),
  async () => s.leapYear(),
  async () => (s.weekOfYear ? s.week() : 0),
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
