/** What dates are written with. */
export const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
export const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
export const INVALID = "Invalid Date";

export const digits = (value: number, count = 2): string => String(value).padStart(count, "0");
export const yearText = (year: number): string => `${year < 0 ? "-" : ""}${digits(Math.abs(year), 4)}`;
