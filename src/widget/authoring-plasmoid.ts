import type { Plasma5MetaData } from "./metadata-properties.js";
import type { ActionPriority } from "./plasma-constants.js";
import type { PLASMOID_PROPERTIES, Place, PlasmoidTypes } from "./plasmoid-properties.js";

export type { HostPerson, PlasmoidMetaData } from "./metadata-properties.js";
export type { HostComponent, HostItem, Rectangle } from "./plasmoid-properties.js";

type Table = typeof PLASMOID_PROPERTIES;
type Both = "applet" | "item" | "path";
type Plasma5 = "plasma5";
type Plasma6 = "plasma6" | "plasma6-item";
type ValueOf<Name extends keyof Table> = PlasmoidTypes[Table[Name]["type"]];

type NamesOf<Where extends Place, Kind extends "bind" | "read" | "constant"> = {
  [Name in keyof Table]: Table[Name]["place"] extends Where
    ? Table[Name]["access"] extends Kind
      ? Name
      : never
    : never;
}[keyof Table];

// These keep the documentation that stands at each property in the table.
type Writable<Where extends Place> = {
  [Name in keyof Table as Name & NamesOf<Where, "bind">]: ValueOf<Name>;
};
type Readable<Where extends Place> = {
  readonly [Name in keyof Table as Name & NamesOf<Where, "read" | "constant">]: ValueOf<Name>;
};
type Bindings<Where extends Place> = {
  readonly [Name in keyof Table as Name & NamesOf<Where, "bind">]?: () => ValueOf<Name>;
};

/** What a widget can bind or assign on both Plasmas. */
export interface WritablePlasmoidProperties extends Writable<Both> {}

/** What a widget can only read on both Plasmas. */
export interface ReadablePlasmoidProperties extends Readable<Both> {}

/** The plasmoid that a widget is, on both Plasmas; what Plasma 6 moved to `PlasmoidItem` is found here too. */
export interface Plasmoid extends WritablePlasmoidProperties, ReadablePlasmoidProperties {
  /** The plasmoid with what Plasma 5 alone has; undefined on Plasma 6: write `plasmoid.plasma5?.loading`. */
  readonly plasma5?: Plasma5Plasmoid;
  /** The plasmoid with what Plasma 6 alone has; undefined on Plasma 5: write `plasmoid.plasma6?.containment`. */
  readonly plasma6?: Plasma6Plasmoid;
  /**
   * One of the host's own entries of the context menu, or null: "configure" opens the settings, "remove" removes the
   * widget, "alternatives" shows what can replace it.
   */
  internalAction(name: "configure" | "remove" | "alternatives" | (string & {})): HostAction | null;
}

/** What Plasma 5 alone has, with what both have. */
export interface Plasma5Plasmoid extends Omit<Plasmoid, "metaData">, Writable<Plasma5>, Readable<Plasma5> {
  /** The widget's own metadata.json, as the host read it. */
  readonly metaData: Plasma5MetaData;
}

/** What Plasma 6 alone has, with what both have. */
export interface Plasma6Plasmoid extends Plasmoid, Writable<Plasma6>, Readable<Plasma6> {}

/** An entry of the host's own. */
export interface HostAction {
  text: string;
  enabled: boolean;
  visible: boolean;
  trigger(): void;
}

/** Bindings: functions that are called again whenever what they read has changed. */
export interface PlasmoidBindings extends Bindings<Both> {
  /** Bindings of properties that Plasma 5 alone has; nothing on Plasma 6. */
  readonly plasma5?: Bindings<Plasma5>;
  /** Bindings of properties that Plasma 6 alone has; nothing on Plasma 5. */
  readonly plasma6?: Bindings<Plasma6>;
}

/** Handlers of the plasmoid's change signals, each called with the new value. */
export type PlasmoidHandlers = {
  readonly [Name in keyof Table as `${Name & NamesOf<Both, "bind" | "read">}Changed`]?: (value: ValueOf<Name>) => void;
};

/** An entry of the widget's context menu. Each text and each flag may be a function: then it is a binding. */
export interface Action {
  /** What the menu shows. `&` stands before the letter that a keyboard chooses it by; the sign itself is `&&`. */
  readonly text: string | (() => string);
  /** A theme icon's name. */
  readonly icon?: string | (() => string);
  /** Default: true. */
  readonly enabled?: boolean | (() => boolean);
  /** Default: true. */
  readonly visible?: boolean | (() => boolean);
  /** Shows a check mark beside the text. Default: whether `checked` is there. */
  readonly checkable?: boolean | (() => boolean);
  /** Whether the check mark is set. It follows this binding and nothing else: change in `trigger` what it reads. */
  readonly checked?: boolean | (() => boolean);
  /** Keys that trigger the action while the widget has the keyboard, for example "Ctrl+R". */
  readonly shortcut?: string | (() => string);
  /** How important it is where there is little room. Default: `ActionPriority.NormalPriority`. */
  readonly priority?: ActionPriority | (() => ActionPriority);
  /** What it does. A checkable action is told whether its mark would be set now. */
  trigger(checked: boolean): void;
}

/** A line between two entries of the context menu. */
export interface Separator {
  /** What tells it from an action. */
  readonly separator: true;
  /** Default: true. */
  readonly visible?: boolean | (() => boolean);
}

/** Translation, as KI18n gives it to every widget: `%1`, `%2`, … stand for the arguments. */
export interface Translation {
  i18n(text: string, ...values: readonly TranslationValue[]): string;
  /** `singular` where `count` is 1 and `plural` elsewhere, by the rules of the user's language; `%1` is the count. */
  i18np(singular: string, plural: string, count: number, ...values: readonly TranslationValue[]): string;
  /** With a context that tells translators where the text is seen. */
  i18nc(context: string, text: string, ...values: readonly TranslationValue[]): string;
  i18ncp(
    context: string,
    singular: string,
    plural: string,
    count: number,
    ...values: readonly TranslationValue[]
  ): string;
}

export type TranslationValue = string | number;
