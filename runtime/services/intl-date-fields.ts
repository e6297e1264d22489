/** The moment's date and time as the clocks of a zone show them. */
export interface Fields {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
}

export function fieldsOf(time: number, offset: number): Fields {
  const date = new Date(time + offset);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth(),
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    millisecond: date.getUTCMilliseconds(),
  };
}

export type Width = "numeric" | "2-digit" | "long" | "short" | "narrow";

/** What is shown of a date, and how. */
export interface Shown {
  weekday?: Width | undefined;
  era?: Width | undefined;
  year?: Width | undefined;
  month?: Width | undefined;
  day?: Width | undefined;
  dayPeriod?: Width | undefined;
  hour?: Width | undefined;
  minute?: Width | undefined;
  second?: Width | undefined;
  fractionalSecondDigits?: number | undefined;
  timeZoneName?: string | undefined;
}

const MONTHS = "January February March April May June July August September October November December".split(" ");
const DAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");

const shortened = (name: string, width: Width | undefined): string =>
  width === "narrow" ? name.slice(0, 1) : width === "short" ? name.slice(0, 3) : name;

export const englishMonth = (month: number, width: Width | undefined): string => shortened(MONTHS[month]!, width);
export const englishDay = (day: number, width: Width | undefined): string => shortened(DAYS[day]!, width);

export function eraName(year: number, width: Width | undefined): string {
  if (width === "long") return year > 0 ? "Anno Domini" : "Before Christ";
  if (width === "narrow") return year > 0 ? "A" : "B";
  return year > 0 ? "AD" : "BC";
}

/** "in the morning" and so on. */
export function dayPart(hour: number): string {
  if (hour === 12) return "noon";
  if (hour >= 6 && hour < 12) return "in the morning";
  if (hour > 12 && hour < 18) return "in the afternoon";
  return hour >= 18 && hour < 21 ? "in the evening" : "at night";
}

/** "GMT+1", "GMT-03:30" */
export function offsetText(offset: number, style: string): string {
  const all = Math.abs(Math.round(offset / 1000));
  const two = (value: number): string => `0${value}`.slice(-2);
  const [hours, minutes, seconds] = [Math.floor(all / 3600), Math.floor(all / 60) % 60, all % 60];
  const isLong = style === "long" || style === "longOffset" || style === "longGeneric";
  const isWhole = !isLong && minutes === 0 && seconds === 0;
  const time = `${isLong ? two(hours) : hours}${isWhole ? "" : `:${two(minutes)}`}${seconds > 0 ? `:${two(seconds)}` : ""}`;
  return `GMT${offset < 0 ? "-" : "+"}${time}`;
}
