import type { NodePath, PluginObj, types as t } from "@babel/core";
import { context, report } from "../context.js";

/** Says at the author's line what V4 can't be made to do. */
export const refusals: PluginObj = {
  name: "v4-refusals",
  visitor: {
    BigIntLiteral({ node }) {
      report("error", "v4/bigint", "Qt's JavaScript engine has no BigInt.", node, "use numbers, exact up to 2 ** 53");
    },
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
    RegExpLiteral({ node }) {
      refuse(node.pattern, node.flags, node);
    },
    Identifier(path) {
      if (path.node.name !== "SharedArrayBuffer" && path.node.name !== "Atomics" && path.node.name !== "BigInt") return;
      if (!path.isReferencedIdentifier() || path.scope.hasBinding(path.node.name, true)) return;
      if (path.parent.type === "UnaryExpression" && path.parent.operator === "typeof") return;
      if (isGuarded(path)) return;
      report("warning", "v4/missing-global", `Qt's JavaScript engine has no ${path.node.name}.`, path.node);
    },
    "CallExpression|NewExpression"(path: NodePath) {
      const { node } = path as NodePath<t.CallExpression>;
      if (node.callee.type !== "Identifier" || path.scope.hasBinding(node.callee.name, true)) return;
      const [pattern, flags] = node.arguments;
      if (node.callee.name === "eval" || node.callee.name === "Function")
        report(
          "warning",
          "v4/eval",
          "Code made at run time is not compiled: Qt's engine has to run it as it is.",
          node,
        );
      else if (node.callee.name === "RegExp" && pattern?.type === "StringLiteral")
        refuse(pattern.value, flags?.type === "StringLiteral" ? flags.value : "", node, true);
    },
  },
};

function refuse(pattern: string, flags: string, node: t.Node, isText = false): void {
  const bare = pattern
    .replace(/\\[^pP]/g, "")
    .replace(/\[(?:\\.|[^\]\\])*\]/g, (set) => (/\\[pP]/.test(set) ? "\\p" : ""));
  const lookbehind = /\(\?<[=!]/.test(bare);
  const dynamic =
    isText && (/\(\?<[^=!]/.test(bare) || /[sv]/.test(flags) || (flags.includes("u") && /\\[pP]/.test(bare)));
  const help = "write the expression another way, for example with a captured group";
  if (lookbehind) report("error", "v4/lookbehind", "Lookbehind never matches in Qt's JavaScript engine.", node, help);
  if (flags.includes("d"))
    report("error", "v4/regexp-indices", "Qt's JavaScript engine has no regular expressions with the flag d.", node);
  if (dynamic)
    report(
      "warning",
      "v4/regexp-text",
      "Qt's engine can't parse this regular expression, and text is not compiled.",
      node,
      "write it as a literal",
    );
}

/** `typeof BigInt !== "undefined" && BigInt(…)` asks before it uses. */
function isGuarded(path: NodePath<t.Identifier>): boolean {
  const guard = path.findParent(
    (parent) => parent.isIfStatement() || parent.isConditionalExpression() || parent.isLogicalExpression(),
  );
  return guard?.toString().includes(`typeof ${path.node.name}`) ?? false;
}
