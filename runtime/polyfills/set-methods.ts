import { PureSet } from "./collections.js";
import type { Method } from "./method.js";

interface SetLike {
  readonly size: number;
  has(value: unknown): boolean;
  keys(): Iterator<unknown>;
}

function* keysOf(other: SetLike): IterableIterator<unknown> {
  const keys = other.keys();
  for (let step = keys.next(); !step.done; step = keys.next()) yield step.value;
}

const method = (name: string, ours: (self: Set<unknown>, other: SetLike) => unknown) => {
  const call = function (this: Set<unknown>, other: SetLike): unknown {
    return ours(this, other);
  };
  return (self: unknown): Method => {
    const own = (self as Record<string, Method | undefined>)[name];
    return own === undefined && self instanceof Set ? (call as Method) : (own as Method);
  };
};

const filtered = (self: Iterable<unknown>, keep: (value: unknown) => boolean): Set<unknown> =>
  new PureSet([...self].filter(keep));

/** The `union` of a value, and so on. */
export const unionOf = /*#__PURE__*/ method("union", (self, other) => new PureSet([...self, ...keysOf(other)]));
export const intersectionOf = /*#__PURE__*/ method("intersection", (self, other) =>
  self.size <= other.size
    ? filtered(self, (value) => other.has(value))
    : filtered(keysOf(other), (value) => self.has(value)),
);
export const differenceOf = /*#__PURE__*/ method("difference", (self, other) =>
  filtered(self, (value) => !other.has(value)),
);
export const symmetricDifferenceOf = /*#__PURE__*/ method("symmetricDifference", (self, other) => {
  const keys = new PureSet(keysOf(other));
  return new PureSet([...filtered(self, (value) => !keys.has(value)), ...filtered(keys, (value) => !self.has(value))]);
});
export const isSubsetOfOf = /*#__PURE__*/ method("isSubsetOf", (self, other) =>
  [...self].every((value) => other.has(value)),
);
export const isSupersetOfOf = /*#__PURE__*/ method("isSupersetOf", (self, other) =>
  [...keysOf(other)].every((value) => self.has(value)),
);
export const isDisjointFromOf = /*#__PURE__*/ method(
  "isDisjointFrom",
  (self, other) => ![...self].some((value) => other.has(value)),
);
