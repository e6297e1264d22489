/**
 * The configuration entries that an author declares. Each function builds a plain, frozen record that the validator
 * reads in Node; its type carries the value that `configuration.<key>` has in the widget.
 *
 * What KConfigXT can and can't carry was read in KDE's kconfig (src/gui/kconfigloader.cpp) and seen on Plasma 5.27
 * and 6.3.
 */
import type {
  BoolOptions,
  ChoiceOptions,
  ColorOptions,
  EntryOptions,
  IconOptions,
  JsonOptions,
  NumberOptions,
  PathOptions,
  StringOptions,
  TextOptions,
} from "./authoring-options.js";

declare const valueType: unique symbol;

export type EntryKind =
  | "bool"
  | "int"
  | "uint"
  | "longLong"
  | "ulongLong"
  | "double"
  | "string"
  | "strings"
  | "ints"
  | "color"
  | "font"
  | "fontFamily"
  | "icon"
  | "path"
  | "url"
  | "password"
  | "dateTime"
  | "point"
  | "rect"
  | "size"
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

const entry = <Value>(
  kind: EntryKind,
  value: unknown,
  options: EntryOptions = {},
  choices?: Readonly<Record<string, string>>,
): Entry<Value> => Object.freeze({ kind, default: value, options, ...(choices && { choices }) });

/** True or false; KConfigXT `Bool`, a check box or a switch. */
export const bool = (defaultValue: boolean, options?: BoolOptions): Entry<boolean> =>
  entry("bool", defaultValue, options);

/** A whole number from -2147483648 to 2147483647; KConfigXT `Int`, a spin box or a slider. */
export const int = (defaultValue: number, options?: NumberOptions): Entry<number> =>
  entry("int", defaultValue, options);

/**
 * A whole number from 0 to 4294967295; KConfigXT `UInt`, a spin box or a slider. A `max` above 2147483647 is held by
 * the widget and the settings page, KConfig itself can't read it.
 */
export const uint = (defaultValue: number, options?: NumberOptions): Entry<number> =>
  entry("uint", defaultValue, options);

/** A whole number as far as JavaScript is exact, to 2^53 - 1 either way; KConfigXT `LongLong`. */
export const longLong = (defaultValue: number, options?: NumberOptions): Entry<number> =>
  entry("longLong", defaultValue, options);

/** A whole number from 0 to 2^53 - 1, as far as JavaScript is exact; KConfigXT `ULongLong`. */
export const ulongLong = (defaultValue: number, options?: NumberOptions): Entry<number> =>
  entry("ulongLong", defaultValue, options);

/**
 * A finite number; KConfigXT `Double`, a spin box with decimals or a slider. A fractional `min` or `max` is not read
 * by KConfig.
 */
export const double = (defaultValue: number, options?: NumberOptions): Entry<number> =>
  entry("double", defaultValue, options);

/**
 * Text; KConfigXT `String`, a text field or a text area. White space around a default is lost in KConfigXT and control
 * characters can't be written there, so such a default is an error: use `json()`.
 */
export const string = (defaultValue: string, options?: StringOptions): Entry<string> =>
  entry("string", defaultValue, options);

/**
 * A list of texts; KConfigXT `StringList`, a list that the user edits. KConfigXT splits a default at commas and drops
 * empty items, so such a default is an error: use `json<readonly string[]>()`. Assign a new list to change it.
 */
export const strings = (defaultValue: readonly string[], options?: TextOptions): Entry<readonly string[]> =>
  entry("strings", defaultValue, options);

/** A list of whole numbers of 32 bits; KConfigXT `IntList`, a text field. Assign a new list to change it. */
export const ints = (defaultValue: readonly number[], options?: EntryOptions): Entry<readonly number[]> =>
  entry("ints", defaultValue, options);

/**
 * A colour as `#rrggbb`, or `#aarrggbb` where it is not opaque, in lower case; KConfigXT `Color`, a colour button.
 * With the `theme` option it is `""` as long as the user wants the theme's colour.
 */
export const color = (defaultValue: string, options?: ColorOptions): Entry<string> =>
  entry("color", defaultValue, options);

/** A font as scripts see it. In QML, `plasmoid.configuration.<key>` is a QML font. */
export interface Font {
  /** `""` is the desktop's own. */
  readonly family: string;
  readonly pointSize: number;
  /** As CSS has it, 400 is normal and 700 bold, on both Plasmas. */
  readonly weight: number;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strikeout: boolean;
}

/**
 * A font with its size and style; KConfigXT `Font`, a button that opens the font dialog. KConfigXT carries no more of a
 * default than its family: the size is the desktop's, the style is plain. `""` is the desktop's font.
 */
