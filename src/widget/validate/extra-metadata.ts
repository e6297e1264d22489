import { placeOfKey } from "../metadata-names.js";
import { type Path, quote, type Report } from "./report.js";
import { checkText, type Fields, isObject } from "./shape.js";

/** Other keys of metadata.json, which must not be those that the declaration has words for. */
export function validateExtra(report: Report, value: unknown): Fields {
  if (value === undefined) return {};
  const path = ["extra"];
  if (!isObject(value)) {
    report.error("wrong-type", path, `"extra" must be an object of keys of metadata.json, not ${quote(value)}.`);
    return {};
  }
  const { KPlugin: plugin, ...top } = value;
  checkKeys(report, top, path);
  if (plugin === undefined) return value;
  if (isObject(plugin)) checkKeys(report, plugin, [...path, "KPlugin"]);
  else report.error("wrong-type", [...path, "KPlugin"], `"KPlugin" is an object, not ${quote(plugin)}.`);
  return value;
}

function checkKeys(report: Report, keys: Fields, path: Path): void {
  for (const [key, value] of Object.entries(keys)) {
    const place = placeOfKey(key);
    if (place !== undefined)
      report.errorAtKey("known-key", [...path, key], `${quote(key)} can't stand in "extra".`, place);
    else {
      if (value === "true" || value === "false")
        report.warn(
          "text-for-flag",
          [...path, key],
          `This is the text ${quote(value)}, not the value.`,
          `write \`${value}\``,
        );
      checkJson(report, value, [...path, key]);
    }
  }
}

function checkJson(report: Report, value: unknown, path: Path, around: readonly unknown[] = []): void {
  if (value === undefined) return;
  if (typeof value === "string") checkText(report, value, path);
  else if (value === null || typeof value === "boolean" || (typeof value === "number" && Number.isFinite(value)))
    return;
  else if ((Array.isArray(value) || isObject(value)) && !around.includes(value))
    for (const [key, item] of Object.entries(value)) checkJson(report, item, [...path, key], [...around, value]);
  else report.error("wrong-type", path, `metadata.json can't hold ${quote(value)}.`);
}
