import type { ConditionModel, EntryModel, PageModel, TestModel } from "../model.js";
import { didYouMean, type Path, quote, type Report } from "./report.js";
import { type Fields, isObject } from "./shape.js";

/** `visibleWhen` and `enabledWhen`, which are read when all entries are known. */
export interface PendingCondition {
  readonly entry: EntryModel;
  readonly option: "visibleWhen" | "enabledWhen";
  readonly path: Path;
  readonly condition: unknown;
}

/** The pages with the conditions of their entries. */
export function withConditions(
  report: Report,
  pages: readonly PageModel[],
  pending: readonly PendingCondition[],
): readonly PageModel[] {
  const known = new Map(pages.flatMap(({ entries }) => entries.map((entry) => [entry.key, entry])));
  const changed = new Map<EntryModel, EntryModel>();
  for (const { entry, option, path, condition } of pending) {
    const read = readCondition(report, [...path, option], condition, entry, known);
    if (read) changed.set(entry, { ...(changed.get(entry) ?? entry), [option]: read });
  }
  return pages.map((page) => ({ ...page, entries: page.entries.map((entry) => changed.get(entry) ?? entry) }));
}

function readCondition(
  report: Report,
  path: Path,
  condition: unknown,
  entry: EntryModel,
  known: ReadonlyMap<string, EntryModel>,
): ConditionModel | undefined {
  const alternatives = Array.isArray(condition) ? condition : [condition];
  const read = alternatives.map((all: unknown, index) => {
    const at = Array.isArray(condition) ? [...path, index] : path;
    if (!isObject(all) || Object.keys(all).length === 0) {
      report.error(
        "condition",
        at,
        `Keys and what they have to be were expected, not ${quote(all)}.`,
        "write `{ key: value }`",
      );
      return undefined;
    }
    return Object.entries(all).map(([key, test]) => readTest(report, [...at, key], key, test, entry, known));
  });
  return read.every((all): all is TestModel[] => all?.every((test) => test !== undefined) === true) ? read : undefined;
}

function readTest(
  report: Report,
  path: Path,
  key: string,
  test: unknown,
  entry: EntryModel,
  known: ReadonlyMap<string, EntryModel>,
): TestModel | undefined {
  const other = known.get(key);
  if (!other || other.key === entry.key) {
    const others = [...known.keys()].filter((name) => name !== entry.key);
    const reason = other ? "An entry can't depend on itself." : `There is no entry ${quote(key)}.`;
    report.errorAtKey("condition", path, reason, didYouMean(key, others));
    return undefined;
  }
  const wrong = (message: string, help?: string): undefined => {
    report.error("condition", path, message, help);
  };
  if (isObject(test)) {
    const [form, ...more] = Object.keys(test);
    if (form === "empty" && more.length === 0 && typeof test.empty === "boolean")
      return canBeEmpty(other)
        ? { key, test: test.empty ? "empty" : "notEmpty" }
        : wrong(`${quote(key)} is never empty.`, "name the values that it has to be");
    if (Object.keys(test).every((name) => name === "min" || name === "max") && form !== undefined)
      return isNumber(other) ? range(key, test, wrong) : wrong(`${quote(key)} is no number.`);
    if (form !== "not" || more.length > 0)
      return wrong(
        `${quote(test)} is no test.`,
        "write a value, a list of values, `{ not: … }`, `{ min: … }`, `{ max: … }` or `{ empty: … }`",
      );
  }
  const isNot = isObject(test);
  const wanted = isNot ? test.not : test;
  const values: unknown[] = Array.isArray(wanted) ? wanted : [wanted];
  const problem =
    values.length === 0
      ? "There is no value to compare with."
      : values.map((value) => notComparable(value, other)).find(Boolean);
  if (problem !== undefined) return wrong(problem);
  return { key, test: isNot ? "isNot" : "is", values: values as (string | number | boolean)[] };
}

function range(key: string, { min, max }: Fields, wrong: (message: string) => undefined): TestModel | undefined {
  const isLimit = (limit: unknown): limit is number | undefined =>
    limit === undefined || (typeof limit === "number" && Number.isFinite(limit));
  if (!isLimit(min) || !isLimit(max)) return wrong('"min" and "max" must be numbers.');
  return { key, test: "range", ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}

const isNumber = ({ conversion, type }: EntryModel): boolean =>
  conversion === "long" || (conversion === "none" && ["Int", "UInt", "Double"].includes(type));

const canBeEmpty = ({ conversion, type, orTheme }: EntryModel): boolean =>
  ["list", "ints", "url", "font", "date"].includes(conversion) ||
  orTheme === true ||
  (conversion === "none" && ["String", "Path", "Password"].includes(type));

/** Why a value is none that the entry can have, or nothing. */
function notComparable(value: unknown, { key, type, conversion, choices }: EntryModel): string | undefined {
  const names = choices?.map(({ name }) => name) ?? [];
  const expect = (fine: boolean, expected: string): string | undefined =>
    fine ? undefined : `${quote(key)} is ${expected}, and never ${quote(value)}.`;
  if (conversion === "choice") return expect(names.includes(value as string), `one of ${names.map(quote).join(", ")}`);
  if (conversion === "enum")
    return expect(Number.isInteger(value) && Number(value) in names, `an index from 0 to ${names.length - 1}`);
  if (type === "Bool") return expect(typeof value === "boolean", "true or false");
  if (conversion === "long" || ["Int", "UInt", "Double"].includes(type))
    return expect(typeof value === "number", "a number");
  if (["none", "color", "url"].includes(conversion)) return expect(typeof value === "string", "a text");
  return `${quote(key)} can't be compared with a value${canBeEmptyHelp(conversion)}.`;
}

const canBeEmptyHelp = (conversion: EntryModel["conversion"]): string =>
  ["list", "ints", "font", "date"].includes(conversion) ? ", only tested for being `empty`" : "";
