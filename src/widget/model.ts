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
  /** The QML module in C++ that belongs to it, or its applet. */
  readonly native?: NativeModel;
}

/** A CMake project that belongs to the widget. */
interface NativeProjectModel {
  /** Absolute path of the folder with CMakeLists.txt. */
  readonly source: string;
  /** Absolute path of the TypeScript declarations to write; absent where none are wanted. */
  readonly types?: string;
  /** Further definitions for CMake. */
  readonly options: Readonly<Record<string, string | boolean>>;
  /** Absent: "Debug" in watch mode, "Release" in a build. */
  readonly buildType?: "Debug" | "Release" | "RelWithDebInfo";
  /** CMake targets; all when empty. */
  readonly targets: readonly string[];
  /** Whether the widget can do without the library. */
  readonly fallback: boolean;
}

/** One that makes a QML module. */
export interface NativeModuleModel extends NativeProjectModel {
  readonly kind: "module";
  /** The QML module's URI and version, as an import has them. */
  readonly uri: string;
  readonly version: string;
  /** Whether the released package has the library inside. */
  readonly bundle: boolean;
}

/** One that makes the widget's applet. */
export interface NativeAppletModel extends NativeProjectModel {
  readonly kind: "applet";
  /** The class in C++, with its namespace. */
  readonly applet: string;
}

export type NativeModel = NativeModuleModel | NativeAppletModel;

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

/** The types of KConfigXT that a declaration can use: of those that KConfigLoader of both Plasmas reads. */
export type KcfgType =
  | "Bool"
  | "Int"
  | "UInt"
  | "LongLong"
  | "ULongLong"
  | "Double"
  | "String"
  | "StringList"
  | "IntList"
  | "Color"
  | "Font"
  | "Path"
  | "Url"
  | "Password"
  | "DateTime"
  | "Point"
  | "Rect"
  | "Size"
  | "Enum";

/** How the value that KConfig holds becomes the value that TypeScript was promised. */
export type Conversion =
  | "none"
  | "long"
  | "list"
  | "ints"
  | "color"
  | "font"
  | "url"
  | "date"
  | "point"
  | "rect"
  | "size"
  | "json"
  | "choice"
  | "enum";

export interface EntryModel {
  readonly key: string;
  readonly type: KcfgType;
  readonly conversion: Conversion;
  /** The default as TypeScript sees it; of a font its family, of a moment its ISO text. */
  readonly default: unknown;
  /** The default as the text of `<default>`. */
  readonly kcfgDefault: string;
  readonly min?: number;
  readonly max?: number;
  readonly label?: string;
  readonly hidden: boolean;
  readonly help?: string;
  /** The heading of the section that begins here. */
  readonly section?: string;
  readonly visibleWhen?: ConditionModel;
  readonly enabledWhen?: ConditionModel;
  /** What the settings page shows; nothing for an entry that is on no page. */
  readonly control?: ControlModel;
  /** Of a colour: whether it can be the theme's, as `""`. */
  readonly orTheme?: boolean;
  /** Of JSON: whether a stored value has to be of the default's shape. */
  readonly shaped?: boolean;
  /** The values of a `choice` or the names of an `enumeration`, in order, with their labels. */
  readonly choices?: readonly { readonly name: string; readonly label: string }[];
}

/** What other entries have to be: all tests of one of the lists. */
export type ConditionModel = readonly (readonly TestModel[])[];

export type TestModel = { readonly key: string } & (
  | { readonly test: "is" | "isNot"; readonly values: readonly (boolean | number | string)[] }
  | { readonly test: "range"; readonly min?: number; readonly max?: number }
  | { readonly test: "empty" | "notEmpty" }
);

/** The control of an entry, every choice made. */
export type ControlModel =
  | { readonly type: "checkBox" | "switch" | "comboBox" | "radioButtons" | "fontFamily" | "font" }
  | { readonly type: "ints" | "dateTime" | "point" | "rect" | "size" }
  | NumberControl
  | TextControl
  | { readonly type: "color"; readonly alpha: boolean; readonly theme?: string }
  | { readonly type: "icon"; readonly placeholder?: string }
  | FileControl;

export interface NumberControl {
  readonly type: "spinBox" | "slider" | "number";
  readonly step: number;
  readonly decimals: number;
  readonly prefix?: string;
  readonly suffix?: string;
}

export interface TextControl {
  readonly type: "field" | "area" | "password" | "list";
  readonly placeholder?: string;
  /** The source of a regular expression for the whole text, and its flags. */
  readonly pattern?: { readonly source: string; readonly flags: string };
  readonly patternHelp?: string;
}

export interface FileControl extends Omit<TextControl, "type"> {
  readonly type: "file";
  readonly mode: "file" | "folder" | "save";
  readonly filters: readonly { readonly label: string; readonly patterns: readonly string[] }[];
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
