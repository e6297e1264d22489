/**
 * Room: what C++ tells QML of its types.
 *
 * In: the text of a `plugin.qmltypes`. Out: the types in it, what of them a QML module exports, and TypeScript
 * declarations of those. Functions of their arguments.
 */

export { type DeclarationInput, nativeDeclarations, unknownNativeDeclarations } from "./declarations.js";
export { type NativeMember, type NativeType, type NativeTypes, nativeTypes } from "./native-types.js";
export {
  parseQmltypes,
  type QmltypesComponent,
  type QmltypesEnum,
  QmltypesError,
  type QmltypesMethod,
  type QmltypesProperty,
  type QmltypesValueType,
} from "./qmltypes.js";
