// How each kind of entry is read from KConfig and written to it. A widget is linked with those alone that its entries
// need, so each is a constant of its own.

import type { Conversion, EntrySchema } from "./configuration.js";
import { conform } from "./conform.js";
import { assignIntList, fontFromHost, fontToHost, numberToHost, urlText, wholeFields } from "./host-values.js";

/** A number that KConfig may hold as text. */
export const long: Conversion = {
  read: Number,
  write(value, entry, key) {
    const number = numberToHost(value as number, entry, key);
    // Qt rounds what is a whole number already by adding a half, which so great a number can't hold; it reads text well.
    return Math.abs(number) >= 2 ** 52 ? String(number) : number;
  },
};

/** A list of the host's becomes one of JavaScript's. */
const readList = (value: unknown, entry: EntrySchema): unknown =>
  value === undefined ? entry.default : Array.prototype.slice.call(value);

export const list: Conversion = { read: readList };

export const ints: Conversion = { read: readList, assign: assignIntList };

/** Plasma 5 keeps a text that was assigned as it is; a colour that is none prints as black. */
export const color: Conversion = {
  read(value, { theme, default: fallback }) {
    const text = (value as { valid?: boolean } | undefined)?.valid === false ? "" : String(value ?? "");
    return text === "" && !theme ? fallback : text;
  },
};

export const font: Conversion = {
  read: (value, entry) => fontFromHost(value, entry.default),
  write: fontToHost,
};

export const url: Conversion = { read: urlText };

/** A date of one's own, or the default, which is ISO text or null. */
export const date: Conversion = {
  read(value, { default: fallback }) {
    const time = value instanceof Date ? value.getTime() : Number.NaN;
    if (!Number.isNaN(time)) return new Date(time);
    return fallback === null ? null : new Date(fallback as string);
  },
  write: (value) => (value === null ? new Date(Number.NaN) : value),
};

export const point: Conversion = {
  read: (value, entry) => picked(value ?? entry.default, ["x", "y"]),
  write: (value, _entry, key) => wholeFields(value, "point", key),
};

export const rect: Conversion = {
  read: (value, entry) => picked(value ?? entry.default, ["x", "y", "width", "height"]),
  write: (value, _entry, key) => wholeFields(value, "rect", key),
};

export const size: Conversion = {
  read: (value, entry) => picked(value ?? entry.default, ["width", "height"]),
  write: (value, _entry, key) => wholeFields(value, "size", key),
};

function picked(value: unknown, names: readonly string[]): Record<string, unknown> {
  const plain: Record<string, unknown> = {};
  names.forEach((name) => {
    plain[name] = (value as Record<string, unknown>)[name];
  });
  return plain;
}

/** What the user's file holds may have been written by an earlier version: what can't be read is the default. */
export const json: Conversion = {
  read(value, { default: fallback, shaped }) {
    try {
      const parsed: unknown = JSON.parse(String(value));
      return shaped ? conform(parsed, fallback) : parsed;
    } catch (_error) {
      return fallback;
    }
  },
  write: (value) => JSON.stringify(value),
};

export const choice: Conversion = {
  read: (value, entry) => (entry.choices?.includes(String(value)) ? value : entry.default),
};

export const enumeration: Conversion = {
  read: (value, entry) =>
    (value as number) >= 0 && (value as number) <= (entry.max as number) ? value : entry.default,
};
