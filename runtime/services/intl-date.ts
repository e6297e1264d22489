import { callable, joined, type Part } from "./intl-callable.js";
import {
  dayPart,
  englishDay,
  englishMonth,
  eraName,
  type Fields,
  fieldsOf,
  offsetText,
  type Shown,
  type Width,
} from "./intl-date-fields.js";
import { hasHalves, numbersMonths, type Pattern, patternOf } from "./intl-date-patterns.js";
import {
  canonicalLocales,
  choice,
  chosenLocale,
  digitOption,
  extensionOf,
  hostLocale,
  languageOf,
  supportedLocales,
} from "./intl-locale.js";
import { type Zone, zoneOf } from "./intl-zone.js";

export interface DateOptions {
  readonly [name: string]: unknown;
}

const TEXTS = ["long", "short", "narrow"] as const;
const NUMBERS = ["numeric", "2-digit"] as const;
const STYLES = ["full", "long", "medium", "short"] as const;

const DATE_STYLES: Readonly<Record<string, Shown>> = {
  full: { weekday: "long", year: "numeric", month: "long", day: "numeric" },
  long: { year: "numeric", month: "long", day: "numeric" },
  medium: { year: "numeric", month: "short", day: "numeric" },
  short: { year: "2-digit", month: "numeric", day: "numeric" },
};
const TIME_STYLES: Readonly<Record<string, Shown>> = {
  full: { hour: "numeric", minute: "2-digit", second: "2-digit", timeZoneName: "long" },
  long: { hour: "numeric", minute: "2-digit", second: "2-digit", timeZoneName: "short" },
  medium: { hour: "numeric", minute: "2-digit", second: "2-digit" },
  short: { hour: "numeric", minute: "2-digit" },
};

/** Languages whose numbers of days and months have two digits, those where months alone do (CLDR's yMd). */
const PADDED = "en-GB en-AU en-NZ fr it pt ru uk tr ro sv hu lt hr".split(" ");
const PADDED_MONTHS = "pl bg lv".split(" ");
/** Languages without a comma between date and time (CLDR's dateTimeFormat-medium). */
const UNPARTED = "fr sv ja zh tr cs sk hu hr lt lv ca".split(" ");
const isAmong = (list: readonly string[], locale: string): boolean =>
  list.indexOf(locale) !== -1 || list.indexOf(languageOf(locale)) !== -1;

/** What is asked for, and what is shown where nothing is. */
export type Wanted = "date" | "time" | "all" | "any";

function shownBy(options: DateOptions | undefined, wanted: Wanted): Shown {
  const dateStyle = choice(options, "dateStyle", STYLES, undefined);
  const timeStyle = choice(options, "timeStyle", STYLES, undefined);
  const shown: Shown = {
    weekday: choice<Width>(options, "weekday", TEXTS, undefined),
    era: choice<Width>(options, "era", TEXTS, undefined),
    year: choice<Width>(options, "year", NUMBERS, undefined),
    month: choice<Width>(options, "month", [...NUMBERS, ...TEXTS], undefined),
    day: choice<Width>(options, "day", NUMBERS, undefined),
    dayPeriod: choice<Width>(options, "dayPeriod", TEXTS, undefined),
    hour: choice<Width>(options, "hour", NUMBERS, undefined),
    minute: choice<Width>(options, "minute", NUMBERS, undefined),
    second: choice<Width>(options, "second", NUMBERS, undefined),
    fractionalSecondDigits: digitOption(options, "fractionalSecondDigits", 1, 3),
    timeZoneName: choice(
      options,
      "timeZoneName",
      ["long", "short", "longOffset", "shortOffset", "longGeneric", "shortGeneric"],
      undefined,
    ),
  };
  if (dateStyle !== undefined || timeStyle !== undefined) {
    for (const name of Object.keys(shown))
      if (shown[name as keyof Shown] !== undefined)
        throw new TypeError(`Can't set option ${name} when ${dateStyle ? "dateStyle" : "timeStyle"} is used`);
    return { ...(dateStyle && DATE_STYLES[dateStyle]), ...(timeStyle && TIME_STYLES[timeStyle]) };
  }
  const { weekday, year, month, day, dayPeriod, hour, minute, second, fractionalSecondDigits: fraction } = shown;
  const hasDate = [weekday, year, month, day].some((one) => one !== undefined);
  const hasTime = [dayPeriod, hour, minute, second, fraction].some((one) => one !== undefined);
  const isEnough = (wanted !== "time" && hasDate) || (wanted !== "date" && hasTime);
  if (!isEnough && wanted !== "time") shown.year = shown.month = shown.day = "numeric";
  if (!isEnough && (wanted === "time" || wanted === "all")) shown.hour = shown.minute = shown.second = "numeric";
  return shown;
}

