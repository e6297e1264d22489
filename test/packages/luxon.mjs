import { DateTime, Duration, FixedOffsetZone, Interval } from "luxon";

export default function main() {
  const zone = FixedOffsetZone.instance(120);
  const date = DateTime.fromISO("2024-02-29T13:05:09.123+02:00", { zone });
  const later = DateTime.fromObject({ year: 2025, month: 6, day: 3, hour: 8 }, { zone: FixedOffsetZone.utcInstance });
  return [
    date.toISO(),
    date.toUTC().toISO(),
    date.plus({ months: 1, days: 3 }).toISODate(),
    date.minus({ hours: 30 }).toISOTime(),
    date.startOf("week").toISO(),
    date.endOf("quarter").toISO(),
    date.weekNumber,
    date.ordinal,
    date.daysInMonth,
    date.isInLeapYear,
    later.diff(date, ["months", "days", "hours"]).toObject(),
    Duration.fromISO("P1Y2M3DT4H5M6S").toObject(),
    Duration.fromObject({ hours: 30, minutes: 90 }).normalize().toISO(),
    Duration.fromMillis(5_025_678).toFormat("hh:mm:ss.SSS"),
    Interval.fromDateTimes(date, later).length("days"),
    Interval.fromDateTimes(date, later).splitBy({ months: 6 }).length,
    DateTime.fromMillis(0, { zone }).toISO(),
    DateTime.fromSQL("2017-05-15 09:24:15", { zone }).toISO(),
    DateTime.fromHTTP("Sun, 06 Nov 1994 08:49:37 GMT", { zone }).toISO(),
    DateTime.fromRFC2822("Tue, 01 Nov 2016 13:23:12 +0630", { zone }).toISO(),
    DateTime.fromISO("nonsense").isValid,
    date.set({ day: 1 }).toSeconds(),
    date.hasSame(later, "year"),
    date < later,
  ];
}
