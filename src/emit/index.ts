/**
 * Room: the text of each file of a package.
 *
 * In: a validated `WidgetModel` and what the package is made for. Out: the text of one file. All are pure functions:
 * the same model gives the same text, and nothing here knows where a file is written.
 */

export { configQml, isShown } from "./config-qml.js";
export {
  DEVELOPMENT_SLOT,
  DEVELOPMENT_START,
  DEVELOPMENT_WIDGET,
  developmentMainQml,
  developmentSlotQml,
  developmentStartQml,
  developmentWidgetQml,
} from "./development-qml.js";
export { kcfgXml } from "./kcfg.js";
export { type Ids, idsOf, type MainQmlInput, mainQml, settingsWrapperQml, widgetQml } from "./main-qml.js";
export { metadataDesktop, metadataJson } from "./metadata.js";
export { NATIVE_QML, nativeQml } from "./native-qml.js";
export { plasmoidItemQml } from "./plasmoid-item-qml.js";
export { qmlString } from "./quote.js";
export { configurationSchema } from "./schema.js";
export { CONTROLS_FOLDER, completion, controlsOf, settingsPageQml } from "./settings-page.js";
export { APPLET_METADATA, type SourceProject, sourceCMakeLists, sourceReadme } from "./source-project.js";
