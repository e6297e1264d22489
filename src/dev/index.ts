/**
 * Room: the widget on the screen while it is written.
 *
 * In: each build's package tree, and what failed. Out: a development package in a temporary folder, shown by
 * plasmoidviewer, which takes up each build while it runs; what the widget says, with the author's positions, in the
 * terminal. This room starts processes, opens a port on the loopback interface and writes to the temporary folder.
 */
export type { TranslatedBuild } from "./development-catalogs.js";
export type { DevelopmentBuild, NativeLibrary } from "./development-package.js";
export { Session, type SessionOptions } from "./session.js";
export type { ViewerOptions } from "./viewer.js";
