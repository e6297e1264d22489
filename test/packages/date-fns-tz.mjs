import { TZDate, tz, tzName, tzOffset, tzScan } from "@date-fns/tz";
import { addDays, addHours, differenceInHours, endOfMonth, startOfDay } from "date-fns";
import { format, formatInTimeZone, fromZonedTime, getTimezoneOffset, toDate, toZonedTime } from "date-fns-tz";

const LONG = "yyyy-MM-dd HH:mm:ss zzz xxx";

export default function main() {
  const date = new Date("2024-03-10T06:30:00Z");
  const tokyo = new TZDate(2024, 11, 31, 23, 59, "Asia/Tokyo");
  const berlin = TZDate.tz("Europe/Berlin", Date.UTC(2024, 9, 26, 22));
  return [
    formatInTimeZone(date, "America/New_York", LONG),
    formatInTimeZone(addHours(date, 1), "America/New_York", LONG),
    formatInTimeZone(date, "Asia/Kolkata", "d MMM yyyy, h:mm a zzzz"),
    formatInTimeZone(date, "Europe/London", "yyyy-MM-dd'T'HH:mm:ssXXX"),
    formatInTimeZone("2045-07-01T00:00:00Z", "Europe/Paris", LONG),
    fromZonedTime("2024-06-30 12:00", "Australia/Sydney").toISOString(),
    fromZonedTime("2024-03-31 02:30", "Europe/Berlin").toISOString(),
    fromZonedTime("2024-10-27 02:30", "Europe/Berlin").toISOString(),
    toZonedTime(date, "Asia/Tokyo").getHours(),
    format(toZonedTime(date, "Pacific/Auckland"), "HH:mm zzz", { timeZone: "Pacific/Auckland" }),
    toDate("2024-02-11 09:00", { timeZone: "America/Sao_Paulo" }).toISOString(),
    getTimezoneOffset("America/St_Johns", date),
    getTimezoneOffset("Asia/Kathmandu"),
    Number.isNaN(getTimezoneOffset("No/Where", date)),
    tzOffset("Asia/Manila", date),
    tzOffset("America/Los_Angeles", date),
    tzName("America/New_York", date, "long"),
    tzName("America/New_York", date, "short"),
    tzScan("America/New_York", { start: new Date(Date.UTC(2024, 2, 9)), end: new Date(Date.UTC(2024, 2, 12)) }).map(
      ({ date: at, change, offset }) => [at.toISOString(), change, offset],
    ),
    tokyo.toISOString(),
    tokyo.getTimezoneOffset(),
    tokyo.withTimeZone("America/Chicago").toISOString(),
    addDays(berlin, 1).toISOString(),
    differenceInHours(addDays(berlin, 1), berlin),
    startOfDay(date, { in: tz("Asia/Singapore") }).toISOString(),
    endOfMonth(date, { in: tz("America/Halifax") }).toISOString(),
    String(tokyo),
  ];
}
