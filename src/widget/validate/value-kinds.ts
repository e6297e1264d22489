import { type Carried, type Given, refuseText, wrong } from "./given.js";
import { quote } from "./report.js";
import { isObject } from "./shape.js";
import { urlProblem } from "./urls.js";

/** Entries whose values are neither numbers nor plain texts, each with the text that KConfigLoader reads. */

const isWhole = (value: unknown): value is number => Number.isInteger(value) && ((value as number) | 0) === value;

export function ints(given: Given): Carried | undefined {
  const { value } = given;
  if (!Array.isArray(value) || !value.every(isWhole)) return wrong(given, "a list of whole numbers of 32 bits");
  const list = value.map((number) => number | 0); // without -0
  return { type: "IntList", conversion: "ints", default: list, kcfgDefault: list.join(",") };
}

export function font(given: Given): Carried | undefined {
  const { value } = given;
  if (typeof value !== "string") return wrong(given, "the name of a font family");
  const list = value.includes(",") ? "Qt takes what is behind a comma for another family" : undefined;
  if (refuseText(given, value, ["default"], list)) return undefined;
  return { type: "Font", conversion: "font", default: value, kcfgDefault: value };
}

export function url(given: Given): Carried | undefined {
  const { value, report, path } = given;
  if (typeof value !== "string") return wrong(given, "an absolute URL");
  const problem = urlProblem(value);
  if (problem) {
    report.error(
      "url",
      [...path, "default"],
      `${quote(value)} does not come back equal: ${problem.reason}.`,
      problem.help,
    );
    return undefined;
  }
  return { type: "Url", conversion: "url", default: value, kcfgDefault: value };
}

export function password(given: Given): Carried | undefined {
  if (given.value === "") return { type: "Password", conversion: "none", default: "", kcfgDefault: "" };
  given.report.error(
    "default-type",
    [...given.path, "default"],
    "A password's default is empty: everyone can read what the package contains.",
    'write `password("")`',
  );
  return undefined;
}

const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

export function dateTime(given: Given): Carried | undefined {
  const { value } = given;
  if (value === null) return { type: "DateTime", conversion: "date", default: null, kcfgDefault: "" };
  // The declaration may have been evaluated in another realm.
  if (Object.prototype.toString.call(value) !== "[object Date]") return wrong(given, "a Date, or null for none yet");
  const date = value as Date;
  const year = date.getUTCFullYear();
  if (!(year >= 1000 && year <= 9999)) return wrong(given, "a Date of the years 1000 to 9999");
  return { type: "DateTime", conversion: "date", default: date.toISOString(), kcfgDefault: qtText(date) };
}

/** Qt::TextDate, in universal time: another form is read as no date at all. */
function qtText(date: Date): string {
  const two = (number: number): string => String(number).padStart(2, "0");
  const time = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()].map(two).join(":");
  const parts = date.getUTCMilliseconds();
  const milliseconds = parts === 0 ? "" : `.${String(parts).padStart(3, "0")}`;
  const day = `${DAYS[date.getUTCDay()]} ${MONTHS[date.getUTCMonth()]} ${date.getUTCDate()}`;
  return `${day} ${time}${milliseconds} ${date.getUTCFullYear()} GMT`;
}

export function point(given: Given): Carried | undefined {
  const read = wholes(given, ["x", "y"]);
  if (!read) return undefined;
  return { type: "Point", conversion: "point", default: read, kcfgDefault: `${read.x},${read.y}` };
}

export function size(given: Given): Carried | undefined {
  const read = wholes(given, ["width", "height"], 0);
  if (!read) return undefined;
  return { type: "Size", conversion: "size", default: read, kcfgDefault: `${read.width},${read.height}` };
}

export function rect(given: Given): Carried | undefined {
  const read = wholes(given, ["x", "y", "width", "height"], 1);
  if (!read) return undefined;
  const { x = 0, y = 0, width = 0, height = 0 } = read;
  const [right, bottom] = [x + width - 1, y + height - 1]; // QRect's corners are pixels inside of it
  if (!isWhole(right) || !isWhole(bottom)) return wrong(given, "a rectangle that ends before 2147483648");
  return { type: "Rect", conversion: "rect", default: read, kcfgDefault: [x, y, right, bottom].join(",") };
}

/** The members of a point, size or rectangle; a size is no less than `least`. */
function wholes(given: Given, names: readonly string[], least = 0): Record<string, number> | undefined {
  const { value } = given;
  const read: Record<string, number> = {};
  for (const name of names) {
    const number = isObject(value) ? value[name] : undefined;
    const isSize = name === "width" || name === "height";
    if (!isWhole(number) || (isSize && number < least)) {
      const smallest = names.includes("width") ? `, sizes no less than ${least}` : "";
      return wrong(
        given,
        `{ ${names.map((member) => `${member}: 1`).join(", ")} }, whole numbers of 32 bits${smallest}`,
      );
    }
    read[name] = number | 0;
  }
  return Object.keys(value as object).length === names.length ? read : wrong(given, `nothing but ${names.join(", ")}`);
}
