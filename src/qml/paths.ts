import { posix } from "node:path";

/** Whether a path import names a script; all others name folders. */
export const isScript = (target: string): boolean => /\.m?js$/.test(target);

/** Whether a path is a URL of its own: `qrc:/…`, `file:///…`. */
export const isUrl = (target: string): boolean => /^[a-z][a-z\d+.-]+:/i.test(target);

/** The absolute path that a path in a QML file stands for. */
export const resolveFrom = (file: string, target: string): string => posix.resolve(posix.dirname(file), target);
