import { classDeclaration } from "./classes.js";
import {
  anything,
  array,
  choose,
  fill,
  functional,
  iterable,
  METHODS,
  number,
  object,
  PROPERTIES,
  textual,
} from "./expressions.js";
import { parametersAndBody } from "./functions.js";
import { IDIOMS, SLOPPY_IDIOMS } from "./idioms.js";
import type { Maker } from "./maker.js";
import { arrayBinding, arrayTarget, objectBinding, objectTarget, target } from "./patterns.js";
import { MODULE_IDIOMS, RARE_IDIOMS, RARE_SLOPPY_IDIOMS } from "./rare-idioms.js";
import { STATEMENTS, type Template } from "./templates.js";

/** Statements one after another, in a scope that is open. */
export function statements(maker: Maker, count: number): string {
  let text = "";
  for (let index = 0; index < count && maker.size > 0; index++) text += `${statement(maker)}\n`;
  return text;
}

/** Statements for a hole in an expression: a block of its own, since the function's scope may not be open. */
export function bodyOf(maker: Maker, count: number): string {
  if (maker.depth > 3 || maker.size < 0 || maker.random.chance(60)) return "";
  return block(maker, count);
}

export function block(maker: Maker, count = 1 + maker.random.below(2)): string {
  const { budget } = maker;
  const text = maker.scoped(false, () => `{ ${statements(maker, count)}}`);
  maker.budget = budget;
  return text;
}

function statement(maker: Maker): string {
  const { random } = maker;
  maker.size -= 2;
  maker.budget = 3 + random.below(8);
  if (maker.idioms !== "plain" && random.chance(25)) return idiom(maker);
  const deep = maker.depth > 4 || maker.size < 0;
  const kind = random.below(deep ? 60 : 100);
  if (kind < 42) return simple(maker);
  if (kind < 58) return declaration(maker);
  if (kind < 60) return jump(maker) ?? simple(maker);
  maker.depth++;
  try {
    if (kind < 67) return conditional(maker);
    if (kind < 80) return loop(maker);
    if (kind < 88) return attempt(maker);
    if (kind < 91) return switching(maker);
    if (kind < 93) return labelled(maker);
    if (kind < 97) return functionDeclaration(maker);
    if (kind < 99) return classDeclaration(maker);
    return block(maker);
  } finally {
    maker.depth--;
  }
}

function idiom(maker: Maker): string {
  maker.budget = 3;
  return fill(maker, choose(maker, idiomsOf(maker))) ?? simple(maker);
}

function idiomsOf({ idioms, isStrict, random }: Maker): readonly Template[] {
  if (idioms === "wide") return !isStrict && random.chance(20) ? SLOPPY_IDIOMS : IDIOMS;
  if (isStrict) return random.chance(5) ? MODULE_IDIOMS : RARE_IDIOMS;
  return random.chance(20) ? RARE_SLOPPY_IDIOMS : RARE_IDIOMS;
}

