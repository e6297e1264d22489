import { relative } from "node:path";
import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { context } from "../context.js";
import type { PolyfillName } from "../polyfill-names.js";
import { temporary, use } from "../uses.js";
import { directMethods, type Method, passThis } from "./private-methods.js";
import { isHarmless, type Place, placesOf, type Site } from "./private-records.js";

const HELPERS: readonly PolyfillName[] = [
  "privateInit",
  "privateGet",
  "privateSet",
  "privateCheck",
  "privateGetter",
  "privateSetter",
];

/**
 * Private names are hidden properties, which V4 finds faster than entries of its weak maps, which may end the process.
 * Babel's plugins do the rest: here the maps that they make become names, and what is asked of `this` is written in
 * place, looked up once in a function.
 */
export const privateNames: PluginObj = {
  name: "v4-private-names",
  visitor: {
    Program(program) {
      const { used } = context();
      const helpers = new Map<string, PolyfillName>();
      for (const helper of HELPERS) {
        const local = used.get(helper);
        if (local) helpers.set(local.name, helper);
      }
      if (helpers.size === 0) return;
      const sites: Site[] = [];
      program.traverse({
        CallExpression: {
          exit(path) {
            const { callee, arguments: values } = path.node;
            const helper = callee.type === "Identifier" ? helpers.get(callee.name) : undefined;
            const [name, object] = helper === "privateInit" ? [values[1], values[0]] : values;
            if (helper && t.isIdentifier(name) && t.isExpression(object))
              sites.push({ path, helper, name: name.name, object });
          },
        },
      });
      const names = new Set(sites.map(({ name }) => name));
      const places = placesOf(sites);
      const bindings = [...names].map((name) => sites.find((site) => site.name === name)!.path.scope.getBinding(name));
      const keys = keysOf(bindings);
      const methods = directMethods(sites).filter(({ brand }) => places.has(brand));
      write(sites, places, keys, methods);
      for (const method of methods) passThis(method);
      for (const binding of bindings) if (binding) declareName(binding, places, keys);
    },
  },
};

type Binding = NonNullable<ReturnType<NodePath["scope"]["getBinding"]>>;

/** What finds a record in an object: a text where the class is evaluated once, else a variable. */
type Keys = ReadonlyMap<string, string>;

function keysOf(bindings: readonly (Binding | undefined)[]): Keys {
  const keys = new Map<string, string>();
  for (const binding of bindings) {
    const maker = binding && makerOf(binding);
    if (maker && isMadeOnce(maker)) keys.set(binding.identifier.name, textOf(binding.identifier.name));
  }
  return keys;
}

const keyOf = (name: string, keys: Keys): t.Expression => {
  const text = keys.get(name);
  return text === undefined ? t.identifier(name) : t.stringLiteral(text);
};

/** Turns the weak map or set that Babel has made for a private name into a name. */
function declareName(binding: Binding, places: ReadonlyMap<string, Place>, keys: Keys): void {
  const maker = makerOf(binding);
  if (!maker) return;
  const { name } = binding.identifier;
  const record = places.get(name)?.record ?? name;
  for (const { key, parent, parentPath } of binding.referencePaths) {
    const call = parentPath?.parentPath;
    if (key !== "object" || !call?.isCallExpression() || call.node.callee !== parent) continue;
    call.node.callee = use(call, "privateHas");
    call.node.arguments.unshift(keyOf(record, keys));
  }
  // What says that it has no effects stays.
  const text = t.stringLiteral(textOf(name));
  maker.replaceWith(keys.has(name) ? text : t.callExpression(use(maker, "privateName"), [text]));
  if (places.has(name) && (keys.has(name) || record !== name) && maker.key === "init") binding.path.remove();
}

/** Where Babel makes the weak map or set of a private name. */
function makerOf({ path, constantViolations }: Binding): NodePath | undefined {
  // Babel adds such a variable to the parameters of a function that is called at once.
  if (!path.isVariableDeclarator() && path.listKey !== "params") return undefined;
  const [assigned] = constantViolations;
  const maker = (assigned?.isAssignmentExpression() ? assigned.get("right") : path.get("init")) as NodePath;
  return maker.isNewExpression() && t.isIdentifier(maker.node.callee) ? maker : undefined;
}

/** Whether a class is evaluated once: then a plain text can be the key, which V4 looks up faster than a symbol. */
const isMadeOnce = (maker: NodePath): boolean => !maker.findParent((parent) => parent.isFunction() || parent.isLoop());

