import type { Shown, Width } from "./intl-date-fields.js";
import { hostLocale, languageOf } from "./intl-locale.js";

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

/** Qt's own pattern for a language, less what is not shown. */
function ofHost(locale: string, shown: Shown): Pattern {
  const host = hostLocale(locale)!;
  const isText = shown.month === "long" || shown.month === "short" || shown.month === "narrow";
  const told = isText ? host.dateFormat(0) : host.dateFormat(1);
  const NAMES: Readonly<Record<string, keyof Shown>> = { d: "day", M: "month", y: "year" };
  const pattern: (keyof Shown | { text: string })[] = [];
  let between = "";
  for (const piece of told.replace(/dddd?,?\s*/, "").match(/d+|M+|y+|'[^']*'|[^dMy']+/g) ?? []) {
    const name = NAMES[piece[0]!];
    if (name === undefined) between += piece.replace(/'/g, "");
    else if (shown[name] !== undefined) {
      if (pattern.length > 0) pattern.push(text(between));
      pattern.push(name);
      between = "";
    } else if (pattern.length === 0) between = "";
  }
  if (between !== "" && pattern.length > 0) pattern.push(text(between.replace(/\s+$/, "")));
  return before("weekday", ", ", behind(pattern, " ", "era", shown), shown);
}

function datePattern(locale: string, shown: Shown): Pattern {
  if (hostLocale(locale)) return ofHost(locale, shown);
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
