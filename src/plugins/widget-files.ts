import { basename, relative } from "node:path";
import { type Diagnostic, error } from "../diagnostics/index.js";
import type { PageModel } from "../widget/model.js";
import type { WidgetProject } from "./project.js";

/** Where a hand-written main.qml stands: Plasma 5 takes no other. */
export const mainOf = ({ folder }: WidgetProject): string => `${folder}/ui/main.qml`;

export const representationsOf = ({ model }: WidgetProject): string[] =>
  [model.ui.full, model.ui.compact, model.ui.toolTip].flatMap((path) => path ?? []);

/** The QML files that the widget begins with. */
export const rootsOf = (widget: WidgetProject): string[] => [
  ...representationsOf(widget),
  ...(widget.model.ui.main ?? []),
  ...widget.model.pages.flatMap(({ source }) => source ?? []),
];

/** Whether the declaration's QML files can be found in the package; `wrapped` pages are used as types, too. */
export function checkFiles(widget: WidgetProject, wrapped: readonly PageModel[]): Diagnostic[] {
  const { model, folder, locate } = widget;
  const diagnostics: Diagnostic[] = [];
  const check = (path: readonly string[], file: string | undefined, isType: boolean): void => {
    if (file === undefined) return;
    const name = basename(file, ".qml");
    if (relative(folder, file).startsWith(".."))
      diagnostics.push(
        error(
          "widget/ui-outside",
          `${file} is outside the widget's folder, ${folder}, so it does not become part of the package.`,
          locate(path),
          "put it beside the entry, into ui/",
        ),
      );
    else if (isType && !/^[A-Z]\w*$/.test(name))
      diagnostics.push(
        error(
          "widget/ui-name",
          `QML uses a file by its name as a type: a capital letter, then letters and digits, were expected in place of "${name}".`,
          locate(path),
          `rename it to ${suggestion(name)}.qml`,
        ),
      );
  };
  check(["ui", "full"], model.ui.full, true);
  check(["ui", "compact"], model.ui.compact, true);
  check(["ui", "toolTip"], model.ui.toolTip, true);
  for (const page of model.pages) check(["configuration", page.group, "source"], page.source, wrapped.includes(page));
  if (model.ui.main !== undefined && model.ui.main !== mainOf(widget))
    diagnostics.push(
      error("widget/ui-main", `A hand-written main.qml has to be ${mainOf(widget)}.`, locate(["ui", "main"])),
    );
  return diagnostics;
}

const suggestion = (name: string): string =>
  name
    .replace(/[^A-Za-z0-9]+(.)?/g, (_, next: string | undefined) => next?.toUpperCase() ?? "")
    .replace(/^[^A-Za-z]*/, "")
    .replace(/^[a-z]/, (letter) => letter.toUpperCase()) || "Full";
