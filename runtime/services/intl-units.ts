import type { Part } from "./intl-callable.js";

const isOwn = Object.prototype.hasOwnProperty;

/** Languages that write no space before the percent sign. */
export const PERCENT_CLOSE: readonly string[] = [
  "en",
  "zh",
  "ja",
  "ko",
  "it",
  "pt",
  "nl",
  "id",
  "th",
  "vi",
  "he",
  "hi",
  "pl",
];
/** Languages that write a currency's sign before the number. */
export const SIGN_FIRST: readonly string[] = ["en", "zh", "ja", "ko", "hi", "th", "id", "tr"];

const SIGNS: Readonly<Record<string, string>> = {
  USD: "$",
  EUR: "€",
  GBP: "£",
  JPY: "¥",
  INR: "₹",
  CNY: "CN¥",
  KRW: "₩",
  BRL: "R$",
  CAD: "CA$",
  AUD: "A$",
  MXN: "MX$",
  NZD: "NZ$",
  HKD: "HK$",
  TWD: "NT$",
  ILS: "₪",
  VND: "₫",
  PHP: "₱",
  XAF: "FCFA",
  XOF: "F CFA",
  XPF: "CFPF",
  XCD: "EC$",
};
const NARROW: Readonly<Record<string, string>> = {
  CNY: "¥",
  CAD: "$",
  AUD: "$",
  MXN: "$",
  NZD: "$",
  HKD: "$",
  TWD: "$",
  RUB: "₽",
  UAH: "₴",
  TRY: "₺",
  PLN: "zł",
  CZK: "Kč",
  SEK: "kr",
  NOK: "kr",
  DKK: "kr",
  HUF: "Ft",
  NGN: "₦",
  THB: "฿",
  SGD: "$",
  ARS: "$",
  CLP: "$",
  COP: "$",
  ZAR: "R",
};
/** The sign that a country has for its own. */
const AT_HOME: Readonly<Record<string, string>> = {
  "en-CA": "CAD$",
  "en-AU": "AUD$",
  "en-NZ": "NZD$",
  ja: "JPY￥",
  zh: "CNY¥",
  "zh-CN": "CNY¥",
  "ja-JP": "JPY￥",
  pl: "PLNzł",
  "pl-PL": "PLNzł",
  cs: "CZKKč",
  "cs-CZ": "CZKKč",
  ru: "RUB₽",
  "ru-RU": "RUB₽",
  sv: "SEKkr",
  "sv-SE": "SEKkr",
  tr: "TRY₺",
  "tr-TR": "TRY₺",
  uk: "UAH₴",
  "uk-UA": "UAH₴",
};
const NAMES: Readonly<Record<string, readonly [string, string]>> = {
  USD: ["US dollar", "US dollars"],
  EUR: ["euro", "euros"],
  GBP: ["British pound", "British pounds"],
  JPY: ["Japanese yen", "Japanese yen"],
  CHF: ["Swiss franc", "Swiss francs"],
  CNY: ["Chinese yuan", "Chinese yuan"],
  CAD: ["Canadian dollar", "Canadian dollars"],
  AUD: ["Australian dollar", "Australian dollars"],
  INR: ["Indian rupee", "Indian rupees"],
};
const WHOLE: readonly string[] = [
  "JPY",
  "KRW",
  "VND",
  "CLP",
  "ISK",
  "PYG",
  "UGX",
  "XAF",
  "XOF",
  "XPF",
  "RWF",
  "GNF",
  "KMF",
  "DJF",
  "BIF",
  "VUV",
];
const THOUSANDTHS: readonly string[] = ["KWD", "BHD", "OMR", "JOD", "TND", "LYD", "IQD"];

export const currencyDigits = (code: string): number =>
  WHOLE.indexOf(code) !== -1 ? 0 : THOUSANDTHS.indexOf(code) !== -1 ? 3 : 2;

export function currencySign(code: string, locale: string, isNarrow: boolean): string {
  const own = AT_HOME[locale];
  if (own?.startsWith(code)) return own.slice(3);
  return (isNarrow ? NARROW[code] : undefined) ?? SIGNS[code] ?? code;
}

export const currencyName = (code: string, isOne: boolean): string => NAMES[code]?.[isOne ? 0 : 1] ?? code;

