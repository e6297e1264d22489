import { didYouMean, type Path, quote, type Report } from "./report.js";
import { notWritable } from "./text.js";

export type Fields = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Reads the fields of one object, and says what is wrong with each. */
export interface Reader {
  readonly value: Fields;
  text(key: string): string | undefined;
  required(key: string): string | undefined;
  flag(key: string): boolean | undefined;
  list(key: string): readonly unknown[];
  texts(key: string): Readonly<Record<string, string>>;
}

export function createReader(
  report: Report,
  value: unknown,
  path: Path,
  known: readonly string[],
  otherwise?: (key: string) => string | undefined,
): Reader {
  const fields: Fields = isObject(value) ? value : {};
  if (!isObject(value)) report.error("wrong-type", path, `An object was expected here, not ${quote(value)}.`);
  for (const key of Object.keys(fields))
    if (!known.includes(key))
      report.errorAtKey(
        "unknown-key",
        [...path, key],
        `There is no ${quote(key)} here.`,
        otherwise?.(key) ?? didYouMean(key, known),
      );
  const wrong = (key: string, expected: string, help?: string): undefined => {
    report.error("wrong-type", [...path, key], `${quote(key)} must be ${expected}, not ${quote(fields[key])}.`, help);
    return undefined;
  };
  const text = (key: string): string | undefined => {
    const found = fields[key];
    if (found === undefined) return undefined;
    if (typeof found !== "string") return wrong(key, "a text");
    checkText(report, found, [...path, key]);
    return found;
  };
  return {
    value: fields,
    text,
    required(key) {
      const found = text(key);
      if (fields[key] === undefined) report.error("missing", path, `${quote(key)} is missing.`, `add \`${key}: "…"\``);
      else if (found?.trim() === "") report.error("empty", [...path, key], `${quote(key)} is empty.`);
      return found;
    },
    flag(key) {
      const found = fields[key];
      return found === undefined || typeof found === "boolean"
        ? found
        : wrong(
            key,
            "true or false",
            /^(true|false)$/.test(String(found)) ? `write \`${found}\`, without quotes` : undefined,
          );
    },
    list(key) {
      const found = fields[key];
      if (found === undefined) return [];
      if (Array.isArray(found)) return found;
      wrong(key, "a list", typeof found === "string" ? listOf(found) : undefined);
      return [];
    },
    texts(key) {
      const found = fields[key];
      if (found === undefined) return {};
      if (!isObject(found)) {
        wrong(key, "an object of texts");
        return {};
      }
      const kept = Object.entries(found).filter((entry): entry is [string, string] => {
        const [name, item] = entry;
        if (typeof item === "string") checkText(report, item, [...path, key, name]);
        else report.error("wrong-type", [...path, key, name], `A text was expected here, not ${quote(item)}.`);
        return typeof item === "string";
      });
      return Object.fromEntries(kept);
    },
  };
}

/** `"a,b"` as the list that is meant. */
export const listOf = (text: string): string =>
  `write [${text
    .split(/[,;]/)
    .flatMap((item) => (item.trim() === "" ? [] : JSON.stringify(item.trim())))
    .join(", ")}]`;

/** What no file of a package can carry. */
export function checkText(report: Report, text: string, path: Path): void {
  const problem = notWritable(text);
  if (problem !== undefined)
    report.error("unwritable-text", path, `The text has ${problem}, which can't be written to the package's files.`);
}
