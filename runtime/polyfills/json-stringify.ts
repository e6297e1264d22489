import { bigClass, isBigInt, NO_JSON, whileReplacing } from "./big-int-kind.js";

const isOwn = Object.prototype.hasOwnProperty;

type Replacer = ((this: unknown, key: string, value: unknown) => unknown) | unknown[] | null | undefined;

/** A BigInt is no mistake where the function makes something else of it. */
const replaced = (value: unknown, replacer: Replacer, space: string | number | undefined): string | undefined =>
  whileReplacing(() =>
    JSON.stringify(
      value,
      function (this: unknown, key, found: unknown) {
        const result = (replacer as (this: unknown, key: string, value: unknown) => unknown).call(this, key, found);
        if (isBigInt(result)) throw new TypeError(NO_JSON);
        return result;
      },
      space,
    ),
  );

const ofJson = {
  stringify(value: unknown, replacer: Replacer, space: string | number | undefined): string | undefined {
    if (typeof replacer === "function" && bigClass.of) return replaced(value, replacer, space);
    if (!Array.isArray(replacer)) return JSON.stringify(value, replacer as undefined, space);
    return JSON.stringify(value, picking(replacer), space);
  },
};

/** JSON.stringify, which V4 lets ignore a list of the properties wanted. */
export const jsonStringify: (value: unknown, replacer: Replacer, space?: string | number) => string | undefined =
  ofJson.stringify;

function picking(replacer: unknown[]): (key: string, found: unknown) => unknown {
  const wanted: string[] = [];
  for (const key of replacer) {
    const isName = typeof key === "string" || typeof key === "number" || key instanceof String || key instanceof Number;
    if (!isName) continue;
    const name = String(key);
    if (wanted.indexOf(name) === -1) wanted.push(name);
  }
  return (_key, found) => {
    if (typeof found !== "object" || found === null || Array.isArray(found)) return found;
    const picked: Record<string, unknown> = {};
    for (const key of wanted) if (isOwn.call(found, key)) picked[key] = (found as Record<string, unknown>)[key];
    return picked;
  };
}
