import type { EntryModel, NumberControl } from "../widget/model.js";
import { block, type Drawn, held, i18n, shim } from "./settings-drawn.js";

const INT_MAX = 2 ** 31 - 1;
const INT_MIN = -(2 ** 31);

export function spinBox(entry: EntryModel, { step, decimals, prefix, suffix }: NumberControl): Drawn {
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

export function slider(entry: EntryModel, { step, decimals, prefix, suffix }: NumberControl): Drawn {
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
export function numberField(entry: EntryModel, { prefix, suffix }: NumberControl): Drawn {
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
