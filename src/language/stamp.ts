import { statSync } from "node:fs";

/** How old a file has to be before its times tell it from its next version, in milliseconds. */
const SETTLED = 100;

/**
 * Tells whether a file may be another than before without reading it: a file with the same stamp is the same. One that
 * was written a moment ago has no stamp, since the clock of file systems ticks slowly: it could be written again with
 * the same times. Nor has one that is not there.
 */
export function stampOf(file: string): string | undefined {
  const status = statSync(file, { throwIfNoEntry: false });
  if (!status || Date.now() - status.mtimeMs < SETTLED || Date.now() - status.ctimeMs < SETTLED) return undefined;
  return `${status.mtimeMs} ${status.ctimeMs} ${status.size} ${status.ino}`;
}
