/** A built widget on a bare engine: its main.qml, with an Item in Plasma's place that shows the full representation. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { Engine, EngineOptions, EngineResult } from "./engine.js";

/** Runs until Qt.quit(). `folder` is the package; `host` are further members of the item. */
export async function runBare(
  engine: Engine,
  folder: string,
  host = "",
  options: EngineOptions = {},
): Promise<EngineResult> {
  const copy = mkdtempSync("/tmp/plasmoid-bare-");
  try {
    cpSync(`${folder}/contents`, copy, { recursive: true, dereference: true });
    const main = readFileSync(`${copy}/ui/main.qml`, "utf8")
      .replace("import org.kde.plasma.plasmoid 2.0\n", "")
      .replace(
        "PlasmoidItem {",
        `Item {
    property bool expanded: true
    property Component fullRepresentation
    property QtObject plasmoid: QtObject { property QtObject configuration: QtObject {} }
    function i18n(text) { return text; }
    function i18nc(context, text) { return text; }
    function i18np(one, many, count) { return many; }
    function i18ncp(context, one, many, count) { return many; }
    ${host}
    Loader { sourceComponent: parent.fullRepresentation }`,
      );
    writeFileSync(`${copy}/ui/main.qml`, main);
    return await engine.run(`${copy}/ui/main.qml`, options);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
