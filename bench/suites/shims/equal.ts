/** Whether two values are alike: what every framework's deep equality comes to, with their differences as options. */

export interface How {
  /** `==` for what is no object, and prototypes don't matter. */
  readonly loose?: boolean;
  /** A property that is undefined is as good as none, and prototypes don't matter: jest's toEqual. */
  readonly lenient?: boolean;
  /** The right one may lack properties of the left: jest's toMatchObject. */
  readonly partial?: boolean;
}

/** A value that judges for itself whether another one will do, such as `expect.any(Number)`. */
export interface Judge {
  asymmetricMatch(value: unknown): boolean;
}

export const isJudge = (value: unknown): value is Judge =>
  typeof value === "object" && value !== null && typeof (value as Partial<Judge>).asymmetricMatch === "function";

export function equal(left: unknown, right: unknown, how: How = {}, seen: [unknown, unknown][] = []): boolean {
  if (isJudge(right)) return right.asymmetricMatch(left);
  if (isJudge(left)) return left.asymmetricMatch(right);
  if (Object.is(left, right)) return true;
  if (!isObject(left) || !isObject(right)) {
    // biome-ignore lint/suspicious/noDoubleEquals: the loose comparison is what the test asks for
    return how.loose === true && !isObject(left) && !isObject(right) && left == right;
  }
  if (typeof left === "function" || typeof right === "function") return false;
  if (seen.some(([one, other]) => one === left && other === right)) return true;
  const deeper: [unknown, unknown][] = [...seen, [left, right]];
  const same = (one: unknown, other: unknown): boolean => equal(one, other, how, deeper);
  if (tag(left) !== tag(right) || Array.isArray(left) !== Array.isArray(right)) return false;
  if (!how.loose && !how.lenient && !how.partial && Object.getPrototypeOf(left) !== Object.getPrototypeOf(right))
    return false;
  if (!sameContents(left, right, same)) return false;
  return sameProperties(left, right, how, same);
}

type Same = (left: unknown, right: unknown) => boolean;

const isObject = (value: unknown): value is object =>
  (typeof value === "object" && value !== null) || typeof value === "function";

const tag = (value: object): string => Object.prototype.toString.call(value);

/** What an object holds besides properties. */
function sameContents(left: object, right: object, same: Same): boolean {
  if (left instanceof Date && right instanceof Date) return Object.is(left.getTime(), right.getTime());
  if (left instanceof RegExp && right instanceof RegExp)
    return left.source === right.source && left.flags === right.flags;
  if (left instanceof Error && right instanceof Error)
    return left.name === right.name && left.message === right.message;
  if (left instanceof Number || left instanceof String || left instanceof Boolean)
    return Object.is(left.valueOf(), right.valueOf());
  if (left instanceof Map && right instanceof Map)
    return (
      left.size === right.size &&
      [...left].every(([key, value]) =>
        right.has(key)
          ? same(value, right.get(key))
          : [...right].some(([other, otherValue]) => isObject(key) && same(key, other) && same(value, otherValue)),
      )
    );
  if (left instanceof Set && right instanceof Set)
    return (
      left.size === right.size &&
      [...left].every(
        (value) => right.has(value) || (isObject(value) && [...right].some((other) => same(value, other))),
      )
    );
  if (left instanceof ArrayBuffer && right instanceof ArrayBuffer)
    return same(Array.from(new Uint8Array(left)), Array.from(new Uint8Array(right)));
  if (left instanceof DataView && right instanceof DataView) return same(left.buffer, right.buffer);
  if (left instanceof Promise || left instanceof WeakMap || left instanceof WeakSet) return false;
  return true;
}

function sameProperties(left: object, right: object, how: How, same: Same): boolean {
  const keysOf = (value: object): PropertyKey[] =>
    [...Object.keys(value), ...enumerableSymbols(value)].filter(
      (key) => !(how.lenient && (value as Record<PropertyKey, unknown>)[key] === undefined),
    );
  if (Array.isArray(left) && left.length !== (right as unknown[]).length) return false;
  const wanted = keysOf(right);
  if (!(how.partial && !Array.isArray(left)) && keysOf(left).length !== wanted.length) return false;
  return wanted.every(
    (key) =>
      (how.lenient || how.partial ? key in left : Object.prototype.propertyIsEnumerable.call(left, key)) &&
      same((left as Record<PropertyKey, unknown>)[key], (right as Record<PropertyKey, unknown>)[key]),
  );
}

const enumerableSymbols = (value: object): symbol[] =>
  Object.getOwnPropertySymbols(value).filter((key) => Object.prototype.propertyIsEnumerable.call(value, key));
