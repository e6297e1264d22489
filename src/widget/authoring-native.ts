/** A QML module in C++ that belongs to the widget: built by CMake together with it. */
export interface NativeDeclaration {
  /** The folder of its CMakeLists.txt, relative to the file of the declaration. */
  readonly source: string;
  /** What QML imports: dotted names as in "org.example.randomnumber". */
  readonly uri: string;
  /** The version that QML imports, major and minor. Default: "1.0". */
  readonly version?: `${number}.${number}`;
  /**
   * Where the build writes the TypeScript declarations of the module's types, relative to the file of the declaration;
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
   * Whether the widget can do without the library: then `native.available` says at run time whether it is there, and
   * QML that imports the module has to be loaded by a Loader, with `active: widget.nativeAvailable`. Default: false.
   */
  readonly fallback?: boolean;
  /**
   * Whether the released package has the library inside, for this machine's architecture and Plasma 6 only: the
   * package's name says so. Default: false, the library is installed by a distribution's package.
   */
  readonly bundle?: boolean;
}

/**
 * By URI: the types of each native module. Empty here; the `native.d.ts` that the build writes adds the widget's.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by augmentation
export interface NativeModules {}

/** A signal of an object in C++. */
export interface NativeSignal<Parameters extends readonly unknown[] = readonly []> {
  /** Emits it. */
  (...parameters: Parameters): void;
  /** Has `handler` called each time, until the object or the widget is gone. */
  connect(handler: (...parameters: Parameters) => void): void;
  /** The same function that was given to `connect`. */
  disconnect(handler: (...parameters: Parameters) => void): void;
}

/** What each object of a native module has. */
export interface NativeObject {
  objectName: string;
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

/** The library is not installed. */
export interface NativeMissing {
  readonly available: false;
}

/** `native` in setup and scripts: undefined in a widget without; with `fallback`, `available` has to be asked first. */
export type Native<Declared> = Declared extends { readonly uri: infer Uri }
  ? Declared extends { readonly fallback: true }
    ? NativeModule<Uri> | NativeMissing
    : NativeModule<Uri>
  : undefined;
