import { MONTHS } from "./date-names.js";

/** Minutes east of Greenwich (RFC 822, section 5). */
const ZONES: Readonly<Record<string, number>> = {
  ...{ Z: 0, UT: 0, UTC: 0, GMT: 0 },
  ...{ EST: -300, EDT: -240, CST: -360, CDT: -300, MST: -420, MDT: -360, PST: -480, PDT: -420 },
};

/** "10:15", "9:39:21.5 PM", and a zone: "EST", "GMT+0200 (CEST)". */
const TIME =
  "(?:,?\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.(\\d+))?)?(?:\\s*([ap])m)?)?" +
  "\\s*([a-z]{1,4})?\\s*(?:([+-])(\\d{2}):?(\\d{2}))?\\s*(?:\\([^()]*\\))?\\s*$";
const written = (day: string): RegExp => new RegExp(`^\\s*${day}${TIME}`, "i");
/** "Tue Jun 03 2003", "June 3, 03", "June 2003" */
const BY_MONTH = /*#__PURE__*/ written(
  "(?:[a-z]{3,9}\\.?,?\\s+)??([a-z]{3,9})\\.?(?:\\s+(\\d{1,2}))?,?[\\s-]+(\\d{2}|-?\\d{4,6})",
);
/** "Tue, 3 June 2003", "3-Jun-03" */
const BY_DAY = /*#__PURE__*/ written(
  "(?:[a-z]{3,9}\\.?,?\\s+)?(\\d{1,2})[\\s-]+([a-z]{3,9})\\.?,?[\\s-]+(\\d{2}|-?\\d{4,6})",
);
/** "6/3/2003", "6-3-2003" */
const AMERICAN_DAY = /*#__PURE__*/ written("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{2}|\\d{4})");
/** "2003/6/3", "2003-6-3" */
const BY_YEAR = /*#__PURE__*/ written("(\\d{4})[/-](\\d{1,2})[/-](\\d{1,2})");

type Found = readonly (string | undefined)[];

/** The month from 1 on; 0 for what is none. */
const monthNamed = (name: string): number =>
  1 + MONTHS.findIndex((known) => known.toLowerCase() === name.slice(0, 3).toLowerCase());

/** Each way to write a day, and which of its groups are the year, the month and the day. */
const WAYS: readonly (readonly [RegExp, year: number, month: number, day: number])[] = [
  [BY_MONTH, 3, 1, 2],
  [BY_DAY, 3, 2, 1],
  [AMERICAN_DAY, 3, 1, 2],
  [BY_YEAR, 1, 2, 3],
];

function dayIn(text: string): { year: string; month: number; day: number; rest: Found } | undefined {
  for (const [way, year, month, day] of WAYS) {
    const found: Found | null = way.exec(text);
    if (!found) continue;
    const name = found[month] as string;
    return {
      year: found[year] as string,
      month: /^\d/.test(name) ? Number(name) : monthNamed(name),
      day: Number(found[day] ?? 1),
      rest: found.slice(4),
    };
  }
  return undefined;
}

/** What ECMA-262 leaves open, as other engines read it: without a zone by the clock of the place. */
function parsed(text: string): number {
  const found = dayIn(text);
  if (!found) return Number.NaN;
  const [hour, minute = 0, seconds = 0, part = "", half, zone, sign, hours = 0, minutes = 0] = found.rest;
  const { month, day } = found;
  const digits = Number(found.year);
  // RFC 2822 and other engines divide years of two digits there.
  const year = found.year.length === 2 ? digits + (digits < 50 ? 2000 : 1900) : digits;
  const east = zone === undefined ? (sign === undefined ? undefined : 0) : ZONES[zone.toUpperCase()];
  if (month < 1 || month > 12 || day < 1 || day > 31 || (zone !== undefined && east === undefined)) return Number.NaN;
  if (half !== undefined && (Number(hour) < 1 || Number(hour) > 12)) return Number.NaN;
  const whole = half === undefined ? Number(hour ?? 0) : (Number(hour) % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  const thousandths = Number(`${part}000`.slice(0, 3));
  const parts = [year, month - 1, day, whole, Number(minute), Number(seconds), thousandths] as const;
  if (parts[4] > 59 || parts[5] > 59 || whole + (parts[4] + parts[5] + thousandths) / 1e6 > 24) return Number.NaN;
  if (east === undefined) return new Date(...parts).getTime();
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? -1 : 1);
  return Date.UTC(...parts) - (east + offset) * 60_000;
}

/** What the language defines, which V4 reads rightly; the rest it takes for Greenwich where it has no time. */
const DEFINED = /^\s*[+-]?\d{4,}(?:-\d\d){0,2}(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?\s*$/i;

const ofDate = {
  parse(value: unknown): number {
    const text = String(value);
    if (DEFINED.test(text)) {
      const known = Date.parse(text);
      return Number.isNaN(known) ? parsed(text) : known;
    }
    const own = parsed(text);
    return Number.isNaN(own) ? Date.parse(text) : own;
  },
};

/**
 * Date.parse: V4 doesn't read what Date's own toString gives, nor zones by their names, as feeds have them, and takes
 * days that are written otherwise than ISO 8601 has them for days of Greenwich.
 */
export const parseDate: (text: unknown) => number = ofDate.parse;

/** What `new Date(value)` is to be made of. */
export const dateValue = (value: unknown): unknown => (typeof value === "string" ? ofDate.parse(value) : value);
