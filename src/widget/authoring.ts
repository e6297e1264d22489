/** What authors import from "rollup-plugin-plasmoid/runtime": in Node plain records, in TypeScript full types. */
export type { DeepReadonly, Entry, EntryOptions, RangeOptions } from "./authoring-entries.js";
export {
  bool,
  choice,
  color,
  double,
  enumeration,
  int,
  json,
  path,
  string,
  strings,
  uint,
} from "./authoring-entries.js";
export type { ExtraMetadata, Metadata, Person } from "./authoring-metadata.js";
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
