import type { DeepReadonly } from "./authoring-entries.js";
import type { Metadata } from "./authoring-metadata.js";
import type { Native, NativeDeclaration } from "./authoring-native.js";
import type { CheckedPages, Configuration, ConfigurationValues, Pages } from "./authoring-pages.js";
import type {
  Action,
  Plasmoid,
  PlasmoidBindings,
  PlasmoidHandlers,
  Separator,
  Translation,
} from "./authoring-plasmoid.js";

/**
 * The widget as data: the one source of metadata.json, the configuration, the settings pages and the types. It is
 * evaluated once, in Node, when the widget is built. All paths are relative to the file of the declaration.
 */
export interface Declaration<DeclaredPages extends Pages, DeclaredState, DeclaredNative> extends Metadata {
  /** The pages of the settings dialog, each a group of the configuration. */
  readonly configuration?: DeclaredPages & CheckedPages<DeclaredPages>;
  /**
   * The first values of the widget's state, which become properties that QML can bind to as `widget.<name>`: plain
   * data. The types follow from the values: write `[] as Item[]` for an empty list.
   */
  readonly state?: DeclaredState;
  /** The QML files that show it. */
  readonly ui?: UserInterface;
  /** A QML module in C++ that belongs to it, or its applet in C++: built by CMake with the same build. */
  readonly native?: DeclaredNative;
}

/** The QML files, relative to the file of the declaration. */
export interface UserInterface {
  /** The widget itself, or its popup where there is no room. */
  readonly full?: string;
  /** What stands for it in a panel. Default: Plasma's own, which shows the icon. */
  readonly compact?: string;
  /** Shown whatever the room. Default: Plasma decides by `switchWidth` and `switchHeight`. */
  readonly preferred?: "full" | "compact";
  /** What is shown in place of the tooltip's texts. */
  readonly toolTip?: string;
  /** A hand-written main.qml in place of the generated one and of all of the above. */
  readonly main?: string;
}

/** State as setup and scripts see it: each property can be assigned, the inside of its value can't. */
export type State<DeclaredState> = { -readonly [Name in keyof DeclaredState]: DeepReadonly<DeclaredState[Name]> };

/** What any module of the widget may import to read and assign configuration and state. */
export interface Declared<DeclaredPages extends Pages, DeclaredState, DeclaredNative = undefined> {
  /** The user's settings, to read and to assign. */
  readonly configuration: Configuration<DeclaredPages>;
  /** What QML calls `widget.<name>`, to read and to assign. */
  readonly state: State<DeclaredState>;
  /** The C++ module's types, to make objects of; or the applet in C++, as `native.applet`. */
  readonly native: Native<DeclaredNative>;
}

/** What setup receives. */
export interface Context<DeclaredPages extends Pages, DeclaredState, DeclaredNative = undefined>
  extends Declared<DeclaredPages, DeclaredState, DeclaredNative>,
    Translation {
  /** The host's side of the widget. */
  readonly plasmoid: Plasmoid;
}

/** What setup returns: the names are read from its source when the widget is built, so it is an object literal. */
export interface Setup<DeclaredPages extends Pages, WidgetApi> {
  /** Bindings of the plasmoid's properties. */
  readonly plasmoid?: PlasmoidBindings;
  /** The widget's entries of its context menu, in order. */
  readonly actions?: Readonly<Record<string, Action | Separator>>;
  /** Functions that are called when something has changed. */
  readonly on?: Handlers<DeclaredPages>;
  /** Functions that QML calls as `widget.<name>()`. */
  readonly api?: WidgetApi;
}

export type Handlers<DeclaredPages extends Pages> = PlasmoidHandlers & {
  /** By key: called with the new value, whoever changed it. */
  readonly configurationChanged?: {
    readonly [Key in keyof ConfigurationValues<DeclaredPages>]?: (
      value: ConfigurationValues<DeclaredPages>[Key],
    ) => void;
  };
};

export type Api = Readonly<Record<string, (...parameters: never[]) => unknown>>;

export interface Widget<DeclaredPages extends Pages, DeclaredState, WidgetApi, DeclaredNative = undefined>
  extends Declared<DeclaredPages, DeclaredState, DeclaredNative> {
  readonly api: WidgetApi;
}

// In Node the records below carry the declaration; configuration, state and api exist in the widget only.
interface DeclarationRecord {
  readonly kind: "widget" | "declaration";
  readonly declaration: unknown;
}

const isRecord = (value: unknown): value is DeclarationRecord =>
  typeof value === "object" && value !== null && "kind" in value && "declaration" in value;

/** Declares a widget whose behaviour is in another module, so that any module may import its types. */
export function declareWidget<
  const DeclaredPages extends Pages = Record<never, never>,
  DeclaredState extends object = Record<never, never>,
  const DeclaredNative extends NativeDeclaration | undefined = undefined,
>(
  declaration: Declaration<DeclaredPages, DeclaredState, DeclaredNative>,
): Declared<DeclaredPages, DeclaredState, DeclaredNative> {
  const record: DeclarationRecord = Object.freeze({ kind: "declaration", declaration });
  return record as unknown as Declared<DeclaredPages, DeclaredState, DeclaredNative>;
}

/**
 * Defines a widget: what it is and, in `setup`, what it does. Setup runs once for each instance of the widget and
 * never in Node; the functions that it returns are the widget's behaviour.
 *
 * @param declaration The declaration in place, or one that `declareWidget()` made in another module.
 */
export function defineWidget<
  const DeclaredPages extends Pages = Record<never, never>,
  DeclaredState extends object = Record<never, never>,
  WidgetApi extends Api = Record<never, never>,
  const DeclaredNative extends NativeDeclaration | undefined = undefined,
>(
  declaration:
    | Declaration<DeclaredPages, DeclaredState, DeclaredNative>
    | Declared<DeclaredPages, DeclaredState, DeclaredNative>,
  setup: (context: Context<DeclaredPages, DeclaredState, DeclaredNative>) => Setup<DeclaredPages, WidgetApi>,
): Widget<DeclaredPages, DeclaredState, WidgetApi, DeclaredNative>;
/** Defines a widget without behaviour of its own: its QML files do everything. */
export function defineWidget<
  const DeclaredPages extends Pages = Record<never, never>,
  DeclaredState extends object = Record<never, never>,
  const DeclaredNative extends NativeDeclaration | undefined = undefined,
>(
  declaration:
    | Declaration<DeclaredPages, DeclaredState, DeclaredNative>
    | Declared<DeclaredPages, DeclaredState, DeclaredNative>,
): Widget<DeclaredPages, DeclaredState, Record<never, never>, DeclaredNative>;
// The overloads differ in the number of arguments only: so TypeScript reports a mistake where it is, not at the call.
export function defineWidget(declaration: object): unknown {
  const declared = isRecord(declaration) ? declaration.declaration : declaration;
  const record: DeclarationRecord = Object.freeze({ kind: "widget", declaration: declared });
  return record;
}
