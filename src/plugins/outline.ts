import { readFile } from "node:fs/promises";
import type { Program } from "estree";
import { type Node, walk } from "estree-walker";
import type { Plugin, TransformPluginContext } from "rollup";
import type { Project } from "./project.js";

/**
 * In watch mode: keeps each module's code to itself and leaves Rollup what it needs to find the others, the imports.
 * Rollup's own output is thrown away, and to analyse all modules for it is most of what an edit would cost; the scripts
 * are linked from the code that is kept. The last of the transforms.
 */
export function outline(project: Project): Plugin {
  let isOn = false;
  /** Files of packages as they were read, which Rollup would read again for each build. */
  const read = new Map<string, string>();
  return {
    name: "plasmoid:outline",
    buildStart({ plugins }) {
      isOn = this.meta.watchMode && !hasLaterTransform(plugins);
      if (!isOn) project.outlined.clear();
    },
    watchChange(id) {
      read.delete(id);
    },
    async load(id) {
      if (!isOn || !/\/node_modules\/[^?\0]*$/.test(id)) return null;
      const code = read.get(id) ?? (await readFile(id, "utf8"));
      read.set(id, code);
      return code;
    },
    shouldTransformCachedModule: ({ id }) => isOn !== project.outlined.has(id),
    transform: {
      order: "post",
      handler(code, id) {
        if (!isOn) return null;
        project.outlined.set(id, code);
        return { code: importsOf(this, code), map: { mappings: "" } };
      },
    },
  };
}

/** Whether a plugin of the author's would see the outlines in place of the code. */
function hasLaterTransform(plugins: readonly Plugin[]): boolean {
  const own = plugins.findIndex(({ name }) => name === "plasmoid:outline");
  return plugins.slice(own + 1).some(({ transform }) => typeof transform === "object" && transform.order === "post");
}

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
