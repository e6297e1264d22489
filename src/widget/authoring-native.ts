/** What is built by CMake together with the widget. */
export interface NativeProjectDeclaration {
  /** The folder of its CMakeLists.txt, relative to the file of the declaration. */
  readonly source: string;
  /**
   * Where the build writes the TypeScript declarations of the C++ types, relative to the file of the declaration;
   * `false` for none. Default: "./native.d.ts".
   */
  readonly types?: `${string}.d.ts` | false;
  /** Further `-D` definitions for CMake: `true` and `false` are ON and OFF. */
  readonly options?: Readonly<Record<string, string | boolean>>;
  /** Default: "Debug" in watch mode, "Release" in a build. */
  readonly buildType?: "Debug" | "Release" | "RelWithDebInfo";
  /** The targets of the CMake project to build. Default: all. */
  readonly targets?: readonly string[];
  /**
   * Whether the widget can do without the library: then `native.available` says at run time whether it is there, in QML
   * `widget.nativeAvailable`. QML that imports the module has to be loaded by a Loader with that as its `active`.
   * Default: false.
   */
  readonly fallback?: boolean;
}

/** A QML module in C++ that belongs to the widget. */
export interface NativeModuleDeclaration extends NativeProjectDeclaration {
  /** What QML imports: dotted names as in "org.example.randomnumber". */
  readonly uri: string;
  /** The version that QML imports, major and minor. Default: "1.0". */
  readonly version?: `${number}.${number}`;
  /**
   * Whether the released package has the library inside, for this machine's architecture and Plasma 6 only: the
   * package's name says so. Default: false, the library is installed by a distribution's package.
   */
  readonly bundle?: boolean;
  readonly applet?: undefined;
}

/**
 * The widget's applet itself in C++: a class that Plasma makes in place of its own Plasma::Applet. Take a QML module if
 * that will do: an applet can't go into a package or the KDE Store, and needs libplasma's development files.
 */
export interface NativeAppletDeclaration extends NativeProjectDeclaration {
  /**
   * The class, as C++ calls it: "Uptime", or "Example::Uptime" in a namespace. It derives from Plasma::Applet, and
   * `plasmoid_add_applet()` of PlasmoidNative.cmake builds it. No two applets of one TypeScript project have one name.
   */
  readonly applet: string;
  readonly uri?: undefined;
  readonly version?: undefined;
  readonly bundle?: undefined;
}

/** C++ that belongs to the widget: a QML module (`uri`), or its applet (`applet`). */
export type NativeDeclaration = NativeModuleDeclaration | NativeAppletDeclaration;

/**
 * By URI: the types of each native module. Empty here; the `native.d.ts` that the build writes adds the widget's.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by augmentation
export interface NativeModules {}

/**
 * By class: what each applet in C++ has. Empty here; the `native.d.ts` that the build writes adds the widget's.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by augmentation
export interface NativeApplets {}

/** A signal of an object in C++. */
export interface NativeSignal<Parameters extends readonly unknown[] = readonly []> {
  /** Emits it. */
  (...parameters: Parameters): void;
  /** Has `handler` called each time, until the object or the widget is gone. */
  connect(handler: (...parameters: Parameters) => void): void;
  /** The same function that was given to `connect`. */
  disconnect(handler: (...parameters: Parameters) => void): void;
}

/** What the object of an applet in C++ has; what all applets have is on `plasmoid`. */
export interface NativeApplet {
  objectName: string;
}

/** What each object of a native module has. */
export interface NativeObject extends NativeApplet {
  /** Ends it before the widget does; it must not be used any more. */
  destroy(): void;
}

/** The place of a value in a model. */
export interface NativeModelIndex {
  readonly row: number;
  readonly column: number;
  readonly valid: boolean;
}

/** A QAbstractItemModel, such as a QAbstractListModel: what a ListView or Repeater takes as its `model`. */
export interface NativeModel extends NativeObject {
  rowCount(parent?: NativeModelIndex): number;
  columnCount(parent?: NativeModelIndex): number;
  index(row: number, column: number, parent?: NativeModelIndex): NativeModelIndex;
  /** The value at `index`; roles are the numbers that the C++ class gives them. */
  data(index: NativeModelIndex, role?: number): unknown;
  setData(index: NativeModelIndex, value: unknown, role?: number): boolean;
  readonly dataChanged: NativeSignal<readonly [first: NativeModelIndex, last: NativeModelIndex]>;
  readonly rowsInserted: NativeSignal<readonly [parent: NativeModelIndex, first: number, last: number]>;
  readonly rowsRemoved: NativeSignal<readonly [parent: NativeModelIndex, first: number, last: number]>;
  readonly modelReset: NativeSignal;
  readonly layoutChanged: NativeSignal;
}

/** What a delegate has as `model`, besides the roles of the model: `native.d.ts` has a type for each model. */
export interface NativeRow {
  /** The row's number. */
  readonly index: number;
}

/** A type of a native module that QML can make objects of; enumerations' values are its properties too. */
export interface NativeClass<Instance, Writable extends keyof Instance = never> {
  /** Makes an object, with these properties to begin with. It lives as long as the widget. */
  create(properties?: { readonly [Name in Writable]?: Instance[Name] }): Instance;
}

/** A value of C++ that is a text in the end: a colour or an address. Texts can be assigned. */
export interface NativeText {
  toString(): string;
}

/** A module whose types are not known yet: they are after the first build. */
export type UntypedNativeModule = Readonly<Record<string, NativeClass<NativeObject & Record<string, unknown>>>>;

type ModuleOf<Uri> = Uri extends keyof NativeModules ? NativeModules[Uri] : UntypedNativeModule;

/** The module's types, where the library is there. */
export type NativeModule<Uri> = { readonly available: true } & ModuleOf<Uri>;

/** An applet whose members are not known yet: they are after the first build. */
export type UntypedNativeApplet = NativeApplet & Readonly<Record<string, unknown>>;

type AppletOf<Class> = Class extends keyof NativeApplets ? NativeApplets[Class] : UntypedNativeApplet;

/** The applet in C++: its object, by which Plasma 5 and 6 call it differently (`widget.applet` in QML on both). */
export interface NativeAppletObject<Class> {
  readonly available: true;
  readonly applet: AppletOf<Class>;
}

/** The library is not installed. */
export interface NativeMissing {
  readonly available: false;
}

type NativeLibrary<Declared> = Declared extends { readonly uri: infer Uri extends string }
  ? NativeModule<Uri>
  : Declared extends { readonly applet: infer Class }
    ? NativeAppletObject<Class>
    : never;

/** `native` in setup and scripts: undefined in a widget without; with `fallback`, `available` has to be asked first. */
export type Native<Declared> = Declared extends { readonly source: string }
  ? Declared extends { readonly fallback: true }
    ? NativeLibrary<Declared> | NativeMissing
    : NativeLibrary<Declared>
  : undefined;
