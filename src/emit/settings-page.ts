import type { EntryModel, PageModel, Target, WidgetModel } from "../widget/model.js";
import { qmlString } from "./quote.js";
import { conditionLines } from "./settings-condition.js";
import { type Control, control } from "./settings-control.js";
import { indent, type PageFunction } from "./settings-drawn.js";

/** The folder of the controls that Qt and Kirigami lack, beside those of the pages. */
export const CONTROLS_FOLDER = "controls";

/** The controls that a page uses, by the names of their files without `.qml`. */
export const controlsOf = (page: PageModel, model: WidgetModel): readonly string[] =>
  page.source === undefined ? [...new Set(drawn(page, model).flatMap(({ control }) => control.components))] : [];

interface DrawnEntry {
  readonly entry: EntryModel;
  readonly control: Control;
}

function drawn(page: PageModel, model: WidgetModel): DrawnEntry[] {
  const entries = new Map(model.pages.flatMap(({ entries }) => entries.map((entry) => [entry.key, entry])));
  const here = new Set(page.entries.filter(({ control }) => control).map(({ key }) => key));
  // The dialog has the values of this page alone; others are as they were applied.
  const held = (key: string): string => (here.has(key) ? `page.cfg_${key}` : `plasmoid.configuration.${key}`);
  return page.entries
    .filter(({ control }) => control)
    .map((entry) => ({ entry, control: control(entry, conditionLines(entry, entries, held)) }));
}

/** What a page is on each Plasma: Plasma 6 has a type for it in a module that Plasma 5 lacks. */
const ROOTS: Readonly<Record<Target, { readonly imports: readonly string[]; readonly start: string }>> = {
  plasma5: {
    imports: [],
    start: `Kirigami.ScrollablePage {
    id: page
    // The dialog makes the page as high as this says, and the page scrolls only where it is higher than its place.
    implicitHeight: 1`,
  },
  plasma6: { imports: ["import org.kde.kcmutils as KCM"], start: "KCM.SimpleKCM {\n    id: page" },
};

/**
 * A page of the settings dialog of one Plasma, made from the page's entries. The dialogs of both Plasmas set `cfg_<key>` and
 * `cfg_<key>Default` of all entries of all pages when a page opens, and on Apply write back each `cfg_<key>` that the
 * page has; Plasma 6 sets `title` too. A page that lacks one of them makes the host log a warning.
 */
export function settingsPageQml(page: PageModel, model: WidgetModel, target: Target): string {
  const shown = drawn(page, model);
  const others = model.pages
    .flatMap(({ entries }) => entries)
    .filter((entry) => !shown.some((one) => one.entry === entry));
  const all = [...shown.map(({ entry }) => entry), ...others];
  const functions = new Set(shown.flatMap(({ control }) => control.functions));
  const items = shown.flatMap(({ entry, control }) => [
    ...(entry.section === undefined ? [] : [sectionHeading(entry.section)]),
    ...control.items,
  ]);
  const body = items.map((item) => `${indent(indent(item))}\n`).join("\n");
  const imports = [
    "import QtQuick 2.15",
    "import QtQuick.Controls 2.15 as QQC2",
    "import QtQuick.Layouts 1.15",
    "import org.kde.kirigami 2.20 as Kirigami",
    ...ROOTS[target].imports,
    ...(shown.some(({ control }) => control.components.length > 0)
      ? [`import ${qmlString(`../${CONTROLS_FOLDER}`)} as Settings`]
      : []),
  ];
  return `// qmllint disable unqualified
${imports.join("\n")}

${ROOTS[target].start}

${[
  ...shown.map(({ entry }) => `    property ${propertyType(entry)} cfg_${entry.key}`),
  ...all.map(({ key }) => `    property var cfg_${key}Default`),
].join("\n")}
${others.length > 0 ? `\n${indent(keptEntries(others.map(({ key }) => key)).join("\n"))}\n` : ""}
${[...functions].map((name) => `${indent(FUNCTIONS[name])}\n\n`).join("")}    Kirigami.FormLayout {
${body}    }

${indent(footer(shown.map(({ entry }) => entry.key)))}
}
`;
}

