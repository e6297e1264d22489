import type { EntryModel } from "../widget/model.js";
import { qmlString } from "./quote.js";

const INT_MAX = 2 ** 31 - 1;
const INT_MIN = -(2 ** 31);
const UINT_MAX = 2 ** 32 - 1;

/** The control of one entry: it shows `page.cfg_<key>` and assigns it when the user changes something. */
export function control(entry: EntryModel): string {
  const value = `page.cfg_${entry.key}`;
  switch (entry.type) {
    case "Bool":
      return block("QQC2.CheckBox", [`text: ${label(entry)}`, `checked: ${value}`, `onToggled: ${value} = checked`]);
    case "Int":
    case "UInt":
      return wholeNumber(entry, value);
    case "Double":
      return decimalNumber(entry, value);
    case "Enum":
      return combo(entry, [`currentIndex: ${value}`, `onActivated: ${value} = currentIndex`]);
    case "StringList":
      return list(entry, value);
    case "Color":
      return field(entry, `String(${value})`, value, "/^#(?:[0-9a-fA-F]{2})?[0-9a-fA-F]{6}$/");
    case "String":
    case "Path":
      if (entry.conversion === "choice") {
        const names = `[${(entry.choices ?? []).map(({ name }) => qmlString(name)).join(", ")}]`;
        return combo(entry, [
          `currentIndex: ${names}.indexOf(${value})`,
          `onActivated: ${value} = ${names}[currentIndex]`,
        ]);
      }
      return entry.kcfgDefault.includes("\n") ? area(entry, value) : field(entry, value, value);
  }
}

const label = ({ key, label }: EntryModel): string =>
  label === undefined ? qmlString(key) : `i18n(${qmlString(label)})`;

const block = (type: string, lines: readonly string[]): string =>
  `${type} {\n${lines.map((line) => line.replace(/^(?=.)/gm, "    ")).join("\n")}\n}`;

const labelled = (type: string, entry: EntryModel, lines: readonly string[]): string =>
  block(type, [`Kirigami.FormData.label: page.label(${label(entry)})`, ...lines]);

const combo = (entry: EntryModel, lines: readonly string[]): string => {
  const labels = (entry.choices ?? []).map(({ label }) => `i18n(${qmlString(label)})`);
  // On Plasma 5 a combo box is as wide as its style likes, whatever its texts; a translation may well be longer.
  const longest = Math.max(0, ...(entry.choices ?? []).map(({ label }) => label.length));
  const width = `Layout.minimumWidth: Kirigami.Units.gridUnit * ${Math.ceil(longest * 0.6) + 4}`;
  return labelled("QQC2.ComboBox", entry, [`model: [${labels.join(", ")}]`, width, ...lines]);
};

function wholeNumber(entry: EntryModel, value: string): string {
  const from = entry.min ?? (entry.type === "UInt" ? 0 : INT_MIN);
  const { max } = entry;
  // A spin box counts in 32 bits with a sign.
  if ([from, max ?? 0, Number(entry.default)].some((number) => number > INT_MAX))
    return numberField(entry, value, from, max ?? UINT_MAX);
  return labelled("QQC2.SpinBox", entry, [
    `from: ${from}`,
    `to: ${max ?? INT_MAX}`,
    "editable: true",
    `value: ${value}`,
    `onValueModified: ${value} = value`,
  ]);
}

/** A number that no spin box can count to, as text: nothing but a number in range is taken. */
function numberField(entry: EntryModel, value: string, from: number | undefined, to: number | undefined): string {
  const conditions = [
    'text.trim() !== ""',
    entry.type === "Double" ? "isFinite(number)" : "Math.floor(number) === number",
    ...(from === undefined ? [] : [`number >= ${from}`]),
    ...(to === undefined ? [] : [`number <= ${to}`]),
  ];
  return labelled("QQC2.TextField", entry, [
    `text: String(${value})`,
    "onTextEdited: {",
    "    const number = Number(text);",
    `    if (${conditions.join(" && ")})`,
    `        ${value} = number;`,
    "}",
  ]);
}

function decimalNumber(entry: EntryModel, value: string): string {
  const { min, max } = entry;
  const given = [min, max, Number(entry.default)].filter((number) => number !== undefined);
  const decimals = Math.max(2, ...given.map(decimalsOf));
  const factor = 10 ** decimals;
  if (decimals > 6 || given.some((number) => Math.abs(number) * factor > INT_MAX))
    return numberField(entry, value, min, max);
  return labelled("QQC2.SpinBox", entry, [
    `from: ${min === undefined ? -INT_MAX : Math.round(min * factor)}`,
    `to: ${max === undefined ? INT_MAX : Math.round(max * factor)}`,
    `stepSize: ${factor / 10}`,
    "editable: true",
    "validator: DoubleValidator {}",
    `textFromValue: (value, locale) => Number(value / ${factor}).toLocaleString(locale, "f", ${decimals})`,
    `valueFromText: (text, locale) => Math.round(Number.fromLocaleString(locale, text) * ${factor})`,
    `value: Math.round(${value} * ${factor})`,
    `onValueModified: ${value} = value / ${factor}`,
  ]);
}

/** How many decimals write the number exactly. */
function decimalsOf(number: number): number {
  const [digits = "", exponent = "0"] = String(number).split("e");
  return Math.max(0, (digits.split(".")[1]?.length ?? 0) - Number(exponent));
}

const field = (entry: EntryModel, text: string, value: string, valid?: string): string =>
  labelled("QQC2.TextField", entry, [
    `text: ${text}`,
    valid === undefined ? `onTextEdited: ${value} = text` : `onTextEdited: if (${valid}.test(text)) ${value} = text`,
  ]);

const list = (entry: EntryModel, value: string): string =>
  area(entry, value, `Array.prototype.join.call(${value}, "\\n")`, `text.split("\\n").filter(line => line !== "")`);

// The text is no binding: that would put back the empty line that the user has just begun.
const area = (entry: EntryModel, value: string, shown = value, edited = "text"): string =>
  labelled("QQC2.TextArea", entry, [
    "implicitWidth: Kirigami.Units.gridUnit * 16",
    "wrapMode: TextEdit.Wrap",
    `Component.onCompleted: text = ${shown}`,
    `onTextChanged: if (activeFocus) ${value} = ${edited}`,
  ]);
