import { callMethod, type Method } from "./method.js";

const { concat: own, slice } = Array.prototype;

/** Whether an array that was shifted and filled again loses elements, as Qt 5.15's `concat` has it. */
const isWrong = /*#__PURE__*/ (() => {
  const list = [0, 1, 2];
  list.shift();
  list.push(3);
  return own.call([], list)[2] !== 3;
})();

/** The same elements, in the order of memory; `slice` forgets the empty places at the end. */
function straight(value: unknown): unknown {
  if (!Array.isArray(value) || value.constructor !== Array) return value;
  if ((value as { [Symbol.isConcatSpreadable]?: unknown })[Symbol.isConcatSpreadable] !== undefined) return value;
  const copy: unknown[] = slice.call(value);
  if (copy.length !== value.length) copy.length = value.length;
  return copy;
}

const ofArray = {
  concat(this: unknown, _first: unknown): unknown[] {
    const values: unknown[] = [];
    // biome-ignore lint/complexity/noArguments: the first is named for the function's length
    for (let at = 0; at < arguments.length; at++) values.push(straight(arguments[at]));
    return Reflect.apply(own, straight(this), values);
  },
};

/** The `concat` of arrays. */
export const wholeConcat: Method = isWrong ? ofArray.concat : own;

/** The `concat` of a value. */
export function arrayConcatOf(self: unknown): Method {
  const method = (self as { concat: Method }).concat;
  return method === own ? wholeConcat : method;
}
/** `self.concat(…)` */
export const arrayConcat = (self: unknown, ...values: unknown[]): unknown =>
  callMethod(arrayConcatOf(self), self, "concat", values);
