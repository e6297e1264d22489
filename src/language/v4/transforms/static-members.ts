import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { hasQt5 } from "../context.js";
import { temporary } from "../uses.js";

/**
 * After a class inside of a class Qt 5.15 no longer knows `static` in the outer one. Static members without a class in
 * them come first: their order among the others shows nowhere but in computed keys, which are all made by the first.
 */
export const staticMembers: PluginObj = {
  name: "v4-static-members",
  visitor: {
    ClassBody: {
      exit(path) {
        const { body } = path.node;
        if (!hasQt5()) return;
        const isStatic = body.map((member) => "static" in member && member.static === true);
        const last = isStatic.lastIndexOf(true);
        if (last === -1) return;
        const nests = new Set(
          path
            .get("body")
            .filter(holdsClass)
            .map(({ node }) => node),
        );
        if (!body.slice(0, last).some((member) => nests.has(member))) return;
        const keys = body.filter(isKeyComputed);
        const rank = (member: (typeof body)[number], index: number): number =>
          isStatic[index] ? (nests.has(member) ? 1 : 0) : 2;
        const ranks = new Map(body.map((member, index) => [member, rank(member, index)]));
        body.sort((one, other) => (ranks.get(one) ?? 0) - (ranks.get(other) ?? 0));
        if (keys.length > 1) makeAtFirst(path, keys as t.ClassMethod[], body.find(isKeyComputed) as t.ClassMethod);
      },
    },
  },
};

/** Has the first of the members make the keys of all, in the order in which they stood. */
function makeAtFirst(path: NodePath<t.ClassBody>, members: readonly t.ClassMethod[], first: t.ClassMethod): void {
  const made: t.Expression[] = [];
  for (const member of members) {
    const id = temporary(path.parentPath, "k");
    made.push(t.assignmentExpression("=", t.cloneNode(id), member.key as t.Expression));
    member.key = t.cloneNode(id);
  }
  first.key = t.sequenceExpression([...made, first.key as t.Expression]);
}

const isKeyComputed = (member: t.ClassBody["body"][number]): boolean =>
  "computed" in member && member.computed === true && !t.isLiteral(member.key);

function holdsClass(member: NodePath): boolean {
  let found = false;
  member.traverse({
    Class(inner) {
      found = true;
      inner.stop();
    },
  });
  return found;
}
