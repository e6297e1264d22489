import type { ControlModel, NumberControl, TextControl } from "../model.js";
import { checkLabel } from "./labels.js";
import { patternProblem } from "./patterns.js";
import { didYouMean, type Path, quote, type Report } from "./report.js";
import { isObject, type Reader } from "./shape.js";
import { trimmed } from "./text.js";

/** What the settings page shows for an entry, from the options that are about it. */

export interface Shown {
  readonly report: Report;
  readonly path: Path;
  readonly reader: Reader;
  /** The default as TypeScript sees it. */
  readonly value: unknown;
}

/** The options of each kind of control. */
export const CONTROL_OPTIONS = {
  bool: ["control"],
  number: ["control", "step", "prefix", "suffix"],
  decimal: ["control", "step", "prefix", "suffix", "decimals"],
  text: ["placeholder", "pattern", "patternHelp"],
  string: ["control", "placeholder", "pattern", "patternHelp"],
  path: ["control", "filters", "placeholder"],
  url: ["control", "filters", "placeholder", "pattern", "patternHelp"],
  choice: ["control"],
  color: ["alpha", "theme"],
  icon: ["placeholder"],
} as const;

export const bool = (shown: Shown): ControlModel => ({ type: oneOf(shown, ["checkBox", "switch"]) ?? "checkBox" });

export const choice = (shown: Shown): ControlModel => ({
  type: oneOf(shown, ["comboBox", "radioButtons"]) ?? "comboBox",
});

const INT_MAX = 2 ** 31 - 1;

export interface NumberTraits {
  readonly isDecimal: boolean;
  /** Whether numbers beyond a spin box's are what the type is for. */
  readonly isLong: boolean;
}

export function number(shown: Shown, { isDecimal, isLong }: NumberTraits): ControlModel {
  const { report, path, reader, value } = shown;
  const { min, max, step, decimals: wanted } = reader.value;
  const asked = oneOf(shown, ["spinBox", "slider"]) ?? "spinBox";
  const given = [min, max, value].filter((item): item is number => typeof item === "number");
  let decimals = isDecimal ? Math.max(2, ...given.map(decimalsOf)) : 0;
  if (wanted !== undefined) {
    if (typeof wanted === "number" && Number.isInteger(wanted) && wanted >= 0 && wanted <= 6) decimals = wanted;
    else
      report.error(
        "control",
        [...path, "decimals"],
        `"decimals" must be a whole number from 0 to 6, not ${quote(wanted)}.`,
      );
  }
  const smallest = 10 ** -decimals;
  if (step !== undefined && !(typeof step === "number" && step >= smallest * 0.999_999 && decimalsOf(step) <= decimals))
    report.error("control", [...path, "step"], `"step" must be ${smallest} or a multiple of it, not ${quote(step)}.`);
  if (asked === "slider" && (min === undefined || max === undefined))
    report.error("control", [...path, "control"], "A slider needs to know from where to where.", "add `min` and `max`");
  const texts = translated(shown, ["prefix", "suffix"]);
  // A spin box counts in 32 bits with a sign, and a slider is made likewise.
  const limits = isLong ? [min ?? Number.NaN, max ?? Number.NaN] : [min ?? 0, max ?? 0];
  const fits = [...limits, value].every((limit) => Math.abs(Number(limit)) * 10 ** decimals <= INT_MAX);
  // More decimals than anybody would click through are written.
  const type: NumberControl["type"] = fits && decimals <= 6 ? asked : "number";
  const usual = isDecimal && decimals > 0 ? 0.1 : 1;
  return { type, step: typeof step === "number" ? step : Math.max(smallest, usual), decimals, ...texts };
}

/** How many decimals write the number exactly. */
function decimalsOf(number: number): number {
  const [digits = "", exponent = "0"] = String(number).split("e");
  return Math.max(0, (digits.split(".")[1]?.length ?? 0) - Number(exponent));
}