function simple(maker: Maker): string {
  for (let attempt = 0; attempt < 5; attempt++) {
    const text = fill(maker, choose(maker, STATEMENTS));
    if (text === undefined) continue;
    return /^(?:\{|function|class|let\[|async function)/.test(text) ? `(${text.replace(/;$/, "")});` : text;
  }
  return `log(${number(maker)});`;
}

function declaration(maker: Maker): string {
  const { random } = maker;
  const word = random.pick(["let", "let", "const", "var"]);
  const isConst = word === "const";
  const name = (): string => (word === "var" ? maker.freshVar() : maker.fresh());
  const declare = (made: string, kind: Parameters<Maker["declare"]>[1]): string =>
    word === "var" ? maker.declareVar(made, kind) : maker.declare(made, kind, isConst);
  const kind = random.below(16);
  // The value is made first: it can't mention the name.
  if (kind < 6) {
    const value = number(maker);
    return `${word} ${declare(name(), "number")} = ${value};`;
  }
  if (kind < 8) {
    const value = array(maker);
    return `${word} ${declare(name(), "array")} = ${value};`;
  }
  if (kind < 10) {
    const value = object(maker);
    return `${word} ${declare(name(), "object")} = ${value};`;
  }
  if (kind < 12) {
    const value = functional(maker);
    return `${word} ${declare(name(), "function")} = ${value};`;
  }
  if (kind < 13) {
    const value = textual(maker);
    return `${word} ${declare(name(), "text")} = ${value};`;
  }
  const made: string[] = [];
  const once = (): string => {
    for (;;) {
      const one = name();
      if (made.includes(one)) {
        const other = `${one}${made.length}`;
        made.push(other);
        return other;
      }
      made.push(one);
      return one;
    }
  };
  const isArray = random.chance(50);
  const value = isArray ? iterable(maker) : object(maker);
  const { text, names } = isArray ? arrayBinding(maker, once) : objectBinding(maker, once);
  for (const one of names) declare(one, "number");
  return `${word} ${text} = ${value};`;
}

/** Leaves the loop, the block or the function, where there is one to leave. */
function jump(maker: Maker): string | undefined {
  const { fn, random } = maker;
  const ways: string[] = [];
  if (fn.breakables > 0) ways.push("break;");
  if (fn.loops > 0) ways.push("continue;");
  for (const { name, isLoop } of fn.labels) ways.push(`break ${name};`, ...(isLoop ? [`continue ${name};`] : []));
  if (fn.canReturn) ways.push(`return ${number(maker)};`, "return;");
  ways.push(`throw new ${random.pick(["Error", "TypeError", "RangeError"])}("own ${random.below(5)}");`);
  const way = random.pick(ways);
  return random.chance(70) ? `if (${anything(maker)}) ${way}` : way;
}

function conditional(maker: Maker): string {
  const test = anything(maker);
  const otherwise = maker.random.chance(50) ? ` else ${blockOrOne(maker)}` : "";
  const then = blockOrOne(maker);
  return `if (${test}) ${then}${otherwise}`;
}

/** A block, or now and then a single statement that needs none. */
function blockOrOne(maker: Maker): string {
  if (maker.random.chance(70)) return block(maker);
  maker.budget = 5;
  const text = simple(maker);
  return text.startsWith("if") ? `{ ${text} }` : text;
}

/** The body of a loop: what counts the steps stands first. */
function loopBody(maker: Maker, before = ""): string {
  const { fn } = maker;
  fn.loops++;
  fn.breakables++;
  const ends = maker.random.chance(25) ? (jump(maker) ?? "") : "";
  const text = `{ tick(); ${before}${statements(maker, 1 + maker.random.below(2))}${ends} }`;
  fn.loops--;
  fn.breakables--;
  return text;
}

function loop(maker: Maker): string {
  const { fn, random } = maker;
  let label = "";
  if (random.chance(25)) {
    const name = maker.label();
    fn.labels.push({ name, isLoop: true });
    label = `${name}: `;
  }
  const text = maker.scoped(false, () => unlabelledLoop(maker));
  if (label !== "") fn.labels.pop();
  return label + text;
}

function unlabelledLoop(maker: Maker): string {
  const { fn, random } = maker;
  const kind = random.below(14);
  const end = 1 + random.below(3);
  if (kind < 4) {
    const word = random.pick(["let", "let", "let", "var"]);
    const name = word === "var" ? maker.declareVar(maker.freshVar(), "number") : maker.declare(maker.fresh(), "number");
    return `for (${word} ${name} = 0; ${name} < ${end}; ${random.pick([`${name}++`, `++${name}`, `${name} += 1`])}) ${loopBody(maker)}`;
  }
  if (kind < 5) {
    const name = maker.variable("number", true);
    const test = name === undefined ? "false" : `(${name} = ${name} - 1) > 0`;
    return `while (${test}) ${loopBody(maker)}`;
  }
  if (kind < 6) {
    const name = maker.variable("number", true) ?? "1";
    return `do ${loopBody(maker)} while (${name} < ${number(maker)} && false);`;
  }
  if (kind < 8) {
    // V4 reads functions in the head of for…in wrongly.
    // It is left open whether what is added meanwhile is met: a copy is gone through.
    const source = `{ ...${maker.variable("object", false) ?? "{ a: 1, b: 2 }"} }`;
    const word = random.pick(["let", "const", "var"]);
    const name =
      word === "var"
        ? maker.declareVar(maker.freshVar(), "text")
        : maker.declare(maker.fresh(), "text", word === "const");
    return `for (${word} ${name} in ${source}) ${loopBody(maker)}`;
  }
  const isAwaited = fn.isAsync && random.chance(40);
  const source =
    isAwaited && random.chance(40) ? `[Promise.resolve(${number(maker)}), ${number(maker)}]` : iterable(maker);
  const head = forHead(maker);
  return `for ${isAwaited ? "await " : ""}(${head} of ${source}) ${loopBody(maker)}`;
}

function forHead(maker: Maker): string {
  const { random } = maker;
  maker.budget = 3;
  const kind = random.below(12);
  if (kind < 7) {
    const word = random.pick(["let", "const", "const"]);
    return `${word} ${maker.declare(maker.fresh(), "number", word === "const")}`;
  }
  if (kind < 8) return `var ${maker.declareVar(maker.freshVar(), "number")}`;
  if (kind < 9) {
    const { text, names } = random.chance(50)
      ? arrayBinding(maker, () => declared(maker))
      : objectBinding(maker, () => declared(maker));
    return names.length > 0 ? `let ${text}` : "let [u]";
  }
  if (kind < 10) return target(maker);
  return random.chance(50) ? arrayTarget(maker) : objectTarget(maker);
}

const declared = (maker: Maker): string => maker.declare(maker.fresh(), "number");

function attempt(maker: Maker): string {
  const { fn, random } = maker;
  const kind = random.below(4);
  const part = (): string => {
    const end = random.chance(30) ? (jump(maker) ?? "") : "";
    return maker.scoped(false, () => `{ ${statements(maker, 1 + random.below(2))}${end} }`);
  };
  let text = `try ${part()}`;
  if (kind < 3)
    text += maker.scoped(false, () => {
      const how = random.below(10);
      if (how < 2) return ` catch ${block(maker)}`;
      if (how < 3) {
        const { text: pattern } = objectBinding(maker, () => declared(maker));
        return ` catch (${pattern}) { ${statements(maker, 1)}}`;
      }
      const name = maker.declare(maker.fresh(), "object");
      return ` catch (${name}) { log("caught", ${name}); ${statements(maker, 1)}}`;
    });
  if (kind > 0) {
    // In for…of, V4 returns all the same when `finally` goes on with the loop: nothing jumps out of there.
    const { loops, breakables, labels } = fn;
    fn.loops = fn.breakables = 0;
    fn.labels = [];
    // Nor is anything thrown out of there: a `return` before would be done where that is caught.
    text += ` finally { log("finally"); try { ${maker.scoped(false, () => statements(maker, 1))}} catch (late) { log("late", late); } }`;
    Object.assign(fn, { loops, breakables, labels });
  }
  return text;
}

function switching(maker: Maker): string {
  const { fn, random } = maker;
  const value = number(maker);
  const isDefault = random.below(4);
  fn.breakables++;
  const cases = maker.scoped(false, () => {
    let text = "";
    for (let index = 0; index < 3; index++) {
      maker.budget = 4;
      const test = index === isDefault ? "default" : `case ${number(maker)}`;
      // Qt 5.15 does not see that one case reads what another declares.
      text += `${test}: ${block(maker, 1)} ${random.chance(50) ? "break;" : ""}\n`;
    }
    return text;
  });
  fn.breakables--;
  return `switch (${value}) { ${cases}}`;
}

function labelled(maker: Maker): string {
  const name = maker.label();
  maker.fn.labels.push({ name, isLoop: false });
  const text = block(maker, 2);
  maker.fn.labels.pop();
  return `${name}: ${text}`;
}

export function functionDeclaration(maker: Maker): string {
  const { random } = maker;
  const name = maker.fresh();
  const kind = random.below(10);
  maker.size -= 3;
  if (kind < 5) {
    const text = parametersAndBody(maker, { hasArguments: true });
    return `function ${maker.declare(name, "function")}${text}`;
  }
  if (kind < 8) {
    const text = parametersAndBody(maker, { isGenerator: true, hasArguments: true });
    return `function* ${maker.declare(name, "generator")}${text}\n${use(maker, name, "generator")}`;
  }
  if (kind < 9) {
    const text = parametersAndBody(maker, { isAsync: true, hasArguments: true });
    return `async function ${maker.declare(name, "function")}${text}\n${use(maker, name, "async")}`;
  }
  const text = parametersAndBody(maker, { isAsync: true, isGenerator: true, hasArguments: true });
  return `async function* ${maker.declare(name, "text")}${text}\n${use(maker, name, "async generator", !text.includes("yield*"))}`;
}

/** Calls what has just been declared. */
export function use(
  maker: Maker,
  callee: string,
  kind: "generator" | "async" | "async generator",
  mayThrow = true,
): string {
  const { random } = maker;
  maker.budget = 4;
  const call = `${callee}(${number(maker)}, ${number(maker)})`;
  // Of Node's versions some close an iterator that can't be thrown into, some don't.
  const step = (): string => random.pick(["next", "next", "next", "return", mayThrow ? "throw" : "next"]);
  if (kind === "async") return `${call}.then((v) => log("done", v), (e) => log("failed", e));`;
  if (kind === "async generator") {
    if (random.chance(40))
      return `(async (call) => { for await (const v of call) { tick(); log("got", v); if (v > 3) break; } })(${call}).then(() => log("done"), (e) => log("failed", e));`;
    const steps = Array.from(
      { length: 3 },
      () => `it.${step()}(${number(maker)}).then((v) => log("done", v), (e) => log("failed", e));`,
    );
    return `{ const it = ${call}; ${steps.join(" ")} }`;
  }
  if (random.chance(30)) return `log([...${call}]);`;
  const steps = Array.from({ length: 3 }, () => `log(it.${step()}(${number(maker)}));`);
  return `{ const it = ${call}; ${steps.join(" ")} }`;
}

export { METHODS, PROPERTIES };
