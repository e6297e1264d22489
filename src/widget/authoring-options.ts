/** What an entry can say beside its default: mostly how the settings page shows it. */
export interface EntryOptions {
  /** What the settings page calls the entry; shown through `i18n()`. Default: the key. */
  readonly label?: string;
  /** Kept in the configuration but on no settings page, as a widget's own memory. Default: false. */
  readonly hidden?: boolean;
  /** A sentence below the control; shown through `i18n()`. */
  readonly help?: string;
  /** A heading above the control, which begins a section of the page; shown through `i18n()`. */
  readonly section?: string;
  /** The entry is on the page only while other entries are so. */
  readonly visibleWhen?: Condition;
  /** The entry can be changed only while other entries are so. */
  readonly enabledWhen?: Condition;
}

/**
 * What other entries have to be, by key. All that an object names has to hold; of a list of objects, one.
 *
 * @example { style: "fancy", columns: { min: 2 } }
 * @example [{ style: ["fancy", "wild"] }, { title: { empty: false } }]
 */
export type Condition = AllOf | readonly AllOf[];

export type AllOf = Readonly<Record<string, Test>>;

/** A value as scripts see it, or one of several; `empty` is for texts, lists, dates, and colours that are the theme's. */
export type Test =
  | Scalar
  | readonly Scalar[]
  | { readonly not: Scalar | readonly Scalar[] }
  | { readonly min?: number; readonly max?: number }
  | { readonly empty: boolean };

export type Scalar = boolean | number | string;

export interface BoolOptions extends EntryOptions {
  /** Default: "checkBox". */
  readonly control?: "checkBox" | "switch";
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

export interface NumberOptions extends RangeOptions {
  /** Default: "spinBox". A slider needs `min` and `max`. */
  readonly control?: "spinBox" | "slider";
  /** How far one click goes. Default: 1, or a tenth where there are decimals. */
  readonly step?: number;
  /** How many decimals the control shows, for `double()`. Default: as many as default and range have, at least 2. */
  readonly decimals?: number;
  /** In front of the number, as in "€ "; shown through `i18n()`. */
  readonly prefix?: string;
  /** Behind the number, as in " px"; shown through `i18n()`. */
  readonly suffix?: string;
}

export interface TextOptions extends EntryOptions {
  /** What an empty field shows; shown through `i18n()`. */
  readonly placeholder?: string;
  /** What the whole text has to match, or each text of a list. The page keeps the last text that did. */
  readonly pattern?: RegExp | string;
  /** What the page says of a text that does not match; shown through `i18n()`. */
  readonly patternHelp?: string;
}

export interface StringOptions extends TextOptions {
  /** Default: "field"; an area has several lines. */
  readonly control?: "field" | "area";
}

export interface PathOptions extends EntryOptions {
  /** What the file dialog is for. Default: "file", and none for `url()`. */
  readonly control?: "file" | "folder" | "save";
  /** What the file dialog shows: names, shown through `i18n()`, and patterns, as in `{ Images: ["*.png", "*.jpg"] }`. */
  readonly filters?: Readonly<Record<string, readonly string[]>>;
  /** What an empty field shows; shown through `i18n()`. */
  readonly placeholder?: string;
}

export interface ColorOptions extends EntryOptions {
  /** Whether the user can choose how opaque it is. Default: whether the default is not opaque. */
  readonly alpha?: boolean;
  /** Offers "Use theme colour", and says which of Kirigami.Theme's that is. The value is `""` then. */
  readonly theme?: ThemeColor;
}

/** Colours of Kirigami.Theme, by name. */
export type ThemeColor =
  | "textColor"
  | "disabledTextColor"
  | "highlightedTextColor"
  | "activeTextColor"
  | "linkColor"
  | "visitedLinkColor"
  | "negativeTextColor"
  | "neutralTextColor"
  | "positiveTextColor"
  | "backgroundColor"
  | "highlightColor"
  | "focusColor"
  | "hoverColor";

export interface IconOptions extends EntryOptions {
  /** What is shown in the button while the value is `""`: a theme icon's name. */
  readonly placeholder?: string;
}

export interface ChoiceOptions extends EntryOptions {
  /** Default: "comboBox". */
  readonly control?: "comboBox" | "radioButtons";
}

export interface JsonOptions extends EntryOptions {
  /** Takes any JSON value that was stored, whatever its shape. Default: false. */
  readonly anyShape?: boolean;
}
