import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { hasQt5 } from "../context.js";
import { staticName, temporary } from "../uses.js";

/**
 * After a class inside of a class Qt 5.15 no longer knows `static` in the outer one. Static members without a class in
 * them come first: their order among the others shows nowhere but in computed keys, which are all made by the first.
 */
export const staticMembers: PluginObj = {
  name: "v4-static-members",
  visitor: {
    ClassBody: {
      exit(path) {
        if (!hasQt5()) return;
        const { body: all } = path.node;
        const last = all.findLastIndex(isStatic);
        if (last === -1) return;
        const nests = new Set(
          path
            .get("body")
            .filter(holdsClass)
            .map(({ node }) => node),
        );
        if (!all.slice(0, last).some((member) => nests.has(member))) return;
        // What another member takes the place of would come back.
        const body = all.filter((member, index) => !all.slice(index + 1).some((later) => replaces(later, member)));
        path.node.body = body;
        const keys = body.filter(isKeyComputed);
        const rank = (member: Member): number => (isStatic(member) ? (nests.has(member) ? 1 : 0) : 2);
        const ranks = new Map(body.map((member) => [member, rank(member)]));
        body.sort((one, other) => (ranks.get(one) ?? 0) - (ranks.get(other) ?? 0));
        if (keys.length > 1) makeAtFirst(path, keys as t.ClassMethod[], body.find(isKeyComputed) as t.ClassMethod);
      },
    },
  },
};

type Member = t.ClassBody["body"][number];

const isStatic = (member: Member): boolean => "static" in member && member.static === true;

/** Whether nothing is left of a member when a later one is there. */
function replaces(later: Member, member: Member): boolean {
  if (later.type !== "ClassMethod" || member.type !== "ClassMethod" || isStatic(later) !== isStatic(member))
    return false;
  const name = staticName(member.key, member.computed);
  if (name === undefined || name !== staticName(later.key, later.computed)) return false;
  return later.kind === member.kind || later.kind === "method" || member.kind === "method";
}

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

const isKeyComputed = (member: Member): boolean =>
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
