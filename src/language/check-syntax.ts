import type * as ES from "estree";
import { type Node, walk } from "estree-walker";
import { type Diagnostic, error, type Place, placeAt } from "../diagnostics/index.js";
import { placeOfImport } from "../widget/import-place.js";
import type { Graph, GraphModule } from "./graph.js";
import { originalPlace, originalText } from "./original.js";
import { originsOf, packageName, packagePath } from "./origins.js";

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
  const [origin] = originsOf(graph, module.id);
  if (!origin || origin.specifier === undefined)
    return error("language/impossible", message, originalPlace(module, offset), help);
  const path = packagePath(module.id);
  const line = originalPlace(module, offset)?.line ?? 1;
  return error(
    "language/impossible",
    `${message} The package ${packageName(path)} needs it: ${[...origin.chain.filter((file) => file !== path), path].join(" → ")}, line ${line}.`,
    placeOfOrigin(origin.module, origin.specifier),
    "choose a package that does without",
  );
}

const placeOfOrigin = (module: GraphModule, specifier: string): Place => {
  const text = originalText(module);
  return placeOfImport(module.id, text, specifier) ?? placeAt(module.id, text, 0);
};