const SHORT: readonly string[] = ["", "K", "M", "B", "T"];
const LONG: readonly string[] = ["", "thousand", "million", "billion", "trillion"];

/** What stands for a power of a thousand. */
export const compactName = (power: number, display: string): string => (display === "long" ? LONG : SHORT)[power] ?? "";

/** Narrow, short of one, short of more, and the long name of one; a leading space where one stands before it. */
const UNITS: Readonly<Record<string, readonly [string, string, string, string]>> = {
  year: ["y", " yr", " yrs", "year"],
  month: ["m", " mth", " mths", "month"],
  week: ["w", " wk", " wks", "week"],
  day: ["d", " day", " days", "day"],
  hour: ["h", " hr", " hr", "hour"],
  minute: ["m", " min", " min", "minute"],
  second: ["s", " sec", " sec", "second"],
  millisecond: ["ms", " ms", " ms", "millisecond"],
  microsecond: ["μs", " μs", " μs", "microsecond"],
  nanosecond: ["ns", " ns", " ns", "nanosecond"],
  bit: ["bit", " bit", " bit", "bit"],
  byte: ["B", " byte", " byte", "byte"],
  kilobit: ["kb", " kb", " kb", "kilobit"],
  kilobyte: ["kB", " kB", " kB", "kilobyte"],
  megabit: ["Mb", " Mb", " Mb", "megabit"],
  megabyte: ["MB", " MB", " MB", "megabyte"],
  gigabit: ["Gb", " Gb", " Gb", "gigabit"],
  gigabyte: ["GB", " GB", " GB", "gigabyte"],
  terabyte: ["TB", " TB", " TB", "terabyte"],
  petabyte: ["PB", " PB", " PB", "petabyte"],
  percent: ["%", "%", "%", " percent"],
  degree: ["°", " deg", " deg", "degree"],
  celsius: ["°C", "°C", "°C", "degree Celsius"],
  fahrenheit: ["°", "°F", "°F", "degree Fahrenheit"],
  millimeter: ["mm", " mm", " mm", "millimeter"],
  centimeter: ["cm", " cm", " cm", "centimeter"],
  meter: ["m", " m", " m", "meter"],
  kilometer: ["km", " km", " km", "kilometer"],
  inch: ["″", " in", " in", "inch"],
  foot: ["′", " ft", " ft", "foot"],
  yard: ["yd", " yd", " yd", "yard"],
  mile: ["mi", " mi", " mi", "mile"],
  gram: ["g", " g", " g", "gram"],
  kilogram: ["kg", " kg", " kg", "kilogram"],
  ounce: ["oz", " oz", " oz", "ounce"],
  pound: ["#", " lb", " lb", "pound"],
  liter: ["L", " L", " L", "liter"],
  milliliter: ["mL", " mL", " mL", "milliliter"],
  "kilometer-per-hour": ["km/h", " km/h", " km/h", "kilometer per hour"],
  "mile-per-hour": ["mph", " mph", " mph", "mile per hour"],
  "meter-per-second": ["m/s", " m/s", " m/s", "meter per second"],
};

/** A long name of several. */
function plural(name: string): string {
  if (name === "inch") return "inches";
  if (name === "foot") return "feet";
  if (name === " percent") return name;
  return name.replace(/^(\w+)/, "$1s");
}

/** A number with its unit, in English. */
export function unitParts(parts: readonly Part[], unit: string, display: string, value: number): Part[] {
  const found = isOwn.call(UNITS, unit) ? UNITS[unit]! : undefined;
  if (!found) throw new RangeError(`Invalid unit argument for Intl.NumberFormat() '${unit}'`);
  const isOne = Math.abs(value) === 1 && !parts.some(({ type }) => type === "fraction");
  const [narrow, one, more, long] = found;
  const text =
    display === "narrow"
      ? narrow
      : display === "short"
        ? isOne
          ? one
          : more
        : ` ${(isOne ? long : plural(long)).trim()}`;
  const name = { type: unit === "percent" && display !== "long" ? "percentSign" : "unit", value: text.trim() };
  return [...parts, ...(text.startsWith(" ") ? [{ type: "literal", value: " " }] : []), name];
}
