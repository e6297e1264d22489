import type { Diagnostic } from "../diagnostics/index.js";
import { checkApplet } from "./check-applet.js";
import { checkConfiguration, checkSettings } from "./check-configuration.js";
import { checkFeatures } from "./check-features.js";
import { checkImports } from "./check-imports.js";
import type { QmlCheckInput } from "./check-input.js";
import { checkNative } from "./check-native.js";
import { checkPlasmaCore } from "./check-plasma-core.js";
import { checkPlasmoid } from "./check-plasmoid.js";
import { checkScripts } from "./check-scripts.js";
import { checkWidget } from "./check-widget.js";
import { aroundOf, KnownChecks } from "./known-checks.js";
import { privateModules } from "./private-modules.js";
import type { QmlScan } from "./scan.js";

/**
 * Checks the author's QML files against what they refer to. The files are expected to be free of syntax errors: what
 * could not be read is not seen, so that a name may seem to be missing. `known` is what the last check of the same
 * widget has found.
 *
 * @returns Diagnostics in the order of the files, and in each file in the order of their places.
 */
export function checkQml(input: QmlCheckInput, known: KnownChecks = new KnownChecks()): Diagnostic[] {
  const around = aroundOf(input);
  const related = known.ofAll(input, around, () => ({
    widget: checkWidget(input),
    native: checkNative(input),
    applet: checkApplet(input),
    pages: input.settingsPages.flatMap((page) => checkSettings(page, input)),
  }));
  return [...input.files].flatMap(([path, { scan }]) => {
    const own = known.ofFile(scan, input, around, (asking) => checkFile(scan, asking));
    const { widget, native, applet, pages } = related;
    return [
      ...own,
      ...(applet.get(path) ?? []),
      ...(native.get(path) ?? []),
      ...(widget.get(path) ?? []),
      ...pages.filter(({ place }) => place?.file === path),
    ].sort(byPlace);
  });
}

const checkFile = (scan: QmlScan, input: QmlCheckInput): Diagnostic[] => [
  ...checkFeatures(scan, input),
  ...checkImports(scan, input),
  ...checkScripts(scan, input),
  ...checkConfiguration(scan, input),
  ...checkPlasmoid(scan, input),
  ...checkPlasmaCore(scan, input),
  ...privateModules(scan, input.ownModules ?? []),
];

const byPlace = ({ place: a }: Diagnostic, { place: b }: Diagnostic): number =>
  a && b ? a.line - b.line || a.column - b.column : 0;
