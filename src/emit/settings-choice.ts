import type { EntryModel } from "../widget/model.js";
import { qmlString } from "./quote.js";
import { block, type Drawn, held, i18n, label } from "./settings-drawn.js";

/** The lines of a check box or a switch. */
export const toggle = (entry: EntryModel): string[] => {
  const value = held(entry);
  return [`text: ${label(entry)}`, `checked: ${value}`, `onToggled: ${value} = checked`];
};

export const comboBox = (entry: EntryModel): Drawn => {
  const choices = entry.choices ?? [];
  const value = held(entry);
  const names = `[${choices.map(({ name }) => qmlString(name)).join(", ")}]`;
  // On Plasma 5 a combo box is as wide as its style likes, whatever its texts; a translation may well be longer.
  const longest = Math.max(0, ...choices.map(({ label }) => label.length));
  return {
    type: "QQC2.ComboBox",
    lines: [
      `model: [${choices.map(({ label }) => i18n(label)).join(", ")}]`,
      `Layout.minimumWidth: Kirigami.Units.gridUnit * ${Math.ceil(longest * 0.6) + 4}`,
      ...(entry.conversion === "enum"
        ? [`currentIndex: ${value}`, `onActivated: ${value} = currentIndex`]
        : [`currentIndex: ${names}.indexOf(${value})`, `onActivated: ${value} = ${names}[currentIndex]`]),
    ],
  };
};

export const radioButtons = (entry: EntryModel): Drawn => {
  const value = held(entry);
  const buttons = (entry.choices ?? []).map(({ name, label }, index) => {
    const own = entry.conversion === "enum" ? String(index) : qmlString(name);
    return block("QQC2.RadioButton", [
      `text: ${i18n(label)}`,
      `checked: ${value} === ${own}`,
      `onToggled: if (checked) ${value} = ${own}`,
    ]);
  });
  return { type: "ColumnLayout", lines: ["spacing: 0", ...buttons], top: true };
};
