import type * as ES from "estree";
import { type Node, walk } from "estree-walker";
import { type Diagnostic, error } from "../diagnostics/index.js";
import { blameImporter } from "./blame.js";
import type { Graph, GraphModule } from "./graph.js";
import { originalPlace } from "./original.js";
import { isAuthors } from "./origins.js";

/** What a module says that no script of a widget can do, however it is lowered. */
export interface Impossible {
  readonly kind: "import()" | "import.meta" | "await";
  readonly offset: number;
}

export function impossibleSyntax(program: ES.Program): Impossible[] {
  const found: Impossible[] = [];
  let functions = 0;
  const add = (kind: Impossible["kind"], node: unknown): void => {
    found.push({ kind, offset: (node as { start: number }).start });
  };
  walk(program as Node, {
    enter(node) {
      if (/Function/.test(node.type)) functions++;
      if (node.type === "ImportExpression") add("import()", node);
      else if (node.type === "MetaProperty" && node.meta.name === "import") add("import.meta", node);
      else if (functions > 0) return;
      else if (node.type === "AwaitExpression" || (node.type === "ForOfStatement" && node.await)) add("await", node);
    },
    leave(node) {
      if (/Function/.test(node.type)) functions--;
    },
  });
  return found;
}

const MESSAGES: Readonly<Record<Impossible["kind"], readonly [message: string, help: string]>> = {
  "import()": [
    "A widget can't load code while it runs: QML's engine has no `import()`.",
    "import the module at the top of the file",
  ],
  "import.meta": [
    "`import.meta` does not exist in a widget: its modules become one script.",
    "use `Qt.resolvedUrl()`, or compute the value in the declaration",
  ],
  await: [
    "A module of a widget can't wait while it is evaluated: QML's engine has no `await` outside of functions.",
    "put it into an async function, and assign to `state` when it is done",
  ],
};

/** All that is impossible in a module; what the compiler has made of it besides is left out. */
export function checkSyntax(graph: Graph, module: GraphModule, found: readonly Impossible[]): Diagnostic[] {
  const all = found.map((impossible) => describe(graph, module, impossible));
  const placed = all.filter(({ place }) => place !== undefined);
  return placed.length > 0 ? placed : all.slice(0, 1);
}

/** The impossible at the author's line, or at the author's import of the package that has it. */
function describe(graph: Graph, module: GraphModule, { kind, offset }: Impossible): Diagnostic {
  const [message, help] = MESSAGES[kind];
  const place = originalPlace(module.modern, offset);
  if (isAuthors(module.id)) return error("language/impossible", message, place, help);
  return blameImporter(
    graph,
    module.id,
    error("language/impossible", message, place, "choose a package that does without"),
  );
}
