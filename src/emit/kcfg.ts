import type { EntryModel, WidgetModel } from "../widget/model.js";
import { xmlAttribute, xmlText } from "./quote.js";

const KCFG = "http://www.kde.org/standards/kcfg/1.0";

/** contents/config/main.xml: the configuration in KConfigXT's format; nothing for a widget that has none. */
export function kcfgXml(model: WidgetModel): string | undefined {
  const groups = model.pages.filter(({ entries }) => entries.length > 0);
  if (groups.length === 0) return undefined;
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<kcfg xmlns="${KCFG}"`,
    '      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
    `      xsi:schemaLocation="${KCFG} ${KCFG}/kcfg.xsd">`,
    '  <kcfgfile name=""/>',
    ...groups.flatMap(({ group, entries }) => [
      `  <group name=${xmlAttribute(group)}>`,
      ...entries.flatMap(entryLines),
      "  </group>",
    ]),
    "</kcfg>",
  ];
  return `${lines.join("\n")}\n`;
}

function entryLines(entry: EntryModel): string[] {
  const hidden = entry.hidden ? ' hidden="true"' : "";
  return [
    `    <entry name=${xmlAttribute(entry.key)} type="${entry.type}"${hidden}>`,
    ...(entry.label !== undefined ? [`      <label>${xmlText(entry.label)}</label>`] : []),
    ...(entry.type === "Enum" ? choiceLines(entry) : []),
    `      <default>${xmlText(entry.kcfgDefault)}</default>`,
    ...limit("min", entry.min),
    ...limit("max", entry.max),
    "    </entry>",
  ];
}

const choiceLines = ({ choices = [] }: EntryModel): string[] => [
  "      <choices>",
  ...choices.flatMap(({ name, label }) => [
    `        <choice name=${xmlAttribute(name)}>`,
    `          <label>${xmlText(label)}</label>`,
    "        </choice>",
  ]),
  "      </choices>",
];

/** KConfigLoader reads limits as 32-bit whole numbers and ignores others, which the widget's runtime holds to. */
const limit = (name: "min" | "max", value: number | undefined): string[] =>
  value !== undefined && (value | 0) === value ? [`      <${name}>${value}</${name}>`] : [];
