import type { ControlModel, EntryModel } from "../model.js";
import { canonicalColor, isCanonicalColor } from "./colors.js";
import * as controls from "./controls.js";
import { type Carried, type Given, refuseText, wrong } from "./given.js";
import { jsonText, notJson } from "./json-text.js";
import { checkLabel } from "./labels.js";
import { notAnIdentifier } from "./names.js";
import { checkNumber, type NumberKindName } from "./numbers.js";
import { type Path, quote, type Report } from "./report.js";
import { createReader, isObject } from "./shape.js";
import { notCarried, trimmed } from "./text.js";
import * as values from "./value-kinds.js";

/** One entry of a page as the model has it, without its conditions, or nothing when it is wrong. */
export function validateEntry(report: Report, path: Path, key: string, entry: unknown): EntryModel | undefined {
  const kind = isObject(entry) ? entry.kind : undefined;
  if (!isObject(entry) || typeof kind !== "string" || !Object.hasOwn(KINDS, kind)) {
    report.error(
      "wrong-type",
      path,
      `${quote(key)} is no entry: ${quote(entry)}.`,
      "use `int()`, `string()`, `bool()` …",
    );
    return undefined;
  }
  const { options, carry, control }: Kind = KINDS[kind as keyof typeof KINDS];
  const known = ["label", "hidden", "help", "section", "visibleWhen", "enabledWhen", ...options];
  const reader = createReader(report, entry.options ?? {}, path, known);
  const hidden = reader.flag("hidden") ?? false;
  const [label, help, section] = (["label", "help", "section"] as const).map((name) => {
    const text = reader.text(name);
    checkLabel(report, text, [...path, name]);
    return text;
  });
  const carried = carry({ report, path, value: entry.default, choices: entry.choices, options: reader.value });
  const shown = control?.({ report, path, reader, value: carried ? carried.default : entry.default });
  return (
    carried && {
      key,
      hidden,
      ...(label !== undefined && { label }),
      ...(help !== undefined && { help }),
      ...(section !== undefined && { section }),
      ...carried,
      ...(shown && !hidden && { control: shown }),
    }
  );
}

interface Kind {
  /** Options beside those that every entry has. */
  readonly options: readonly string[];
  readonly carry: (given: Given) => Carried | undefined;
  /** What the settings page shows; nothing for what is on none. */
  readonly control?: (shown: controls.Shown) => ControlModel;
}

const only = (type: "font" | "ints" | "dateTime" | "point" | "rect" | "size") => (): ControlModel => ({ type });

function numeric(kind: NumberKindName, type: Carried["type"], conversion: "none" | "long" = "none"): Kind {
  const isDecimal = kind === "double";
  return {
    options: ["min", "max", ...controls.CONTROL_OPTIONS[isDecimal ? "decimal" : "number"]],
    carry(given) {
      const checked = checkNumber(given.report, given.path, kind, given.value, given.options);
      if (!checked) return undefined;
      const { value, ...range } = checked;
      const kcfgDefault = Object.is(value, -0) ? "-0" : String(value);
      return { type, conversion, default: value, kcfgDefault, ...range };
    },
    control: (shown) => controls.number(shown, { isDecimal, isLong: conversion === "long" }),
  };
}

/** Plain text, with nothing about it but its control. */
const plain = (options: readonly string[], control: NonNullable<Kind["control"]>): Kind => ({
  options,
  carry(given) {
    const { value } = given;
    if (typeof value !== "string") return wrong(given, "a text");
    if (refuseText(given, value, ["default"])) return undefined;
    return { type: "String", conversion: "none", default: value, kcfgDefault: value };
  },
  control,
});

function choicesOf({ report, path, choices }: Given): { name: string; label: string }[] | undefined {
  if (!isObject(choices) || Object.keys(choices).length === 0) {
    report.error(
      "choices",
      [...path, "choices"],
      "The choices must be an object of names and labels, with at least one.",
    );
    return undefined;
  }
  const found: { name: string; label: string }[] = [];
  const labels = createReader(report, { choices }, path, ["choices"]).texts("choices");
  for (const [name, label] of Object.entries(labels)) {
    checkLabel(report, label, [...path, "choices", name]);
    found.push({ name, label });
  }
  return found.length === Object.keys(choices).length ? found : undefined;
}

function carryBool(given: Given): Carried | undefined {
  if (typeof given.value !== "boolean") return wrong(given, "true or false");
  return { type: "Bool", conversion: "none", default: given.value, kcfgDefault: String(given.value) };
}

function carryPath(given: Given): Carried | undefined {
  const { value } = given;
  if (typeof value !== "string") return wrong(given, "a path");
  const expanded = value.includes("$") ? "KConfig expands `$` in a Path to an environment variable" : undefined;
  if (refuseText(given, value, ["default"], expanded)) return undefined;
  return { type: "Path", conversion: "none", default: value, kcfgDefault: value };
}

function carryStrings(given: Given): Carried | undefined {
  const { value } = given;
  if (!Array.isArray(value) || !value.every((item): item is string => typeof item === "string"))
    return wrong(given, "a list of texts");
  const reasons = value.map((item, index) => notListed(item, index === 0, index === value.length - 1));
  reasons.forEach((reason, index) => {
    if (reason !== undefined) refuseText(given, value[index]!, ["default", index], reason);
  });
  if (reasons.some((reason) => reason !== undefined)) return undefined;
  return { type: "StringList", conversion: "list", default: [...value], kcfgDefault: value.join(",") };
}

