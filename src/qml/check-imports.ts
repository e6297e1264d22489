import { type Diagnostic, error, placeAt, warning } from "../diagnostics/index.js";
import type { QmlCheckInput } from "./check-input.js";
import { isUrl, resolveFrom } from "./paths.js";
import type { QmlScan, ScannedImport } from "./scan.js";

/** Imports and strings that name files: whether the files are there. */
export function checkImports(scan: QmlScan, input: QmlCheckInput): Diagnostic[] {
  return [...scan.imports.flatMap((item) => checkImport(scan, item, input)), ...checkStrings(scan, input)];
}

function checkImport(scan: QmlScan, item: ScannedImport, input: QmlCheckInput): Diagnostic[] {
  const { kind, target, targetRange } = item;
  if (kind === "module" || isUrl(target)) return [];
  const report = (message: string, help?: string): Diagnostic[] => {
    const place = placeAt(scan.file, scan.source, targetRange.start, targetRange.end);
    return [error("qml/import-not-found", message, place, help)];
  };
  const path = resolveFrom(scan.file, target);
  if (kind === "script") {
    if (input.resolveScript(scan.file, target) !== "missing") return [];
    const expected = target.endsWith(".mjs") ? path.replace(/\.mjs$/, ".mts") : path.replace(/\.js$/, ".ts");
    return report(`There is no script \`${target}\`.`, `Expected ${expected}, or a hand-written ${path}.`);
  }
  if (/\.m?tsx?$/.test(target)) {
    return report(
      `QML imports what a script is compiled to, found \`${target}\`.`,
      `Write \`${target.replace(/\.(m?)tsx?$/, ".$1js")}\`: as in TypeScript, \`.js\` names the \`.ts\` file.`,
    );
  }
  if (target.endsWith(".qml")) {
    const help = "The types of QML files in the same folder need no import; those of another folder need the folder's.";
    return report(`QML files are not imported, their folders are; found \`${target}\`.`, help);
  }
  if (input.folderHasQml(path)) return [];
  const script = [".ts", ".js"].some((extension) => input.fileExists(path + extension));
  if (script) return report(`There is no folder \`${target}\`.`, `For the script of that name write \`${target}.js\`.`);
  return report(`There is no folder \`${target}\` with QML files.`, `Expected ${path}.`);
}

const namingQmlFiles = new Set(["Loader.source", "Qt.createComponent", "Qt.resolvedUrl"]);

function checkStrings(scan: QmlScan, input: QmlCheckInput): Diagnostic[] {
  return scan.strings.flatMap(({ text, callee, start, end }) => {
    if (callee === undefined || !namingQmlFiles.has(callee) || isUrl(text)) return [];
    const path = resolveFrom(scan.file, text);
    if (input.files.has(path) || input.fileExists(path)) return [];
    const place = placeAt(scan.file, scan.source, start, end);
    return [warning("qml/file-not-found", `There is no file \`${text}\`.`, place, `Expected ${path}.`)];
  });
}
