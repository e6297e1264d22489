/**
 * runtime/services/intl-zone-table.ts: the time zones as Node's ICU has them, short enough for a widget. `npm run zones`
 * writes it; test/language/time-zones.test.ts compares. How it is written is told there, and read by intl-zones.ts.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Transition, written } from "./time-zones/clocks.js";
import { nameTable, ZoneNames } from "./time-zones/names.js";

const PATH = fileURLToPath(new URL("../runtime/services/intl-zone-table.ts", import.meta.url));

const DAY = 86_400_000;
/** Clocks are looked at this often: none are changed twice in between. */
const STEP = 4 * DAY;
/** Where rules go on until then, they do for ever; what has none is written down to the end. */
const END = Date.UTC(2038, 0, 1);
const LAST = Date.UTC(2100, 0, 1);

/** Names that ICU knows besides those of the tz database. */
const SHORT = "ACT AET AGT ART AST BET BST CAT CNT CST CTT EAT ECT IET IST JST MIT NET NST PLT PNT PRT PST SST VST";

/** How far the clocks of a zone are from UTC, in minutes. */
export function offsets(zone: string): (time: number) => number {
  const format = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" });
  return (time) => {
    const [, sign, hours, minutes, seconds] =
      /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(format.format(time)) ?? [];
    return (sign === "-" ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0) + Number(seconds ?? 0) / 60);
  };
}

function transitions(zone: string): { first: number; list: Transition[] } {
  const offset = offsets(zone);
  const first = offset(0);
  const list: Transition[] = [];
  let before = first;
  // What still changes at the end is followed on.
  const last = (): number => ((list.at(-1)?.time ?? 0) > END - 400 * DAY ? LAST : END);
  for (let time = 0; time < last(); time += STEP) {
    if (offset(time + STEP) === before) continue;
    let [from, to] = [time, time + STEP];
    while (to - from > 1000) {
      const middle = from + Math.floor((to - from) / 2000) * 1000;
      if (offset(middle) === before) from = middle;
      else to = middle;
    }
    const after = offset(to);
    if (after !== offset(time + STEP)) throw new Error(`${zone} changes twice before ${new Date(time).toISOString()}`);
    list.push({ time: to, before, after });
    before = after;
  }
  return { first, list };
}

/** All names that Node takes, UTC and whole hours from it aside, by the name that it gives them. */
export function zoneNames(): Map<string, string[]> {
  const names = new Set([...Intl.supportedValuesOf("timeZone"), ...SHORT.split(" ")]);
  for (const line of readFileSync("/usr/share/zoneinfo/tzdata.zi", "utf8").split("\n")) {
    const [kind, first, second] = line.split(" ");
    const name = kind === "Z" ? first : kind === "L" ? second : undefined;
    if (name !== undefined) names.add(name);
  }
  const aliases = new Map<string, string[]>();
  for (const name of [...names].sort()) {
    let known: string;
    try {
      known = new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
    } catch {
      continue;
    }
    if (known === "UTC" || known.startsWith("Etc/")) continue;
    const list = aliases.get(known) ?? [];
    aliases.set(known, list);
    if (name !== known) list.push(name);
  }
  return aliases;
}

export interface ZoneTable {
  readonly AREAS: string;
  readonly RULES: string;
  readonly PASSAGES: string;
  readonly NAMES: string;
  readonly CLOCKS: string;
}

export function zoneTable(): ZoneTable {
  const aliases = zoneNames();
  const zones = [...aliases.keys()].sort();
  const areaOf = (name: string): string => name.slice(0, name.lastIndexOf("/") + 1);
  const areas = [...new Set([...aliases].flat(2).map(areaOf))].sort();
  const short = (name: string): string =>
    String.fromCharCode(97 + areas.indexOf(areaOf(name))) + name.slice(areaOf(name).length);
  const clocks = new Map(zones.map((zone) => [zone, transitions(zone)]));
  const { rules, passages, texts } = written(clocks);
  const names = nameTable(zones.map((zone) => new ZoneNames(zone, offsets(zone), clocks.get(zone)!.list)));
  const places = new Map<string, string[]>();
  for (const zone of zones) {
    const index = `0${names.indexes.get(zone)!.toString(36)}`.slice(-2);
    const text = texts.get(zone)!;
    places.set(text, [...(places.get(text) ?? []), index + [zone, ...aliases.get(zone)!].map(short).join("=")]);
  }
  return {
    AREAS: areas.join(),
    RULES: rules.join(" "),
    PASSAGES: passages.join(" "),
    NAMES: names.texts.join(";"),
    CLOCKS: [...places].map(([text, list]) => `${list.join()} ${text}`).join(";"),
  };
}

const sourceOf = (
  table: ZoneTable,
): string => `// Written by scripts/time-zones.ts; tz database ${process.versions["tz"]}.

/** What names of places follow, by letters from \`a\`. */
export const AREAS =
  ${JSON.stringify(table.AREAS)};

/**
 * Pairs of days and times at which clocks are changed every year. Each: the month and the day from which on it is looked
 * for, to the base of 36; the day of the week, 7 for that very day; the minute, by the clocks before they are changed, or
 * of UTC after a \`u\`.
 */
export const RULES =
  ${JSON.stringify(table.RULES)};

/** What the clocks of several zones have in their texts, there as \`$\` and a digit to the base of 36. */
export const PASSAGES =
  ${JSON.stringify(table.PASSAGES)};

/**
 * English names: standard time, the time in summer, and short forms where they are in use. A digit at the end stands for
 * "Time", "Standard Time", "Daylight Time", "Summer Time"; what has nothing before it begins like the first.
 */
export const NAMES =
  ${JSON.stringify(table.NAMES)};

/**
 * Zones whose clocks are alike: the number of their English names to the base of 36, area and place, other names after
 * \`=\`; after a space the clocks. An offset is a letter for the hours from -12, \`A\`, to 14, \`[\`, and a sign for
 * minutes. The first is followed by changes: hours since the last, since 1970, by the clocks before, with minutes after
 * a dot, all to the base of 36, and the offset. \`~\` begins years that follow a pair of rules: its number and the first
 * year since 1970, of two digits each, the number of years, none for ever, and the two offsets.
 */
export const CLOCKS =
  ${JSON.stringify(table.CLOCKS)};
`;

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(PATH, sourceOf(zoneTable()));
