import { MONTHS } from "./date-names.js";

/** Minutes east of Greenwich (RFC 822, section 5). */
const ZONES: Readonly<Record<string, number>> = {
  ...{ Z: 0, UT: 0, UTC: 0, GMT: 0 },
  ...{ EST: -300, EDT: -240, CST: -360, CDT: -300, MST: -420, MDT: -360, PST: -480, PDT: -420 },
};

/** A day by its month's name, and what may follow: "Tue Jun 03 2003 09:39:21 GMT+0200 (CEST)", "3 June 03 9:39 EST". */
const WRITTEN =
  /^\s*(?:[a-z]{3,9}\.?,?\s+)?(?:([a-z]{3,9})\.?\s+(\d{1,2})|(\d{1,2})[\s-]+([a-z]{3,9})\.?),?[\s-]+(\d{2}|-?\d{4,6})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?\s*([a-z]{1,4})?\s*(?:([+-])(\d{2}):?(\d{2}))?\s*(?:\([^()]*\))?\s*$/i;

function parsed(text: string): number {
  const found = WRITTEN.exec(text);
  if (!found) return Number.NaN;
  const [, first, firstDay, secondDay, second, written, hour, minute, seconds, zone, sign, hours, minutes] = found;
  const named = String(first ?? second)
    .slice(0, 3)
    .toLowerCase();
  const month = MONTHS.findIndex((name) => name.toLowerCase() === named);
  const digits = Number(written);
  // ECMA-262 leaves years of two digits open; RFC 2822 and other engines divide them there.
  const year = written?.length === 2 ? digits + (digits < 50 ? 2000 : 1900) : digits;
  const day = Number(firstDay ?? secondDay);
  const east = zone === undefined ? (sign === undefined ? undefined : 0) : ZONES[zone.toUpperCase()];
  if (month === -1 || day < 1 || day > 31 || (zone !== undefined && east === undefined)) return Number.NaN;
  const parts = [year, month, day, Number(hour ?? 0), Number(minute ?? 0), Number(seconds ?? 0)] as const;
  if (parts[3] > 24 || parts[4] > 59 || parts[5] > 59) return Number.NaN;
  if (east === undefined) return new Date(...parts).getTime();
  const offset = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * (sign === "-" ? -1 : 1);
  return Date.UTC(...parts) - (east + offset) * 60_000;
}

/** Qt 5.15 takes what these name for Greenwich. */
const AMERICAN = /[ECMP][SD]T\b/i;

const ofDate = {
  parse(value: unknown): number {
    const text = String(value);
    const own = AMERICAN.test(text) ? parsed(text) : Number.NaN;
    if (!Number.isNaN(own)) return own;
    const known = Date.parse(text);
    return Number.isNaN(known) ? parsed(text) : known;
  },
};

/** Date.parse: V4 doesn't read what Date's own toString gives, nor zones by their names, as feeds have them. */
export const parseDate: (text: unknown) => number = ofDate.parse;

/** What `new Date(value)` is to be made of. */
export const dateValue = (value: unknown): unknown => (typeof value === "string" ? ofDate.parse(value) : value);
