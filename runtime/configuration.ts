/** How one entry differs from what KConfig holds. */
export interface EntrySchema {
  readonly conversion?: "list" | "color" | "json" | "enum" | "choice";
  readonly min?: number;
  readonly max?: number;
  /** Whole numbers only. */
  readonly integer?: true;
  readonly default?: unknown;
  /** The values of a choice. */
  readonly choices?: readonly string[];
}
export type Schema = Readonly<Record<string, EntrySchema>>;
export type Configuration = Record<string, unknown>;

/**
 * The configuration as TypeScript was promised it. Reading goes to the host each time, so that bindings notice a
 * change; writing is clamped to the entry's range.
 */
export function createConfiguration(native: () => Record<string, unknown>, schema: Schema): Configuration {
  const configuration: Configuration = {};
  Object.keys(schema).forEach((key) => {
    const entry = schema[key] as EntrySchema;
    Object.defineProperty(configuration, key, {
      enumerable: true,
      get: () => fromHost(native()[key], entry),
      set: (value: unknown) => {
        native()[key] = toHost(value, entry, key);
      },
    });
    Object.defineProperty(configuration, `${key}Default`, { get: () => fromHost(native()[`${key}Default`], entry) });
  });
  return configuration;
}

function fromHost(value: unknown, entry: EntrySchema): unknown {
  switch (entry.conversion) {
    case "list":
      return value === undefined ? entry.default : Array.prototype.slice.call(value);
    case "color":
      return String(value);
    case "json":
      return parse(String(value), entry.default);
    case "choice":
      return entry.choices?.includes(String(value)) ? value : entry.default;
    default:
      return value;
  }
}

/** What the user's file holds may have been written by an earlier version: what can't be read is the default. */
function parse(text: string, fallback: unknown): unknown {
  try {
    return JSON.parse(text);
  } catch (_error) {
    return fallback;
  }
}

function toHost(value: unknown, entry: EntrySchema, key: string): unknown {
  if (entry.conversion === "json") return JSON.stringify(value);
  if (typeof value !== "number") return value;
  let number = entry.integer ? Math.round(value) : value;
  if (entry.min !== undefined && number < entry.min) number = entry.min;
  if (entry.max !== undefined && number > entry.max) number = entry.max;
  if (!Number.isFinite(number)) throw new RangeError(`configuration.${key} can't be ${number}`);
  return number;
}