/** What hidden keys look like (runtime/polyfills/hidden.ts), unlike those of all other classes. */
function textOf(name: string): string {
  const { filename, code } = context();
  let hash = 0;
  for (const text of [relative(process.cwd(), filename), code])
    for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return `v4:${name.replace(/^_/, "")}:${(hash >>> 0).toString(36)}`;
}

/** What a function has looked up of `this`. */
interface Known {
  readonly id: t.Identifier;
  /** Whether it was surely looked up before all that follows. */
  readonly isSure: boolean;
}

const looksIn = ({ helper }: Site): boolean =>
  helper === "privateGet" || helper === "privateSet" || helper === "privateCheck";

function write(
  sites: readonly Site[],
  places: ReadonlyMap<string, Place>,
  keys: Keys,
  methods: readonly Method[],
): void {
  const counts = new Map<t.Node, Map<string, number>>();
  const knowns = new Map<t.Node, Map<string, Known>>();
  const placeOf = (name: string): Place => places.get(name) ?? { record: name, property: "v" };
  for (const { function: method, brand, cell } of methods)
    knowns.set(method.node, new Map([[placeOf(brand).record, { id: cell, isSure: true }]]));
  const calls = new Map(methods.flatMap((method) => [...method.calls]));
  for (const site of sites) {
    if (!looksIn(site) || site.object.type !== "ThisExpression") continue;
    const names = getOrMake(counts, ownerOf(site.path), () => new Map<string, number>());
    const { record } = placeOf(site.name);
    names.set(record, (names.get(record) ?? 0) + 1);
  }
  const reads = new Map<t.Node, string>();
  for (const site of sites) {
    const { path, helper, name, object } = site;
    const { record, property } = placeOf(name);
    const owner = ownerOf(path);
    const cell = (): t.Expression => {
      const [recordId, objectNode] = [keyOf(record, keys), t.cloneNode(object)];
      if (object.type === "Identifier") return looked(path, temporary(path, "c"), recordId, objectNode, false);
      if (object.type !== "ThisExpression") return t.callExpression(use(path, "privateCell"), [recordId, object]);
      const all = getOrMake(knowns, owner, () => new Map<string, Known>());
      const known = all.get(record);
      if (known?.isSure) return t.cloneNode(known.id);
      if ((counts.get(owner)?.get(record) ?? 0) < 2)
        return looked(path, temporary(path, "c"), recordId, objectNode, false);
      const id = known?.id ?? temporary(path, "c");
      if (!known) {
        const isSure = isAlwaysFirst(path, owner);
        all.set(record, { id, isSure });
        if (isSure) return looked(path, id, recordId, objectNode, false);
        return t.logicalExpression("||", t.cloneNode(id), looked(path, id, recordId, objectNode, true));
      }
      const found = t.callExpression(use(path, "privateCell"), [recordId, objectNode]);
      return t.logicalExpression("||", t.cloneNode(id), t.assignmentExpression("=", t.cloneNode(id), found));
    };
    const [, , value] = path.node.arguments as t.Expression[];
    const call = calls.get(path.node);
    if (call) {
      // The object is what the method is called with, and stands first.
      const [, ...given] = call.node.arguments;
      const found =
        object.type === "ThisExpression"
          ? cell()
          : t.callExpression(use(path, "privateCell"), [keyOf(record, keys), t.cloneNode(call.node.arguments[0]!)]);
      call.node.callee = value!;
      call.node.arguments = [object, found, ...given];
    } else if (helper === "privateInit") {
      if (keys.has(record)) keepClass(path, keyOf(record, keys));
      if (places.has(name)) path.node.arguments[1] = keyOf(record, keys);
      else {
        const property = t.objectProperty(t.identifier("v"), value ?? nothing());
        path.node.arguments[2] = t.objectExpression([
          t.objectProperty(t.identifier("o"), t.cloneNode(object)),
          property,
        ]);
      }
    } else if (helper === "privateCheck" && object.type === "ThisExpression" && isSymbol(site)) {
      const checked = cell();
      const result = value ?? object;
      path.replaceWith(checked.type === "Identifier" ? result : t.sequenceExpression([checked, result]));
    } else if (helper === "privateGet") {
      const read = t.inherits(t.memberExpression(cell(), t.identifier(property)), path.node);
      if (object.type === "ThisExpression") reads.set(read, name);
      path.replaceWith(read);
    } else if (helper === "privateSet" && object.type === "ThisExpression" && updated(value!, name, reads))
      path.replaceWith(t.inherits(updated(value!, name, reads)!, path.node));
    else if (helper === "privateSet" && (isHarmless(value!) || t.isLiteral(value)))
      path.replaceWith(
        t.inherits(t.assignmentExpression("=", t.memberExpression(cell(), t.identifier(property)), value!), path.node),
      );
    else if (helper === "privateSet") {
      // The value is made before the object is looked at.
      const id = temporary(path, "v");
      const kept = t.assignmentExpression("=", t.cloneNode(id), value!);
      const set = t.assignmentExpression("=", t.memberExpression(cell(), t.identifier(property)), t.cloneNode(id));
      path.replaceWith(t.sequenceExpression([kept, set]));
    } else if (places.has(name)) path.node.arguments[0] = keyOf(record, keys);
  }
}

