// What the 42 delegates of the calendar need. Pure, so it is evaluated once for all of them.
export interface Day {
  /** When it begins, in milliseconds since 1970. */
  readonly time: number;
  /** Of the month. */
  readonly number: number;
  /** Whether it is in the month that is shown, or in the one before or after. */
  readonly inMonth: boolean;
}

/** Whether a moment is on the day; days have 23 to 25 hours. */
export function contains(day: Day, moment: number): boolean {
  const date = new Date(moment);
  const begin = new Date(day.time);
  return (
    date.getDate() === begin.getDate() &&
    date.getMonth() === begin.getMonth() &&
    date.getFullYear() === begin.getFullYear()
  );
}

/** `workdays` are the weekdays of a region on which one works, as `Qt.locale().weekDays` has them. */
export const isFree = (day: Day, workdays: readonly number[]): boolean =>
  workdays.indexOf(new Date(day.time).getDay()) < 0;

/** Whether white can be read on a colour, which QML gives as parts from 0 to 1. */
export const isDark = ({ r, g, b }: { r: number; g: number; b: number }): boolean =>
  r * 0.3 + g * 0.59 + b * 0.11 < 0.6;
