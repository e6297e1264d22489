import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { parse } from "acorn";
import { context, report } from "../context.js";
import { constantText } from "../uses.js";

/** Says at the author's line what V4 can't be made to do. */
export const refusals: PluginObj = {
  name: "v4-refusals",
  visitor: {
    Import({ node }) {
      if (context().bundled) return;
      report("error", "v4/dynamic-import", "Qt's JavaScript engine has no import().", node, "import it statically");
    },
    AwaitExpression(path) {
      if (path.getFunctionParent()) return;
      report("error", "v4/top-level-await", "Qt's JavaScript engine can't await at a module's top level.", path.node);
    },
    ForOfStatement(path) {
      if (!path.node.await || path.getFunctionParent()) return;
      report("error", "v4/top-level-await", "Qt's JavaScript engine can't await at a module's top level.", path.node);
    },
    Identifier(path) {
      if (path.node.name !== "SharedArrayBuffer" && path.node.name !== "Atomics") return;
      if (!path.isReferencedIdentifier() || path.scope.hasBinding(path.node.name, true)) return;
      if (path.parent.type === "UnaryExpression" && path.parent.operator === "typeof") return;
      if (isGuarded(path)) return;
      report("warning", "v4/missing-global", `Qt's JavaScript engine has no ${path.node.name}.`, path.node);
    },
    "CallExpression|NewExpression"(path: NodePath) {
      const { node } = path as NodePath<t.CallExpression>;
      if (makesResizable(path as NodePath<t.CallExpression>))
        report(
          "warning",
          "v4/resizable-buffer",
          "Typed arrays don't follow an ArrayBuffer that is resized: Qt's engine has none that can be.",
          node,
          "make the views anew after each resize(), with the length that they are to have",
        );
      if (node.callee.type !== "Identifier") return;
      const { name } = node.callee;
      const { used } = context();
      const isOurs = name === used.get("functionFrom")?.name || name === used.get("modernFunctionFrom")?.name;
      if (!isOurs && ((name !== "eval" && name !== "Function") || path.scope.hasBinding(name, true))) return;
      checkCodeText(node as t.CallExpression, name !== "eval");
    },
  },
};

const makesResizable = ({ node, scope }: NodePath<t.CallExpression>): boolean =>
  node.arguments.length > 1 &&
  t.isIdentifier(node.callee, { name: "ArrayBuffer" }) &&
  !scope.hasBinding("ArrayBuffer", true);

/** Code made at run time is what it is; text that is known has been compiled, where it is a program at all. */
function checkCodeText(node: t.CallExpression, isConstructor: boolean): void {
  const texts = node.arguments.map((argument) => constantText(argument));
  if (texts.every((text) => text !== undefined) && isProgram(isConstructor, texts)) return;
  report(
    "warning",
    "v4/eval",
    "Code that is made at run time is not compiled: Qt's engine has to run it as it is.",
    node,
    "keep to the language of 2016 in it, without async functions, class fields, `?.` and the like",
  );
}

function isProgram(isConstructor: boolean, texts: readonly string[]): boolean {
  const code = isConstructor
    ? `(function (${texts.slice(0, -1).join(",")}\n) {\n${texts.at(-1) ?? ""}\n})`
    : (texts[0] ?? "");
  try {
    parse(code, { ecmaVersion: 2024, sourceType: "script" });
    return true;
  } catch {
    return false; // what can't be parsed is said to the author in the words of the warning
  }
}

/** `typeof Atomics !== "undefined" && Atomics.load(…)` asks before it uses. */
export function isGuarded(path: NodePath<t.Identifier>): boolean {
  const guard = path.findParent(
    (parent) => parent.isIfStatement() || parent.isConditionalExpression() || parent.isLogicalExpression(),
  );
  return guard?.toString().includes(`typeof ${path.node.name}`) ?? false;
}
