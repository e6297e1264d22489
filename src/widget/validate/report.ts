import { closest, type Diagnostic, error, warning } from "../../diagnostics/index.js";
import type { Locate } from "../locate.js";

export type Path = readonly (string | number)[];

/** Collects what is wrong with a declaration, each mistake at its place. */
export interface Report {
  error(code: string, path: Path, message: string, help?: string): void;
  warn(code: string, path: Path, message: string, help?: string): void;
  /** As `error`, at the name of the property and not at its value. */
  errorAtKey(code: string, path: Path, message: string, help?: string): void;
  /** In the order of their places. */
  diagnostics(): readonly Diagnostic[];
}

export function createReport(locate: Locate): Report {
  const diagnostics: Diagnostic[] = [];
  return {
    diagnostics: () => diagnostics.toSorted(byPlace),
    error: (code, path, message, help) => diagnostics.push(error(`widget/${code}`, message, locate(path), help)),
    warn: (code, path, message, help) => diagnostics.push(warning(`widget/${code}`, message, locate(path), help)),
    errorAtKey: (code, path, message, help) =>
      diagnostics.push(error(`widget/${code}`, message, locate(path, "key"), help)),
  };
}

const byPlace = ({ place: left }: Diagnostic, { place: right }: Diagnostic): number =>
  left && right ? left.line - right.line || left.column - right.column : 0;

export const didYouMean = (word: string, candidates: Iterable<string>): string | undefined => {
  const near = closest(word, candidates);
  return near === undefined ? undefined : `did you mean ${quote(near)}?`;
};

/** A value as a message shows it: short, and on one line. */
export function quote(value: unknown): string {
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "function" || typeof value === "symbol") return `a ${typeof value}`;
  if (typeof value === "number" || value === undefined) return String(value);
  let text: string | undefined;
  try {
    text = JSON.stringify(value);
  } catch {
    text = undefined; // it refers to itself
  }
  if (text === undefined) return `a value of type ${typeof value}`;
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
