import * as rrule from "rrule";

// It is CommonJS in Node, and a module to bundlers.
const { RRule, RRuleSet, rrulestr } = rrule.RRule ? rrule : rrule.default;

export default function main() {
  const dtstart = new Date(Date.UTC(2024, 0, 31, 9));
  const all = (options) => new RRule({ dtstart, count: 5, ...options }).all().map((date) => date.toISOString());
  const set = new RRuleSet();
  set.rrule(new RRule({ freq: RRule.DAILY, count: 4, dtstart }));
  set.exdate(new Date(Date.UTC(2024, 1, 1, 9)));
  set.rdate(new Date(Date.UTC(2024, 5, 1, 9)));
  return [
    all({ freq: RRule.DAILY }),
    all({ freq: RRule.WEEKLY, byweekday: [RRule.MO, RRule.FR] }),
    all({ freq: RRule.MONTHLY, bymonthday: -1 }),
    all({ freq: RRule.MONTHLY, byweekday: RRule.TU.nth(2) }),
    all({ freq: RRule.YEARLY, bymonth: 2, bymonthday: 29 }),
    all({ freq: RRule.HOURLY, interval: 7 }),
    new RRule({ freq: RRule.WEEKLY, interval: 2, byweekday: [RRule.WE] }).toText(),
    new RRule({ freq: RRule.MONTHLY, count: 3, dtstart }).toString(),
    rrulestr("DTSTART:20240201T090000Z\nRRULE:FREQ=DAILY;COUNT=3")
      .all()
      .map((date) => date.toISOString()),
    set.all().map((date) => date.toISOString()),
    set.valueOf(),
    new RRule({ freq: RRule.DAILY, dtstart }).between(new Date(Date.UTC(2024, 1, 3)), new Date(Date.UTC(2024, 1, 6)))
      .length,
    new RRule({ freq: RRule.DAILY, dtstart }).after(new Date(Date.UTC(2024, 1, 3))).toISOString(),
    RRule.fromText("every 2 weeks on friday").toString(),
  ];
}
