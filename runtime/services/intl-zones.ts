import { type Zone, zonesBy } from "./intl-zone.js";
import { englishNames } from "./intl-zone-names.js";
import { AREAS, CLOCKS, PASSAGES, RULES } from "./intl-zone-table.js";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A day and a time at which clocks are changed every year. */
interface Rule {
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly isUtc: boolean;
  readonly minute: number;
}

/** What clocks of some zones show: the offset of each time from a change on, the first of what was before as well. */
interface Clock {
  readonly times: number[];
  readonly offsets: number[];
  /** What goes on for ever after the year that is written out last. */
  readonly rules: readonly Rule[] | undefined;
  readonly year: number;
}

const number = (text: string): number => parseInt(text, 36);

/** The offset that a letter and perhaps a sign stand for. */
const offsetOf = (text: string): number =>
  (text.charCodeAt(0) - 77) * HOUR +
  [0, 15, 15.5, 20, 30, 40, 45]["!#%&*+".indexOf(text.slice(1) || " ") + 1]! * MINUTE;

function ruleOf(text: string): Rule {
  const isUtc = text[3] === "u" && text.length > 4;
  return {
    month: number(text[0]!),
    day: number(text[1]!),
    weekday: Number(text[2]),
    isUtc,
    minute: number(text.slice(isUtc ? 4 : 3)),
  };
}

/** When clocks that are so far from UTC are changed in a year. */
function momentOf({ month, day, weekday, isUtc, minute }: Rule, year: number, offset: number): number {
  const date = Date.UTC(year, month, day);
  const days = weekday === 7 ? 0 : (weekday - new Date(date).getUTCDay() + 7) % 7;
  return date + days * DAY + minute * MINUTE - (isUtc ? 0 : offset);
}

/** Years up to this one, or the first, are written out where a rule holds for ever. */
const LAST = 2037;

function clockOf(short: string): Clock {
  const pairs = RULES.split(" ");
  const passages = PASSAGES.split(" ");
  const text = short.replace(/\$(\w)/g, (_all, index: string) => passages[number(index)]!);
  const item = /~(..)(..)([\da-z]*)([A-[][!#%&*+]?)([A-[][!#%&*+]?)|([\da-z]*)(?:\.([\da-z]+))?([A-[][!#%&*+]?)/g;
  const times: number[] = [];
  const offsets: number[] = [];
  let rules: Rule[] | undefined;
  let end = LAST;
  let wall = 0;
  for (let found = item.exec(text); found; found = item.exec(text)) {
    const before = offsets[offsets.length - 1] ?? 0;
    if (found[1] === undefined || found[1] === "") {
      wall += number(found[6] || "0") * HOUR + number(found[7] || "0") * MINUTE;
      if (offsets.length > 0) times.push(wall - before);
      offsets.push(offsetOf(found[8]!));
      continue;
    }
    const pair = pairs[number(found[1])]!.split(",").map(ruleOf);
    const [summer, winter] = [offsetOf(found[4]!), offsetOf(found[5]!)];
    const first = 1970 + number(found[2]!);
    const isOpen = found[3] === "";
    const last = isOpen ? Math.max(LAST, first) : first + number(found[3]!) - 1;
    for (let year = first; year <= last; year++) {
      times.push(momentOf(pair[0]!, year, winter), momentOf(pair[1]!, year, summer));
      offsets.push(summer, winter);
    }
    wall = times[times.length - 1]! + summer;
    if (isOpen) rules = pair;
    end = last;
  }
  return { times, offsets, rules, year: end };
}

function offsetAt({ times, offsets, rules, year: last }: Clock, time: number): number {
  const count = times.length;
  const year = rules && time >= times[count - 1]! ? new Date(time).getUTCFullYear() : last;
  if (rules && year > last) {
    const [summer, winter] = [offsets[count - 1]!, offsets[count]!];
    return time >= momentOf(rules[0]!, year, winter) && time < momentOf(rules[1]!, year, summer) ? summer : winter;
  }
  let [from, to] = [0, count];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (times[middle]! <= time) from = middle + 1;
    else to = middle;
  }
  return offsets[from]!;
}

/** A zone as the table has it. */
interface Entry {
  readonly name: string;
  readonly english: number;
  readonly clock: string;
}

let entries: Record<string, Entry> | undefined;
const names: string[] = [];

function readEntries(): Record<string, Entry> {
  const areas = AREAS.split(",");
  const whole = (text: string): string => areas[text.charCodeAt(0) - 97] + text.slice(1);
  const read: Record<string, Entry> = Object.create(null);
  for (const line of CLOCKS.split(";")) {
    const [places, clock] = line.split(" ") as [string, string];
    for (const place of places.split(",")) {
      const all = place.slice(2).split("=").map(whole);
      const entry = { name: all[0]!, english: number(place.slice(0, 2)), clock };
      names.push(entry.name);
      for (const name of all) read[name.toLowerCase()] = entry;
    }
  }
  names.sort();
  return read;
}

const clocks: Record<string, Clock | undefined> = {};
const zones: Record<string, Zone | undefined> = {};

/** The zone of a name, if there is one. */
function namedZone(name: string): Zone | undefined {
  entries ??= readEntries();
  const entry = entries[name.toLowerCase()];
  if (!entry) return undefined;
  const known = zones[entry.name];
  if (known) return known;
  const clock = clocks[entry.clock] ?? clockOf(entry.clock);
  clocks[entry.clock] = clock;
  const offset = (time: number): number => offsetAt(clock, time);
  const zone = { name: entry.name, offset, called: englishNames(entry.english, offset) };
  zones[entry.name] = zone;
  return zone;
}

function zoneNames(): string[] {
  entries ??= readEntries();
  return names;
}

/** From now on zones can be named. */
export function knowZones(): void {
  zonesBy(namedZone, zoneNames);
}
