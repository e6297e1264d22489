import { Worker } from "node:worker_threads";
import { type NodePath, parseSync, types as t, transformFromAstSync, traverse } from "@babel/core";
import type { RandomProgram } from "./program.js";
import { AS_IN_V4, nodeText, runInNode } from "./reference.js";
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
      workerData: { show: `${SHOW}\n${AS_IN_V4}`, text: nodeText(program) },
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

const ASKED = "an array that holds itself is made a text";

/** Whether a program makes an array that holds itself a text, which ends V4 (docs/v4.md, "Known and not mended yet"). */
export function joinsItself(program: RandomProgram): boolean {
  const watch = `{
    const { join } = Array.prototype, open = new Set();
    Object.defineProperty(Array.prototype, "join", { value: { join(separator) {
      if (open.has(this)) outcome.push(${JSON.stringify(ASKED)});
      open.add(this);
      try { return join.call(this, separator); } finally { open.delete(this); }
    } }.join });
  }`;
  return runInNode([program], undefined, watch).get(program.seed)?.includes(ASKED) ?? false;
}

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
  const isGotten = (node: t.Node): boolean => t.isIdentifier(node) && names.has(node.name);
  const computed = (name: string): t.Expression => t.callExpression(t.identifier("String"), [t.stringLiteral(name)]);
  traverse(file, {
    "MemberExpression|OptionalMemberExpression"({ node }: NodePath) {
      if (!t.isMemberExpression(node) && !t.isOptionalMemberExpression(node)) return;
      if (node.computed || !isGotten(node.property)) return;
      node.computed = true;
      node.property = computed((node.property as t.Identifier).name);
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
