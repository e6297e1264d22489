import { type Path, quote, type Report } from "./report.js";
import type { Fields } from "./shape.js";

interface NumberKind {
  readonly name: string;
  readonly whole: boolean;
  readonly lowest: number;
  readonly highest: number;
}

/** Beyond it JavaScript's numbers are not exact. */
const EXACT = Number.MAX_SAFE_INTEGER;

export const NUMBERS = {
  int: { name: "a whole number from -2147483648 to 2147483647", whole: true, lowest: -(2 ** 31), highest: 2 ** 31 - 1 },
  uint: { name: "a whole number from 0 to 4294967295", whole: true, lowest: 0, highest: 2 ** 32 - 1 },
  longLong: { name: `a whole number from -${EXACT} to ${EXACT}`, whole: true, lowest: -EXACT, highest: EXACT },
  ulongLong: { name: `a whole number from 0 to ${EXACT}`, whole: true, lowest: 0, highest: EXACT },
  double: { name: "a finite number", whole: false, lowest: -Number.MAX_VALUE, highest: Number.MAX_VALUE },
} as const satisfies Readonly<Record<string, NumberKind>>;

export type NumberKindName = keyof typeof NUMBERS;

export interface CheckedNumber {
  readonly value: number;
  readonly min?: number;
  readonly max?: number;
}

/** The default of a number with its range, or nothing when one of them is wrong. */
export function checkNumber(
  report: Report,
  path: Path,
  kind: NumberKindName,
  value: unknown,
  options: Fields,
): CheckedNumber | undefined {
  const { name, whole, lowest, highest }: NumberKind = NUMBERS[kind];
  const fits = (part: string, found: unknown): found is number => {
    const fine =
      typeof found === "number" && found >= lowest && found <= highest && (!whole || Number.isInteger(found));
    if (!fine) {
      const text = typeof found === "number" ? String(found) : quote(found);
      report.error("number", [...path, part], `${quote(part)} must be ${name}, not ${text}.`, remedy(kind, found));
    }
    return fine;
  };
  const { min, max } = options;
  const fine = [
    fits("default", value),
    min === undefined || fits("min", min),
    max === undefined || fits("max", max),
  ].every(Boolean);
  if (!fine) return undefined;
  const range = { ...(typeof min === "number" && { min }), ...(typeof max === "number" && { max }) };
  if (range.min !== undefined && range.max !== undefined && range.min > range.max) {
    report.error("range", [...path, "min"], `"min" (${range.min}) is greater than "max" (${range.max}).`);
    return undefined;
  }
  const number = Object.is(value, -0) && whole ? 0 : (value as number);
  if (number < (range.min ?? number) || number > (range.max ?? number)) {
    const bounds = `${range.min ?? "any"} to ${range.max ?? "any"}`;
    report.error("range", [...path, "default"], `The default ${number} is outside the range ${bounds}.`);
    return undefined;
  }
  return { value: number, ...range };
}

function remedy(kind: NumberKindName, found: unknown): string | undefined {
  if (typeof found !== "number" || !Number.isFinite(found)) return undefined;
  if (kind === "double") return undefined;
  const isLong = kind === "longLong" || kind === "ulongLong";
  if (!Number.isInteger(found)) return "use `double()` for other numbers";
  if (isLong && !Number.isSafeInteger(found)) return "keep it as text in a `string()` entry";
  return isLong ? "use `longLong()`, which has negative numbers" : "use `longLong()` for greater numbers";
}
