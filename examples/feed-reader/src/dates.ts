const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec";
const RFC_822 = /(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{2,4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(\S*)/i;
/** Hours to Greenwich, of the zones that RFC 822 names. */
const ZONES: Readonly<Record<string, number>> = Object.freeze({
  EDT: -4,
  EST: -5,
  CDT: -5,
  CST: -6,
  MDT: -6,
  MST: -7,
  PDT: -7,
  PST: -8,
});

/**
 * The dates of feeds: Atom's `2026-11-20T09:30:00+01:00`, RSS's `Fri, 20 Nov 2026 09:30:00 +0100` and its older forms,
 * which the engines of Plasma 5 and 6 don't read alike. Milliseconds since 1970, or 0.
 */
export function parseDate(text: string): number {
  const match = RFC_822.exec(text);
  if (!match) return Date.parse(text) || 0;
  const [, day, name = "", digits, hours, minutes, seconds, zone = ""] = match;
  const month = MONTHS.indexOf(name.toLowerCase()) / 4;
  if (month < 0) return 0;
  const number = Number(digits);
  const year = number > 99 ? number : number < 70 ? 2000 + number : 1900 + number;
  const time = Date.UTC(year, month, Number(day), Number(hours), Number(minutes), Number(seconds ?? 0));
  return time - hoursToGreenwich(zone) * 3_600_000;
}

function hoursToGreenwich(zone: string): number {
  const numeric = /^([+-]\d{2}):?(\d{2})$/.exec(zone);
  if (!numeric) return ZONES[zone.toUpperCase()] ?? 0;
  const [, hours = "", minutes] = numeric;
  return Number(hours) + (hours.startsWith("-") ? -1 : 1) * (Number(minutes) / 60);
}
