import type { Program } from "estree";
import { type Node, walk } from "estree-walker";
import type { Plugin, TransformPluginContext } from "rollup";
import { KnownFiles } from "../bundle/index.js";
import type { Project } from "./project.js";

/**
 * In watch mode: keeps each module's code to itself and leaves Rollup what it needs to find the others, the imports.
 * Rollup's own output is thrown away, and to analyse all modules for it is most of what an edit would cost; the scripts
 * are linked from the code that is kept. The last of the transforms.
 */
export function outline(project: Project): Plugin {
  let isOn = false;
  let isLastToLoad = false;
  /** Which code of a module is kept: Rollup forgets a build that failed, and takes a module's outline from before. */
  const marks = new Map<string, string>();
  let count = 0;
  /** What Rollup would read again for each build. */
  const files = new KnownFiles();
  return {
    name: "plasmoid:outline",
    buildStart({ plugins }) {
      const later = plugins.slice(plugins.findIndex(({ name }) => name === "plasmoid:outline") + 1);
      isOn = this.meta.watchMode && !later.some(({ transform }) => isPost(transform));
      isLastToLoad = !later.some(({ load }) => load !== undefined) && !plugins.some(({ load }) => isPost(load));
      if (!isOn) project.outlined.clear();
    },
    load(id) {
      const isPackaged = PACKAGED.test(id);
      if (!isOn || !(isPackaged || (isLastToLoad && SCRIPT.test(id)))) return null;
      if (!isPackaged) this.addWatchFile(id);
      try {
        return files.text(id);
      } catch {
        return null; // Rollup tries as well, and says why it can't
      }
    },
    shouldTransformCachedModule({ id, code }) {
      const isOutline = code.startsWith(MARK);
      return isOn !== isOutline || (isOn && !(project.outlined.has(id) && code.startsWith(marks.get(id) ?? "?")));
    },
    transform: {
      order: "post",
      handler(code, id) {
        if (!isOn) return null;
        const mark = `${MARK}${++count}\n`;
        marks.set(id, mark);
        project.outlined.set(id, code);
        return { code: mark + importsOf(this, code), map: { mappings: "" } };
      },
    },
  };
}

/** How outlines begin, with the number of the transform that made them. */
const MARK = "// plasmoid:outline ";
const PACKAGED = /\/node_modules\/[^?\0]*$/;
const SCRIPT = /^\/[^?\0]*\.([cm]?[jt]s|json)$/;

const isPost = (hook: Plugin["transform"] | Plugin["load"]): boolean =>
  typeof hook === "object" && "order" in hook && hook.order === "post";

function importsOf(context: TransformPluginContext, code: string): string {
  const lines: string[] = [];
  const add = (source: unknown, text: (name: string) => string): void => {
    if (typeof source === "string") lines.push(text(JSON.stringify(source)));
  };
  walk(context.parse(code) as unknown as Program as Node, {
    enter(node) {
      if (node.type === "ImportExpression" && node.source.type === "Literal")
        add(node.source.value, (name) => `import(${name});`);
      else if (
        (node.type === "ImportDeclaration" ||
          node.type === "ExportAllDeclaration" ||
          node.type === "ExportNamedDeclaration") &&
        node.source
      )
        add(node.source.value, (name) => `import ${name};`);
    },
  });
  return lines.join("\n");
}
