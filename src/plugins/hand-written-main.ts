import { type Diagnostic, error, placeAt } from "../diagnostics/index.js";
import type { Placement } from "../language/index.js";
import type { ImportedScript } from "./link-widget.js";
import type { QmlFiles } from "./qml-file.js";

/** A main.qml of the author's own, which puts the generated `Widget { }` into its root item. */
export interface HandWrittenMain {
  /** Absolute path. */
  readonly file: string;
  readonly rootProperties: ReadonlySet<string>;
  /** The id that the author gave the generated `Widget { }`. */
  readonly widgetId: string | undefined;
  readonly usesWidget: boolean;
  /** Offset behind the root object's brace. */
  readonly rootBody: number;
}

/** Reads the author's main.qml, where there is one among the files. */
export function readMain(path: string, qml: QmlFiles): HandWrittenMain | undefined {
  const file = qml.get(path);
  if (!file) return undefined;
  const { root } = file.document;
  const objects = root?.members.filter((member) => member.kind === "object") ?? [];
  const widget = objects.find(({ type }) => type.name === "Widget");
  return {
    file: path,
    rootProperties: new Set(root?.members.flatMap((member) => (member.kind === "binding" ? [member.name.name] : []))),
    widgetId: widget?.id?.name,
    usesWidget: widget !== undefined,
    rootBody: root?.bodyStart ?? 0,
  };
}

/** Whether the widget's scripts can find their instance in it. */
export function checkMain(
  main: HandWrittenMain,
  qml: QmlFiles,
  scripts: readonly ImportedScript[],
  placements: ReadonlyMap<string, Placement>,
): Diagnostic[] {
  const own = scripts.find(({ id }) => placements.get(id)?.shared !== true);
  if (main.widgetId !== undefined || (!own && !main.usesWidget)) return [];
  const source = qml.get(main.file)?.source ?? "";
  return [
    error(
      "qml/main-without-widget",
      main.usesWidget
        ? "The `Widget { }` in main.qml needs an id, by which scripts find it."
        : `main.qml is written by hand, and ${own?.name} needs an instance for each widget, which the generated type Widget carries.`,
      placeAt(main.file, source, main.rootBody - 1, main.rootBody),
      "put `Widget { id: widget }` into the root item",
    ),
  ];
}
