import { Worker } from "node:worker_threads";
import { type NodePath, parseSync, types as t, transformFromAstSync, traverse } from "@babel/core";
import type { RandomProgram } from "./program.js";
import { given, nodeText, runInNode } from "./reference.js";
import { SHOW } from "./show.js";

/** Less than Node's own 984 KB, for about as many calls as Qt 5.15 has room for. With 0.25 no worker begins. */
const LITTLE_STACK = 0.3;

/** What a program logs in Node when there is little stack; undefined where it does not end. */
export function outcomeWithLittleStack(program: RandomProgram): Promise<string | undefined> {
  const worker = new Worker(
    `const vm = require("node:vm"), { parentPort, workerData } = require("node:worker_threads");
process.on("unhandledRejection", () => undefined);
const context = vm.createContext({}, { microtaskMode: "afterEvaluate" });
vm.runInContext("var outcome; " + workerData.show, context);
try { vm.runInContext(workerData.text, context, { timeout: 1000 }); } catch {}
parentPort.postMessage(vm.runInContext('outcome.join("\\\\n")', context));`,
    {
      eval: true,
      workerData: { show: `${SHOW}\n${given([program])}`, text: nodeText(program) },
      resourceLimits: { stackSizeMb: LITTLE_STACK },
      execArgv: [],
      stderr: true,
    },
  );
  return new Promise((done) => {
    worker.once("message", done);
    worker.once("error", () => done(undefined));
    worker.once("exit", () => done(undefined));
  });
}

/** What a program does in Node beside its own log: says `said` where something is watched that V4 is not asked for. */
const does = (program: RandomProgram, said: string, watch: string): boolean =>
  runInNode([program], undefined, watch).get(program.seed)?.includes(said) ?? false;

const JOINED = "an array that holds itself is made a text";

/** Whether a program makes an array that holds itself a text, which ends V4 (docs/v4.md, "Known and not mended yet"). */
export const joinsItself = (program: RandomProgram): boolean =>
  does(
    program,
    JOINED,
    `{
    const { join } = Array.prototype, open = new Set();
    Object.defineProperty(Array.prototype, "join", { value: { join(separator) {
      if (open.has(this)) outcome.push(${JSON.stringify(JOINED)});
      open.add(this);
      try { return join.call(this, separator); } finally { open.delete(this); }
    } }.join });
  }`,
  );

const CONTRADICTED = "what compares two values contradicts itself";

/**
 * Whether a program sorts by a function that says otherwise of two values the other way round, or gives NaN. Which
 * order they get is the engine's affair (ECMA-262, "SortCompare").
 */
export const sortsByContradiction = (program: RandomProgram): boolean =>
  does(
    program,
    CONTRADICTED,
    `for (const name of ["sort", "toSorted"]) {
    const own = Array.prototype[name];
    Object.defineProperty(Array.prototype, name, { value: { [name](compare) {
      if (typeof compare === "function" && Array.isArray(this))
        for (const one of this.slice(0, 8)) for (const other of this.slice(0, 8)) {
          // NaN counts as equal to all, which is no order either
          if (Math.sign(compare(one, other)) + Math.sign(compare(other, one)) !== 0) outcome.push(${JSON.stringify(CONTRADICTED)});
        }
      return own.call(this, compare);
    } }[name] });
  }`,
  );

const OVERFLOWN = "the stack is full";

/** Whether a program calls itself until the stack is full: where V4 notices that, if it does, is its affair. */
export function overflows(program: RandomProgram): boolean {
  const say = `if (/call stack/.test(this.message)) outcome.push(${JSON.stringify(OVERFLOWN)});`;
  return does(
    { ...program, source: tellingOfErrors(program) },
    OVERFLOWN,
    `Object.defineProperty(RangeError.prototype, "name", { get() { ${say} return "RangeError"; } });`,
  );
}