function carryColor(given: Given): Carried | undefined {
  const { value, report, path } = given;
  if (typeof value !== "string") return wrong(given, "a colour such as #336699");
  const orTheme = given.options.theme !== undefined;
  if ((orTheme && value === "") || isCanonicalColor(value))
    return { type: "Color", conversion: "color", default: value, kcfgDefault: value, ...(orTheme && { orTheme }) };
  const canonical = canonicalColor(value);
  const message = `A colour is written #rrggbb, or #aarrggbb where it is not opaque, in lower case; not ${quote(value)}.`;
  report.error("color", [...path, "default"], message, canonical && `write ${quote(canonical)}`);
  return undefined;
}

function carryChoice(given: Given): Carried | undefined {
  const { value, path, report } = given;
  const choices = choicesOf(given);
  if (!choices) return undefined;
  const refused = choices.filter(({ name }) => refuseText(given, name, ["choices", name]));
  if (!choices.some(({ name }) => name === value)) {
    report.error("choices", [...path, "default"], `The default ${quote(value)} is not one of the choices.`);
    return undefined;
  }
  if (refused.length > 0) return undefined;
  return { type: "String", conversion: "choice", default: value, kcfgDefault: value as string, choices };
}

function carryEnumeration(given: Given): Carried | undefined {
  const { value, path, report } = given;
  const choices = choicesOf(given);
  if (!choices) return undefined;
  const names = choices.map(({ name }) => name.toLowerCase());
  const bad = choices.filter(({ name }, index) => {
    const repeated = names.indexOf(name.toLowerCase()) !== index;
    const reason = notAnIdentifier(name) ?? (repeated ? "KConfig does not tell upper from lower case here" : undefined);
    if (reason !== undefined)
      report.errorAtKey("choices", [...path, "choices", name], `${quote(name)} can't name a value: ${reason}.`);
    return reason !== undefined;
  });
  const index = choices.findIndex(({ name }) => name === value);
  if (index === -1)
    report.error("choices", [...path, "default"], `The default ${quote(value)} is not one of the names.`);
  if (bad.length > 0 || index === -1) return undefined;
  return { type: "Enum", conversion: "enum", default: index, kcfgDefault: String(index), choices };
}

function carryJson(given: Given): Carried | undefined {
  const problem = notJson(given.value);
  if (problem) {
    const at = problem.path.length > 0 ? ` at ${problem.path.join(".")}` : "";
    given.report.error(
      "not-json",
      [...given.path, "default", ...problem.path],
      `This is no JSON value${at}: ${problem.message}.`,
    );
    return undefined;
  }
  const { anyShape } = given.options;
  if (anyShape !== undefined && typeof anyShape !== "boolean")
    given.report.error("wrong-type", [...given.path, "anyShape"], '"anyShape" must be true or false.');
  const [shaped, kcfgDefault] = [anyShape !== true, jsonText(given.value)];
  return { type: "String", conversion: "json", default: given.value, kcfgDefault, shaped };
}

/** Why a StringList can't carry an item: it is split at commas, and trimmed as a whole. */
function notListed(item: string, first: boolean, last: boolean): string | undefined {
  if (item === "") return "KConfigXT drops empty items of a StringList";
  if (item.includes(",")) return "KConfigXT splits a StringList at commas";
  const text = trimmed(item);
  if ((first && !item.startsWith(text)) || (last && !item.endsWith(text)) || ((first || last) && text === ""))
    return "the list begins or ends with white space, which KConfigXT trims";
  return notCarried(`.${item}.`);
}

const { CONTROL_OPTIONS } = controls;

const KINDS = {
  bool: { options: CONTROL_OPTIONS.bool, carry: carryBool, control: controls.bool },
  int: numeric("int", "Int"),
  uint: numeric("uint", "UInt"),
  longLong: numeric("longLong", "LongLong", "long"),
  ulongLong: numeric("ulongLong", "ULongLong", "long"),
  double: numeric("double", "Double"),
  string: plain(CONTROL_OPTIONS.string, controls.string),
  fontFamily: plain([], () => ({ type: "fontFamily" })),
  icon: plain(CONTROL_OPTIONS.icon, controls.icon),
  strings: { options: CONTROL_OPTIONS.text, carry: carryStrings, control: (shown) => controls.text(shown, "list") },
  ints: { options: [], carry: values.ints, control: only("ints") },
  color: { options: CONTROL_OPTIONS.color, carry: carryColor, control: controls.color },
  font: { options: [], carry: values.font, control: only("font") },
  path: { options: CONTROL_OPTIONS.path, carry: carryPath, control: controls.path },
  url: { options: CONTROL_OPTIONS.url, carry: values.url, control: controls.url },
  password: {
    options: CONTROL_OPTIONS.text,
    carry: values.password,
    control: (shown) => controls.text(shown, "password"),
  },
  dateTime: { options: [], carry: values.dateTime, control: only("dateTime") },
  point: { options: [], carry: values.point, control: only("point") },
  rect: { options: [], carry: values.rect, control: only("rect") },
  size: { options: [], carry: values.size, control: only("size") },
  choice: { options: CONTROL_OPTIONS.choice, carry: carryChoice, control: controls.choice },
  enumeration: { options: CONTROL_OPTIONS.choice, carry: carryEnumeration, control: controls.choice },
  json: { options: ["anyShape"], carry: carryJson },
} as const satisfies Readonly<Record<string, Kind>>;
