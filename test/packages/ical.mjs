import ICAL from "ical.js";

const text = [
  "BEGIN:VCALENDAR",
  "VERSION:2.0",
  "PRODID:x",
  "BEGIN:VEVENT",
  "UID:1",
  "SUMMARY:Meet\\, greet",
  "DTSTART:20240310T100000Z",
  "DTEND:20240310T113000Z",
  "RRULE:FREQ=WEEKLY;COUNT=3;BYDAY=MO,WE",
  "DESCRIPTION:long li",
  " ne folded",
  "ATTENDEE;CN=Ann:mailto:a@b.c",
  "END:VEVENT",
  "END:VCALENDAR",
].join("\r\n");
const comp = new ICAL.Component(ICAL.parse(text));
const ev = new ICAL.Event(comp.getFirstSubcomponent("vevent"));

const steps = [
  async () => ICAL.parse(text),
  async () => ev.summary,
  async () => ev.startDate.toString(),
  async () => ev.duration.toString(),
  async () => ev.isRecurring(),
  async () =>
    (() => {
      const it = ev.iterator();
      const r = [];
      let n;
      while ((n = it.next())) r.push(n.toString());
      return r;
    })(),
  async () => comp.toString(),
  async () => ICAL.Time.fromString("2024-03-10T10:00:00").dayOfWeek(),
  async () => ICAL.Duration.fromString("PT1H30M").toSeconds(),
  async () => ICAL.Recur.fromString("FREQ=DAILY;INTERVAL=2").toString(),
  async () => new ICAL.Time({ year: 2024, month: 2, day: 28 }).adjust(2, 0, 0, 0),
  async () => ev.attendees.map((a) => a.getParameter("cn")),
  async () => ICAL.Time.fromJSDate(new Date(0), true).toICALString(),
  async () => ev.description,
  async () => ICAL.parse("BEGIN:X"),
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
