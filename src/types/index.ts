/**
 * Room: what C++ tells QML of its types.
 *
 * In: the text of a `plugin.qmltypes`, what moc has written of each class, and the C++ itself. Out: the types in it, what
 * of them a QML module exports or an applet has, and TypeScript declarations of those. Functions of their arguments.
 */

export { type ClassTexts, classesOf } from "./classes.js";
export {
  appletDeclarations,
  type DeclarationInput,
  isNamed,
  nativeDeclarations,
  unknownNativeDeclarations,
} from "./declarations.js";
export type { ModelRoles } from "./model-roles.js";
export {
  type AppletTypes,
  appletClasses,
  appletTypes,
  type NativeMember,
  type NativeType,
  type NativeTypes,
  nativeTypes,
} from "./native-types.js";
export {
  parseQmltypes,
  type QmltypesComponent,
  type QmltypesEnum,
  QmltypesError,
  type QmltypesMethod,
  type QmltypesProperty,
  type QmltypesValueType,
} from "./qmltypes.js";
