import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { context } from "../context.js";
import { at, temporary, use } from "../uses.js";
import { keepInBlock } from "./block-functions.js";

/** What the plugin for generators can't take apart is put in its words: `for…of`, patterns, templates, spread. */
export const generatorParts: PluginObj = {
  name: "v4-generator-parts",
  visitor: {
    ForOfStatement: {
      exit(path) {
        if (isInGenerator(path)) loop(path);
      },
    },
    CatchClause(path) {
      const { param } = path.node;
      if (!param || param.type === "Identifier" || !isInGenerator(path)) return;
      const caught = path.scope.generateUidIdentifier("caught");
      path.node.param = caught;
      path.node.body.body.unshift(
        t.variableDeclaration("let", [t.variableDeclarator(param as t.ObjectPattern, t.cloneNode(caught))]),
      );
      path.scope.crawl();
    },
    // Babel's plugin takes it for the whole function's.
    FunctionDeclaration(path) {
      const { node, parentPath } = path;
      if (!node.id || !parentPath.isBlockStatement() || parentPath.parentPath.isFunction() || !isInGenerator(path))
        return;
      keepInBlock(path, node.id);
    },
    ClassDeclaration(path) {
      const { node } = path;
      if (!isInGenerator(path) || !node.id) return;
      const made = at(t.classExpression(node.id, node.superClass, node.body, node.decorators), node);
      const { scope } = path.parentPath;
      scope.removeOwnBinding(node.id.name);
      path.replaceWith(t.variableDeclaration("let", [t.variableDeclarator(t.cloneNode(node.id), made)]));
      scope.crawl();
    },
    "ObjectExpression|ClassExpression": {
      exit(path: NodePath) {
        const { node } = path as NodePath<t.ObjectExpression | t.ClassExpression>;
        const members: t.Node[] = node.type === "ObjectExpression" ? node.properties : node.body.body;
        const hasMethods = members.some((member) => t.isMethod(member));
        const isYielding = members.some(yields);
        const last = members.findLastIndex((member) => yields(member) || isComputed(member));
        const isSpilled = isYielding && (hasMethods || members.some(isComputed));
        if (!(isSpilled || (hasMethods && !isYielding)) || !isInGenerator(path)) return;
        const before = isSpilled ? spillMembers(path, node, members, last) : [];
        // Babel's plugin takes what methods return for its own, but looks into no arrow function.
        const made = hasMethods ? t.callExpression(t.arrowFunctionExpression([], node as t.Expression), []) : node;
        path.replaceWith(before.length > 0 ? t.sequenceExpression([...before, made]) : made);
        if (hasMethods) path.skip();
      },
    },
    LogicalExpression: {
      exit(path) {
        const { left, operator, right } = path.node;
        if (operator !== "??" || !yields(path.node) || !isInGenerator(path)) return;
        const id = temporary(path, "t");
        const test = t.binaryExpression("!=", t.assignmentExpression("=", t.cloneNode(id), left), t.nullLiteral());
        path.replaceWith(at(t.conditionalExpression(test, t.cloneNode(id), right), path.node));
      },
    },
    TemplateLiteral: {
      exit(path) {
        if (!isInGenerator(path)) return;
        if (path.node.expressions.some(yields)) {
          const before = spill(path, path.node.expressions as t.Expression[]);
          path.replaceWith(t.sequenceExpression([...before, path.node]));
          path.skip();
        }
      },
    },
    ArrayExpression: {
      exit(path) {
        const { elements } = path.node;
        if (!needsSpill(path, elements)) return;
        const before = spill(path, elements as (t.Expression | t.SpreadElement)[]);
        path.replaceWith(t.sequenceExpression([...before, path.node]));
        path.skip();
      },
    },
    "CallExpression|NewExpression": {
      exit(path: NodePath) {
        const { node } = path as NodePath<t.CallExpression | t.NewExpression>;
        if (!needsSpill(path, node.arguments)) return;
        const before: t.Expression[] = [];
        const keep = (value: t.Expression): t.Identifier => {
          const id = temporary(path, "t");
          before.push(t.assignmentExpression("=", t.cloneNode(id), value));
          return id;
        };
        const callee = node.callee as t.Expression;
        if (node.type === "CallExpression" && callee.type === "MemberExpression" && callee.object.type !== "Super") {
          const self = keep(callee.object);
          callee.object = t.cloneNode(self);
          const method = keep(callee);
          node.callee = t.memberExpression(t.cloneNode(method), t.identifier("call"));
          before.push(...spill(path, node.arguments as t.Expression[]));
          node.arguments.unshift(t.cloneNode(self));
        } else {
          if (callee.type !== "Super") node.callee = t.cloneNode(keep(callee));
          before.push(...spill(path, node.arguments as t.Expression[]));
        }
        path.replaceWith(t.sequenceExpression([...before, node]));
        path.skip();
      },
    },
    ExpressionStatement: {
      exit(path) {
        const { expression } = path.node;
        if (expression.type !== "AssignmentExpression" || !yields(expression.left)) return;
        if (isTurns(expression.right) && isInGenerator(path)) closing(path, expression);
      },
    },
    VariableDeclaration: {
      exit(path) {
        const { node, parent } = path;
        if (!isInGenerator(path) || node.declarations.every(({ id }) => id.type === "Identifier")) return;
        if (parent.type === "ForStatement" || parent.type === "ForInStatement" || parent.type === "ForOfStatement")
          return;
        const made: t.Statement[] = [];
        const kind = node.kind === "var" ? "var" : "let";
        for (const declarator of node.declarations) {
          const { id, init } = declarator;
          if (id.type === "Identifier") {
            made.push(at(t.variableDeclaration(node.kind, [declarator]), declarator));
            continue;
          }
          const names = Object.keys(t.getBindingIdentifiers(id));
          if (names.length > 0)
            made.push(
              t.variableDeclaration(
                kind,
                names.map((name) => t.variableDeclarator(t.identifier(name))),
              ),
            );
          const assigned = t.assignmentExpression("=", id as t.ObjectPattern, init ?? t.identifier("undefined"));
          made.push(at(t.expressionStatement(at(assigned, declarator)), declarator));
        }
        path.replaceWithMultiple(made);
        path.parentPath.scope.crawl();
      },
    },
  },
};

