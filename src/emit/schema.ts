import type { EntryModel, WidgetModel } from "../widget/model.js";
import { qmlString } from "./quote.js";
import { scriptValue } from "./script-value.js";

/** What the widget's script has to know of each entry to give the value that TypeScript promises; JavaScript source. */
export function configurationSchema(model: WidgetModel): string {
  const entries = model.pages
    .flatMap(({ entries }) => entries)
    .map((entry) => `${qmlString(entry.key)}: ${schemaOf(entry)}`);
  return `{ ${entries.join(", ")} }`;
}

function schemaOf(entry: EntryModel): string {
  const schema: Record<string, unknown> = {};
  if (entry.conversion !== "none") {
    schema.conversion = entry.conversion;
    schema.default = entry.default;
  }
  if (entry.conversion === "choice") schema.choices = entry.choices?.map(({ name }) => name);
  if (entry.min !== undefined) schema.min = entry.min;
  if (entry.max !== undefined) schema.max = entry.max;
  if (entry.type === "Int" || entry.type === "UInt") schema.integer = true;
  return scriptValue(schema);
}
