import dayjs from "dayjs";
import advancedFormat from "dayjs/plugin/advancedFormat.js";
import timezone from "dayjs/plugin/timezone.js";
import utc from "dayjs/plugin/utc.js";

export default function main() {
  dayjs.extend(utc);
  dayjs.extend(timezone);
  dayjs.extend(advancedFormat);
  const date = dayjs.utc("2024-03-10T06:30:00Z");
  const york = date.tz("America/New_York");
  return [
    york.format(),
    york.add(1, "hour").format(),
    york.add(1, "day").format(),
    york.utcOffset(),
    york.offsetName("short"),
    york.offsetName("long"),
    york.format("YYYY-MM-DD HH:mm z"),
    york.format("zzz"),
    york.startOf("day").toISOString(),
    york.endOf("month").toISOString(),
    date.tz("Asia/Kolkata").format("DD/MM/YYYY HH:mm:ss Z"),
    date.tz("Australia/Lord_Howe").format(),
    dayjs.tz("2024-06-30 12:00", "Australia/Sydney").toISOString(),
    dayjs.tz("2024-10-27 02:30", "Europe/Berlin").toISOString(),
    dayjs.tz("2024-03-31 02:30", "Europe/Berlin").toISOString(),
    dayjs.tz("05/25/2024 09:08", "MM/DD/YYYY HH:mm", "Asia/Tokyo").toISOString(),
    dayjs.utc("2045-07-01").tz("Europe/Paris").format(),
    dayjs.utc("1985-07-01").tz("Europe/Moscow").format(),
    york.tz("Asia/Tokyo", true).toISOString(),
    york.isSame(date),
    york.diff(date.tz("Europe/London"), "minute"),
    york.toISOString(),
    york.hour(),
  ];
}
