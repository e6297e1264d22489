import type { Program } from "estree";
import { type Node, walk } from "estree-walker";
import type { Plugin, TransformPluginContext } from "rollup";
import { KnownFiles } from "../bundle/index.js";
import type { Graph } from "../language/index.js";
import { foldedPackages, PACKAGED } from "./folded-packages.js";
import type { Project } from "./project.js";

/**
 * Keeps each module's code to itself and leaves Rollup what it needs to find the others, the imports. Rollup's own output
 * is thrown away, and to analyse all modules for it is most of what an edit would cost; the scripts are linked from the
 * code that is kept. In watch mode what packages import is not asked of Rollup again. The last of the transforms.
 */
export function outline(project: Project): Plugin {
  let isLastToLoad = false;
  let count = 0;
  /** The modules of the last build in which all was well. */
  let built: Graph = new Map();
  /** What Rollup would read again for each build. */
  const files = new KnownFiles();
  return {
    name: "plasmoid:outline",
    buildStart({ plugins }) {
      const later = plugins.slice(plugins.findIndex(({ name }) => name === "plasmoid:outline") + 1);
      const isOn = !later.some(({ transform }) => isPost(transform));
      isLastToLoad = !later.some(({ load }) => load !== undefined) && !plugins.some(({ load }) => isPost(load));
      if (isOn) project.outlined ??= new Map();
      else delete project.outlined;
      project.folded = isOn && project.watching ? foldedPackages(built, files) : new Map();
    },
    generateBundle() {
      built = project.program.graph;
    },
    load(id) {
      const isPackaged = PACKAGED.test(id);
      if (!project.outlined || !(isPackaged || (isLastToLoad && SCRIPT.test(id)))) return null;
      if (!isPackaged) this.addWatchFile(id);
      try {
        return files.text(id);
      } catch {
        return null; // Rollup tries as well, and says why it can't
      }
    },
    transform: {
      order: "post",
      handler(code, id) {
        if (!project.outlined) return null;
        const mark = `${MARK}${++count}\n`;
        const isFolded = project.folded.has(id);
        project.outlined.set(id, { code, mark, isFolded });
        const imports = isFolded ? "" : project.cache.get("imports", [id, code], () => importsOf(this, code));
        return { code: mark + imports, map: { mappings: "" } };
      },
    },
  };
}

/** Whether what Rollup has kept of a module belongs to the code that is kept: of a build that failed it keeps nothing. */
export function isCurrent({ outlined, folded }: Project, id: string, code: string): boolean {
  const kept = outlined?.get(id);
  if (!outlined) return !code.startsWith(MARK);
  return kept !== undefined && code.startsWith(kept.mark) && kept.isFolded === folded.has(id);
}

/** How outlines begin, with the number of the transform that made them. */
const MARK = "// plasmoid:outline ";
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