/**
 * Remembers the generators that the author wrote, by their bodies, which stay when functions are made anew: V4's own are
 * several times as fast as those taken apart.
 */
export const ownGenerators: PluginObj = {
  name: "v4-own-generators",
  pre({ ast }) {
    t.traverseFast(ast, (node) => {
      if (t.isFunction(node) && node.generator && !node.async) setOwnGenerator(node.body, true);
    });
  },
  visitor: {},
};

/** Whether the body is that of one of V4's own generators. */
export function setOwnGenerator(body: t.Node, isOwnGenerator: boolean): void {
  body.extra = { ...body.extra, isOwnGenerator };
}

/** Whether a function has become a generator because it is asynchronous: that one is taken apart. */
export const isTakenApart = ({ node }: NodePath): boolean =>
  t.isFunction(node) && node.generator === true && node.body.extra?.["isOwnGenerator"] !== true;

export function isInGenerator(path: NodePath): boolean {
  let inner = path;
  for (let parent = path.parentPath; parent; parent = parent.parentPath) {
    // The key of a method belongs to the function around.
    if (parent.isFunction() && inner.key !== "key") return isTakenApart(parent);
    inner = parent;
  }
  return false;
}

/** Whether a node yields by itself, not in a function inside of it. */
export const yields = (node: t.Node): boolean => holdsStep(node, false);

/** Whether a node yields or awaits by itself. */
export const awaits = (node: t.Node): boolean => holdsStep(node, true);

function holdsStep(node: t.Node, orAwaits: boolean): boolean {
  if (node.type === "YieldExpression" || (orAwaits && node.type === "AwaitExpression")) return true;
  for (const key of t.VISITOR_KEYS[node.type] ?? []) {
    const child = (node as unknown as Record<string, t.Node | (t.Node | null)[] | null | undefined>)[key];
    for (const inner of Array.isArray(child) ? child : [child])
      if (inner && !t.isFunction(inner) && holdsStep(inner, orAwaits)) return true;
  }
  return false;
}

/** Whether it is what pattern-turns.ts takes the values of. */
const isTurns = (node: t.Expression): node is t.CallExpression =>
  t.isCallExpression(node) && t.isIdentifier(node.callee, { name: context().used.get("inTurn")?.name ?? "" });

/** The getter that closes the iterator is not come to where what is waited for fails, or the generator is left. */
function closing(path: NodePath<t.ExpressionStatement>, assigned: t.AssignmentExpression): void {
  const turns = temporary(path, "s");
  const call = (name: string): t.Statement =>
    t.expressionStatement(t.callExpression(t.memberExpression(t.cloneNode(turns), t.identifier(name)), []));
  const caught = path.scope.generateUidIdentifier("caught");
  const isFailed = t.catchClause(caught, t.blockStatement([call("failed"), t.throwStatement(t.cloneNode(caught))]));
  const taken = t.expressionStatement(t.assignmentExpression("=", t.cloneNode(turns), assigned.right));
  assigned.right = t.cloneNode(turns);
  path.replaceWithMultiple([
    at(taken, path.node),
    t.tryStatement(t.blockStatement([path.node]), isFailed, t.blockStatement([call("close")])),
  ]);
  path.parentPath.scope.crawl();
}

