/** A Plasma that the package has to run on. */
export type Target = "plasma5" | "plasma6";

/**
 * The validated widget, as the rooms after `widget` see it: plain data, every default filled in, every value known to
 * be one that the package can carry.
 */
export interface WidgetModel {
  readonly id: string;
  readonly version: string;
  readonly metadata: MetadataModel;
  /** In declaration order. */
  readonly pages: readonly PageModel[];
  /** Initial values of the state properties: JSON values, `undefined`, NaN and the infinities. */
  readonly state: Readonly<Record<string, unknown>>;
  readonly ui: UiModel;
  readonly setup: SetupModel;
}

export interface MetadataModel {
  readonly name: string;
  /** Translations of `name` by language code. */
  readonly names: Readonly<Record<string, string>>;
  readonly description?: string;
  readonly descriptions: Readonly<Record<string, string>>;
  readonly icon?: string;
  readonly category?: string;
  readonly license?: string;
  readonly authors: readonly PersonModel[];
  readonly translators: readonly PersonModel[];
  readonly contributors: readonly PersonModel[];
  readonly copyright?: string;
  readonly website?: string;
  readonly bugReportUrl?: string;
  readonly donationUrl?: string;
  readonly formFactors: readonly string[];
  readonly minimumPlasma?: string;
  readonly provides: readonly string[];
  readonly enabledByDefault?: boolean;
  readonly notificationArea?: { readonly category: string; readonly dbusActivationService?: string };
  readonly preloadWeight?: number;
  /** Other keys of metadata.json, merged last. */
  readonly extra: Readonly<Record<string, unknown>>;
}

export interface PersonModel {
  readonly name: string;
  readonly email?: string;
  readonly task?: string;
  readonly website?: string;
  readonly avatarUrl?: string;
}

export interface PageModel {
  /** The key in the declaration, which is the KConfigXT group. */
  readonly group: string;
  readonly label: string;
  readonly icon: string;
  /** A hand-written page: the absolute path of its QML file. */
  readonly source?: string;
  readonly entries: readonly EntryModel[];
}

/** The types of KConfigXT that a declaration can use. */
export type KcfgType = "Bool" | "Int" | "UInt" | "Double" | "String" | "StringList" | "Color" | "Path" | "Enum";

/** How the value that KConfig holds becomes the value that TypeScript was promised. */
export type Conversion = "none" | "list" | "color" | "json" | "choice" | "enum";

export interface EntryModel {
  readonly key: string;
  readonly type: KcfgType;
  readonly conversion: Conversion;
  /** The default as TypeScript sees it. */
  readonly default: unknown;
  /** The default as the text of `<default>`. */
  readonly kcfgDefault: string;
  readonly min?: number;
  readonly max?: number;
  readonly label?: string;
  readonly hidden: boolean;
  /** The values of a `choice` or the names of an `enumeration`, in order, with their labels. */
  readonly choices?: readonly { readonly name: string; readonly label: string }[];
}

export interface UiModel {
  /** Absolute paths of QML files. */
  readonly full?: string;
  readonly compact?: string;
  readonly toolTip?: string;
  readonly preferred?: "full" | "compact";
  /** A hand-written main.qml in place of the generated one; the others are absent then. */
  readonly main?: string;
}

/** What the setup function returns, read from its source: the values themselves exist only in the widget. */
export interface SetupModel {
  readonly present: boolean;
  /** Keys of `plasmoid`, each of which becomes a binding. */
  readonly plasmoid: readonly string[];
  /** Keys of its `plasma5` and `plasma6`, which the widget binds where it runs on that one. */
  readonly plasma5: readonly string[];
  readonly plasma6: readonly string[];
  readonly actions: readonly string[];
  /** Keys of `on`, and of its `configurationChanged`. */
  readonly on: readonly string[];
  readonly configurationChanged: readonly string[];
  readonly api: readonly string[];
}
