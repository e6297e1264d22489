import type { EntryModel, FileControl, NumberControl, TextControl } from "../widget/model.js";
import { qmlString } from "./quote.js";

const INT_MAX = 2 ** 31 - 1;
const INT_MIN = -(2 ** 31);

/** The QML of one entry: the controls stand below one another in a FormLayout, the first with the entry's label. */
export interface Control {
  readonly items: readonly string[];
  /** The files of runtime/settings that it uses, without `.qml`. */
  readonly components: readonly string[];
  /** Functions of the page that it calls. */
  readonly functions: readonly PageFunction[];
}

export type PageFunction = "label" | "parsed";

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

/** What kinds of control differ in. */
interface Drawn {
  readonly type: string;
  readonly lines: readonly string[];
  /** Whether the label stands beside the first of several lines. */
  readonly top?: boolean;
  readonly functions?: readonly PageFunction[];
  /** Components besides the type itself. */
  readonly components?: readonly string[];
  /** When to say what is wrong with what was written, and that. */
  readonly problem?: { readonly when: string; readonly text: string | undefined };
}

const held = ({ key }: EntryModel): string => `page.cfg_${key}`;

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

export const label = ({ key, label }: EntryModel): string => (label === undefined ? qmlString(key) : i18n(label));

const i18n = (text: string): string => `i18n(${qmlString(text)})`;

const block = (type: string, lines: readonly string[]): string => `${type} {\n${lines.map(indent).join("\n")}\n}`;

const indent = (text: string): string => text.replace(/^(?=.)/gm, "    ");

/** A component of runtime/settings: it shows `value` and tells by `edited` what it should be. */
const shim = (entry: EntryModel, type: string, lines: readonly string[] = [], told = "value"): Drawn => ({
  type: `Settings.${type}`,
  lines: [...lines, `value: ${held(entry)}`, `onEdited: ${told} => ${held(entry)} = ${told}`],
});

const toggle = (entry: EntryModel): string[] => {
  const value = held(entry);
  return [`text: ${label(entry)}`, `checked: ${value}`, `onToggled: ${value} = checked`];
};

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

