import { array, METHODS, number, object } from "./expressions.js";
import type { FunctionState, Maker } from "./maker.js";
import { arrayBinding, objectBinding } from "./patterns.js";
import { statements } from "./statements.js";

/** What an arrow function sees of the function around it. */
export const ofArrow = ({ hasThis, superIs, privates, hasArguments }: FunctionState): Partial<FunctionState> => ({
  hasThis,
  superIs,
  privates,
  hasArguments,
});

/** Parameters and a body, of any kind of function; `before` stands first in the body. */
export function parametersAndBody(maker: Maker, state: Partial<FunctionState>, before = ""): string {
  return maker.within(state, () => {
    maker.budget = 6;
    // The fields of a class are there before a constructor's defaults, which Babel does not know.
    const parameters = state.canReturn === false ? maker.declare(maker.fresh(), "number") : writeParameters(maker);
    return `(${parameters}) { tick(); ${before}${returning(maker)}}`;
  });
}

function returning(maker: Maker): string {
  const body = statements(maker, maker.depth > 2 ? 1 : 1 + maker.random.below(3));
  maker.budget = 6;
  return `${body}${maker.fn.canReturn && maker.random.chance(85) ? `return ${number(maker)}; ` : ""}`;
}

export function writeParameters(maker: Maker): string {
  const { random } = maker;
  const parts: string[] = [];
  const count = random.below(4);
  // A name is visible to the defaults after it, and to functions in all of them.
  const name = (): string => {
    const made = maker.fresh();
    return maker.declare(made, "number");
  };
  const state = maker.fn;
  // Neither `yield` nor `await` may stand in parameters. What takes functions apart does not know `arguments` there.
  const hasArguments = state.hasArguments && !state.isAsync && !state.isGenerator;
  maker.fn = { ...state, isAsync: false, isGenerator: false, hasArguments };
  for (let index = 0; index < count; index++) {
    // A generator's patterns are taken apart when it begins to run, not when it is called.
    const kind = state.isGenerator ? 3 + random.below(17) : random.below(20);
    // V4 does not see that a function in a default reads what is not there yet: defaults are made before names.
    if (kind < 1) {
      const value = array(maker);
      parts.push(`${arrayBinding(maker, name).text} = ${value}`);
    } else if (kind < 3) {
      const value = object(maker);
      parts.push(`${objectBinding(maker, name).text} = ${value}`);
    } else if (kind < 4) parts.push(`${maker.declare(maker.fresh(), "function")} = ${arrow(maker)}`);
    else if (kind < 8) {
      if (random.chance(5)) {
        const early = name();
        parts.push(`${early} = ${random.pick([early, `${early} + 1`, `(${early} = 2)`])}`);
      } else {
        const value = number(maker);
        parts.push(`${name()} = ${value}`);
      }
    } else parts.push(name());
  }
  if (random.chance(10)) parts.push(`...${maker.declare(maker.fresh(), "array")}`);
  maker.fn = state;
  return parts.join(", ");
}

export function arrow(maker: Maker, isAsync = false): string {
  return maker.within({ ...ofArrow(maker.fn), isAsync }, () => {
    const parameters = writeParameters(maker);
    const start = isAsync ? "async " : "";
    if (maker.size < 0 || maker.random.chance(50)) return `(${start}(${parameters}) => ${number(maker)})`;
    return `(${start}(${parameters}) => { tick(); ${returning(maker)}})`;
  });
}

export function functionExpression(maker: Maker): string {
  const kind = maker.random.below(10);
  if (maker.depth > 3) return maker.variable("function", false) ?? "((x) => x)";
  if (kind < 6) return arrow(maker);
  const name = maker.random.chance(40) ? ` ${maker.random.pick(METHODS)}` : "";
  if (kind < 9) return `(function${name}${parametersAndBody(maker, { hasArguments: true })})`;
  const method = maker.random.pick(METHODS);
  return `({ ${method}${parametersAndBody(maker, { hasArguments: true })} }).${method}`;
}
