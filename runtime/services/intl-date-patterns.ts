import type { Shown, Width } from "./intl-date-fields.js";
import { type HostLocale, hostLocale, languageOf } from "./intl-locale.js";

/** What stands where: names of what is shown, with literal text between. */
export type Pattern = readonly (keyof Shown | { readonly text: string })[];

const text = (value: string) => ({ text: value });
const isNumeric = (width: Width | undefined): boolean => width === "numeric" || width === "2-digit";

/** Countries that write a date in English with the day first. */
const DAY_FIRST: readonly string[] = [
  "en-GB",
  "en-AU",
  "en-NZ",
  "en-IE",
  "en-IN",
  "en-ZA",
  "en-SG",
  "en-HK",
  "en-DE",
  "en-SE",
];

/** What is shown of one kind, joined by a separator. */
function listed(names: readonly (keyof Shown)[], shown: Shown, separator: string): Pattern {
  const pattern: (keyof Shown | { text: string })[] = [];
  for (const name of names) {
    if (shown[name] === undefined) continue;
    if (pattern.length > 0) pattern.push(text(separator));
    pattern.push(name);
  }
  return pattern;
}

function behind(pattern: Pattern, separator: string, name: keyof Shown, shown: Shown): Pattern {
  if (shown[name] === undefined) return pattern;
  return pattern.length === 0 ? [name] : [...pattern, text(separator), name];
}

function before(name: keyof Shown, separator: string, pattern: Pattern, shown: Shown): Pattern {
  if (shown[name] === undefined) return pattern;
  return pattern.length === 0 ? [name] : [name, text(separator), ...pattern];
}

function english(shown: Shown, isDayFirst: boolean): Pattern {
  const { weekday, year, month, day, era } = shown;
  if (isNumeric(month) || (month === undefined && (year === undefined || day === undefined || weekday === undefined))) {
    if (month === undefined && day !== undefined && weekday !== undefined && year === undefined)
      return ["day", text(" "), "weekday"];
    const date = listed(isDayFirst ? ["day", "month", "year"] : ["month", "day", "year"], shown, "/");
    return before("weekday", ", ", behind(date, " ", "era", shown), shown);
  }
  if (isDayFirst) {
    const date = behind(listed(["day", "month", "year"], shown, " "), " ", "era", shown);
    return before("weekday", weekday === "long" ? " " : ", ", date, shown);
  }
  const monthDay = listed(["month", "day"], shown, " ");
  const withYear = behind(monthDay, day === undefined ? " " : ", ", "year", shown);
  const date = era === undefined ? withYear : behind(withYear, " ", "era", shown);
  return before("weekday", ", ", date, shown);
}

const NAMES: Readonly<Record<string, keyof Shown>> = { d: "day", M: "month", y: "year" };
const isText = ({ month }: Shown): boolean => month === "long" || month === "short" || month === "narrow";

/** Whether a language's months are numbers with a word behind them: 7月. */
export const numbersMonths = (host: HostLocale): boolean => !/MMM/.test(host.dateFormat(0));

/** Qt's own pattern for a language, less what is not shown. */
function ofHost(locale: string, host: HostLocale, shown: Shown): Pattern {
  const inWords = isText(shown);
  const told = (inWords ? host.dateFormat(0) : host.dateFormat(1)).replace(/,?\s*dddd?,?\s*/, "");
  const pattern: (keyof Shown | { text: string })[] = [];
  const isNumbered = inWords && numbersMonths(host);
  let between = "";
  let last: keyof Shown | undefined;
  let isBehindMonth = false;
  for (const piece of told.match(/d+|M+|y+|'[^']*'|[^dMy']+/g) ?? []) {
    const name = NAMES[piece[0]!];
    if (name === undefined) {
      // The word behind the number of a month is in its name.
      between += (isNumbered && isBehindMonth ? piece.slice(1) : piece).replace(/'/g, "");
      isBehindMonth = false;
      continue;
    }
    last = name;
    isBehindMonth = name === "month";
    if (shown[name] === undefined) {
      // With it goes what joins it to the rest; numbers keep the sign that ends them.
      if (pattern.length === 0 || inWords) between = "";
    } else {
      if (pattern.length > 0) pattern.push(text(joining(locale, between, shown)));
      pattern.push(name);
      between = "";
    }
  }
  if (inWords && last !== undefined && shown[last] === undefined) between = "";
  const end = between.replace(/[\s,]+$/, "");
  if (end !== "" && pattern.length > 0) pattern.push(text(end));
  return before("weekday", ", ", behind(pattern, " ", "era", shown), shown);
}

/** Spanish joins by words where the month is written in full. */
const joining = (locale: string, between: string, { month }: Shown): string =>
  languageOf(locale) === "es" && month !== "long" ? between.replace(" de ", " ") : between;

function datePattern(locale: string, shown: Shown): Pattern {
  const host = hostLocale(locale);
  if (host) return ofHost(locale, host, shown);
  return english(shown, DAY_FIRST.indexOf(locale) !== -1);
}

function timePattern(shown: Shown, isHalf: boolean): Pattern {
  const time = behind(listed(["hour", "minute", "second"], shown, ":"), ".", "fractionalSecondDigits", shown);
  if (shown.hour === undefined) return time;
  return isHalf ? [...time, text(shown.dayPeriod === undefined ? "\u202f" : " "), "dayPeriod"] : time;
}

/** The order in which a language shows a date and a time. */
export function patternOf(locale: string, shown: Shown, isHalf: boolean, joint: string): Pattern {
  const date = datePattern(locale, shown);
  const time = timePattern(shown, isHalf);
  const whole = date.length > 0 && time.length > 0 ? [...date, text(joint), ...time] : [...date, ...time];
  return behind(whole, time.length === 0 ? ", " : " ", "timeZoneName", shown);
}

/** Whether a language's clocks have two halves a day. */
export const hasHalves = (locale: string): boolean =>
  locale === "en-GB" || locale === "en-IE" || locale === "en-ZA"
    ? false
    : languageOf(locale) === "en" ||
      languageOf(locale) === "hi" ||
      languageOf(locale) === "ko" ||
      languageOf(locale) === "ar";