function propertyType({ type, conversion }: EntryModel): string {
  switch (type) {
    case "Bool":
      return "bool";
    case "Int":
    case "Enum":
      return "int";
    case "UInt": // QML's int ends at 2147483647
    case "Double":
      return "double";
    case "String":
    case "Path":
    case "Password":
      return "string";
    default: // of types that QML has not, or that may be none
      return conversion === "none" ? "string" : "var";
  }
}

const sectionHeading = (text: string): string => `Kirigami.Separator {
    Kirigami.FormData.isSection: true
    Kirigami.FormData.label: i18n(${qmlString(text)})
}`;

/** Neither Plasma's settings dialog has a button for it. */
const footer = (keys: readonly string[]): string => `footer: RowLayout {
    QQC2.Button {
        Layout.margins: Kirigami.Units.smallSpacing
        icon.name: "edit-undo"
        text: i18n("Defaults")
        onClicked: {
${keys.map((key) => `            page.cfg_${key} = page.cfg_${key}Default;`).join("\n")}
        }
    }
}`;

/**
 * The entries that a page does not show follow the configuration, so that Apply writes back what the widget has set
 * meanwhile and not what was there when the page opened. Binding.value has no change signal: following it does not
 * enable Apply. The list is a property, since not every root object takes children.
 */
export const keptEntries = (keys: readonly string[], name = "kept", type = "Binding"): string[] => [
  ...keys.map((key) => `property alias cfg_${key}: ${name}_${key}.value`),
  `readonly property list<QtObject> ${name}: [`,
  ...keys.map((key, index) => {
    const follow = `Component.onCompleted: value = Qt.binding(() => plasmoid.configuration.${key})`;
    return `    ${type} { id: ${name}_${key}; ${follow} }${index < keys.length - 1 ? "," : ""}`;
  }),
  "]",
];

/**
 * What a hand-written page lacks of what the dialogs set, as QML within one line; `qml` is by which name it imports
 * QtQuick.
 */
export function completion(
  { values, defaults, title }: { values: readonly string[]; defaults: readonly string[]; title: boolean },
  qml: string,
): string {
  const kept =
    values.length === 0
      ? []
      : keptEntries(values, "plasmoid_kept", `${qml}.Binding`).map((line) =>
          line.replace(/\bQtObject\b|Component\./g, `${qml}.$&`),
        );
  const aliases = kept.filter((line) => line.startsWith("property alias"));
  const list = kept
    .slice(aliases.length)
    .map((line) => line.trim())
    .join(" ");
  return [
    ...aliases,
    ...(list === "" ? [] : [list]),
    ...defaults.map((key) => `property var cfg_${key}Default`),
    ...(title ? ["property string title"] : []),
  ].join("; ");
}

const FUNCTIONS: Readonly<Record<PageFunction, string>> = {
  label: `// Form labels are rich text with mnemonics.
function label(text) {
    return (text.indexOf("<") < 0 ? text.replace(/&/g, "&&") : text.replace(/&/g, "&&amp;").replace(/</g, "&&lt;")) + ":";
}`,
  parsed: `// The number that a spin box shows, as it counts: it was written by the user, so it may be none.
function parsed(text, locale, prefix, suffix, factor, otherwise) {
    let digits = text.trim();
    if (prefix && digits.indexOf(prefix.trim()) === 0)
        digits = digits.slice(prefix.trim().length);
    if (suffix && digits.slice(-suffix.trim().length) === suffix.trim())
        digits = digits.slice(0, -suffix.trim().length);
    if (digits.trim() === "")
        return otherwise;
    try {
        return Math.round(Number.fromLocaleString(locale, digits.trim()) * factor);
    } catch (error) {
        return otherwise;
    }
}`,
};
