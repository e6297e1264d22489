import { bigClass, isBigInt, NO_JSON, whileReplacing } from "./big-int-kind.js";

const isOwn = Object.prototype.hasOwnProperty;

type Replace = (this: unknown, key: string, value: unknown) => unknown;
type Replacer = Replace | unknown[] | null | undefined;

/** A BigInt is no mistake where the function makes something else of it. */
const replaced = (value: unknown, replacer: Replace, space: string | number | undefined): string | undefined =>
  whileReplacing(() =>
    JSON.stringify(
      value,
      function (this: unknown, key, found: unknown) {
        const result = replacer.call(this, key, found);
        if (isBigInt(result)) throw new TypeError(NO_JSON);
        return result;
      },
      space,
    ),
  );

let told: boolean | undefined;

/** Whether a function is told in which object it finds a value; Qt 5.15 tells it of an object with that value alone. */
function tellsHolder(): boolean {
  if (told === undefined) {
    told = false;
    JSON.stringify({ a: 1 }, function (this: { a?: number }, _key, value: unknown) {
      if (this.a === 1) told = true;
      return value;
    });
  }
  return told;
}

/** An object whose properties are being written, and where in them that is. */
interface Holder {
  readonly object: object;
  readonly keys: readonly string[];
  next: number;
}

/** Those that the function is called with: not what is missing in an array. */
function keysOf(object: object): readonly string[] {
  if (!Array.isArray(object)) return Object.keys(object);
  const keys: string[] = [];
  for (let index = 0; index < object.length; index++) if (index in object) keys.push(String(index));
  return keys;
}

const isWrapped = (value: object): boolean =>
  value instanceof String || value instanceof Number || value instanceof Boolean;

/** A function that is told in which object it finds a value: objects are written from the outside in, each in its order. */
function holding(value: unknown, replacer: Replace): Replace {
  const holders: Holder[] = [{ object: { "": value }, keys: [""], next: 0 }];
  return function (this: unknown, key, found) {
    let depth = holders.length - 1;
    while (depth >= 0 && holders[depth]!.keys[holders[depth]!.next] !== key) depth--;
    const holder = holders[depth];
    const result = replacer.call(holder ? holder.object : this, key, found);
    if (!holder) return result;
    holders.length = depth + 1;
    holder.next++;
    if (typeof result === "object" && result !== null && !isWrapped(result))
      holders.push({ object: result, keys: keysOf(result), next: 0 });
    return result;
  };
}

const ofJson = {
  stringify(value: unknown, replacer: Replacer, space: string | number | undefined): string | undefined {
    if (Array.isArray(replacer)) return JSON.stringify(value, picking(replacer), space);
    if (typeof replacer !== "function") return JSON.stringify(value, replacer as undefined, space);
    const replace = tellsHolder() ? replacer : holding(value, replacer);
    return bigClass.of ? replaced(value, replace, space) : JSON.stringify(value, replace as () => unknown, space);
  },
};

/** JSON.stringify, which V4 lets ignore a list of the properties wanted, and Qt 5.15 call functions without the object. */
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