const needsSpill = (path: NodePath, values: readonly (t.Node | null)[]): boolean =>
  values.some((value) => value?.type === "SpreadElement") &&
  values.some((value) => value !== null && yields(value)) &&
  isInGenerator(path);

/** Has values computed into variables, one after the other; they take the values' places. */
function spill(path: NodePath, values: (t.Expression | t.SpreadElement | null)[]): t.Expression[] {
  const before: t.Expression[] = [];
  values.forEach((value, index) => {
    if (!value || (t.isLiteral(value) && !t.isTemplateLiteral(value))) return;
    const id = temporary(path, "t");
    const isSpread = value.type === "SpreadElement";
    const made = isSpread && !yields(value) ? t.arrayExpression([value]) : isSpread ? value.argument : value;
    before.push(t.assignmentExpression("=", t.cloneNode(id), made));
    if (isSpread && yields(value)) {
      // the iteration belongs here, not behind what comes after
      const list = temporary(path, "t");
      before.push(
        t.assignmentExpression("=", t.cloneNode(list), t.arrayExpression([t.spreadElement(t.cloneNode(id))])),
      );
      values[index] = t.spreadElement(t.cloneNode(list));
    } else values[index] = isSpread ? t.spreadElement(t.cloneNode(id)) : t.cloneNode(id);
  });
  return before;
}

const isComputed = (member: t.Node): boolean => "computed" in member && member.computed === true;

const keyOf = (member: t.Node): t.Expression => (member as t.ObjectProperty).key as t.Expression;

/** Has the keys that are computed, and values, made before, up to the last member that yields or computes its key. */
function spillMembers(
  path: NodePath,
  node: t.ObjectExpression | t.ClassExpression,
  members: readonly t.Node[],
  last: number,
): t.Expression[] {
  const before: t.Expression[] = [];
  const keep = (value: t.Expression): t.Expression => {
    if (t.isLiteral(value) && !t.isTemplateLiteral(value)) return value;
    const id = temporary(path, "t");
    before.push(t.assignmentExpression("=", t.cloneNode(id), value));
    return t.cloneNode(id);
  };
  if (node.type === "ClassExpression" && node.superClass) node.superClass = keep(node.superClass);
  members.slice(0, last + 1).forEach((member) => {
    if (isComputed(member)) (member as t.ObjectProperty).key = keep(keyOf(member));
    // A function keeps its name where it is.
    if (!t.isObjectProperty(member) || t.isFunction(member.value) || t.isClass(member.value)) return;
    member.shorthand = false;
    member.value = keep(member.value as t.Expression);
  });
  return before;
}

/** A `for…of` as a loop that can stop in the middle, and closes its iterator. */
function loop(path: NodePath<t.ForOfStatement>): void {
  const { left, right, body } = path.node;
  const iteration = path.scope.generateUidIdentifier("loop");
  const step = path.scope.generateUidIdentifier("step");
  const value = t.memberExpression(t.cloneNode(step), t.identifier("value"));
  const declared = t.isVariableDeclaration(left) ? left : undefined;
  const first = declared
    ? t.variableDeclaration(declared.kind, [t.variableDeclarator(declared.declarations[0]!.id, value)])
    : t.expressionStatement(t.assignmentExpression("=", left as t.LVal, value));
  const method = (name: string, ...values: t.Expression[]): t.CallExpression =>
    t.callExpression(t.memberExpression(t.cloneNode(iteration), t.identifier(name)), values);
  const test = t.unaryExpression(
    "!",
    t.memberExpression(t.assignmentExpression("=", t.cloneNode(step), method("n")), t.identifier("done")),
  );
  let looped: t.Statement = t.whileStatement(test, t.blockStatement([first, body]));
  let whole: NodePath<t.Node> = path;
  while (whole.parentPath?.isLabeledStatement()) {
    whole = whole.parentPath;
    looped = t.labeledStatement((whole.node as t.LabeledStatement).label, looped);
  }
  const error = path.scope.generateUidIdentifier("error");
  const guarded = t.tryStatement(
    t.blockStatement([looped]),
    t.catchClause(t.cloneNode(error), t.blockStatement([t.expressionStatement(method("e", t.cloneNode(error)))])),
    t.blockStatement([t.expressionStatement(method("f"))]),
  );
  const begun = t.variableDeclaration("let", [
    t.variableDeclarator(t.cloneNode(iteration), t.callExpression(use(path, "loopOver"), [right])),
    t.variableDeclarator(t.cloneNode(step)),
  ]);
  const scope = whole.parentPath?.scope;
  whole.replaceWith(at(t.blockStatement([begun, guarded]), path.node));
  scope?.crawl();
}
