import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { hasQt5 } from "../context.js";

/**
 * After a class inside of a class Qt 5.15 no longer knows `static` in the outer one. Static members without a class in
 * them come first: their order among the others shows nowhere, unless keys are computed.
 */
export const staticMembers: PluginObj = {
  name: "v4-static-members",
  visitor: {
    ClassBody: {
      exit(path) {
        const { body } = path.node;
        if (!hasQt5() || body.some(isKeyComputed)) return;
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
        const rank = (member: (typeof body)[number], index: number): number =>
          isStatic[index] ? (nests.has(member) ? 1 : 0) : 2;
        const ranks = new Map(body.map((member, index) => [member, rank(member, index)]));
        body.sort((one, other) => (ranks.get(one) ?? 0) - (ranks.get(other) ?? 0));
      },
    },
  },
};

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
