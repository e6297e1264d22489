import { type PluginObj, types as t } from "@babel/core";
import { context, isLeftOut } from "../context.js";
import { staticName, temporary, use } from "../uses.js";
import { UNASSIGNABLE_OBJECT } from "./inherited-names.js";

/**
 * `{ ...a, b: 1 }`, of which Babel makes `objectSpread(objectSpread({}, a), {}, { b: 1 })`: what is named in the source
 * is assigned. Getters and setters stay what they are.
 */
export const objectSpreads: PluginObj = {
  name: "v4-object-spreads",
  visitor: {
    CallExpression: {
      exit(path) {
        const { callee, arguments: values } = path.node;
        const local = context().used.get("objectSpread");
        if (!local || callee.type !== "Identifier" || callee.name !== local.name) return;
        const [target, source, literal, last] = values;
        if (!isLeftOut("withMembers") && (holdsAccessors(target) || holdsAccessors(literal))) {
          path.node.callee = use(path, "withMembers");
          const named = literal ?? t.objectExpression([]);
          path.node.arguments = [target!, named, ...(literal ? (last ? [last] : []) : [source!])];
          return;
        }
        if (literal?.type !== "ObjectExpression") return;
        const named = namedOf(literal);
        if (!named || named.length > 8) return;
        const id = temporary(path, "o");
        const parts = named.map(([name, value]) =>
          t.assignmentExpression("=", t.memberExpression(t.cloneNode(id), t.identifier(name)), value),
        );
        const whole = t.sequenceExpression([
          t.assignmentExpression("=", t.cloneNode(id), target as t.Expression),
          ...parts,
          t.cloneNode(id),
        ]);
        path.replaceWith(last ? t.callExpression(t.cloneNode(callee), [whole, last]) : whole);
      },
    },
  },
};

const isAccessor = (property: t.ObjectExpression["properties"][number]): boolean =>
  property.type === "ObjectMethod" && property.kind !== "method";

/** Whether the object has, or may have where it is made by calls like this one, what can't be assigned. */
const holdsAccessors = (object: t.Node | undefined): boolean =>
  object?.type === "ObjectExpression"
    ? object.properties.some(isAccessor)
    : object?.type === "CallExpression" &&
      t.isIdentifier(object.callee, { name: context().used.get("withMembers")?.name ?? "" });

/** The properties, where each of them is a value under a name that no object inherits. */
function namedOf({ properties }: t.ObjectExpression): [string, t.Expression][] | undefined {
  const named: [string, t.Expression][] = [];
  for (const property of properties) {
    if (property.type !== "ObjectProperty" || property.computed) return undefined;
    const name = staticName(property.key, false);
    if (name === undefined || !t.isValidIdentifier(name, false) || isInherited(name)) return undefined;
    const value = property.value as t.Expression;
    // A function takes its name from the literal.
    if (t.isFunction(value) || t.isClass(value)) return undefined;
    named.push([name, value]);
  }
  return named;
}

const OF_ALL_OBJECTS = new Set(["constructor", "toString", "toLocaleString", "valueOf", ...UNASSIGNABLE_OBJECT]);

/** Whether every object inherits something of the name. */
export const isInherited = (name: string): boolean => name.startsWith("__") || OF_ALL_OBJECTS.has(name);
