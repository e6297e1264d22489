import type { EntryModel } from "../model.js";
import { canonicalColor, isCanonicalColor } from "./colors.js";
import { jsonText, notJson } from "./json-text.js";
import { notAnIdentifier } from "./names.js";
import { checkNumber } from "./numbers.js";
import { type Path, quote, type Report } from "./report.js";
import { createReader, type Fields, isObject } from "./shape.js";
import { notCarried, trimmed } from "./text.js";

type Carried = Pick<EntryModel, "type" | "conversion" | "default" | "kcfgDefault"> &
  Partial<Pick<EntryModel, "min" | "max" | "choices">>;

interface Given {
  readonly report: Report;
  readonly path: Path;
  readonly value: unknown;
  readonly choices: unknown;
  readonly options: Fields;
}

const JSON_HELP = "keep it in a `json()` entry, which carries any text";

/** One entry of a page as the model has it, or nothing when it is wrong. */
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
  const ranged = kind === "int" || kind === "uint" || kind === "double";
  const known = ["label", "hidden", ...(ranged ? ["min", "max"] : [])];
  const reader = createReader(report, entry.options ?? {}, path, known);
  const label = reader.text("label");
  const hidden = reader.flag("hidden") ?? false;
  checkLabel(report, label, [...path, "label"]);
  const given: Given = { report, path, value: entry.default, choices: entry.choices, options: reader.value };
  const carried = KINDS[kind as keyof typeof KINDS](given);
  return carried && { key, hidden, ...(label !== undefined && { label }), ...carried };
}

/** KI18n takes `%1` for an argument, and there is none for a label. */
export function checkLabel(report: Report, label: string | undefined, path: Path): void {
  if (label !== undefined && /%\d/.test(label))
    report.error(
      "label-placeholder",
      path,
      "A label can't have a per cent sign in front of a digit: KI18n fills it in.",
    );
}

const wrong = ({ report, path, value }: Given, expected: string): undefined => {
  report.error("default-type", [...path, "default"], `The default must be ${expected}, not ${quote(value)}.`);
};

const numeric = (kind: "int" | "uint" | "double", type: "Int" | "UInt" | "Double") => (given: Given) => {
  const checked = checkNumber(given.report, given.path, kind, given.value, given.options);
  if (!checked) return undefined;
  const { value, ...range } = checked;
  const kcfgDefault = Object.is(value, -0) ? "-0" : String(value);
  return { type, conversion: "none", default: value, kcfgDefault, ...range } as const;
};

function refuseText({ report, path }: Given, text: string, where: Path, more?: string): boolean {
  const reason = more ?? notCarried(text);
  if (reason !== undefined)
    report.error("not-carried", [...path, ...where], `KConfigXT can't carry ${quote(text)}: ${reason}.`, JSON_HELP);
  return reason !== undefined;
}

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

const KINDS = {
  bool(given: Given): Carried | undefined {
    if (typeof given.value !== "boolean") return wrong(given, "true or false");
    return { type: "Bool", conversion: "none", default: given.value, kcfgDefault: String(given.value) };
  },
  int: numeric("int", "Int"),
  uint: numeric("uint", "UInt"),
  double: numeric("double", "Double"),
  string(given: Given): Carried | undefined {
    const { value } = given;
    if (typeof value !== "string") return wrong(given, "a text");
    if (refuseText(given, value, ["default"])) return undefined;
    return { type: "String", conversion: "none", default: value, kcfgDefault: value };
  },
  path(given: Given): Carried | undefined {
    const { value } = given;
    if (typeof value !== "string") return wrong(given, "a path");
    const expanded = value.includes("$") ? "KConfig expands `$` in a Path to an environment variable" : undefined;
    if (refuseText(given, value, ["default"], expanded)) return undefined;
    return { type: "Path", conversion: "none", default: value, kcfgDefault: value };
  },
  strings(given: Given): Carried | undefined {
    const { value } = given;
    if (!Array.isArray(value) || !value.every((item): item is string => typeof item === "string"))
      return wrong(given, "a list of texts");
    const reasons = value.map((item, index) => notListed(item, index === 0, index === value.length - 1));
    reasons.forEach((reason, index) => {
      if (reason !== undefined) refuseText(given, value[index]!, ["default", index], reason);
    });
    if (reasons.some((reason) => reason !== undefined)) return undefined;
    return { type: "StringList", conversion: "list", default: [...value], kcfgDefault: value.join(",") };
  },
  color(given: Given): Carried | undefined {
    const { value, report, path } = given;
    if (typeof value !== "string") return wrong(given, "a colour such as #336699");
    if (isCanonicalColor(value)) return { type: "Color", conversion: "color", default: value, kcfgDefault: value };
    const canonical = canonicalColor(value);
    const message = `A colour is written #rrggbb, or #aarrggbb where it is not opaque, in lower case; not ${quote(value)}.`;
    report.error("color", [...path, "default"], message, canonical && `write ${quote(canonical)}`);
    return undefined;
  },
  choice(given: Given): Carried | undefined {
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
  },
  enumeration(given: Given): Carried | undefined {
    const { value, path, report } = given;
    const choices = choicesOf(given);
    if (!choices) return undefined;
    const names = choices.map(({ name }) => name.toLowerCase());
    const bad = choices.filter(({ name }, index) => {
      const repeated = names.indexOf(name.toLowerCase()) !== index;
      const reason =
        notAnIdentifier(name) ?? (repeated ? "KConfig does not tell upper from lower case here" : undefined);
      if (reason !== undefined)
        report.errorAtKey("choices", [...path, "choices", name], `${quote(name)} can't name a value: ${reason}.`);
      return reason !== undefined;
    });
    const index = choices.findIndex(({ name }) => name === value);
    if (index === -1)
      report.error("choices", [...path, "default"], `The default ${quote(value)} is not one of the names.`);
    if (bad.length > 0 || index === -1) return undefined;
    return { type: "Enum", conversion: "enum", default: index, kcfgDefault: String(index), choices };
  },
  json(given: Given): Carried | undefined {
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
    return { type: "String", conversion: "json", default: given.value, kcfgDefault: jsonText(given.value) };
  },
} as const satisfies Readonly<Record<string, (given: Given) => Carried | undefined>>;

/** Why a StringList can't carry an item: it is split at commas, and trimmed as a whole. */
function notListed(item: string, first: boolean, last: boolean): string | undefined {
  if (item === "") return "KConfigXT drops empty items of a StringList";
  if (item.includes(",")) return "KConfigXT splits a StringList at commas";
  const text = trimmed(item);
  if ((first && !item.startsWith(text)) || (last && !item.endsWith(text)) || ((first || last) && text === ""))
    return "the list begins or ends with white space, which KConfigXT trims";
  return notCarried(`.${item}.`);
}
