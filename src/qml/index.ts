/**
 * Room: reading the author's QML.
 *
 * In: the text of QML files and of hand-written scripts, and, for the checks, what the widget declares and what its
 * scripts export. Out: a file's tree (`parseQml`), what it imports, declares and uses (`scanQml`, `scanScript`), which
 * files load which (`reachableFrom`), and diagnostics for what would fail on the desktop (`checkQml`). All are
 * functions of their arguments: whether a file exists is asked of the caller. Paths are absolute, offsets are UTF-16.
 */

export { checkQml } from "./check.js";
export type { QmlCheckInput, ResolvedScript } from "./check-input.js";
export type {
  DottedName,
  Name,
  QmlBinding,
  QmlComponent,
  QmlDocument,
  QmlEnum,
  QmlEnumEntry,
  QmlFunction,
  QmlGroup,
  QmlImport,
  QmlMember,
  QmlModifier,
  QmlObject,
  QmlObjectList,
  QmlParameter,
  QmlPragma,
  QmlProperty,
  QmlRequired,
  QmlScript,
  QmlSignal,
  QmlType,
  QmlValue,
  Range,
} from "./document.js";
export type { Feature } from "./features.js";
export { KnownChecks } from "./known-checks.js";
export { type ParsedQml, parseQml } from "./parse.js";
export { resolveFrom } from "./paths.js";
export { privateInNative, privateModules } from "./private-modules.js";
export { filesUsedBy, type QmlFiles, reachableFrom } from "./reach.js";
export {
  type MemberUse,
  type ObjectUse,
  type QmlScan,
  type ScannedImport,
  type ScannedObject,
  type ScriptUse,
  type SettingsProperty,
  scanQml,
} from "./scan.js";
export { type ScriptExport, type ScriptImport, type ScriptScan, scanScript } from "./scan-script.js";
export type { Access, FileString, Member, Use } from "./script-uses.js";
export { missingSettings } from "./settings-properties.js";