const comboBox = (entry: EntryModel): Drawn => {
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

const radioButtons = (entry: EntryModel): Drawn => {
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

function spinBox(entry: EntryModel, { step, decimals, prefix, suffix }: NumberControl): Drawn {
  const { min, max, type } = entry;
  const value = held(entry);
  const factor = 10 ** decimals;
  const lowest = type === "UInt" || type === "ULongLong" ? 0 : decimals > 0 ? -INT_MAX : INT_MIN;
  const limits = [
    "Layout.minimumWidth: Kirigami.Units.gridUnit * 6",
    `from: ${min === undefined ? lowest : Math.round(min * factor)}`,
    `to: ${max === undefined ? INT_MAX : Math.round(max * factor)}`,
    ...(step * factor === 1 ? [] : [`stepSize: ${Math.round(step * factor)}`]),
    "editable: true",
  ];
  if (decimals === 0 && prefix === undefined && suffix === undefined)
    return { type: "QQC2.SpinBox", lines: [...limits, following(value), `onValueModified: ${value} = value`] };
  const scaled = decimals === 0 ? "value" : `value / ${factor}`;
  const texts = [prefix, suffix].map((text) => (text === undefined ? '""' : i18n(text)));
  const shown = `Number(${scaled}).toLocaleString(locale, "f", ${decimals})`;
  const all = [prefix === undefined ? [] : texts[0], shown, suffix === undefined ? [] : texts[1]].flat().join(" + ");
  return {
    type: "QQC2.SpinBox",
    lines: [
      ...limits,
      // Plasma 5's style reads what would be valid while it is being written: nothing is, until it is finished.
      "validator: RegularExpressionValidator { regularExpression: /.*\\n/ }",
      `textFromValue: (value, locale) => ${all}`,
      `valueFromText: (text, locale) => page.parsed(text, locale, ${texts.join(", ")}, ${factor}, value)`,
      following(decimals === 0 ? value : `Math.round(${value} * ${factor})`),
      `onValueModified: ${value} = ${scaled}`,
    ],
    functions: ["parsed"],
  };
}

/** Plasma 5's style assigns the value of a spin box, which would end a plain binding. */
const following = (value: string): string => `Binding on value { value: ${value} }`;

function slider(entry: EntryModel, { step, decimals, prefix, suffix }: NumberControl): Drawn {
  const { min, max } = entry;
  const value = held(entry);
  const factor = 10 ** decimals;
  const rounded = decimals === 0 ? "Math.round(value)" : `Math.round(value * ${factor}) / ${factor}`;
  const texts = [prefix, suffix].map((text) => (text === undefined ? [] : i18n(text)));
  const shown = `Number(${value}).toLocaleString(Qt.locale(), "f", ${decimals})`;
  return {
    type: "RowLayout",
    lines: [
      block("QQC2.Slider", [
        "Layout.preferredWidth: Kirigami.Units.gridUnit * 12",
        `from: ${min}`,
        `to: ${max}`,
        `stepSize: ${step}`,
        "snapMode: QQC2.Slider.SnapAlways",
        `value: ${value}`,
        `onMoved: ${value} = ${rounded}`,
      ]),
      block("QQC2.Label", ["textFormat: Text.PlainText", `text: ${[texts[0], shown, texts[1]].flat().join(" + ")}`]),
    ],
  };
}

/** A number that no spin box can count to, as text. */
function numberField(entry: EntryModel, { prefix, suffix }: NumberControl): Drawn {
  const { min, max, type } = entry;
  const [lowest, highest] = WHOLE[type] ?? [];
  const from = min ?? lowest;
  const to = max ?? highest;
  const input = shim(entry, "NumberField", [
    ...(type === "Double" ? ["isWhole: false"] : []),
    ...(from === undefined ? [] : [`from: ${from}`]),
    ...(to === undefined ? [] : [`to: ${to}`]),
  ]);
  if (prefix === undefined && suffix === undefined) return input;
  const beside = (text: string | undefined): string[] =>
    text === undefined ? [] : [block("QQC2.Label", ["textFormat: Text.PlainText", `text: ${i18n(text)}`])];
  return {
    type: "RowLayout",
    lines: [...beside(prefix), block(input.type, input.lines), ...beside(suffix)],
    components: ["NumberField"],
  };
}

const EXACT = Number.MAX_SAFE_INTEGER;

const WHOLE: Readonly<Record<string, readonly [number, number]>> = {
  Int: [INT_MIN, INT_MAX],
  UInt: [0, 2 ** 32 - 1],
  LongLong: [-EXACT, EXACT],
  ULongLong: [0, EXACT],
};

function field(entry: EntryModel, control: TextControl, type: string, lines: readonly string[]): Drawn {
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

/** A text area has a frame only in a scroll view that shows its own. */
function area(entry: EntryModel, control: TextControl): Drawn {
  const { type, lines, problem } = field(entry, control, "QQC2.TextArea", [
    // The style's own follows the text, which follows the width.
    "implicitWidth: Kirigami.Units.gridUnit * 18",
    "wrapMode: TextEdit.Wrap",
  ]);
  return {
    type: "QQC2.ScrollView",
    lines: [
      "Layout.preferredWidth: Kirigami.Units.gridUnit * 18",
      "Layout.preferredHeight: Kirigami.Units.gridUnit * 5",
      "Component.onCompleted: if (background) background.visible = true",
      block(type, lines),
    ],
    top: true,
    ...(problem && { problem }),
  };
}

const regExp = ({ source, flags }: NonNullable<TextControl["pattern"]>): string => `/^(?:${source})$/${flags}`;

function textProperties({ key }: EntryModel, { placeholder, pattern }: Omit<TextControl, "type">): string[] {
  return [
    ...(pattern ? [`id: field_${key}`, `pattern: ${regExp(pattern)}`] : []),
    ...(placeholder === undefined ? [] : [`placeholder: ${i18n(placeholder)}`]),
  ];
}

const problem = ({ key }: EntryModel, { pattern, patternHelp }: Omit<TextControl, "type">): Pick<Drawn, "problem"> =>
  pattern ? { problem: { when: `!field_${key}.isValid`, text: patternHelp } } : {};

function file(entry: EntryModel, control: FileControl): Drawn {
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
