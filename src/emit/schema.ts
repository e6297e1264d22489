import type { EntryModel, WidgetModel } from "../widget/model.js";
import { qmlString } from "./quote.js";
import { scriptValue } from "./script-value.js";

/**
 * What the widget's script has to know of each entry to give the value that TypeScript promises: JavaScript source, in
 * which `conversions` has the exports of runtime/conversions.ts.
 */
export function configurationSchema(model: WidgetModel): string {
  const entries = model.pages
    .flatMap(({ entries }) => entries)
    .map((entry) => `${qmlString(entry.key)}: ${schemaOf(entry)}`);
  return `{ ${entries.join(", ")} }`;
}

/** What KConfig and JavaScript hold; a number beyond comes back as another. */
const WHOLE_NUMBERS: Readonly<Record<string, readonly [min: number, max: number]>> = {
  Int: [-(2 ** 31), 2 ** 31 - 1],
  UInt: [0, 2 ** 32 - 1],
  LongLong: [-Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  ULongLong: [0, Number.MAX_SAFE_INTEGER],
};

function schemaOf(entry: EntryModel): string {
  const schema: Record<string, unknown> = {};
  if (entry.conversion !== "none") {
    schema.default = entry.default;
  }
  if (entry.conversion === "choice") schema.choices = entry.choices?.map(({ name }) => name);
  if (entry.conversion === "enum") schema.max = (entry.choices?.length ?? 1) - 1;
  if (entry.orTheme) schema.theme = true;
  if (entry.shaped) schema.shaped = true;
  const [least, most] = WHOLE_NUMBERS[entry.type] ?? [];
  if (most !== undefined) schema.integer = true;
  const { min = least, max = most } = entry;
  if (min !== undefined) schema.min = min;
  if (max !== undefined) schema.max = max;
  if (entry.conversion === "none") return scriptValue(schema);
  const conversion = entry.conversion === "enum" ? "enumeration" : entry.conversion;
  return scriptValue(schema).replace("{", `{ conversion: conversions.${conversion},`);
}
