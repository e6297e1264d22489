import { DiagnosticError, error } from "../diagnostics/index.js";

const first = Date.UTC(1980, 0, 1);
const last = Date.UTC(2107, 11, 31, 23, 59, 58);

/**
 * The time that every entry of an archive carries, in the 32 bits of the zip format: SOURCE_DATE_EPOCH in UTC, moved
 * into the years that the format knows, or 1980-01-01.
 */
export function entryTime(sourceDateEpoch: string | undefined): number {
  if (sourceDateEpoch === undefined || sourceDateEpoch === "") return dosTime(first);
  if (!/^\d{1,12}$/.test(sourceDateEpoch)) {
    const message = `SOURCE_DATE_EPOCH is ${JSON.stringify(sourceDateEpoch)}; it has to be a whole number of seconds since 1970.`;
    throw new DiagnosticError([error("bundle/bad-source-date-epoch", message, undefined, "Correct or unset it.")]);
  }
  return dosTime(Math.min(last, Math.max(first, Number(sourceDateEpoch) * 1000)));
}

function dosTime(milliseconds: number): number {
  const time = new Date(milliseconds);
  const date = ((time.getUTCFullYear() - 1980) << 9) | ((time.getUTCMonth() + 1) << 5) | time.getUTCDate();
  const clock = (time.getUTCHours() << 11) | (time.getUTCMinutes() << 5) | (time.getUTCSeconds() >> 1);
  return ((date << 16) | clock) >>> 0;
}