export const font = (defaultFamily: string, options?: EntryOptions): Entry<Font> =>
  entry("font", defaultFamily, options);

/** The name of a font family, `""` for the desktop's; KConfigXT `String`, a combo box of what is installed. */
export const fontFamily = (defaultValue: string, options?: EntryOptions): Entry<string> =>
  entry("fontFamily", defaultValue, options);

/** A theme icon's name or the path of an image; KConfigXT `String`, a button that opens the icon dialog. */
export const icon = (defaultValue: string, options?: IconOptions): Entry<string> =>
  entry("icon", defaultValue, options);

/**
 * A path in the file system; KConfigXT `Path`, a text field with a button that opens the file dialog. `$` is refused
 * in a default, since KConfig expands it there.
 */
export const path = (defaultValue: string, options?: PathOptions): Entry<string> =>
  entry("path", defaultValue, options);

/**
 * An absolute URL, or `""`; KConfigXT `Url`, a text field. What scripts see is percent-encoded, whatever the user has
 * written; in QML it is a `url`.
 */
export const url = (defaultValue: string, options?: PathOptions & TextOptions): Entry<string> =>
  entry("url", defaultValue, options);

/**
 * Text that the settings page does not show; KConfigXT `Password`. The configuration file has it obscured, not
 * encrypted: whoever can read the file can read the password.
 */
export const password = (defaultValue: "", options?: TextOptions): Entry<string> =>
  entry("password", defaultValue, options);

/**
 * A moment, to the millisecond; KConfigXT `DateTime`, a text field. `null` as its default stands for none yet. The
 * configuration file has it in the time of the user's place: one who travels finds the same time of day.
 */
export function dateTime(defaultValue: Date, options?: EntryOptions): Entry<Date>;
/** A moment or, as it is by default, none; `null` can be assigned again. */
export function dateTime(defaultValue: null, options?: EntryOptions): Entry<Date | null>;
export function dateTime(defaultValue: Date | null, options?: EntryOptions): Entry<Date | null> {
  return entry("dateTime", defaultValue, options);
}

export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Size {
  readonly width: number;
  readonly height: number;
}
export interface Rect extends Point, Size {}

/** Two whole numbers of 32 bits; KConfigXT `Point`, two spin boxes. */
export const point = (defaultValue: Point, options?: EntryOptions): Entry<Point> =>
  entry("point", defaultValue, options);

/** A place and a size of whole numbers, at least 1 by 1: KConfig takes an empty one for none; KConfigXT `Rect`. */
export const rect = (defaultValue: Rect, options?: EntryOptions): Entry<Rect> => entry("rect", defaultValue, options);

/** Two whole numbers from 0 on; KConfigXT `Size`, two spin boxes. */
export const size = (defaultValue: Size, options?: EntryOptions): Entry<Size> => entry("size", defaultValue, options);

/**
 * One of several names; KConfigXT `String`, a combo box or radio buttons. `choices` maps each name to its label, in the
 * order shown.
 *
 * @example style: choice("plain", { plain: "Plain", fancy: "Fancy" }) // configuration.style: "plain" | "fancy"
 */
export const choice = <const Name extends string>(
  defaultValue: NoInfer<Name>,
  choices: Readonly<Record<Name, string>>,
  options?: ChoiceOptions,
): Entry<Name> => entry("choice", defaultValue, options, choices);

/**
 * One of several names, of which the widget sees the index; KConfigXT `Enum`, a combo box or radio buttons. `choices`
 * maps each name to its label, in the order of the indexes; the default is a name. The file of the user's settings
 * holds the name, so the order may change between versions of a widget.
 *
 * @example size: enumeration("small", { small: "Small", large: "Large" }) // configuration.size: 0 | 1
 */
export const enumeration = <const Names extends Readonly<Record<string, string>>>(
  defaultValue: NoInfer<keyof Names & string>,
  choices: Names,
  options?: ChoiceOptions,
): Entry<IndexOf<keyof Names>> => entry("enumeration", defaultValue, options, choices);

/**
 * Any JSON value, kept as text in a KConfigXT `String`: the way out for what the other types can't carry. It is on no
 * settings page. The value is read-only: assign a new one.
 *
 * What an earlier version of the widget has stored is held to the shape of the default when it is read: a value of
 * another kind is the default instead, at every depth, and a member that is missing is added. What is in a list, and
 * what has `null` for its default, is taken as it is. `anyShape` leaves all of it as it is.
 *
 * @example cities: json<readonly City[]>([])
 */
export const json = <Value>(defaultValue: NoInfer<Value>, options?: JsonOptions): Entry<DeepReadonly<Value>> =>
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
