import moment from "moment";

const m = moment.utc("2024-03-10T15:30:00Z");

const steps = [
  async () => m.format(),
  async () => m.format("dddd, MMMM Do YYYY, h:mm:ss a"),
  async () => m.clone().add(7, "days").subtract(1, "months").toISOString(),
  async () => m.isLeapYear(),
  async () => m.clone().startOf("week").format("YYYY-MM-DD"),
  async () => moment.duration(90, "minutes").humanize(),
  async () => moment.duration({ h: 3, m: 15 }).toISOString(),
  async () => m.diff(moment.utc("2024-01-01"), "days"),
  async () => moment.utc("12-25-1995", "MM-DD-YYYY").valueOf(),
  async () => m.from(moment.utc("2024-03-12")),
  async () => m.calendar(moment.utc("2024-03-11")),
  async () => moment.utc("2024-02-30").isValid(),
  async () => m.isoWeek(),
  async () => m.toObject(),
  async () => moment.utc([2010, 1, 14]).format("LLLL"),
  async () => moment.months(),
  async () => moment("2024-03-10 10:00").format("LT"),
  async () => m.isBetween("2024-01-01", "2025-01-01"),
  async () => moment.min(m, moment.utc(0)).unix(),
  async () => moment.utc("2013-W06-5").format("L"),
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
