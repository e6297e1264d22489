import MagicString from "magic-string";
import { type Diagnostic, error, placeAt } from "../diagnostics/index.js";
import { completion, idsOf } from "../emit/index.js";
import { accessorName, exportsOf, type Graph, type Placement } from "../language/index.js";
import { missingSettings, type QmlDocument } from "../qml/index.js";
import type { HandWrittenMain } from "./hand-written-main.js";
import type { ImportedScript } from "./link-widget.js";
import type { WidgetProject } from "./project.js";
import type { QmlFile, QmlFiles } from "./qml-file.js";
import { modulesOf } from "./qml-scripts.js";

/** For each module that a widget has its own instance of: the exports that are read through a call. */
export const ownValues = (
  scripts: readonly ImportedScript[],
  graph: Graph,
  placements: ReadonlyMap<string, Placement>,
): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(
    scripts.filter(({ id }) => placements.get(id)?.shared !== true).map(({ id }) => [id, valueExports(graph, id)]),
  );

/** Uses of a script as a whole, behind which nobody sees which of its values is read. */
export function wholeScripts(qml: QmlFiles, own: ReadonlyMap<string, ReadonlySet<string>>): Diagnostic[] {
  return [...qml].flatMap(([file, { source, document, scan }]) => {
    const modules = modulesOf(file, document);
    return scan.scriptUses.flatMap(({ alias, member, import: { target } }) => {
      const values = own.get(modules.get(target) ?? "");
      const [example] = values ?? [];
      if (example === undefined || (member && !(member.form === "pattern" && values?.has(member.name)))) return [];
      const { start, end } = member ?? alias;
      return [
        error(
          "qml/whole-script",
          `\`${alias.name}\` has values that change, so QML has to name the one it reads each time it reads it.`,
          placeAt(file, source, start, end),
          `write \`${alias.name}.${member?.name ?? example}\`, or export a function that gives what is needed`,
        ),
      ];
    });
  });
}

const valueExports = (graph: Graph, id: string): ReadonlySet<string> =>
  new Set(exportsOf(graph, id).flatMap(({ name, kind }) => (kind === "value" ? [name] : [])));

/**
 * The author's QML with four kinds of edits, all within a line: values of per-widget modules are read through a call,
 * since a component script can't export a live binding, a hand-written main.qml gets the property by which forwarding
 * scripts find the widget, a settings page gets the properties that the dialogs set and that it does not declare, and
 * the module in C++ is imported from where it is inside the package, if it is.
 */
export function rewriteQml(
  file: string,
  { source, document, scan }: QmlFile,
  own: ReadonlyMap<string, ReadonlySet<string>>,
  widget: WidgetProject,
  main: HandWrittenMain | undefined,
  qml: QmlFiles,
  bundled?: string,
): string {
  const text = new MagicString(source);
  const values = new Map<string, ReadonlySet<string>>();
  const modules = modulesOf(file, document);
  for (const { alias, target } of document.imports) {
    const names = own.get(modules.get(target) ?? "");
    if (alias && names) values.set(alias.name, names);
  }
  for (const { alias, member, access } of scan.scriptUses) {
    if (member === undefined || !values.get(alias.name)?.has(member.name)) continue;
    const [open, close] = access === "new" ? ["(", ")"] : ["", ""];
    const end = member.form === "brackets" ? source.indexOf("]", member.end) + 1 : member.end;
    text.appendLeft(alias.start, open);
    text.overwrite(member.start, member.end, accessorName(member.name));
    text.appendRight(end, `()${close}`);
  }
  const { native } = widget.model;
  if (bundled !== undefined && native?.kind === "module")
    for (const { kind, target, targetRange } of document.imports)
      if (kind === "module" && target === native.uri) {
        const version = /^\s+\d+(\.\d+)?/.exec(source.slice(targetRange.end))?.[0].length ?? 0;
        text.overwrite(targetRange.start, targetRange.end + version, JSON.stringify(bundled));
      }
  if (main?.file === file && main.widgetId !== undefined) {
    const { scope } = idsOf(widget.model.id);
    text.appendLeft(main.rootBody, ` readonly property QtObject ${scope}: ${main.widgetId}.plasmoidScope;`);
  }
  if (widget.model.pages.some((page) => page.source === file)) completePage(text, document, widget, qml);
  return text.toString();
}

function completePage(
  text: MagicString,
  { file, imports, root }: QmlDocument,
  widget: WidgetProject,
  qml: QmlFiles,
): void {
  if (!root) return;
  const keys = widget.model.pages.flatMap(({ entries }) => entries.map(({ key }) => key));
  const missing = completion(missingSettings(file, keys, qml), "PlasmoidQml");
  if (missing === "") return;
  text.appendLeft((imports[0] ?? root).start, "import QtQuick 2.15 as PlasmoidQml; ");
  text.appendLeft(root.bodyStart, ` ${missing};`);
}
