import { functionExpression, ofArrow } from "./functions.js";
import type { Kind, Maker } from "./maker.js";
import { arrayTarget, objectTarget } from "./patterns.js";
import { bodyOf } from "./statements.js";
import {
  CAPITALS,
  EXPRESSIONS,
  IN_ASYNC,
  IN_GENERATOR,
  ITERABLES,
  type Template,
  WITH_ARGUMENTS,
  WITH_PRIVATE,
  WITH_SUPER,
  WITH_THIS,
} from "./templates.js";

export const PROPERTIES = ["a", "b", "c", "d"] as const;
export const METHODS = ["m", "n", "map", "next", "format", "get", "value", "add", "then"] as const;
const LITERALS = ["0", "1", "2", "3", "4", "5", "7", "-1", "0.5", "10"] as const;

/** Writes a template with its holes filled; undefined where it needs a variable that there is not. */
export function fill(maker: Maker, { text }: Template): string | undefined {
  const { random } = maker;
  const chosen = new Map<string, string>();
  for (const [, letter] of text.matchAll(/\$([A-Z])/g)) {
    if (letter === undefined || chosen.has(letter)) continue;
    const kind = CAPITALS[letter];
    if (kind === undefined) continue;
    const name = maker.variable(kind, !"VCGM".includes(letter));
    if (name === undefined) return undefined;
    chosen.set(letter, name);
  }
  const holes: Readonly<Record<string, () => string>> = {
    n: () => number(maker),
    s: () => textual(maker),
    a: () => array(maker),
    o: () => object(maker),
    f: () => functional(maker),
    y: () => anything(maker),
    g: () => iterable(maker),
    k: () => String(random.below(4)),
    l: () => random.pick(LITERALS),
    p: () => random.pick(PROPERTIES),
    i: () => method,
    j: () => property,
    m: () => random.pick(METHODS),
    q: () => (random.chance(50) ? `"${random.pick(PROPERTIES)}"` : textual(maker)),
    h: () => random.pick(maker.fn.privates),
    d: () => bodyOf(maker, 1),
    P: () => arrayTarget(maker),
    Q: () => objectTarget(maker),
    N: () => "u",
  };
  const method = random.pick(METHODS);
  const property = random.pick(PROPERTIES);
  const tokens = text.split(/(\$[A-Za-z]|[‹«][*~]?|[›»])/);
  let at = 0;
  // whether the next part in brackets is the body of a function with the parameter
  let isNamed = false;
  const write = (): string => {
    let written = "";
    while (at < tokens.length) {
      const token = tokens[at++] as string;
      if (token === "›" || token === "»") break;
      if (token === "$N") isNamed = true;
      if (/^[‹«]/.test(token)) {
        const hasParameter = isNamed;
        isNamed = false;
        written += inner(maker, token, hasParameter, write);
      } else if (token.startsWith("$") && token.length === 2)
        written += chosen.get(token.slice(1)) ?? holes[token.slice(1)]?.() ?? token;
      else written += token;
    }
    return written;
  };
  return write();
}

/** A part of a template that stands in a function of its own, whose parameter, if it has one, is `u`. */
function inner(maker: Maker, bracket: string, hasParameter: boolean, write: () => string): string {
  const kept = bracket.startsWith("‹") ? ofArrow(maker.fn) : {};
  const state = { ...kept, isGenerator: bracket.includes("*"), isAsync: bracket.includes("~") };
  return maker.within(state, () => {
    if (hasParameter) maker.declare("u", "number");
    return write();
  });
}

const totals = new WeakMap<readonly Template[], number>();

export function choose(maker: Maker, list: readonly Template[]): Template {
  let total = totals.get(list);
  if (total === undefined) {
    total = list.reduce((sum, { weight }) => sum + weight, 0);
    totals.set(list, total);
  }
  let left = maker.random.below(total);
  for (const template of list) {
    left -= template.weight;
    if (left < 0) return template;
  }
  throw new Error("no template");
}

/** One of the templates, or what `leaf` gives where nothing may be said any more. */
function one(maker: Maker, list: readonly Template[], leaf: () => string): string {
  maker.budget--;
  maker.size--;
  if (maker.budget < 0 || maker.size < 0) return leaf();
  for (let attempt = 0; attempt < 8; attempt++) {
    const text = fill(maker, choose(maker, list));
    if (text !== undefined) return text;
  }
  return leaf();
}

export function number(maker: Maker): string {
  const { fn, random } = maker;
  const leaf = (): string => (random.chance(60) ? maker.variable("number", false) : undefined) ?? random.pick(LITERALS);
  if (fn.isGenerator && random.chance(15)) return one(maker, IN_GENERATOR, leaf);
  if (fn.isAsync && random.chance(15)) return one(maker, IN_ASYNC, leaf);
  if (fn.hasThis && random.chance(15)) return one(maker, WITH_THIS, leaf);
  if (fn.superIs !== "none" && random.chance(12)) return one(maker, WITH_SUPER, leaf);
  if (fn.privates.length > 0 && random.chance(20)) return one(maker, WITH_PRIVATE, leaf);
  if (fn.hasArguments && random.chance(4)) return one(maker, WITH_ARGUMENTS, leaf);
  return one(maker, EXPRESSIONS.number, leaf);
}

const variableOr = (maker: Maker, kind: Kind, otherwise: string) => (): string =>
  maker.variable(kind, false) ?? otherwise;

export const textual = (maker: Maker): string => one(maker, EXPRESSIONS.text, variableOr(maker, "text", '"t"'));
export const array = (maker: Maker): string => one(maker, EXPRESSIONS.array, variableOr(maker, "array", "[1, 2]"));
export const anything = (maker: Maker): string => one(maker, EXPRESSIONS.any, () => "1");
export const iterable = (maker: Maker): string => one(maker, ITERABLES, variableOr(maker, "array", "[3, 4]"));

/** In parentheses, where a brace would begin a block. */
export function object(maker: Maker): string {
  const text = one(maker, EXPRESSIONS.object, variableOr(maker, "object", "{ a: 1 }"));
  return text.startsWith("{") ? `(${text})` : text;
}

export function functional(maker: Maker): string {
  maker.budget -= 2;
  if (maker.budget < 0 || maker.random.chance(30)) return maker.variable("function", false) ?? "((x) => x)";
  return functionExpression(maker);
}
