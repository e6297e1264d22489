import type { EntryModel, PageModel, WidgetModel } from "../widget/model.js";
import { qmlString } from "./quote.js";
import { control } from "./settings-control.js";

/**
 * A page of the settings dialog made from its entries. The dialogs of both Plasmas set `cfg_<key>` and
 * `cfg_<key>Default` of all entries of all pages when a page opens, and on Apply write back each `cfg_<key>` that the
 * page has; Plasma 6 sets `title` too. A page that lacks one of them makes the host log a warning.
 */
export function settingsPageQml(page: PageModel, model: WidgetModel): string {
  const shown = page.entries.filter(({ hidden, conversion }) => !hidden && conversion !== "json");
  const others = model.pages.flatMap(({ entries }) => entries).filter((entry) => !shown.includes(entry));
  const all = [...shown, ...others];
  const layouts = shown.some(({ choices }) => choices) ? "\nimport QtQuick.Layouts 1.15" : "";
  return `// qmllint disable unqualified
import QtQuick 2.15
import QtQuick.Controls 2.15 as QQC2${layouts}
import org.kde.kirigami 2.20 as Kirigami

Kirigami.ScrollablePage {
    id: page
    // Plasma 5 makes the page as high as this says, and the page scrolls only where it is higher than its place.
    implicitHeight: 1

${[
  ...shown.map((entry) => `    property ${propertyType(entry)} cfg_${entry.key}`),
  ...others.map(({ key }) => `    property alias cfg_${key}: kept_${key}.value`),
  ...all.map(({ key }) => `    property var cfg_${key}Default`),
].join("\n")}
${others.length > 0 ? keepOthers(others) : ""}
    // Form labels are rich text with mnemonics.
    function label(text) {
        return (text.indexOf("<") < 0 ? text.replace(/&/g, "&&") : text.replace(/&/g, "&&amp;").replace(/</g, "&&lt;")) + ":";
    }

    Kirigami.FormLayout {
${shown.map((entry) => `${indent(indent(control(entry)))}\n`).join("\n")}    }
}
`;
}

function propertyType({ type }: EntryModel): string {
  switch (type) {
    case "Bool":
      return "bool";
    case "Int":
    case "Enum":
      return "int";
    case "UInt": // QML's int ends at 2147483647
    case "Double":
      return "double";
    case "StringList":
      return "var";
    case "Color":
      return "color";
    case "String":
    case "Path":
      return "string";
  }
}

/**
 * The entries that the page does not show follow the configuration, so that Apply writes back what the widget has set
 * meanwhile and not what was there when the page opened. Binding.value has no change signal: following it does not
 * enable Apply.
 */
const keepOthers = (entries: readonly EntryModel[]): string => `
    QtObject {
        readonly property list<QtObject> kept: [
${entries.map(({ key }) => `            Binding { id: kept_${key} }`).join(",\n")}
        ]
    }
    Component.onCompleted: {
${entries.map(({ key }) => `        kept_${key}.value = Qt.binding(() => plasmoid.configuration[${qmlString(key)}]);`).join("\n")}
    }
`;

const indent = (text: string): string => text.replace(/^(?=.)/gm, "    ");
