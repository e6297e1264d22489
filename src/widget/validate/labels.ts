import type { Path, Report } from "./report.js";

/** KI18n takes `%1` for an argument, and there is none for a label. */
export function checkLabel(report: Report, label: string | undefined, path: Path): void {
  if (label !== undefined && /%\d/.test(label))
    report.error(
      "label-placeholder",
      path,
      "A label can't have a per cent sign in front of a digit: KI18n fills it in.",
    );
}
