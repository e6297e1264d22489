import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The first of the names that is in `folder`, or in the nearest folder above that has one of them. */
export function nearest(folder: string, names: readonly string[]): string | undefined {
  for (let current = folder; ; current = dirname(current)) {
    const found = names.map((name) => join(current, name)).find(existsSync);
    if (found !== undefined || current === dirname(current)) return found;
  }
}
