// Pure: evaluated once for all widgets and all delegates of a desktop.
export interface Age {
  readonly unit: "unknown" | "now" | "minutes" | "hours" | "days" | "weeks" | "months" | "years";
  readonly count: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago something was, in the unit in which people say it. */
export function ageOf(published: number, now: number): Age {
  const passed = now - published;
  if (published === 0) return { unit: "unknown", count: 0 };
  if (passed < MINUTE) return { unit: "now", count: 0 };
  if (passed < HOUR) return { unit: "minutes", count: Math.floor(passed / MINUTE) };
  if (passed < DAY) return { unit: "hours", count: Math.floor(passed / HOUR) };
  if (passed < 7 * DAY) return { unit: "days", count: Math.floor(passed / DAY) };
  if (passed < 30 * DAY) return { unit: "weeks", count: Math.floor(passed / (7 * DAY)) };
  if (passed < 365 * DAY) return { unit: "months", count: Math.floor(passed / (30 * DAY)) };
  return { unit: "years", count: Math.floor(passed / (365 * DAY)) };
}
