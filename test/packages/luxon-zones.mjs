import { DateTime, IANAZone, Info, Interval } from "luxon";

export default function main() {
  const berlin = DateTime.fromISO("2024-02-29T13:05:09.123", { zone: "Europe/Berlin" });
  const york = berlin.setZone("America/New_York");
  const overlap = DateTime.fromObject(
    { year: 2024, month: 11, day: 3, hour: 1, minute: 30 },
    { zone: "America/Chicago" },
  );
  const gap = DateTime.fromObject({ year: 2024, month: 3, day: 31, hour: 2, minute: 30 }, { zone: "Europe/Paris" });
  return [
    berlin.toISO(),
    york.toISO(),
    york.zoneName,
    york.offset,
    york.offsetNameShort,
    york.offsetNameLong,
    york.plus({ months: 6 }).offsetNameShort,
    york.isInDST,
    york.plus({ months: 6 }).isInDST,
    york.toFormat("yyyy-MM-dd HH:mm ZZZZ z"),
    york.setLocale("en-US").toLocaleString(DateTime.DATETIME_FULL),
    york.setLocale("en-US").toLocaleString(DateTime.TIME_WITH_LONG_OFFSET),
    overlap.toISO(),
    overlap.plus({ hours: 1 }).toISO(),
    overlap.plus({ days: 1 }).toISO(),
    overlap.getPossibleOffsets().map((one) => one.toISO()),
    gap.toISO(),
    DateTime.fromISO("2045-07-01T12:00:00Z", { zone: "Australia/Sydney" }).toISO(),
    DateTime.fromISO("1985-07-01T12:00:00Z").setZone("Europe/Moscow").toISO(),
    DateTime.fromMillis(1.7e12, { zone: "Asia/Kathmandu" }).startOf("day").toISO(),
    DateTime.fromMillis(1.7e12).setZone("Pacific/Chatham").endOf("month").toISO(),
    DateTime.fromFormat("2024-05-25 09:08:34 Asia/Tokyo", "yyyy-MM-dd HH:mm:ss z").toISO(),
    DateTime.fromISO("2024-01-01T00:00", { zone: "Asia/Kolkata" }).toUTC().toISO(),
    DateTime.now().setZone("No/Where").invalidExplanation,
    berlin.setZone("America/Los_Angeles", { keepLocalTime: true }).toISO(),
    Interval.fromDateTimes(berlin, york.plus({ days: 40 })).length("hours"),
    Info.isValidIANAZone("Europe/Kyiv"),
    Info.isValidIANAZone("Europe/Nowhere"),
    Info.hasDST("Asia/Tokyo"),
    Info.hasDST("Europe/Lisbon"),
    IANAZone.create("Europe/London").offset(Date.UTC(2024, 6, 1)),
    IANAZone.create("Europe/London").offsetName(Date.UTC(2024, 6, 1), { format: "long", locale: "en-US" }),
    IANAZone.create("Africa/Casablanca").formatOffset(Date.UTC(2024, 2, 20), "short"),
  ];
}
