import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { pathsOf } from "../paths.js";
import { temporary } from "../uses.js";
import { isInGenerator, yields } from "./generator-parts.js";

/** Whether the value stays the same while something is waited for. */
function isFixed(path: NodePath, node: t.Expression): boolean {
  if (node.type === "Identifier") return path.scope.getBinding(node.name)?.constant ?? false;
  return node.type === "ThisExpression" || (t.isLiteral(node) && !t.isTemplateLiteral(node));
}

/**
 * Babel's plugin reads the object of a member after what the key, or what is assigned to it, waits for. It is read
 * before, and so is a key.
 */
export const generatorTargets: PluginObj = {
  name: "v4-generator-targets",
  visitor: {
    Program(program) {
      const isLate = (node: t.Node): boolean =>
        node.type === "AssignmentExpression"
          ? node.left.type === "MemberExpression" && yields(node.right)
          : node.type === "MemberExpression" && node.computed && yields(node.property);
      for (const path of pathsOf(program, isLate).reverse()) {
        const { node } = path as NodePath<t.AssignmentExpression | t.MemberExpression>;
        const member = (node.type === "AssignmentExpression" ? node.left : node) as t.MemberExpression;
        if (!isInGenerator(path)) continue;
        const before: t.Expression[] = [];
        const keep = (value: t.Expression): t.Expression => {
          if (isFixed(path, value)) return value;
          const id = temporary(path, "t");
          before.push(t.assignmentExpression("=", t.cloneNode(id), value));
          return t.cloneNode(id);
        };
        if (member.object.type !== "Super") member.object = keep(member.object);
        if (node.type === "AssignmentExpression" && member.computed)
          member.property = keep(member.property as t.Expression);
        if (before.length === 0) continue;
        const whole = path.find(
          ({ parent, key }) => !(isUse(parent) && (key === "callee" || key === "argument" || key === "left")),
        )!;
        whole.replaceWith(t.sequenceExpression([...before, whole.node as t.Expression]));
      }
    },
  },
};

/** Whether it needs the member itself, not its value alone. */
const isUse = (node: t.Node): boolean =>
  node.type === "CallExpression" ||
  node.type === "UpdateExpression" ||
  node.type === "AssignmentExpression" ||
  (node.type === "UnaryExpression" && node.operator === "delete");