/**
 * `init(object, name, …), object[name]`: V4 forgets what an object looks like at this point whenever it collects
 * garbage and has none, and all that looks into later ones is slow in Qt 5.15 from then on; a look keeps it.
 */
function keepClass(path: NodePath<t.CallExpression>, key: t.Expression): void {
  if (!path.parentPath.isExpressionStatement()) return;
  const look = t.memberExpression(t.cloneNode(path.node.arguments[0] as t.Expression), key, true);
  path.parentPath.insertAfter(t.expressionStatement(look));
}

const ARITHMETIC = new Set(["+", "-", "*", "/", "%", "<<", ">>", ">>>", "&", "|", "^"]);

/** `read + value` to `read += value`, and what Babel makes of `read++` to that again. */
function updated(value: t.Expression, name: string, reads: ReadonlyMap<t.Node, string>): t.Expression | undefined {
  if (value.type === "BinaryExpression" && ARITHMETIC.has(value.operator) && reads.get(value.left) === name)
    return t.assignmentExpression(`${value.operator}=`, value.left as t.MemberExpression, value.right);
  if (value.type !== "SequenceExpression") return undefined;
  const [first, second, third] = value.expressions;
  if (first?.type !== "AssignmentExpression" || reads.get(first.right) !== name) return undefined;
  const read = first.right as t.MemberExpression;
  if (second?.type === "UpdateExpression" && !third) return t.updateExpression(second.operator, read, true);
  if (second?.type !== "AssignmentExpression" || second.right.type !== "UpdateExpression") return undefined;
  return t.assignmentExpression("=", second.left, t.updateExpression(second.right.operator, read, false));
}

function getOrMake<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}

const nothing = (): t.Expression => t.unaryExpression("void", t.numericLiteral(0));
const ownerOf = (path: NodePath): t.Node => (path.scope.getFunctionParent() ?? path.scope.getProgramParent()).block;

/** Whether the name is one of instances, and not a class that stands for its static names. */
function isSymbol({ path, name }: Site): boolean {
  const binding = path.scope.getBinding(name);
  return binding !== undefined && makerOf(binding) !== undefined;
}

/** `(cell = object[name]).o === object ? cell : miss()`: it is a TypeError as well where there is no cell. */
function looked(
  path: NodePath,
  id: t.Identifier,
  record: t.Expression,
  object: t.Expression,
  isKept: boolean,
): t.Expression {
  const keep = (value: t.Expression): t.Expression => t.assignmentExpression("=", t.cloneNode(id), value);
  const found = keep(t.memberExpression(object, record, true));
  return t.conditionalExpression(
    t.binaryExpression("===", t.memberExpression(found, t.identifier("o")), t.cloneNode(object)),
    t.cloneNode(id),
    t.callExpression(use(path, "privateMiss"), isKept ? [keep(nothing())] : []),
  );
}

/** Child positions that are not surely evaluated, or not before what follows. */
const UNSURE = new Set([
  "consequent",
  "alternate",
  "right",
  "body",
  "cases",
  "block",
  "handler",
  "finalizer",
  "params",
]);

/** Whether the first look in a function is made whenever a later one is. */
function isAlwaysFirst(path: NodePath, owner: t.Node): boolean {
  for (let at: NodePath | null = path; at?.parentPath; at = at.parentPath) {
    if (at.parent === owner) return at.key === "body";
    const { parent } = at;
    const key = String(at.listKey ?? at.key);
    const isPlace = parent.type === "BlockStatement" && at.parentPath.parent === owner;
    const isOperand = key === "right" && (parent.type === "BinaryExpression" || parent.type === "AssignmentExpression");
    if (UNSURE.has(key) && !isPlace && !isOperand) return false;
    if (parent.type === "OptionalMemberExpression" || parent.type === "OptionalCallExpression") return false;
    if (key === "update" || (key === "test" && parent.type === "SwitchCase")) return false;
  }
  return false;
}
