import { type Diagnostic, placeAt, warning } from "../diagnostics/index.js";
import type { QmlScan } from "./scan.js";

/** By which a comment on the line or the one above says that a module is meant: `// plasmoid-allow private-module`. */
const ALLOW = /plasmoid-allow\s+[\w/, -]*\bprivate-module\b/;

const isAllowed = (source: string, line: number): boolean =>
  source
    .split("\n", line)
    .slice(line > 1 ? -2 : -1)
    .some((text) => ALLOW.test(text));

/** Whether a module is private to somebody whose modules don't begin with one of `own`. */
const isForeign = (module: string, own: readonly string[]): boolean =>
  /(^|\.)private(\.|$)/.test(module) && !own.some((name) => module === name || module.startsWith(`${name}.`));

const help =
  "copy what you need into the widget, or load the file that imports it by a Loader, so that the widget lives without it; " +
  "where you mean it, say so on the line above: // plasmoid-allow private-module";

const warn = (module: string, file: string, source: string, start: number, end: number): Diagnostic[] => {
  const place = placeAt(file, source, start, end);
  if (isAllowed(source, place.line)) return [];
  const message = `\`${module}\` is private to those who wrote it: it may change or vanish with any update of theirs.`;
  return [warning("qml/private-module", message, place, help)];
};

/**
 * Modules with `private` in their names that QML imports, and that are not the widget's.
 *
 * @param own What the names of the widget's own modules begin with: its id, the URI of its plugin.
 */
export const privateModules = ({ imports, file, source }: QmlScan, own: readonly string[]): Diagnostic[] =>
  imports.flatMap(({ kind, target, targetRange: { start, end } }) =>
    kind === "module" && isForeign(target, own) ? warn(target, file, source, start, end) : [],
  );

/**
 * The same in C++ and CMake: modules named in strings, Qt's and KDE's private headers, and the libraries that bring
 * them.
 */
export function privateInNative(file: string, source: string, own: readonly string[]): Diagnostic[] {
  const found: Diagnostic[] = [];
  const add = (module: string, index: number): void => {
    found.push(...warn(module, file, source, index, index + module.length));
  };
  for (const { 0: whole, 1: module = "", index } of source.matchAll(/"([A-Za-z]\w*(?:\.\w+)+)(?=[" /])/g))
    if (isForeign(module, own)) add(module, index + whole.indexOf(module));
  for (const { 0: whole, 1: header = "", index } of source.matchAll(
    /^[ \t]*#[ \t]*include[ \t]*<([^>\n]*\bprivate\/[^>\n]*)>/gm,
  ))
    add(header, index + whole.indexOf(header));
  if (/\.(cmake|txt)$/.test(file))
    for (const { 0: whole, index } of source.matchAll(/\bQt(?:[56]|\$\{QT_MAJOR_VERSION\})::\w+Private\b/g))
      add(whole, index);
  return found;
}
