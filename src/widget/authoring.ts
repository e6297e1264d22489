/** What authors import from "rollup-plugin-plasmoid/runtime": in Node plain records, in TypeScript full types. */
export type { DeepReadonly, Entry, Font, Point, Rect, Size } from "./authoring-entries.js";
export {
  bool,
  choice,
  color,
  dateTime,
  double,
  enumeration,
  font,
  fontFamily,
  icon,
  int,
  ints,
  json,
  longLong,
  password,
  path,
  point,
  rect,
  size,
  string,
  strings,
  uint,
  ulongLong,
  url,
} from "./authoring-entries.js";
export type { ExtraMetadata, Metadata, Person } from "./authoring-metadata.js";
export type {
  Native,
  NativeApplet,
  NativeAppletDeclaration,
  NativeAppletObject,
  NativeApplets,
  NativeClass,
  NativeDeclaration,
  NativeMissing,
  NativeModel,
  NativeModelIndex,
  NativeModule,
  NativeModuleDeclaration,
  NativeModules,
  NativeObject,
  NativeProjectDeclaration,
  NativeRow,
  NativeSignal,
  NativeText,
  UntypedNativeApplet,
  UntypedNativeModule,
} from "./authoring-native.js";
export type {
  AllOf,
  BoolOptions,
  ChoiceOptions,
  ColorOptions,
  Condition,
  EntryOptions,
  IconOptions,
  JsonOptions,
  NumberOptions,
  PathOptions,
  RangeOptions,
  Scalar,
  StringOptions,
  Test,
  TextOptions,
  ThemeColor,
} from "./authoring-options.js";
export type { Configuration, Page, PageOptions } from "./authoring-pages.js";
export { page } from "./authoring-pages.js";
export type * from "./authoring-plasmoid.js";
export type {
  Context,
  Declaration,
  Declared,
  Handlers,
  Setup,
  State,
  UserInterface,
  Widget,
} from "./authoring-widget.js";
export { declareWidget, defineWidget } from "./authoring-widget.js";
export type { Category, FormFactorName, License, NotificationAreaCategory, Provides } from "./categories.js";
export type { Language, Translated } from "./languages.js";
export * from "./plasma-constants.js";