export function text(shown: Shown, type: TextControl["type"]): TextControl {
  const { report, path, value } = shown;
  const { pattern } = shown.reader.value;
  const control = { type, ...translated(shown, ["placeholder", "patternHelp"]) };
  if (pattern === undefined) return control;
  const problem = patternProblem(pattern);
  if (problem !== undefined) {
    report.error("pattern", [...path, "pattern"], problem);
    return control;
  }
  const { source, flags } =
    pattern instanceof RegExp || isObject(pattern) ? (pattern as RegExp) : { source: pattern as string, flags: "" };
  const whole = new RegExp(`^(?:${source})$`, flags);
  for (const item of Array.isArray(value) ? value : [value])
    if (item !== "" && !whole.test(String(item)))
      report.error("pattern", [...path, "default"], `The default ${quote(item)} does not match the pattern.`);
  return { ...control, pattern: { source, flags } };
}

export const string = (shown: Shown): ControlModel => {
  const hasLines = typeof shown.value === "string" && shown.value.includes("\n");
  return text(shown, oneOf(shown, ["field", "area"]) ?? (hasLines ? "area" : "field"));
};

export function path(shown: Shown): ControlModel {
  const { type: _, ...field } = text(shown, "field");
  return {
    ...field,
    type: "file",
    mode: oneOf(shown, ["file", "folder", "save"]) ?? "file",
    filters: filtersOf(shown),
  };
}

/** A URL is typed, unless it is said to be that of a file. */
export const url = (shown: Shown): ControlModel =>
  shown.reader.value.control === undefined ? text(shown, "field") : path(shown);

function filtersOf({ report, path, reader }: Shown): { label: string; patterns: string[] }[] {
  const { filters, control } = reader.value;
  if (filters === undefined) return [];
  if (!isObject(filters)) {
    report.error(
      "wrong-type",
      [...path, "filters"],
      `"filters" must be an object of names and patterns, not ${quote(filters)}.`,
    );
    return [];
  }
  if (control === "folder")
    report.error("control", [...path, "filters"], "A folder is chosen without filters.", "leave them out");
  return Object.entries(filters).flatMap(([label, patterns]) => {
    const at = [...path, "filters", label];
    checkLabel(report, label, at);
    if (/[()]/.test(label))
      report.errorAtKey("control", at, "A filter's name has no parentheses: Qt reads patterns in them.");
    if (
      Array.isArray(patterns) &&
      patterns.length > 0 &&
      patterns.every((item) => typeof item === "string" && /^[^\s()]+$/.test(item))
    )
      return [{ label, patterns: patterns as string[] }];
    report.error("control", at, 'Patterns were expected here, as in ["*.png", "*.jpg"].');
    return [];
  });
}

const THEME_COLORS = (
  "textColor disabledTextColor highlightedTextColor activeTextColor linkColor visitedLinkColor negativeTextColor " +
  "neutralTextColor positiveTextColor backgroundColor highlightColor focusColor hoverColor"
).split(" ");

export function color({ report, path, reader, value }: Shown): ControlModel {
  const theme = reader.text("theme");
  if (theme !== undefined && !THEME_COLORS.includes(theme))
    report.error(
      "control",
      [...path, "theme"],
      `Kirigami.Theme has no ${quote(theme)}.`,
      didYouMean(theme, THEME_COLORS),
    );
  const alpha = reader.flag("alpha") ?? (typeof value === "string" && value.length === 9);
  return { type: "color", alpha, ...(theme !== undefined && { theme }) };
}

export const icon = ({ reader }: Shown): ControlModel => {
  const placeholder = reader.text("placeholder");
  return { type: "icon", ...(placeholder !== undefined && { placeholder }) };
};

function oneOf<const Name extends string>({ report, path, reader }: Shown, names: readonly Name[]): Name | undefined {
  const control = reader.text("control");
  const found = names.find((name) => name === control);
  if (control !== undefined && found === undefined)
    report.error(
      "control",
      [...path, "control"],
      `There is no control ${quote(control)} for this entry, only ${names.map(quote).join(", ")}.`,
      didYouMean(control, names),
    );
  return found;
}

/** Texts that go through `i18n()`, as far as they are given. */
function translated<const Key extends string>(
  { report, path, reader }: Shown,
  keys: readonly Key[],
): { [key in Key]?: string } {
  const texts: { [key in Key]?: string } = {};
  for (const key of keys) {
    const text = reader.text(key);
    if (text === undefined) continue;
    checkLabel(report, text, [...path, key]);
    if (trimmed(text) === "") report.error("empty", [...path, key], `${quote(key)} is empty.`);
    else texts[key] = text;
  }
  return texts;
}
