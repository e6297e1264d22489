/** A time zone: how far its clocks are from UTC at a moment, in milliseconds. */
export interface Zone {
  readonly name: string;
  offset(time: number): number;
  /** Its English name in a style while its clocks are so far from UTC, if it has one there. */
  called?(offset: number, style: string, tag: string): string | undefined;
}

const MINUTE = 60_000;

const hostOffset = (time: number): number => -new Date(time).getTimezoneOffset() * MINUTE;

/** Places whose clocks go as the host's do now, by their distance from UTC in January and in July. */
const PLACES: Readonly<Record<string, string>> = {
  "-600,-600": "Pacific/Honolulu",
  "-540,-480": "America/Anchorage",
  "-480,-420": "America/Los_Angeles",
  "-420,-420": "America/Phoenix",
  "-420,-360": "America/Denver",
  "-360,-360": "America/Mexico_City",
  "-360,-300": "America/Chicago",
  "-300,-300": "America/Bogota",
  "-300,-240": "America/New_York",
  "-240,-240": "America/Caracas",
  "-240,-180": "America/Halifax",
  "-180,-240": "America/Santiago",
  "-210,-150": "America/St_Johns",
  "-180,-180": "America/Sao_Paulo",
  "-60,0": "Atlantic/Azores",
  "0,60": "Europe/London",
  "60,60": "Africa/Lagos",
  "60,120": "Europe/Berlin",
  "120,120": "Africa/Johannesburg",
  "120,180": "Europe/Helsinki",
  "180,180": "Europe/Moscow",
  "210,210": "Asia/Tehran",
  "240,240": "Asia/Dubai",
  "270,270": "Asia/Kabul",
  "300,300": "Asia/Karachi",
  "330,330": "Asia/Kolkata",
  "345,345": "Asia/Kathmandu",
  "360,360": "Asia/Dhaka",
  "390,390": "Asia/Yangon",
  "420,420": "Asia/Bangkok",
  "480,480": "Asia/Shanghai",
  "540,540": "Asia/Tokyo",
  "570,570": "Australia/Darwin",
  "600,600": "Australia/Brisbane",
  "630,570": "Australia/Adelaide",
  "660,600": "Australia/Sydney",
  "660,660": "Pacific/Noumea",
  "780,720": "Pacific/Auckland",
};

let known: Zone | undefined;

/** The host's zone. QML does not tell its name: it is that of a place whose clocks are the same this year. */
export function hostZone(): Zone {
  if (known) return known;
  const year = new Date().getFullYear();
  const minutes = [0, 6].map((month) => hostOffset(Date.UTC(year, month, 1)) / MINUTE) as [number, number];
  const name = minutes[0] === 0 && minutes[1] === 0 ? "UTC" : (PLACES[minutes.join(",")] ?? etc(minutes[0]));
  known = { name, offset: hostOffset };
  return known;
}

const etc = (minutes: number): string =>
  minutes % 60 === 0 ? `Etc/GMT${minutes > 0 ? "-" : "+"}${Math.abs(minutes / 60)}` : offsetName(minutes);

function offsetName(minutes: number): string {
  const two = (value: number): string => `0${value}`.slice(-2);
  const all = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(all / 60))}:${two(all % 60)}`;
}

const fixed = (name: string, minutes: number): Zone => ({ name, offset: () => minutes * MINUTE });

type ZoneFinder = (name: string) => Zone | undefined;

let find: ZoneFinder | undefined;
let list: (() => readonly string[]) | undefined;

/** Has zones found by name: their table comes along only where a program can name one. */
export function zonesBy(finder: ZoneFinder, lister: () => readonly string[]): void {
  find = finder;
  list = lister;
}

/** The names of all zones that are known by name. */
export const knownZones = (): readonly string[] => list?.() ?? [hostZone().name];

/** The zone of a name: UTC, a distance from it, one of the table where that is there, or the host's. */
export function zoneOf(name: unknown): Zone {
  if (name === undefined) return hostZone();
  const text = String(name);
  if (/^(?:etc\/)?(?:utc|gmt|uct|universal|zulu|greenwich|gmt[+-]?0)$/i.test(text)) return fixed("UTC", 0);
  const [, sign, hours, minutes] = /^([+-])(\d\d)(?::?(\d\d))?$/.exec(text) ?? [];
  if (sign !== undefined && Number(hours) < 24 && Number(minutes ?? 0) < 60) {
    const total = (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0));
    return fixed(offsetName(total), total);
  }
  const [, west, far] = /^etc\/gmt([+-])(\d\d?)$/i.exec(text) ?? [];
  if (west !== undefined && Number(far) <= 14)
    return fixed(`Etc/GMT${west}${Number(far)}`, (west === "+" ? -60 : 60) * Number(far));
  const named = find?.(text);
  if (named) return named;
  const host = hostZone();
  if (text.toLowerCase() === host.name.toLowerCase()) return host;
  throw new RangeError(`Invalid time zone specified: ${text}`);
}
