import type { EntryModel } from "../widget/model.js";
import { qmlString } from "./quote.js";
import { comboBox, radioButtons, toggle } from "./settings-choice.js";
import { block, type Drawn, i18n, label, type PageFunction, shim } from "./settings-drawn.js";
import { numberField, slider, spinBox } from "./settings-number.js";
import { area, field, file, problem, textProperties } from "./settings-text.js";

/** The QML of one entry: the controls stand below one another in a FormLayout, the first with the entry's label. */
export interface Control {
  readonly items: readonly string[];
  /** The files of runtime/settings that it uses, without `.qml`. */
  readonly components: readonly string[];
  /** Functions of the page that it calls. */
  readonly functions: readonly PageFunction[];
}

/**
 * The control of one entry: it shows `page.cfg_<key>` and assigns it when the user changes something. `conditions` are
 * lines for every item of it.
 */
export function control(entry: EntryModel, conditions: readonly string[]): Control {
  const drawn = draw(entry);
  const isLabelled = drawn.type !== "QQC2.CheckBox" && drawn.type !== "QQC2.Switch";
  const lines = [
    ...drawn.lines.filter(isId),
    ...(isLabelled ? [`Kirigami.FormData.label: page.label(${label(entry)})`] : []),
    ...(drawn.top ? ["Kirigami.FormData.labelAlignment: Qt.AlignTop"] : []),
    ...conditions,
    ...drawn.lines.filter((line) => !isId(line)),
  ];
  const component = /^Settings\.(\w+)$/.exec(drawn.type)?.[1];
  return {
    items: [
      block(drawn.type, lines),
      ...(drawn.problem === undefined ? [] : [problemLabel(drawn.problem, conditions)]),
      ...(entry.help === undefined ? [] : [helpLabel(entry.help, conditions)]),
    ],
    components: [...(component === undefined ? [] : [component]), ...(drawn.components ?? [])],
    functions: [...(isLabelled ? (["label"] as const) : []), ...(drawn.functions ?? [])],
  };
}

const isId = (line: string): boolean => line.startsWith("id: ");

function draw(entry: EntryModel): Drawn {
  const { control } = entry;
  switch (control?.type) {
    case "checkBox":
      return { type: "QQC2.CheckBox", lines: toggle(entry) };
    case "switch":
      return { type: "QQC2.Switch", lines: toggle(entry) };
    case "spinBox":
      return spinBox(entry, control);
    case "slider":
      return slider(entry, control);
    case "number":
      return numberField(entry, control);
    case "comboBox":
      return comboBox(entry);
    case "radioButtons":
      return radioButtons(entry);
    case "field":
      return field(entry, control, "QQC2.TextField", ["Layout.minimumWidth: Kirigami.Units.gridUnit * 14"]);
    case "password":
      return field(entry, control, "Kirigami.PasswordField", ["Layout.minimumWidth: Kirigami.Units.gridUnit * 14"]);
    case "area":
      return area(entry, control);
    case "list":
      return {
        ...shim(entry, "StringListField", textProperties(entry, control), "texts"),
        top: true,
        ...problem(entry, control),
      };
    case "color":
      return shim(entry, "ColorField", [
        ...(control.theme === undefined ? [] : [`themeColor: ${qmlString(control.theme)}`]),
        ...(control.alpha ? ["alpha: true"] : []),
      ]);
    case "font":
      return shim(entry, "FontField");
    case "fontFamily":
      return shim(entry, "FontFamilyField", ["Layout.minimumWidth: Kirigami.Units.gridUnit * 14"]);
    case "icon":
      return shim(
        entry,
        "IconField",
        control.placeholder === undefined ? [] : [`placeholder: ${qmlString(control.placeholder)}`],
      );
    case "file":
      return file(entry, control);
    case "ints":
      return shim(entry, "IntListField", [
        "Layout.minimumWidth: Kirigami.Units.gridUnit * 14",
        `key: ${qmlString(entry.key)}`,
      ]);
    case "dateTime":
      return shim(entry, "DateTimeField", entry.default === null ? ["optional: true"] : [], "date");
    case "point":
    case "size":
    case "rect":
      return { ...shim(entry, "NumbersField", [`type: ${qmlString(control.type)}`]), top: control.type === "rect" };
    case undefined:
      throw new Error(`the entry ${entry.key} has no control`);
  }
}

const note = (lines: readonly string[]): string =>
  block("QQC2.Label", [
    "Layout.preferredWidth: Kirigami.Units.gridUnit * 18",
    "wrapMode: Text.Wrap",
    "textFormat: Text.PlainText",
    "font: Kirigami.Theme.smallFont",
    ...lines,
  ]);

const helpLabel = (help: string, conditions: readonly string[]): string =>
  note([...conditions, "opacity: 0.75", `text: ${i18n(help)}`]);

function problemLabel({ when, text }: NonNullable<Drawn["problem"]>, conditions: readonly string[]): string {
  const others = conditions.filter((line) => !line.startsWith("visible: "));
  const visible = conditions.find((line) => line.startsWith("visible: "))?.slice("visible: ".length);
  return note([
    visible === undefined ? `visible: ${when}` : `visible: (${visible}) && ${when}`,
    ...others,
    "color: Kirigami.Theme.negativeTextColor",
    `text: ${i18n(text ?? "This does not fit here and is not kept.")}`,
  ]);
}
