import { CronExpressionParser } from "cron-parser";
import * as rrule from "rrule";

// It is CommonJS in Node, and a module to bundlers.
const { RRule, rrulestr } = rrule.RRule ? rrule : rrule.default;

export default function main() {
  const next = (expression, tz, currentDate = "2024-03-08T10:00:00Z", count = 4) => {
    const parsed = CronExpressionParser.parse(expression, { currentDate, tz });
    return Array.from({ length: count }, () => parsed.next().toISOString());
  };
  const before = (expression, tz, currentDate) => {
    const parsed = CronExpressionParser.parse(expression, { currentDate, tz });
    return [parsed.prev().toISOString(), parsed.prev().toISOString()];
  };
  const bad = (tz) => {
    try {
      return next("0 0 * * *", tz);
    } catch (error) {
      return error.message;
    }
  };
  const rule = (tzid) =>
    new RRule({
      freq: RRule.WEEKLY,
      dtstart: new Date(Date.UTC(2024, 1, 27, 9)),
      tzid,
      count: 4,
    });
  return [
    next("30 2 * * *", "America/New_York"),
    next("0 0 * * *", "America/New_York"),
    next("0 * * * *", "America/New_York", "2024-11-03T04:30:00Z"),
    next("*/30 1 * * *", "America/New_York", "2024-11-03T04:30:00Z"),
    next("0 9 * * 1-5", "Asia/Tokyo"),
    next("30 2 * * *", "Europe/Berlin", "2024-03-30T10:00:00Z"),
    next("30 2 * * *", "Europe/Berlin", "2024-10-26T10:00:00Z"),
    next("0 12 1 * *", "Australia/Sydney"),
    next("0 0 L * *", "Asia/Kathmandu"),
    next("15 14 1 7 *", "Europe/London", "2044-01-01T00:00:00Z"),
    before("0 8 * * *", "America/Los_Angeles", "2024-03-11T10:00:00Z"),
    bad("No/Where"),
    rule("Europe/Paris").toString(),
    rule("Europe/Paris")
      .all()
      .map((date) => date.toISOString()),
    rule("America/Denver")
      .after(new Date(Date.UTC(2024, 2, 1)))
      .toISOString(),
    rrulestr("DTSTART;TZID=America/New_York:20240301T090000\nRRULE:FREQ=DAILY;COUNT=3")
      .all()
      .map((date) => date.toISOString()),
  ];
}
