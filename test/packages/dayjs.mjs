import dayjs from "dayjs";
import advancedFormat from "dayjs/plugin/advancedFormat.js";
import customParseFormat from "dayjs/plugin/customParseFormat.js";
import duration from "dayjs/plugin/duration.js";
import isoWeek from "dayjs/plugin/isoWeek.js";
import relativeTime from "dayjs/plugin/relativeTime.js";
import objectSupport from "dayjs/plugin/toObject.js";
import utc from "dayjs/plugin/utc.js";
import "dayjs/locale/de.js";

for (const plugin of [advancedFormat, customParseFormat, duration, isoWeek, objectSupport, relativeTime, utc])
  dayjs.extend(plugin);

export default function main() {
  const day = dayjs.utc("2024-02-29T13:05:09.123Z");
  return [
    day.format(),
    day.format("dddd, D. MMMM YYYY HH:mm:ss.SSS Q Do k"),
    day.locale("de").format("dddd, D. MMMM YYYY"),
    day.add(1, "year").toISOString(),
    day.subtract(3, "month").startOf("month").valueOf(),
    day.endOf("week").toJSON(),
    day.diff(dayjs.utc("2023-12-24"), "day", true),
    day.isoWeek(),
    day.isBefore("2025-01-01"),
    dayjs.utc("31/12/2023 23:59", "DD/MM/YYYY HH:mm").toISOString(),
    dayjs.duration(93784, "seconds").format("D[d] HH:mm:ss"),
    dayjs.duration({ hours: 30, minutes: 5 }).humanize(),
    day.from(dayjs.utc("2024-03-10")),
    day.to(dayjs.utc("2030-03-10")),
    dayjs("nonsense").isValid(),
    day.set("month", 0).daysInMonth(),
    day.toObject(),
  ];
}
