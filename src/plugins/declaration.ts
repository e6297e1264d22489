import { dirname, resolve } from "node:path";
import type { Plugin } from "rollup";
import { type Diagnostic, error } from "../diagnostics/index.js";
import { findDeclaration, mayDeclare, resolveTypeScript, withoutDeclaration } from "../widget/index.js";
import type { Project, WidgetProject } from "./project.js";
import { WidgetReader } from "./read-widget.js";
import { collecting } from "./report.js";

/** Evaluates each widget's declaration into its model, and cuts it out of what the widget runs. */
export function declaration(project: Project): Plugin {
  const reader = new WidgetReader();
  return {
    name: "plasmoid:declaration",
    async buildStart({ input }) {
      project.startedAt = performance.now();
      project.watching = this.meta.watchMode;
      project.isClosed = false;
      project.mistakes.length = 0;
      project.broken.clear();
      const entries = (Array.isArray(input) ? input : Object.values(input)).map((entry) => {
        const file = resolveTypeScript(entry, undefined) ?? resolve(entry);
        return { entry: file, folder: dirname(file) };
      });
      const widgets: WidgetProject[] = [];
      for (const { entry } of entries) {
        const widget = await collecting(project.mistakes, () => reader.read(this, entry, project));
        if (widget) widgets.push(widget);
      }
      project.mistakes.push(...sameIds(widgets));
      project.entries = entries;
      project.widgets = widgets;
    },
    closeWatcher() {
      project.isClosed = true;
    },
    transform: {
      order: "pre",
      handler(code, id) {
        if (id.startsWith("\0") || !/\.[cm]?[jt]s$/.test(id) || !mayDeclare(code)) return null;
        const { cut, diagnostics } = project.cache.get(
          "declaration",
          [id, code],
          () => cutOut(id, code),
          ({ diagnostics }) => diagnostics.length === 0,
        );
        project.mistakes.push(...diagnostics);
        return cut;
      },
    },
  };
}

interface CutOut {
  /** Null where there is no declaration. */
  readonly cut: { readonly code: string; readonly map: string } | null;
  readonly diagnostics: readonly Diagnostic[];
}

function cutOut(file: string, source: string): CutOut {
  const found = findDeclaration(file, source);
  if (!found) return { cut: null, diagnostics: [] };
  const { code, map, diagnostics } = withoutDeclaration(found);
  return { cut: { code, map: map.toString() }, diagnostics };
}

/** Two widgets of one id would be written to the same place. */
function sameIds(widgets: readonly WidgetProject[]): Diagnostic[] {
  const first = new Map<string, WidgetProject>();
  return widgets.flatMap((widget) => {
    const { id } = widget.model;
    const other = first.get(id);
    if (!other) first.set(id, widget);
    if (!other) return [];
    return [
      error("widget/same-id", `${other.entry} has the id "${id}" too.`, widget.locate(["id"]), "give each its own"),
    ];
  });
}
