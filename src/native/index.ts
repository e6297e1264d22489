/**
 * Room: the C++ of a widget.
 *
 * In: a CMake project, the QML module or the applet that it makes, and what runs CMake for a Qt. Out: its newest good build
 * in a folder of its own, and what CMake, moc, compiler and linker had to say as diagnostics at the author's lines. This
 * room starts processes and writes to the build folder.
 */

export { buildNative, CMAKE_HELPER, type NativeOutcome, type NativeRequest } from "./driver.js";
export { readInputs } from "./inputs.js";
export type { NativeProduct } from "./product.js";
export type { StagedLibrary } from "./stage.js";
