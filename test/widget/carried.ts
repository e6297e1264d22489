/**
 * Every kind of entry with random defaults, and by which independent rule a default can be carried: what the rule
 * rejects has to be refused when the widget is built, all else has to come back equal in the hosts.
 */
import fc from "fast-check";
import * as authoring from "../../src/widget/authoring.js";

export interface Kind {
  readonly name: string;
  /** Defaults, right ones and wrong ones. */
  readonly values: fc.Arbitrary<unknown>;
  readonly entry: (value: never) => authoring.Entry<unknown>;
  readonly fits: (value: never) => boolean;
  /** What scripts see of a default; the same where it is absent. */
  readonly seen?: (value: never) => unknown;
}

const kind = <Value>(
  name: string,
  values: fc.Arbitrary<Value>,
  entry: (value: Value) => authoring.Entry<unknown>,
  fits: (value: Value) => boolean,
  seen?: (value: Value) => unknown,
): Kind => ({ name, values, entry, fits, ...(seen && { seen }) });

/** XML 1.0's Char, by its definition. */
const isXmlText = (text: string): boolean => /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u.test(text);

const isTrimmed = (text: string): boolean => text === "" || /^\P{White_Space}(?:[\s\S]*\P{White_Space})?$/u.test(text);

const isCarried = (text: string): boolean => isXmlText(text) && isTrimmed(text);

export const text: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc
    .array(fc.constantFrom(..." \n\r\t\u0085\u00a0\u2028\ufeff\u200b<>&\"'$,;%\\]a\u0000\u001f\u007f\ud800\uffffé😀"))
    .map((all) => all.join("")),
);

const numbers = fc.oneof(
  fc.double(),
  fc.integer(),
  fc.maxSafeInteger(),
  fc.constantFrom(-(2 ** 31), 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1, 2 ** 32, 2 ** 53 - 1, 1 - 2 ** 53, 2 ** 53, -0),
);
const isInt = (value: number): boolean => (value | 0) === value;
const small = fc.oneof({ weight: 9, arbitrary: fc.integer() }, { weight: 1, arbitrary: numbers });
const plainNumber = (value: number): number => value + 0; // without -0

const colors = fc.tuple(fc.integer({ min: 0, max: 0xffffffff }), fc.constantFrom(6, 8, 6, 8, 3, 4), fc.boolean());
const writtenColors = colors.map(([number, length, upper]) => {
  const digits = number.toString(16).padStart(8, "0").slice(-length);
  return `#${upper ? digits.toUpperCase() : digits}`;
});

const part = fc.oneof(
  fc.constantFrom(
    "a",
    "path",
    "b.c",
    "~x",
    "%20",
    "%C3%A4",
    "%2F",
    "%25",
    "x=1&y=2",
    "(z)",
    "%22",
    "%7B",
    "%FF",
    "%5B",
  ),
  fc.constantFrom("%41", "%zz", "ä", " ", "%2f", "[", "%00", '"', "\\"),
);
const urls = fc
  .tuple(
    fc.constantFrom(
      "https://example.org",
      "http://127.0.0.1:8080",
      "file://",
      "https://u:p@a-b.example:443",
      "ftp://x",
      "mailto:",
      "HTTPS://a",
      "https://B.c",
      "",
      "https://999.1",
    ),
    fc.array(part, { maxLength: 4 }),
    fc.option(part),
    fc.option(part),
  )
  .map(([origin, path, query, fragment]) =>
    [
      origin === "mailto:" ? `${origin}x` : origin,
      ...path.map((one) => `/${one}`),
      query === null ? "" : `?${query}`,
      fragment === null ? "" : `#${fragment}`,
    ].join(""),
  );
