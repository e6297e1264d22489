import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { takesAsyncConstructor } from "../async-askers.js";
import { context, isLeftOut } from "../context.js";
import { holdsAnywhere } from "../paths.js";
import { use } from "../uses.js";
import { refusalOf } from "./eval-context.js";

/**
 * Source text that is known when compiling, given to `eval` or to a function's constructor, is compiled as well. Where
 * it is no program it throws when it is run, as V4 does not always.
 */
export const evalTexts: PluginObj = {
  name: "v4-eval-texts",
  visitor: {
    // Before the classes around are taken apart.
    Program(program) {
      if (!/\beval\b|\bFunction\b/.test(context().code)) return;
      const isModern = findsAdded() && !isLeftOut("modernFunctionFrom") && hasModernText(program.node);
      program.traverse({
        // `const Constructor = isAsync ? AsyncFunction : Function`
        ConditionalExpression(path) {
          for (const key of ["consequent", "alternate"] as const)
            if (isModern && isGlobal(path.get(key), "Function")) path.node[key] = use(path, "modernFunctionFrom");
        },
        Class({ node, scope }) {
          const isFunction = t.isIdentifier(node.superClass, { name: "Function" });
          if (isFunction && findsAdded() && !scope.hasBinding("Function", true))
            node.superClass = use(program, "functionFrom");
        },
        "CallExpression|NewExpression"(path: NodePath) {
          const call = path as NodePath<t.CallExpression>;
          const kind = kindOf(call.get("callee") as NodePath, call.isCallExpression());
          if (kind !== undefined && kind !== "eval" && isGlobalObject(call, kind)) return;
          if (kind === "Function" && isAsyncConstructor(call)) return;
          if (kind === "Function") lowerFunction(call, isModern);
          else if (kind !== undefined) lowerEval(call, kind === "eval");
        },
      });
    },
  },
};

/** Text that is made at run time finds what the program has added to the global object, in this module or another. */
const findsAdded = (): boolean => !context().isPolyfill && !isLeftOut("functionFrom");

const isGlobal = (path: NodePath, name: string): boolean =>
  path.isIdentifier({ name }) && !path.scope.hasBinding(name, true);

/** What begins to spell what V4 parses nowhere: `{ ...object }`, and an asynchronous function. */
const MODERN = /[{,]\s*\.\.\.(?:[\w$(]|$)|\basync\s*(?:function\b|\()/;

/** Whether texts of the file are pieces of programs that V4 does not parse, as templates are made of. */
export const hasModernText = (file: t.Node): boolean =>
  holdsAnywhere(
    file,
    (node) =>
      (node.type === "StringLiteral" && MODERN.test(node.value)) ||
      (node.type === "TemplateElement" && MODERN.test(node.value.raw)),
  );

/** How a callee takes text: as direct eval, as indirect eval, or as a function's constructor. */
function kindOf(callee: NodePath, isCall: boolean): "eval" | "indirect" | "Function" | undefined {
  if (isGlobal(callee, "Function")) return "Function";
  if (!isCall) return undefined;
  if (isGlobal(callee, "eval")) return "eval";
  const { node } = callee;
  const last = t.isSequenceExpression(node)
    ? node.expressions.at(-1)
    : t.isParenthesizedExpression(node) && node.expression;
  return last && t.isIdentifier(last, { name: "eval" }) && !callee.scope.hasBinding("eval", true)
    ? "indirect"
    : undefined;
}

/**
 * `Function("return this")()` and `(0, eval)("this")`: the program's global object, as `globalThis` is. The real one is
 * shared by all widgets of a desktop.
 */
function isGlobalObject(call: NodePath<t.CallExpression>, kind: "indirect" | "Function"): boolean {
  const [argument, ...others] = call.get("arguments") as NodePath[];
  const text = others.length === 0 ? textOf(argument) : undefined;
  const wanted = kind === "Function" ? /^\s*return (?:this|globalThis)\s*;?\s*$/ : /^\s*(?:this|globalThis)\s*;?\s*$/;
  if (text === undefined || !wanted.test(text) || context().isPolyfill) return false;
  const object = t.identifier("globalThis");
  call.replaceWith(kind === "Function" ? t.arrowFunctionExpression([], object) : object);
  return true;
}

/** `Function("return (async function () {}).constructor")()`: that constructor, as engines with a syntax for it have it. */
function isAsyncConstructor(call: NodePath<t.CallExpression>): boolean {
  const [argument, ...others] = call.get("arguments") as NodePath[];
  const text = others.length === 0 ? textOf(argument) : undefined;
  if (text === undefined || context().isPolyfill) return false;
  if (!/^\s*return\b[\s(]*async\b/.test(text) || !takesAsyncConstructor(text)) return false;
  const made = t.callExpression(use(call, "asyncTextTagged"), [t.functionExpression(null, [], t.blockStatement([]))]);
  call.replaceWith(t.arrowFunctionExpression([], t.memberExpression(made, t.identifier("constructor"))));
  return true;
}

/** The text of an argument, if it is known. */
function textOf(value: NodePath | undefined): string | undefined {
  if (!value?.isExpression()) return undefined;
  const { confident, value: text } = value.evaluate() as { confident: boolean; value: unknown };
  return confident && typeof text === "string" ? text : undefined;
}

function lowerEval(call: NodePath<t.CallExpression>, isDirect: boolean): void {
  const argument = (call.get("arguments") as NodePath[])[0];
  const text = textOf(argument);
  if (argument === undefined || text === undefined) return;
  const refusal = refusalOf(call, text, isDirect);
  if (refusal !== undefined) {
    call.replaceWith(t.callExpression(use(call, "refusedText"), [t.stringLiteral(refusal)]));
    return;
  }
  const isStrict = isDirect && call.isInStrictMode();
  const lowered = context().lowerText(text, { isStrict, isDirect });
  if (lowered) argument.replaceWith(t.stringLiteral(lowered.prelude + lowered.code));
}

function lowerFunction(call: NodePath<t.CallExpression>, isModern: boolean): void {
  const values = call.get("arguments") as NodePath[];
  const texts = values.map(textOf);
  if (texts.length === 0) return;
  if (texts.some((text) => text === undefined)) {
    if (findsAdded()) call.node.callee = use(call, isModern ? "modernFunctionFrom" : "functionFrom");
    return;
  }
  const body = texts.at(-1)!;
  const parameters = texts.slice(0, -1).join(",");
  // Kept apart by the program's own end of the parameters.
  const lowered = context().lowerText(`(function anonymous(${parameters}\n) {\n${body}\n})`, {
    isStrict: false,
    isDirect: false,
  });
  const parts = /^\(function anonymous\(([\s\S]*?)\) \{\n([\s\S]*)\}\);?\s*$/.exec(lowered?.code ?? "");
  if (!lowered || !parts || /[(){}]/.test(parts[1]!)) return;
  const [, ownParameters, ownBody] = parts as unknown as [string, string, string];
  call.node.arguments = [
    ...(parameters === "" ? [] : [t.stringLiteral(ownParameters)]),
    t.stringLiteral(lowered.prelude + ownBody),
  ];
}
