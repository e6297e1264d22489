import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { context, says } from "../context.js";
import { temporary, use } from "../uses.js";

const TYPED = /\b(?:Int8|Uint8|Uint8Clamped|Int16|Uint16|Int32|Uint32|Float32|Float64)Array\b/;

/**
 * What is stored beyond a typed array's end is lost, and no error: V4 throws. Where a file uses typed arrays,
 * `a[i] = v` looks whether `i` is one of its places, unless the loop around counts it up to an end.
 */
export const typedStores: PluginObj = {
  name: "v4-typed-stores",
  visitor: {
    AssignmentExpression: {
      exit(path) {
        if (context().isPolyfill || !says(TYPED)) return;
        const { left } = path.node;
        if (left.type !== "MemberExpression" || !left.computed) return;
        const { object, property } = left;
        if (object.type === "Super" || property.type === "PrivateName") return;
        if (t.isLiteral(property) || isPlain(path, object) || isCounted(path, property)) return;
        const target = reusable(path, object, "a");
        const index = reusable(path, property, "i");
        const { name } = target.again as t.Identifier;
        const place = t.logicalExpression(
          "&&",
          t.binaryExpression(">=", t.cloneNode(index.again), t.numericLiteral(0)),
          t.binaryExpression(
            "<",
            t.cloneNode(index.again),
            t.memberExpression(t.identifier(name), t.identifier("length")),
          ),
        );
        // A key that is a symbol can't be compared.
        const isName = t.binaryExpression(
          "!==",
          t.unaryExpression("typeof", t.cloneNode(index.again)),
          t.stringLiteral("number"),
        );
        const chosen = t.conditionalExpression(
          t.logicalExpression("||", isName, place),
          t.cloneNode(target.again),
          t.callExpression(use(path, "storeTarget"), [t.cloneNode(target.again)]),
        );
        const first = [target.first, index.first].filter((one) => one !== undefined);
        left.object = first.length === 0 ? chosen : t.sequenceExpression([...first, chosen]);
        left.property = t.cloneNode(index.again);
      },
    },
  },
};

interface Reusable {
  /** Evaluates what is not to be evaluated twice. */
  readonly first?: t.Expression;
  readonly again: t.Expression;
}

function reusable(path: NodePath, node: t.Expression, name: string): Reusable {
  if (node.type === "Identifier") return { again: node };
  const id = temporary(path, name);
  return { first: t.assignmentExpression("=", t.cloneNode(id), node), again: id };
}

/** Whether the object surely is no typed array. */
function isPlain(path: NodePath, object: t.Expression): boolean {
  if (object.type !== "Identifier") return false;
  const binding = path.scope.getBinding(object.name);
  if (!binding?.constant || !binding.path.isVariableDeclarator()) return false;
  const { init } = binding.path.node;
  return init?.type === "ArrayExpression" || init?.type === "ObjectExpression";
}

/** Whether a loop around has the index for its own variable, and an end for it. */
function isCounted(path: NodePath, index: t.Expression): boolean {
  if (index.type !== "Identifier") return false;
  return (
    path.findParent(({ node }) => {
      if (node.type !== "ForStatement" || node.test?.type !== "BinaryExpression") return false;
      const { left, operator } = node.test;
      const isUpdated =
        (node.update?.type === "UpdateExpression" && t.isIdentifier(node.update.argument, { name: index.name })) ||
        (node.update?.type === "AssignmentExpression" && t.isIdentifier(node.update.left, { name: index.name }));
      return isUpdated && operator.startsWith("<") && t.isIdentifier(left, { name: index.name });
    }) !== null
  );
}