/** The program with the name of each error asked for where it is caught. */
function tellingOfErrors({ source, sourceType }: RandomProgram): string {
  const file = parseSync(source, { configFile: false, babelrc: false, sourceType });
  if (!file) return source;
  const ask = (error: t.Expression): t.Statement =>
    t.expressionStatement(
      t.logicalExpression(
        "&&",
        t.binaryExpression("instanceof", error, t.identifier("RangeError")),
        t.memberExpression(error, t.identifier("name")),
      ),
    );
  t.traverseFast(file, (node) => {
    if (!t.isCatchClause(node)) return;
    node.param ??= t.identifier("caught_error");
    if (t.isIdentifier(node.param)) node.body.body.unshift(ask(node.param));
  });
  const made = transformFromAstSync(file, source, { configFile: false, babelrc: false, compact: false });
  return made?.code ?? source;
}

/** Whether a sloppy program assigns what nobody declares: QML's scripts can't make global variables. */
export function assignsUndeclared({ source, sourceType }: RandomProgram): boolean {
  const file = sourceType === "script" && parseSync(source, { configFile: false, babelrc: false, sourceType });
  if (!file) return false;
  let isFound = false;
  traverse(file, {
    "AssignmentExpression|UpdateExpression|ForXStatement"(path: NodePath) {
      isFound ||= Object.keys(t.getAssignmentIdentifiers(path.node)).some((name) => !path.scope.hasBinding(name, true));
    },
  });
  return isFound;
}

/** Whether what a program does depends on how an engine words its errors. */
export const asksForWording = (program: RandomProgram, inNode: string): boolean =>
  runInNode(
    [program],
    undefined,
    `{
    const { toString } = Error.prototype;
    Object.defineProperty(Error.prototype, "toString", { value: { toString() {
      return /^own/.test(this.message) ? toString.call(this) : this.name + ": in other words";
    } }.toString });
  }`,
  ).get(program.seed) !== inNode;

/** Whether what a program does depends on the texts of its functions, of which it may count the letters. */
export const asksForFunctionTexts = (program: RandomProgram, inNode: string): boolean =>
  runInNode(
    [program],
    undefined,
    `Object.defineProperty(Function.prototype, "toString", {
      value: { toString() { return "function of_another_name() { [native code] }"; } }.toString });`,
  ).get(program.seed) !== inNode;

/**
 * The program with the properties that it has getters for read by computed names. V4 calls a getter twice where the
 * same place read a plain property before (docs/v4.md, "Known and not mended yet"); not where the name is computed.
 */
export function withoutLookups(program: RandomProgram): RandomProgram | undefined {
  const file = parseSync(program.source, { configFile: false, babelrc: false, sourceType: program.sourceType });
  if (!file) return undefined;
  const names = new Set<string>();
  t.traverseFast(file, (node) => {
    if ((t.isObjectMethod(node) || t.isClassMethod(node)) && node.kind === "get")
      names.add(t.isIdentifier(node.key) ? node.key.name : t.isStringLiteral(node.key) ? node.key.value : "");
    const [, key] = t.isCallExpression(node) ? node.arguments : [];
    if (t.isStringLiteral(key)) names.add(key.value);
  });
  if (names.size === 0) return undefined;
  const nameOf = (node: t.Node): string => (node as t.Identifier).name;
  const isGotten = (node: t.Node): boolean => t.isIdentifier(node) && names.has(node.name);
  const computed = (name: string): t.Expression => t.callExpression(t.identifier("String"), [t.stringLiteral(name)]);
  traverse(file, {
    "MemberExpression|OptionalMemberExpression"({ node }: NodePath) {
      if (!t.isMemberExpression(node) && !t.isOptionalMemberExpression(node)) return;
      const { property } = node;
      // `o["name"]` is a name as well
      const name = node.computed
        ? t.isStringLiteral(property) && property.value
        : isGotten(property) && nameOf(property);
      if (!name || !names.has(name)) return;
      node.computed = true;
      node.property = computed(name);
    },
    ObjectPattern({ node }) {
      for (const property of node.properties)
        if (t.isObjectProperty(property) && !property.computed && isGotten(property.key)) {
          property.shorthand = false;
          property.computed = true;
          property.key = computed((property.key as t.Identifier).name);
        }
    },
  });
  const made = transformFromAstSync(file, program.source, { configFile: false, babelrc: false, compact: false });
  return { ...program, source: made?.code ?? program.source };
}
