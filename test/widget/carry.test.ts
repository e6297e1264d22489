// Any value an author can write comes back equal from main.xml, or was refused for a reason that is checked here
// independently. `kconfigLoader` below reads as the hosts do: each of its rules was compared with Plasma 5.27 and 6.3.
import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { kcfgXml } from "../../src/emit/kcfg.js";
import * as authoring from "../../src/widget/authoring.js";
import { validateWidget, type WidgetModel } from "../../src/widget/index.js";
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
    case "Enum":
    case "Double":
      return Number(value);
    default:
      return value;
  }
}

/** XML 1.0's Char, by its definition. */
const isXmlText = (text: string): boolean => /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u.test(text);

const isTrimmed = (text: string): boolean => text === "" || /^\P{White_Space}(?:[\s\S]*\P{White_Space})?$/u.test(text);

const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc
    .array(fc.constantFrom(..." \n\r\t\u0085\u00a0\u2028\ufeff\u200b<>&\"'$,;%\\]a\u0000\u001f\u007f\ud800\uffffé😀"))
    .map((all) => all.join("")),
);

function roundTrip<T>(
  values: fc.Arbitrary<T>,
  entry: (value: T) => authoring.Entry<unknown>,
  fits: (value: T) => boolean,
) {
  fc.assert(
    fc.property(values, (value) => {
      const model = declare(entry(value));
      assert.is(model !== undefined, fits(value));
      if (!model) return;
      const held = kconfigLoader(kcfgXml(model)!);
      const read = model.pages[0]!.entries[0]!.conversion === "json" ? JSON.parse(String(held)) : held;
      assert.equal(read, value);
      assert.ok(typeof value !== "number" || Object.is(read, value) || (value === 0 && read === 0));
    }),
    { numRuns: 2000 },
  );
}

test("String", () =>
  roundTrip(
    text,
    (value) => authoring.string(value),
    (value) => isXmlText(value) && isTrimmed(value),
  ));

test("Path", () => {
  roundTrip(
    text,
    (value) => authoring.path(value),
    (value) => isXmlText(value) && isTrimmed(value) && !value.includes("$"),
  );
});

test("StringList", () => {
  const fits = (list: readonly string[]): boolean =>
    list.every((item) => item !== "" && !item.includes(",") && isXmlText(item)) && isTrimmed(list.join(","));
  roundTrip(fc.array(text, { maxLength: 4 }), (value) => authoring.strings(value), fits);
});

test("choice", () => {
  roundTrip(
    text,
    (value) => authoring.choice(value, { [value]: "x" }),
    (value) => isXmlText(value) && isTrimmed(value),
  );
});

test("Int, UInt, Double, Bool", () => {
  const numbers = fc.oneof(
    fc.double(),
    fc.integer(),
    fc.maxSafeInteger(),
    fc.constantFrom(-(2 ** 31), 2 ** 31, 2 ** 32 - 1, 2 ** 32, -0),
  );
  roundTrip(
    numbers,
    (value) => authoring.int(value),
    (value) => (value | 0) === value,
  );
  roundTrip(
    numbers,
    (value) => authoring.uint(value),
    (value) => value >>> 0 === value,
  );
  roundTrip(numbers, (value) => authoring.double(value), Number.isFinite);
  roundTrip(
    fc.boolean(),
    (value) => authoring.bool(value),
    () => true,
  );
});

test("Color", () => {
  const colors = fc.tuple(fc.integer({ min: 0, max: 0xffffffff }), fc.constantFrom(3, 4, 6, 8), fc.boolean());
  const written = colors.map(([number, length, upper]) => {
    const digits = number.toString(16).padStart(8, "0").slice(-length);
    return `#${upper ? digits.toUpperCase() : digits}`;
  });
  const fits = (color: string): boolean =>
    (color.length === 7 || (color.length === 9 && !color.startsWith("#ff"))) && color === color.toLowerCase();
  roundTrip(written, (value) => authoring.color(value), fits);
});

test("json carries any JSON value, of any text", () => {
  const values = fc.jsonValue({ stringUnit: "binary", maxDepth: 4 });
  const fits = (value: unknown): boolean => !JSON.stringify(value).includes('"__proto__":');
  roundTrip(values, (value) => authoring.json(value), fits);
  roundTrip(
    text,
    (value) => authoring.json(value),
    () => true,
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
