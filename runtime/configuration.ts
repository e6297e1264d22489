import { numberToHost } from "./host-values.js";

/** How one kind of entry differs from what KConfig holds; one of conversions.ts. */
export interface Conversion {
  read(value: unknown, entry: EntrySchema): unknown;
  /** Without it a value is written as it is, a number within the entry's limits. */
  write?(value: unknown, entry: EntrySchema, key: string): unknown;
  /** Writes what no value that the host would take stands for. */
  assign?(value: unknown, key: string, host: Native): void;
}

/** How one entry differs from what KConfig holds. */
export interface EntrySchema {
  readonly conversion?: Conversion;
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
    const { conversion } = entry;
    const read = (name: string): unknown => {
      const value = native()[name];
      return conversion ? conversion.read(value, entry) : value;
    };
    Object.defineProperty(configuration, key, {
      enumerable: true,
      get: () => read(key),
      set: (value: unknown) => {
        const host = native();
        if (conversion?.assign) conversion.assign(value, key, host);
        else if (conversion?.write) host[key] = conversion.write(value, entry, key);
        else host[key] = typeof value === "number" ? numberToHost(value, entry, key) : value;
      },
    });
    Object.defineProperty(configuration, `${key}Default`, { get: () => read(`${key}Default`) });
  });
  return configuration;
}