class DateTimeFormat {
  readonly #locale: string;
  readonly #zone: Zone;
  readonly #shown: Shown;
  readonly #given: DateOptions;
  readonly #cycle: string;
  readonly #pattern: Pattern;
  readonly format: (value?: unknown) => string;

  constructor(locales?: unknown, options?: DateOptions, wanted: Wanted = "any") {
    if (options === null) throw new TypeError("Cannot convert null to object");
    this.#locale = chosenLocale(locales);
    this.#zone = zoneOf(options?.["timeZone"]);
    this.#given = options ?? {};
    const shown = shownBy(options, wanted);
    const half = options?.["hour12"];
    const tag = canonicalLocales(locales)[0] ?? "";
    const usual = hasHalves(this.#locale) ? "h12" : "h23";
    const cycle =
      choice(options, "hourCycle", ["h11", "h12", "h23", "h24"], undefined) ?? extensionOf(tag, "hc") ?? usual;
    this.#cycle = half === undefined ? cycle : half ? "h12" : usual === "h12" ? "h24" : "h23";
    const isHalf = this.#cycle === "h12" || this.#cycle === "h11";
    if (shown.hour !== undefined) {
      if (shown.minute !== undefined) shown.minute = "2-digit";
      if (!isHalf && shown.minute === undefined) shown.hour = "2-digit";
      const host = this.#cycle === "h23" && usual === "h23" ? hostLocale(this.#locale) : undefined;
      // Some languages write one digit of an hour where that will do: Qt's own times tell.
      const isShort = shown.hour === "numeric" && host !== undefined && host.timeFormat(1).indexOf("HH") === -1;
      if (!isHalf && !isShort) shown.hour = "2-digit";
    }
    if (shown.second !== undefined && shown.minute !== undefined) shown.second = shown.minute = "2-digit";
    const isPadded = isAmong(PADDED, this.#locale);
    if (shown.month === "numeric" && shown.year !== undefined && (isPadded || isAmong(PADDED_MONTHS, this.#locale))) {
      shown.month = "2-digit";
      if (isPadded && shown.day !== undefined) shown.day = "2-digit";
    }
    if (shown.hour === undefined && shown.second === undefined && shown.minute !== undefined) shown.minute = "numeric";
    if (shown.hour === undefined && shown.minute === undefined && shown.second !== undefined) shown.second = "numeric";
    this.#shown = shown;
    const isOfDay = shown.year === undefined && shown.month === undefined && shown.day === undefined;
    const isEnglish = !hostLocale(this.#locale);
    const isUnparted = isEnglish ? isOfDay : isAmong(UNPARTED, this.#locale);
    const joint = isUnparted ? " " : isEnglish && shown.month === "long" ? " at " : ", ";
    this.#pattern = patternOf(this.#locale, shown, isHalf, joint);
    this.format = (value) => joined(this.formatToParts(value)).replace(/\u202f/g, " ");
  }

  formatToParts(value?: unknown): Part[] {
    const time = value === undefined ? Date.now() : Number(value);
    if (!(Math.abs(time) <= 8.64e15)) throw new RangeError("Invalid time value");
    const offset = this.#zone.offset(time);
    const fields = fieldsOf(time, offset);
    return this.#pattern.map((piece) =>
      typeof piece === "string"
        ? { type: partType(piece), value: this.#text(piece, fields, offset) }
        : { type: "literal", value: piece.text },
    );
  }

  #text(name: keyof Shown, fields: Fields, offset: number): string {
    const width = this.#shown[name] as Width | undefined;
    const number = (value: number): string => (width === "2-digit" ? `0${value}`.slice(-2) : String(value));
    const host = hostLocale(this.#locale);
    const format = width === "long" ? 0 : width === "short" ? 1 : 2;
    switch (name) {
      case "weekday":
        return host ? host.dayName(fields.weekday, format) : englishDay(fields.weekday, width);
      case "era":
        return eraName(fields.year, width);
      case "year": {
        const year = fields.year <= 0 && this.#shown.era !== undefined ? 1 - fields.year : fields.year;
        return number(year);
      }
      case "month":
        if (width === "numeric" || width === "2-digit") return number(fields.month + 1);
        if (!host) return englishMonth(fields.month, width);
        if (numbersMonths(host)) return `${fields.month + 1}${host.monthName(fields.month, 0).slice(-1)}`;
        return (this.#shown.day === undefined ? host.standaloneMonthName : host.monthName).call(
          host,
          fields.month,
          format,
        );
      case "day":
        return number(fields.day);
      case "hour":
        return number(
          this.#cycle === "h23"
            ? fields.hour
            : this.#cycle === "h24"
              ? fields.hour || 24
              : this.#cycle === "h11"
                ? fields.hour % 12
                : fields.hour % 12 || 12,
        );
      case "minute":
        return number(fields.minute);
      case "second":
        return number(fields.second);
      case "fractionalSecondDigits":
        return `00${fields.millisecond}`.slice(-3).slice(0, this.#shown.fractionalSecondDigits);
      case "dayPeriod":
        if (width !== undefined) return dayPart(fields.hour);
        return fields.hour < 12 ? (host?.amText ?? "AM") : (host?.pmText ?? "PM");
      default:
        return this.#zoneName(offset, this.#shown.timeZoneName!);
    }
  }

  #zoneName(offset: number, style: string): string {
    const zone = this.#zone;
    if (zone.name === "UTC" && style === "short") return "UTC";
    if (zone.name === "UTC" && style === "long") return "Coordinated Universal Time";
    const name = languageOf(this.#locale) === "en" ? zone.called?.(offset, style, this.#locale) : undefined;
    return name ?? offsetText(offset, style);
  }

  formatRange(from: unknown, to: unknown): string {
    const [first, last] = [this.format(from), this.format(to)];
    return first === last ? first : `${first} – ${last}`;
  }

  formatRangeToParts(from: unknown, to: unknown): object[] {
    const source = (parts: Part[], name: string): object[] => parts.map((part) => ({ ...part, source: name }));
    if (this.format(from) === this.format(to)) return source(this.formatToParts(from), "shared");
    return [
      ...source(this.formatToParts(from), "startRange"),
      { type: "literal", value: " – ", source: "shared" },
      ...source(this.formatToParts(to), "endRange"),
    ];
  }

  resolvedOptions(): Record<string, unknown> {
    const { dateStyle, timeStyle } = this.#given;
    const options: Record<string, unknown> = {
      locale: this.#locale,
      calendar: "gregory",
      numberingSystem: "latn",
      timeZone: this.#zone.name,
    };
    if (this.#shown.hour !== undefined) {
      options["hourCycle"] = this.#cycle;
      options["hour12"] = this.#cycle === "h11" || this.#cycle === "h12";
    }
    if (dateStyle !== undefined || timeStyle !== undefined) {
      if (dateStyle !== undefined) options["dateStyle"] = dateStyle;
      if (timeStyle !== undefined) options["timeStyle"] = timeStyle;
    } else for (const [name, width] of Object.entries(this.#shown)) if (width !== undefined) options[name] = width;
    return options;
  }

  get [Symbol.toStringTag](): string {
    return "Intl.DateTimeFormat";
  }

  static supportedLocalesOf(locales?: unknown): string[] {
    return supportedLocales(locales);
  }
}

const partType = (name: keyof Shown): string => (name === "fractionalSecondDigits" ? "fractionalSecond" : name);

export const PureDateTimeFormat = /*#__PURE__*/ callable(DateTimeFormat);

/** The `toLocaleString` of a date, and its like. */
export function dateText(date: Date, wanted: Wanted, locales?: unknown, options?: DateOptions): string {
  const time = date.getTime();
  if (Number.isNaN(time)) return "Invalid Date";
  return new PureDateTimeFormat(locales, options, wanted).format(time);
}
