/** `expect` of jest and vitest: the matchers that suites use. */
import { AssertionError } from "./assert.js";
import { equal, type Judge } from "./equal.js";
import { MATCHERS, type Matcher } from "./matchers.js";
import { show } from "./show.js";

type Matchers = Record<string, (...wanted: unknown[]) => unknown>;
type Expectation = Matchers & { not: Matchers; resolves: Matchers; rejects: Matchers };

const matchers: Record<string, Matcher> = { ...MATCHERS };

function judge(value: unknown, name: string, matcher: Matcher, isNot: boolean, wanted: unknown[]): void {
  if (matcher(value, ...wanted) !== isNot) return;
  throw new AssertionError(`${show(value)} ${isNot ? "not " : ""}${name} ${wanted.map((one) => show(one)).join(", ")}`);
}

function matchersOf(value: unknown, isNot: boolean): Matchers {
  const own: Matchers = {};
  for (const [name, matcher] of Object.entries(matchers))
    own[name] = (...wanted) => judge(value, name, matcher, isNot, wanted);
  return own;
}

/** The same matchers for what a promise comes to. */
function later(value: unknown, isRejected: boolean, isNot: boolean): Matchers {
  const settled = async (): Promise<unknown> => {
    const promise = Promise.resolve(typeof value === "function" ? (value as () => unknown)() : value);
    if (!isRejected) return promise;
    let thrown: { readonly error: unknown } | undefined;
    await promise.then(undefined, (error: unknown) => {
      thrown = { error };
    });
    if (!thrown) throw new AssertionError("it is not rejected");
    return thrown.error;
  };
  const own: Matchers = {};
  for (const [name, matcher] of Object.entries(matchers))
    own[name] = async (...wanted) => {
      const result = await settled();
      const isThrow = isRejected && /^toThrow/.test(name);
      judge(isThrow ? throwing(result) : result, name, matcher, isNot, wanted);
    };
  return own;
}

const throwing = (error: unknown) => (): never => {
  throw error;
};

const withNot = (of: (isNot: boolean) => Matchers): Matchers & { not: Matchers } =>
  Object.assign(of(false), { not: of(true) });

const judging = (asymmetricMatch: (value: unknown) => boolean): Judge => ({ asymmetricMatch });

const isKind = (value: unknown, kind: unknown): boolean => {
  const primitive = new Map<unknown, string>([
    [String, "string"],
    [Number, "number"],
    [Boolean, "boolean"],
    [Function, "function"],
    [Object, "object"],
  ]).get(kind);
  return primitive !== undefined ? typeof value === primitive : value instanceof (kind as new () => object);
};

const contains = (whole: unknown, part: object): boolean => equal(whole, part, { partial: true });

const ASYMMETRIC = {
  any: (kind: unknown) => judging((value) => isKind(value, kind)),
  anything: () => judging((value) => value !== undefined && value !== null),
  objectContaining: (part: object) => judging((value) => typeof value === "object" && contains(value, part)),
  arrayContaining: (parts: readonly unknown[]) =>
    judging((value) => Array.isArray(value) && parts.every((part) => value.some((one) => equal(one, part)))),
  stringContaining: (part: string) => judging((value) => typeof value === "string" && value.includes(part)),
  stringMatching: (pattern: string | RegExp) =>
    judging((value) => typeof value === "string" && new RegExp(pattern).test(value)),
  closeTo: (wanted: number, digits = 2) =>
    judging((value) => typeof value === "number" && Math.abs(value - wanted) < 10 ** -digits / 2),
};

export const expect = Object.assign(
  (value: unknown): Expectation =>
    Object.assign(
      withNot((isNot) => matchersOf(value, isNot)),
      {
        resolves: withNot((isNot) => later(value, false, isNot)),
        rejects: withNot((isNot) => later(value, true, isNot)),
      },
    ) as unknown as Expectation,
  ASYMMETRIC,
  {
    not: {
      objectContaining: (part: object) => judging((value) => !contains(value, part)),
      stringContaining: (part: string) => judging((value) => !String(value).includes(part)),
    },
    assertions: () => {},
    hasAssertions: () => {},
    addSnapshotSerializer: () => {},
    fail: (message?: string): never => {
      throw new AssertionError(message ?? "failed");
    },
    unreachable: (message?: string): never => {
      throw new AssertionError(message ?? "this should not be reached");
    },
    extend: (added: Record<string, (value: unknown, ...wanted: unknown[]) => { pass: boolean }>): void => {
      for (const [name, matcher] of Object.entries(added))
        matchers[name] = (value, ...wanted) => matcher.call({ equals: equal }, value, ...wanted).pass;
    },
  },
);
