import type { Conversion } from "../src/widget/model.js";
import { conform } from "./conform.js";
import { assignIntList, fontFromHost, fontToHost, urlText, wholeFields } from "./host-values.js";

/** How one entry differs from what KConfig holds. */
export interface EntrySchema {
  readonly conversion?: Exclude<Conversion, "none">;
  readonly min?: number;
  readonly max?: number;
  /** Whole numbers only. */
  readonly integer?: true;
  readonly default?: unknown;
  /** The values of a choice. */
  readonly choices?: readonly string[];
  /** A colour that may be the theme's, as `""`. */
  readonly theme?: true;
  /** JSON of the default's shape. */
  readonly shaped?: true;
}
export type Schema = Readonly<Record<string, EntrySchema>>;
export type Configuration = Record<string, unknown>;
type Native = Record<string, unknown>;

/**
 * The configuration as TypeScript was promised it. Reading goes to the host each time, so that bindings notice a
 * change; writing is clamped to the entry's range.
 */
export function createConfiguration(native: () => Native, schema: Schema): Configuration {
  const configuration: Configuration = {};
  Object.keys(schema).forEach((key) => {
    const entry = schema[key] as EntrySchema;
    Object.defineProperty(configuration, key, {
      enumerable: true,
      get: () => fromHost(native()[key], entry),
      set: (value: unknown) => {
        const host = native();
        if (entry.conversion === "ints") assignIntList(value, key, host);
        else host[key] = toHost(value, entry, key);
      },
    });
    Object.defineProperty(configuration, `${key}Default`, { get: () => fromHost(native()[`${key}Default`], entry) });
  });
  return configuration;
}

function fromHost(value: unknown, entry: EntrySchema): unknown {
  switch (entry.conversion) {
    case "long":
      return Number(value); // which may have been written as text
    case "list":
    case "ints":
      return value === undefined ? entry.default : Array.prototype.slice.call(value);
    case "color":
      return colorText(value, entry);
    case "font":
      return fontFromHost(value, entry.default);
    case "url":
      return urlText(value);
    case "date":
      return dateFrom(value, entry.default);
    case "point":
      return picked(value ?? entry.default, ["x", "y"]);
    case "rect":
      return picked(value ?? entry.default, ["x", "y", "width", "height"]);
    case "size":
      return picked(value ?? entry.default, ["width", "height"]);
    case "json":
      return parse(String(value), entry);
    case "choice":
      return entry.choices?.includes(String(value)) ? value : entry.default;
    case "enum":
      return (value as number) >= 0 && (value as number) <= (entry.max as number) ? value : entry.default;
    default:
      return value;
  }
}

/** Plasma 5 keeps a text that was assigned as it is; a colour that is none prints as black. */
function colorText(value: unknown, { theme, default: fallback }: EntrySchema): unknown {
  const text = (value as { valid?: boolean } | undefined)?.valid === false ? "" : String(value ?? "");
  return text === "" && !theme ? fallback : text;
}

/** A date of one's own, or the default, which is ISO text or null. */
function dateFrom(value: unknown, fallback: unknown): Date | null {
  const time = value instanceof Date ? value.getTime() : Number.NaN;
  if (!Number.isNaN(time)) return new Date(time);
  return fallback === null ? null : new Date(fallback as string);
}

function picked(value: unknown, names: readonly string[]): Record<string, unknown> {
  const plain: Record<string, unknown> = {};
  names.forEach((name) => {
    plain[name] = (value as Record<string, unknown>)[name];
  });
  return plain;
}

/** What the user's file holds may have been written by an earlier version: what can't be read is the default. */
function parse(text: string, { default: fallback, shaped }: EntrySchema): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return shaped ? conform(value, fallback) : value;
  } catch (_error) {
    return fallback;
  }
}

function toHost(value: unknown, entry: EntrySchema, key: string): unknown {
  switch (entry.conversion) {
    case "json":
      return JSON.stringify(value);
    case "font":
      return fontToHost(value);
    case "date":
      return value === null ? new Date(Number.NaN) : value;
    case "point":
    case "rect":
    case "size":
      return wholeFields(value, entry.conversion, key);
    default:
      return typeof value === "number" ? numberToHost(value, entry, key) : value;
  }
}

function numberToHost(value: number, { integer, min, max, conversion }: EntrySchema, key: string): number | string {
  // Qt's engine rounds great numbers that are whole already to others.
  let number = integer && !Number.isInteger(value) ? Math.round(value) : value;
  if (min !== undefined && number < min) number = min;
  if (max !== undefined && number > max) number = max;
  if (!Number.isFinite(number)) throw new RangeError(`configuration.${key} can't be ${number}`);
  // Qt rounds what is a whole number already by adding a half, which so great a number can't hold; it reads text well.
  return conversion === "long" && Math.abs(number) >= 2 ** 52 ? String(number) : number;
}
