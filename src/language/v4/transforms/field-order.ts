import { type NodePath, type PluginObj, types as t } from "@babel/core";

/**
 * The fields of a class that extends none are there before the defaults of its constructor's parameters are asked for:
 * those are taken apart in the body, where Babel puts the fields first. `new.target` is undefined in fields.
 */
export const fieldOrder: PluginObj = {
  name: "v4-field-order",
  visitor: {
    Class(path) {
      const { body, superClass } = path.node;
      const fields = path.get("body.body") as NodePath[];
      const isField = (member: NodePath): boolean => member.isClassProperty() || member.isClassPrivateProperty();
      if (!fields.some(isField)) return;
      for (const field of fields) if (isField(field)) forgetTarget(field.get("value") as NodePath);
      const own = body.body.filter((member) => "value" in member && "static" in member && !member.static);
      const maker = fields.find((member) => member.isClassMethod({ kind: "constructor" }));
      if (!maker || own.length === 0) return;
      keepNames(maker, own);
      if (!superClass) intoBody(maker as NodePath<t.ClassMethod>);
    },
  },
};

function forgetTarget(value: NodePath): void {
  if (!value.node) return;
  const forget = (path: NodePath): void => {
    path.replaceWith(t.unaryExpression("void", t.numericLiteral(0)));
  };
  if (value.isMetaProperty()) {
    if (value.node.meta.name === "new") forget(value);
    return;
  }
  if (value.isFunction() && !value.isArrowFunctionExpression()) return;
  value.traverse({
    Function: (inner) => {
      if (!inner.isArrowFunctionExpression()) inner.skip();
    },
    Class: (inner) => inner.skip(),
    MetaProperty: (path) => {
      if (path.node.meta.name === "new") forget(path);
    },
  });
}

/** The fields' values go into the constructor, whose variables have to be others than those in them. */
function keepNames(maker: NodePath, fields: readonly t.Node[]): void {
  const names = new Set(Object.keys(maker.scope.bindings));
  for (const field of names.size > 0 ? fields : [])
    t.traverseFast((field as t.ClassProperty).value ?? t.nullLiteral(), (node) => {
      if (node.type === "Identifier" && names.delete(node.name)) maker.scope.rename(node.name);
    });
}

function intoBody(maker: NodePath<t.ClassMethod>): void {
  const { params, body } = maker.node;
  const first = params.findIndex(
    ({ type }) => type === "AssignmentPattern" || type === "ObjectPattern" || type === "ArrayPattern",
  );
  if (first === -1) return;
  const declared: t.VariableDeclarator[] = [];
  const nothing = (): t.Expression => t.unaryExpression("void", t.numericLiteral(0));
  maker.node.params = params.map((parameter, index) => {
    if (index < first || parameter.type === "TSParameterProperty") return parameter;
    const id = maker.scope.generateUidIdentifier("p");
    const isRest = parameter.type === "RestElement";
    const target = isRest ? parameter.argument : parameter.type === "AssignmentPattern" ? parameter.left : parameter;
    const value =
      parameter.type === "AssignmentPattern"
        ? t.conditionalExpression(
            t.binaryExpression("===", t.cloneNode(id), nothing()),
            parameter.right,
            t.cloneNode(id),
          )
        : t.cloneNode(id);
    declared.push(t.variableDeclarator(target as t.LVal & t.VoidPattern, value));
    if (isRest) return t.restElement(id);
    // its default stays one, so that the function's length does not change
    return parameter.type === "AssignmentPattern" ? t.assignmentPattern(id, nothing()) : id;
  });
  body.body.unshift(t.variableDeclaration("var", declared));
  maker.scope.crawl();
}