/** By RFC 3986, and the encodings that are no detour. */
const isUrl = (url: string): boolean =>
  url === "" ||
  (/^(?:https?:\/\/(?:u:p@)?[a-z0-9.-]+(?::\d+)?|file:\/\/|ftp:\/\/x|mailto:x)(?:[/?#]|$)/.test(url) &&
    url !== "file://" &&
    !/999/.test(url) &&
    /^(?:[A-Za-z0-9\-._~:/?#@!$&'()*+,;=]|%(?:[2-9A-F][0-9A-F]))*$/.test(url) &&
    !/%(?:[46][1-9A-F]|[57][0-9A]|3[0-9]|2D|2E|5F|7E|7F)/.test(url) &&
    (url.match(/#/g)?.length ?? 0) < 2);

const moments = fc.oneof(
  fc.date({ min: new Date("1900-01-01"), max: new Date("2200-01-01"), noInvalidDate: true }),
  fc.date({ noInvalidDate: false }),
);

const point = fc.record({ x: small, y: small });
const size = fc.record({ width: small, height: small });
const rect = fc.record({
  x: fc.integer({ min: -1e9, max: 1e9 }),
  y: small,
  width: fc.integer({ min: -5, max: 1e9 }),
  height: small,
});

export const KINDS: readonly Kind[] = [
  kind("Bool", fc.boolean(), authoring.bool, () => true),
  kind("Int", numbers, authoring.int, isInt, plainNumber),
  kind("UInt", numbers, authoring.uint, (value) => value >>> 0 === value, plainNumber),
  kind("LongLong", numbers, authoring.longLong, Number.isSafeInteger, plainNumber),
  kind("ULongLong", numbers, authoring.ulongLong, (value) => Number.isSafeInteger(value) && value >= 0, plainNumber),
  kind("Double", numbers, authoring.double, Number.isFinite),
  kind("String", text, authoring.string, isCarried),
  kind("String of an icon", text, authoring.icon, isCarried),
  kind("Path", text, authoring.path, (value) => isCarried(value) && !value.includes("$")),
  kind(
    "StringList",
    fc.array(text, { maxLength: 4 }),
    authoring.strings,
    (list) => list.every((item) => item !== "" && !item.includes(",") && isXmlText(item)) && isTrimmed(list.join(",")),
  ),
  kind(
    "IntList",
    fc.array(small, { maxLength: 5 }),
    authoring.ints,
    (list) => list.every(isInt),
    (list) => list.map(plainNumber),
  ),
  kind(
    "Color",
    writtenColors,
    (value) => authoring.color(value),
    (color) =>
      (color.length === 7 || (color.length === 9 && !color.startsWith("#ff"))) && color === color.toLowerCase(),
  ),
  kind(
    "Color or the theme's",
    fc.oneof(writtenColors, fc.constant("")),
    (value) => authoring.color(value, { theme: "textColor" }),
    (color) =>
      color === "" ||
      ((color.length === 7 || (color.length === 9 && !color.startsWith("#ff"))) && color === color.toLowerCase()),
  ),
  kind(
    "Font",
    fc.oneof(fc.constantFrom("", "Noto Sans", "No Such Font"), text),
    authoring.font,
    (family) => isCarried(family) && !family.includes(","),
    (family) => ({ family }),
  ),
  kind("Url", urls, (value) => authoring.url(value), isUrl),
  kind(
    "DateTime",
    moments,
    (value) => authoring.dateTime(value),
    (value) => value.getUTCFullYear() >= 1000 && value.getUTCFullYear() <= 9999,
    (value) => value.toISOString(),
  ),
  kind(
    "DateTime or none",
    fc.constant(null),
    (value) => authoring.dateTime(value),
    () => true,
  ),
  kind(
    "Point",
    point,
    authoring.point,
    ({ x, y }) => isInt(x) && isInt(y),
    ({ x, y }) => ({ x: x + 0, y: y + 0 }),
  ),
  kind(
    "Size",
    size,
    authoring.size,
    ({ width, height }) => isInt(width) && isInt(height) && width >= 0 && height >= 0,
    ({ width, height }) => ({ width: width + 0, height: height + 0 }),
  ),
  kind(
    "Rect",
    rect,
    authoring.rect,
    ({ x, y, width, height }) =>
      [x, y, width, height, x + width - 1, y + height - 1].every(isInt) && width > 0 && height > 0,
    ({ x, y, width, height }) => ({ x: x + 0, y: y + 0, width, height }),
  ),
  kind("choice", text, (value) => authoring.choice(value, { [value]: "This" }), isCarried),
  kind(
    "enumeration",
    fc.constantFrom("small", "large", "huge"),
    (name) => authoring.enumeration(name, { small: "S", large: "L", huge: "H" }),
    () => true,
    (name) => ["small", "large", "huge"].indexOf(name),
  ),
  kind(
    "json",
    fc.oneof(fc.jsonValue({ stringUnit: "binary", maxDepth: 3 }), text),
    (value) => authoring.json<unknown>(value),
    (value) => !JSON.stringify(value).includes('"__proto__":'),
  ),
];
