import { DateTime, FixedOffsetZone } from "luxon";

export default function main() {
  const zone = FixedOffsetZone.instance(120);
  const date = DateTime.fromISO("2024-02-29T13:05:09.123+02:00", { zone });
  return [
    date.toFormat("yyyy-MM-dd HH:mm:ss.SSS ZZ"),
    date.toFormat("EEEE d MMMM yyyy, h:mm a"),
    date.toFormat("'week' W 'of' kkkk, o"),
    DateTime.fromFormat("12/25/2024 08:30", "MM/dd/yyyy HH:mm", { zone }).toISO(),
    DateTime.fromFormat("25 December 2024", "d MMMM yyyy", { zone }).toISO(),
  ];
}
