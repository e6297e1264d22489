import { hiddenName } from "./hidden.js";

const TARGET = /*#__PURE__*/ hiddenName("target");
const CELLS = /*#__PURE__*/ hiddenName("registry");

const isOwn = Object.prototype.hasOwnProperty;

const isHeldWeakly = (value: unknown): boolean =>
  (typeof value === "object" && value !== null) ||
  typeof value === "function" ||
  (typeof value === "symbol" && String(value) !== "" && Symbol.keyFor(value) === undefined);

function check(self: unknown, key: symbol): void {
  if (typeof self !== "object" || self === null || !isOwn.call(self, key))
    throw new TypeError("this is of another class");
}

/** A reference: V4 does not tell when an object is gone, so this one keeps it. */
export class PureWeakRef<Target extends object> {
  constructor(target: Target) {
    if (!isHeldWeakly(target)) throw new TypeError("The target of a WeakRef has to be an object");
    Object.defineProperty(this, TARGET, { value: target });
  }

  deref(): Target {
    check(this, TARGET);
    return (this as unknown as Record<symbol, Target>)[TARGET] as Target;
  }
}

/** Never calls back, as the language allows. */
export class PureFinalizationRegistry {
  constructor(cleanup: unknown) {
    if (typeof cleanup !== "function") throw new TypeError("FinalizationRegistry needs a function");
    Object.defineProperty(this, CELLS, { value: [] });
  }

  register(target: unknown, held: unknown, ...[token]: unknown[]): void {
    check(this, CELLS);
    if (!isHeldWeakly(target) || target === held) throw new TypeError("The target has to be an object of its own");
    if (!isHeldWeakly(token)) {
      if (token !== undefined) throw new TypeError("The token has to be an object");
      return;
    }
    (this as unknown as Record<symbol, unknown[]>)[CELLS]?.push(token);
  }

  unregister(token: unknown): boolean {
    check(this, CELLS);
    if (!isHeldWeakly(token)) throw new TypeError("The token has to be an object");
    const tokens = (this as unknown as Record<symbol, unknown[]>)[CELLS] as unknown[];
    const { length } = tokens;
    let kept = 0;
    for (let index = 0; index < length; index++) if (tokens[index] !== token) tokens[kept++] = tokens[index];
    tokens.length = kept;
    return kept < length;
  }
}

for (const [Class, name] of [
  [PureWeakRef, "WeakRef"],
  [PureFinalizationRegistry, "FinalizationRegistry"],
] as const) {
  Object.defineProperty(Class, "name", { value: name, configurable: true });
  Object.defineProperty(Class.prototype, Symbol.toStringTag, { value: name, configurable: true });
}
