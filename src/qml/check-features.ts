import { type Diagnostic, error, placeAt } from "../diagnostics/index.js";
import type { QmlCheckInput } from "./check-input.js";
import type { QmlScan } from "./scan.js";

/** Syntax that an engine of the package's targets can't read: there the whole file would fail to load. */
export function checkFeatures(scan: QmlScan, input: QmlCheckInput): Diagnostic[] {
  const plasma5 = input.plasma5 ?? true;
  return scan.features.flatMap(({ what, since, instead, start, end }) => {
    if (since === "qt6" && !plasma5) return [];
    const engine = since === "qt6" ? "needs Qt 6; Plasma 5 can't load this file" : "is not known to the engine of QML";
    return [
      error("qml/unsupported-syntax", `${what} ${engine}.`, placeAt(scan.file, scan.source, start, end), instead),
    ];
  });
}
