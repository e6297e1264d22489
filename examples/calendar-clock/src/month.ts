// The days of a month as a table of weeks, by date-fns.
import { addDays, addMonths, getISOWeek, isSameMonth, startOfMonth, startOfWeek } from "date-fns";
import type { Day } from "./day.js";
import widget from "./declaration.js";

const { configuration } = widget;

export const WEEKS = 6;

/** The month that a moment is in, as the moment when it begins. */
export const monthOf = (time: number): number => startOfMonth(time).getTime();

export const monthsFrom = (month: number, count: number): number => addMonths(month, count).getTime();

/** Six weeks, whatever the month: so the table does not change its size from one month to the next. */
export function daysOf(month: number): Day[] {
  const first = startOfWeek(month, { weekStartsOn: firstDayOfWeek() });
  return Array.from({ length: WEEKS * 7 }, (_, index) => {
    const date = addDays(first, index);
    return { time: date.getTime(), number: date.getDate(), inMonth: isSameMonth(date, month) };
  });
}

/** By the Thursday of each week, which decides on the year of the week too. */
export function weekNumbersOf(month: number): number[] {
  const first = startOfWeek(month, { weekStartsOn: firstDayOfWeek() });
  const toThursday = (4 - first.getDay() + 7) % 7;
  return Array.from({ length: WEEKS }, (_, week) => getISOWeek(addDays(first, week * 7 + toThursday)));
}

/** 0 is Sunday, for date-fns as for Qt's names of days. */
export function firstDayOfWeek(): 0 | 1 | 2 | 3 | 4 | 5 | 6 {
  switch (configuration.firstDay) {
    case "monday":
      return 1;
    case "saturday":
      return 6;
    case "sunday":
      return 0;
    default:
      return (Qt.locale().firstDayOfWeek % 7) as 0 | 1 | 2 | 3 | 4 | 5 | 6;
  }
}

export function weekdays(): number[] {
  return Array.from({ length: 7 }, (_, index) => (firstDayOfWeek() + index) % 7);
}
