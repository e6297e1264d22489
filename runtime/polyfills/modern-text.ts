import { asyncFunction } from "./async-function.js";
import { asyncPrototype } from "./async-tagged.js";
import { functionFrom } from "./function-from.js";
import { PurePromise } from "./promise.js";
import { ASYNC_NAME, withoutModernSyntax } from "./text-syntax.js";

type Make = (...values: unknown[]) => unknown;

const prototype = /*#__PURE__*/ asyncPrototype((...given) => {
  const body = given.length === 0 ? "" : String(given.pop());
  return (modernFunctionFrom(`return async function anonymous(${given.join(",")}\n) {\n${body}\n}`) as Make)();
});

/** Has a function tell that it is an asynchronous one; its constructor makes such ones of texts. */
export const asyncTextTagged = <F extends (...values: never[]) => unknown>(made: F): F =>
  Object.setPrototypeOf(made, prototype) as F;

const asyncOfText = (make: Parameters<typeof asyncFunction>[0]): Make => asyncTextTagged(asyncFunction(make));

/** `Function(…)` for texts that may have `{ ...object }` and asynchronous functions in them, which no V4 parses. */
export function modernFunctionFrom(...given: unknown[]): unknown {
  try {
    return functionFrom(...given);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const texts = given.map(String);
    const body = texts.length === 0 ? "" : (texts[texts.length - 1] as string);
    const parameters = texts.slice(0, -1).join(",");
    const mended = withoutModernSyntax(`return function anonymous(${parameters}\n) {\n${body}\n}`);
    if (mended === undefined) throw error;
    return (functionFrom(ASYNC_NAME, "Promise", mended) as Make)(asyncOfText, PurePromise);
  }
}
modernFunctionFrom.prototype = Function.prototype;
