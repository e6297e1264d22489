import type {
  BackgroundHints,
  ConstraintHints,
  FormFactor,
  ImmutabilityType,
  ItemStatus,
  Location,
  TextFormat,
} from "./plasma-constants.js";

/** A rectangle in pixels. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The widget's own metadata.json, as the host read it. */
export interface PlasmoidMetaData {
  /** The widget's id. */
  readonly pluginId: string;
  /** In the user's language. */
  readonly name: string;
  /** In the user's language. */
  readonly description: string;
  readonly version: string;
  readonly iconName: string;
  readonly category: string;
  readonly license: string;
  readonly website: string;
}

/** What a widget can bind or assign on both Plasmas. */
export interface WritablePlasmoidProperties {
  /** A theme icon's name or an absolute path. Default: the declared icon. */
  icon: string;
  /** The widget's title in popups and menus. Default: the declared name, in the user's language. */
  title: string;
  /** The tooltip's first line. Default: the title. */
  toolTipMainText: string;
  /** The tooltip's second line. Default: the declared description, in the user's language. */
  toolTipSubText: string;
  /** How `toolTipSubText` is read. Default: `TextFormat.PlainText`. */
  toolTipTextFormat: TextFormat;
  /** Shows a busy indicator over the widget. Default: false. */
  busy: boolean;
  /** Default: `ItemStatus.UnknownStatus`. */
  status: ItemStatus;
  /** Default: `BackgroundHints.StandardBackground`. */
  backgroundHints: BackgroundHints;
  /** Default: `ConstraintHints.NoHint`. */
  constraintHints: ConstraintHints;
  /** From this width in pixels on, the full representation is shown in place. Default: -1, never. */
  switchWidth: number;
  /** From this height in pixels on, the full representation is shown in place. Default: -1, never. */
  switchHeight: number;
  /** Whether the popup is open. Default: false. */
  expanded: boolean;
  /** Whether the widget's shortcut closes an open popup too. Default: true. */
  activationTogglesExpanded: boolean;
  /** Whether the popup closes when another window becomes active; false pins it. Default: true. */
  hideOnWindowDeactivate: boolean;
  /** Shows a "Configure…" button in place of the widget. Default: false. */
  configurationRequired: boolean;
}

/** What a widget can only read on both Plasmas. */
export interface ReadablePlasmoidProperties {
  /** The number of this instance, kept across sessions. */
  readonly id: number;
  /** The widget's id. */
  readonly pluginName: string;
  readonly metaData: PlasmoidMetaData;
  readonly formFactor: FormFactor;
  readonly location: Location;
  /** Whether the widgets are locked, by the user or by the system. */
  readonly immutable: boolean;
  readonly immutability: ImmutabilityType;
  /** Whether the settings dialog is open. */
  readonly userConfiguring: boolean;
  /** The number of the screen; -1 when there is none. */
  readonly screen: number;
  /** The geometry of the screen in pixels, relative to all screens. */
  readonly screenGeometry: Rectangle;
  /** The part of the screen that no panel covers, in pixels, relative to the containment. */
  readonly availableScreenRect: Rectangle;
}

/** The plasmoid that a widget is, on both Plasmas; what Plasma 6 moved to `PlasmoidItem` is found here too. */
export interface Plasmoid extends WritablePlasmoidProperties, ReadablePlasmoidProperties {}

/** Bindings: functions that are called again whenever what they read has changed. */
export type PlasmoidBindings = {
  readonly [Name in keyof WritablePlasmoidProperties]?: () => WritablePlasmoidProperties[Name];
};

type Constant = "id" | "pluginName" | "metaData";

/** Handlers of the plasmoid's change signals, each called with the new value. */
export type PlasmoidHandlers = {
  readonly [Name in Exclude<keyof Plasmoid, Constant> as `${Name}Changed`]?: (value: Plasmoid[Name]) => void;
};

/** An entry of the widget's context menu. */
export interface Action {
  readonly text: string | (() => string);
  /** A theme icon's name. */
  readonly icon?: string | (() => string);
  /** Default: true. */
  readonly enabled?: boolean | (() => boolean);
  /** Default: true. */
  readonly visible?: boolean | (() => boolean);
  trigger(): void;
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
