import type { EntryModel, FileControl, TextControl } from "../widget/model.js";
import { qmlString } from "./quote.js";
import { block, type Drawn, held, i18n } from "./settings-drawn.js";

export function field(entry: EntryModel, control: TextControl, type: string, lines: readonly string[]): Drawn {
  const value = held(entry);
  const { placeholder, pattern } = control;
  const [signal, edited] = control.type === "area" ? ["onTextChanged", "activeFocus"] : ["onTextEdited", undefined];
  const conditions = [...(edited === undefined ? [] : [edited]), ...(pattern ? ["fits(text)"] : [])].join(" && ");
  return {
    type,
    lines: [
      ...(pattern
        ? [
            `id: field_${entry.key}`,
            "readonly property bool isValid: fits(text)",
            `function fits(text) { return text === "" || ${regExp(pattern)}.test(text); }`,
          ]
        : []),
      ...lines,
      ...(placeholder === undefined ? [] : [`placeholderText: ${i18n(placeholder)}`]),
      `text: ${entry.conversion === "url" ? `String(${value})` : value}`,
      `${signal}: ${conditions === "" ? "" : `if (${conditions}) `}${value} = text`,
    ],
    ...(pattern && { problem: { when: `!field_${entry.key}.isValid`, text: control.patternHelp } }),
  };
}

/** As high as it is asked to be, however much is written in it. */
export function area(entry: EntryModel, control: TextControl): Drawn {
  const { type, lines, problem } = field(entry, control, "QQC2.TextArea", ["wrapMode: TextEdit.Wrap"]);
  return {
    type: "QQC2.ScrollView",
    lines: [
      "implicitWidth: Kirigami.Units.gridUnit * 18",
      "implicitHeight: Kirigami.Units.gridUnit * 5",
      "contentWidth: availableWidth",
      // On Plasma 6 the field's frame is the scroll view's child, which has the window's colors.
      "Kirigami.Theme.inherit: false",
      block(type, lines),
    ],
    top: true,
    ...(problem && { problem }),
  };
}

const regExp = ({ source, flags }: NonNullable<TextControl["pattern"]>): string => `/^(?:${source})$/${flags}`;

export function textProperties({ key }: EntryModel, { placeholder, pattern }: Omit<TextControl, "type">): string[] {
  return [
    ...(pattern ? [`id: field_${key}`, `pattern: ${regExp(pattern)}`] : []),
    ...(placeholder === undefined ? [] : [`placeholder: ${i18n(placeholder)}`]),
  ];
}

export const problem = (
  { key }: EntryModel,
  { pattern, patternHelp }: Omit<TextControl, "type">,
): Pick<Drawn, "problem"> => (pattern ? { problem: { when: `!field_${key}.isValid`, text: patternHelp } } : {});

export function file(entry: EntryModel, control: FileControl): Drawn {
  const filters = control.filters.map(
    ({ label, patterns }) => `${i18n(label)} + ${qmlString(` (${patterns.join(" ")})`)}`,
  );
  const value = held(entry);
  return {
    type: "Settings.FileField",
    lines: [
      ...textProperties(entry, control),
      ...(control.mode === "file" ? [] : [`mode: ${qmlString(control.mode)}`]),
      ...(entry.conversion === "url" ? ["isUrl: true"] : []),
      ...(filters.length === 0 ? [] : [`nameFilters: [${filters.join(", ")}]`]),
      `value: ${entry.conversion === "url" ? `String(${value})` : value}`,
      `onEdited: value => ${value} = value`,
    ],
    ...problem(entry, control),
  };
}
