import type { EntryModel } from "../model.js";
import { type Path, quote, type Report } from "./report.js";
import type { Fields } from "./shape.js";
import { notCarried } from "./text.js";

/** What a kind of entry makes of its default: how KConfigXT carries it, and how scripts get it back. */
export type Carried = Pick<EntryModel, "type" | "conversion" | "default" | "kcfgDefault"> &
  Partial<Pick<EntryModel, "min" | "max" | "choices" | "orTheme" | "shaped">>;

/** One entry as it was declared. */
export interface Given {
  readonly report: Report;
  readonly path: Path;
  readonly value: unknown;
  readonly choices: unknown;
  readonly options: Fields;
}

const JSON_HELP = "keep it in a `json()` entry, which carries any text";

export const wrong = ({ report, path, value }: Given, expected: string): undefined => {
  report.error("default-type", [...path, "default"], `The default must be ${expected}, not ${quote(value)}.`);
};

/** Says why KConfigXT can't carry a text, if so: for the reason given, or one that all texts have. */
export function refuseText({ report, path }: Given, text: string, where: Path, more?: string): boolean {
  const reason = more ?? notCarried(text);
  if (reason !== undefined)
    report.error("not-carried", [...path, ...where], `KConfigXT can't carry ${quote(text)}: ${reason}.`, JSON_HELP);
  return reason !== undefined;
}
