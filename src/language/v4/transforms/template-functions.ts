import { type PluginObj, types as t } from "@babel/core";

/**
 * V4 goes through what follows the first value of a template twice, and refuses functions in there that declare
 * something by `let`, `const`, `class` or the pattern of a `catch`. A template ends before such a value and another
 * begins with it. What has a tag is a call by then.
 */
export const templateFunctions: PluginObj = {
  name: "v4-template-functions",
  visitor: {
    TemplateLiteral: {
      exit(path) {
        const { expressions, quasis } = path.node;
        if (expressions.length < 2 || !expressions.slice(1).some((value) => isRefused(value))) return;
        const parts: t.Expression[] = [];
        let at = 0;
        for (let next = 1; next <= expressions.length; next++) {
          const value = expressions[next];
          if (value && !isRefused(value)) continue;
          const texts = quasis.slice(at, next + (value ? 0 : 1));
          if (value) texts.push(t.templateElement({ ...quasis[next]!.value }));
          if (at > 0) texts[0] = t.templateElement({ raw: "", cooked: "" });
          parts.push(t.templateLiteral(texts, expressions.slice(at, next)));
          at = next;
        }
        // The parts are looked at again: each may have objects in it.
        path.replaceWith(parts.reduce((left, right) => t.binaryExpression("+", left, right)));
      },
    },
  },
};

const declares = (node: t.Node): boolean =>
  (node.type === "VariableDeclaration" && node.kind !== "var") ||
  t.isClass(node) ||
  (node.type === "CatchClause" && t.isPattern(node.param));

/** Whether functions in an expression declare something in a block's scope. */
function isRefused(node: t.Node): boolean {
  let isFound = false;
  let functions = 0;
  const look = (one: t.Node | null | undefined): void => {
    if (!one || isFound) return;
    const isFunction = t.isFunction(one);
    if (isFunction) functions++;
    if (functions > 0 && declares(one)) isFound = true;
    for (const key of t.VISITOR_KEYS[one.type] ?? []) {
      const child = (one as unknown as Record<string, t.Node | (t.Node | null)[] | null | undefined>)[key];
      if (Array.isArray(child)) child.forEach(look);
      else look(child);
    }
    if (isFunction) functions--;
  };
  look(node);
  return isFound;
}
