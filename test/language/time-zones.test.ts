// The table of time zones that widgets get is that of Node, and only those get it that can name a zone.
import { readFileSync } from "node:fs";
import { rollup } from "rollup";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { knownZones, type Zone, zoneOf } from "../../runtime/services/intl-zone.js";
import { CLOCKS } from "../../runtime/services/intl-zone-table.js";
import { knowZones } from "../../runtime/services/intl-zones.js";
import { offsets, zoneNames } from "../../scripts/time-zones.js";
import { lower } from "../../src/language/v4/index.js";
import { v4 } from "../../src/v4.js";

const table = readFileSync(new URL("../../runtime/services/intl-zone-table.ts", import.meta.url), "utf8");
const isNodes = table.includes(`tz database ${process.versions["tz"]}.`);

const test = suite("time zones");

test("no zone but the host's is known without the table", () => {
  assert.throws(() => zoneOf("Pacific/Chatham"), "Invalid time zone specified: Pacific/Chatham");
});

const HOUR = 3_600_000;
const QUARTERS: number[] = [];
for (let year = 1970; year <= 2060; year++) for (const month of [0, 3, 6, 9]) QUARTERS.push(Date.UTC(year, month, 1));
QUARTERS.push(Date.UTC(2099, 6, 1), Date.UTC(2200, 0, 1), Date.UTC(2400, 6, 1));

/** When the zone's clocks are changed, found by halves. */
function changes(zone: Zone): number[] {
  const found: number[] = [];
  for (let time = 0; time < Date.UTC(2045, 0); time += 240 * HOUR) {
    let [from, to] = [time, time + 240 * HOUR];
    if (zone.offset(from) === zone.offset(to)) continue;
    while (to - from > 1) {
      const middle = Math.floor((from + to) / 2);
      if (zone.offset(middle) === zone.offset(from)) from = middle;
      else to = middle;
    }
    found.push(to);
  }
  return found;
}

// Another version of the tz database has other clocks.
if (isNodes) {
  test("all names are known, by the names that Node gives them", () => {
    knowZones();
    for (const [name, aliases] of zoneNames())
      for (const one of [name, ...aliases, name.toUpperCase()]) assert.is(zoneOf(one).name, name);
    assert.equal(knownZones(), Intl.supportedValuesOf("timeZone"));
  });

  test("clocks are those of Node", () => {
    knowZones();
    const wrong: string[] = [];
    const known = new Set<string>();
    for (const name of zoneNames().keys()) {
      const zone = zoneOf(name);
      const offset = offsets(name);
      const times = [...QUARTERS];
      // Zones that are alike have their clocks from the same text.
      const own = QUARTERS.map((time) => zone.offset(time)).join();
      if (!known.has(own)) times.push(...changes(zone).flatMap((time) => [time - HOUR, time - 1, time, time + HOUR]));
      known.add(own);
      for (const time of times)
        if (zone.offset(time) !== offset(time) * 60_000) wrong.push(`${name} ${new Date(time).toISOString()}`);
    }
    assert.equal(wrong, []);
  });
}

const ENTRY = "program.js";
const START = CLOCKS.slice(0, 40);

/** Whether the table is in a program of some files, the first of which is the entry. */
async function hasTable(...files: string[]): Promise<boolean> {
  const sources = new Map(files.map((text, index) => [index === 0 ? ENTRY : `./${index}.js`, text]));
  const bundle = await rollup({
    input: ENTRY,
    plugins: [
      {
        name: "program",
        resolveId: (id) => (sources.has(id) ? id : null),
        load: (id) => sources.get(id) ?? null,
      },
      v4(),
    ],
  });
  const { output } = await bundle.generate({ format: "es" });
  await bundle.close();
  return output[0].code.includes(START);
}

/** Whether a file asks for the table, as a module and as a script, which carries what it asks for. */
function asks(code: string, sourceType: "module" | "script" = "module"): boolean {
  const { polyfills } = lower(code, { sourceType, filename: "x.js", polyfills: "import" });
  return polyfills.some((module) => module.endsWith("/intl-zones"));
}

test("a program that names no zone has no table", async () => {
  for (const code of [
    "export const f = (date) => date.toLocaleString('en', { month: 'long' });",
    "export const f = (date) => new Intl.DateTimeFormat('en', { timeZone: 'UTC' }).format(date);",
    "export const f = ({ timeZone }, date) => [timeZone, date.toLocaleTimeString(), Intl];",
    "export const event = (zone) => ({ timeZone: zone });",
    "export const f = (date, isUtc) => date.toLocaleString('en', { timeZone: isUtc ? 'UTC' : undefined });",
    "export const f = (date, far) => [{ timeZone: '+05:30' }, { timeZone: undefined }, Intl.DateTimeFormat(far)];",
  ])
    assert.is(asks(code), false, code);
  assert.is(asks("({ timeZone: 'Europe/Paris' })", "script"), false);
  assert.is(await hasTable("export const f = (date) => date.toLocaleString('en', { month: 'long' });"), false);
  assert.is(await hasTable("export const event = { timeZone: 'Europe/Paris' };"), false);
});

test("a program that names a zone has it", async () => {
  for (const code of [
    "export const f = (date, timeZone) => date.toLocaleString('en', { timeZone });",
    "export const f = (zone) => new Intl.DateTimeFormat('en', { 'timeZone': zone });",
    "export const f = (zone, options) => { options.timeZone = zone; return new Intl.DateTimeFormat('en', options); };",
    "export const f = (options) => Intl.DateTimeFormat('en', { ...options, timeZone: 'Asia/Tokyo' });",
    "export const f = async function* (zone) { yield new Date().toLocaleString('en', { get timeZone() { return zone; } }); };",
    "export const f = () => Intl.supportedValuesOf('timeZone');",
    "const { Intl: I } = globalThis; export const f = () => I.supportedValuesOf('timeZone');",
  ])
    assert.is(asks(code), true, code);
  const script = "new Date().toLocaleString('en', { timeZone: zone })";
  assert.is(asks(script, "script"), true);
  assert.ok(lower(script, { sourceType: "script", filename: "x.js" }).code.includes(START));
  assert.is(await hasTable("export const f = (date, timeZone) => date.toLocaleString('en', { timeZone });"), true);
});

test("options may stand in another file, where they say which zone", async () => {
  const options = "export const options = { timeZone: 'Asia/Tokyo' };";
  const format = (what: string): string => `import { options } from "./1.js"; export const f = (date) => ${what};`;
  assert.is(await hasTable(format("date.toLocaleString('en', options)"), options), true);
  assert.is(await hasTable(format("[date, options]"), options), false);
});

test.run();
