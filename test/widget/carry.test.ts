// Any value an author can write comes back equal from main.xml, or was refused for a reason that is checked here
// independently. `kconfigLoader` below reads as the hosts do: each of its rules was compared with Plasma 5.27 and 6.3.
import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { kcfgXml } from "../../src/emit/kcfg.js";
import * as authoring from "../../src/widget/authoring.js";
import { validateWidget, type WidgetModel } from "../../src/widget/index.js";
import { KINDS } from "./carried.js";
import { FILE, NO_SETUP } from "./check.js";

const test = suite("widget/carry");

const place = { file: FILE, source: "", line: 1, column: 1 };

function declare(entry: authoring.Entry<unknown>): WidgetModel | undefined {
  const widget = authoring.defineWidget({
    id: "org.example.carry",
    name: "Carry",
    version: "1.0.0",
    configuration: { general: authoring.page({ label: "General" }, { key: entry }) },
  } as never);
  return validateWidget(widget, { locate: () => place, file: FILE, fileExists: () => true, setup: NO_SETUP }).model;
}

/** What QXmlStreamReader gives KConfigLoader of a file, and what that makes of it. */
function kconfigLoader(xml: string): unknown {
  const bytes = Buffer.from(xml.replace(/\r\n?/g, "\n"), "utf8").toString("utf8");
  const type = /<entry name="key" type="(\w+)">/.exec(bytes)![1]!;
  const text = /<default>([\s\S]*)<\/default>/.exec(bytes)![1]!;
  const entities: Record<string, string> = {
    amp: "&",
    lt: "<",
    gt: ">",
    quot: '"',
    "#13": "\r",
    "#10": "\n",
    "#9": "\t",
  };
  if (/[<>]/.test(text)) throw new Error("not well-formed");
  const value = text
    .replace(/&([^;]*);/g, (_, name: string) => entities[name]!)
    .replace(/^[\p{White_Space}]+|[\p{White_Space}]+$/gu, "");
  switch (type) {
    case "Bool":
      return value === "true";
    case "StringList":
      return value.split(",").filter((item) => item !== "");
    case "Int":
    case "UInt":
    case "LongLong":
    case "ULongLong":
    case "Enum":
    case "Double":
      return Number(value);
    case "IntList":
      return value.split(",").flatMap((item) => (item === "" ? [] : Number(item)));
    case "Point":
    case "Size":
    case "Rect": {
      const [a, b, c = 0, d = 0] = value.split(",").map(Number) as [number, number, number?, number?];
      if (type === "Rect") return { x: a, y: b, width: c - a + 1, height: d - b + 1 };
      return type === "Point" ? { x: a, y: b } : { width: a, height: b };
    }
    case "Font":
      return { family: value };
    case "DateTime":
      return value === "" ? null : new Date(qtDate(value)).toISOString();
    default:
      return value;
  }
}

/** Qt::TextDate of universal time, as Date.parse() reads it; with a day of the week that has to be the date's. */
function qtDate(text: string): number {
  const [, weekDay, month, day, time, milliseconds = "0", year] =
    /^(\w{3}) (\w{3}) (\d+) (\d\d:\d\d:\d\d)(?:\.(\d{3}))? (\d{4}) GMT$/.exec(text) ?? [];
  const seconds = Date.parse(`${day} ${month} ${year} ${time} GMT`);
  assert.match(new Date(seconds).toUTCString(), new RegExp(`^${weekDay}, `));
  return seconds + Number(milliseconds);
}

for (const { name, values, entry, fits, seen } of KINDS)
  test(name, () => {
    fc.assert(
      fc.property(values, (value) => {
        const model = declare(entry(value as never));
        assert.is(model !== undefined, fits(value as never));
        if (!model) return;
        const held = kconfigLoader(kcfgXml(model)!);
        const read = model.pages[0]!.entries[0]!.conversion === "json" ? JSON.parse(String(held)) : held;
        assert.equal(read, seen ? seen(value as never) : value);
        assert.ok(typeof value !== "number" || Object.is(read, value) || (value === 0 && read === 0));
      }),
      { numRuns: 1000 },
    );
  });

test("what KConfig reads of min and max are whole numbers of 32 bits", () => {
  const limits = (entry: authoring.Entry<unknown>): string[] =>
    kcfgXml(declare(entry)!)!.match(/<m(?:in|ax)>.*?<\//g) ?? [];
  assert.equal(limits(authoring.int(0, { min: -(2 ** 31), max: 5 })), ["<min>-2147483648</", "<max>5</"]);
  assert.equal(limits(authoring.uint(5, { min: 1, max: 2 ** 32 - 1 })), ["<min>1</"]);
  assert.equal(limits(authoring.double(1, { min: 0.5, max: 2 })), ["<max>2</"]);
});

test.run();
