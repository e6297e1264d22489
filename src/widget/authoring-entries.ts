/**
 * The configuration entries that an author declares. Each function builds a plain, frozen record that the validator
 * reads in Node; its type carries the value that `configuration.<key>` has in the widget.
 *
 * What KConfigXT can and can't carry was read in KDE's kconfig (src/gui/kconfigloader.cpp) and seen on Plasma 5.27
 * and 6.3.
 */

declare const valueType: unique symbol;

export type EntryKind =
  | "bool"
  | "int"
  | "uint"
  | "double"
  | "string"
  | "strings"
  | "color"
  | "path"
  | "choice"
  | "enumeration"
  | "json";

/** An entry whose value is a `Value` in the widget. */
export interface Entry<Value> {
  readonly kind: EntryKind;
  readonly default: unknown;
  readonly choices?: Readonly<Record<string, string>>;
  readonly options: EntryOptions;
  /** Exists in types only. */
  readonly [valueType]?: Value;
}

export interface EntryOptions {
  /** What the settings page calls the entry; shown through `i18n()`. Default: the key. */
  readonly label?: string;
  /** Kept in the configuration but on no settings page, as a widget's own memory. Default: false. */
  readonly hidden?: boolean;
}

export interface RangeOptions extends EntryOptions {
  /**
   * The smallest value, included. Writes from setup are held to it; KConfig itself does so only when it reads a file,
   * and only for whole numbers.
   */
  readonly min?: number;
  /** The largest value, included; as for `min`. */
  readonly max?: number;
}

const entry = <Value>(
  kind: EntryKind,
  value: unknown,
  options: EntryOptions = {},
  choices?: Readonly<Record<string, string>>,
): Entry<Value> => Object.freeze({ kind, default: value, options, ...(choices && { choices }) });

/** True or false; KConfigXT `Bool`, a check box. */
export const bool = (defaultValue: boolean, options?: EntryOptions): Entry<boolean> =>
  entry("bool", defaultValue, options);

/** A whole number from -2147483648 to 2147483647; KConfigXT `Int`, a spin box. */
export const int = (defaultValue: number, options?: RangeOptions): Entry<number> => entry("int", defaultValue, options);

/**
 * A whole number from 0 to 4294967295; KConfigXT `UInt`, a spin box. A `max` above 2147483647 is held by the widget
 * and the settings page, KConfig itself can't read it.
 */
export const uint = (defaultValue: number, options?: RangeOptions): Entry<number> =>
  entry("uint", defaultValue, options);

/** A finite number; KConfigXT `Double`, a spin box with decimals. A fractional `min` or `max` is not read by KConfig. */
export const double = (defaultValue: number, options?: RangeOptions): Entry<number> =>
  entry("double", defaultValue, options);

/**
 * Text; KConfigXT `String`, a text field. White space around a default is lost in KConfigXT and control characters
 * can't be written there, so such a default is an error: use `json()`.
 */
export const string = (defaultValue: string, options?: EntryOptions): Entry<string> =>
  entry("string", defaultValue, options);

/**
 * A list of texts; KConfigXT `StringList`, a text area with one item a line. KConfigXT splits a default at commas and
 * drops empty items, so such a default is an error: use `json<readonly string[]>()`. Assign a new list to change it.
 */
export const strings = (defaultValue: readonly string[], options?: EntryOptions): Entry<readonly string[]> =>
  entry("strings", defaultValue, options);

/** A colour as `#rrggbb`, or `#aarrggbb` where it is not opaque, in lower case; KConfigXT `Color`. */
export const color = (defaultValue: string, options?: EntryOptions): Entry<string> =>
  entry("color", defaultValue, options);

/** A path in the file system; KConfigXT `Path`. `$` is refused in a default, since KConfig expands it there. */
export const path = (defaultValue: string, options?: EntryOptions): Entry<string> =>
  entry("path", defaultValue, options);

/**
 * One of several names; KConfigXT `String`, a combo box. `choices` maps each name to its label, in the order shown.
 *
 * @example style: choice("plain", { plain: "Plain", fancy: "Fancy" }) // configuration.style: "plain" | "fancy"
 */
export const choice = <const Name extends string>(
  defaultValue: NoInfer<Name>,
  choices: Readonly<Record<Name, string>>,
  options?: EntryOptions,
): Entry<Name> => entry("choice", defaultValue, options, choices);

/**
 * One of several names, of which the widget sees the index; KConfigXT `Enum`, a combo box. `choices` maps each name to
 * its label, in the order of the indexes; the default is a name. The file of the user's settings holds the name, so
 * the order may change between versions of a widget.
 *
 * @example size: enumeration("small", { small: "Small", large: "Large" }) // configuration.size: 0 | 1
 */
export const enumeration = <const Names extends Readonly<Record<string, string>>>(
  defaultValue: NoInfer<keyof Names & string>,
  choices: Names,
  options?: EntryOptions,
): Entry<IndexOf<keyof Names>> => entry("enumeration", defaultValue, options, choices);

/**
 * Any JSON value, kept as text in a KConfigXT `String`: the way out for what the other types can't carry. It is on no
 * settings page. The value is read-only: assign a new one.
 *
 * @example cities: json<readonly City[]>([])
 */
export const json = <Value>(defaultValue: NoInfer<Value>, options?: EntryOptions): Entry<DeepReadonly<Value>> =>
  entry("json", defaultValue, options);

/** `Value` with nothing to assign to, however deep: QML sees assignments, not what changes inside a value. */
export type DeepReadonly<Value> = Value extends (...parameters: never[]) => unknown
  ? Value
  : Value extends object
    ? { readonly [Key in keyof Value]: DeepReadonly<Value[Key]> }
    : Value;

/** `0 | 1 | …` for as many members as the union `Names` has; `number` where they are not known. */
type IndexOf<Names> = string extends Names
  ? number
  : Exclude<keyof TupleOf<Names>, keyof []> extends infer Index
    ? Index extends `${infer Digits extends number}`
      ? Digits
      : never
    : never;

type TupleOf<Union, Last = LastOf<Union>> = [Union] extends [never] ? [] : [...TupleOf<Exclude<Union, Last>>, Last];

type LastOf<Union> = (
  (Union extends unknown ? (overload: () => Union) => void : never) extends (intersection: infer Overloads) => void
    ? Overloads
    : never
) extends () => infer Last
  ? Last
  : never;
