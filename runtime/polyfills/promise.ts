// biome-ignore-all lint/complexity/noThisInStatic: subclasses inherit these functions

import { PureAggregateError } from "./aggregate-error.js";
import { queueJob, queueLast } from "./jobs.js";
import { reportUncaught } from "./report-uncaught.js";

// A symbol, since private names cost V4 a look into a WeakMap.
const STATE = /*#__PURE__*/ Symbol("state");

type Settle = (value?: unknown) => void;
type Handler = ((value: never) => unknown) | null | undefined;
type PromiseClass = {
  new (executor: (resolve: Settle, reject: Settle) => void): PurePromise;
  resolve(value?: unknown): PurePromise;
};

interface State {
  status: 0 | 1 | 2;
  value: unknown;
  waiting: Reaction[];
  /** Whether anybody has ever waited, and so learns of a rejection. */
  isAwaited: boolean;
}

/** What waits for a promise, and what that promise's end settles in its turn. */
interface Reaction {
  readonly onFulfilled: Handler;
  readonly onRejected: Handler;
  readonly next: Capability | undefined;
}

interface Capability {
  readonly promise: PurePromise;
  readonly resolve: Settle;
  readonly reject: Settle;
}

const isObject = (value: unknown): value is { then?: unknown; constructor?: unknown } =>
  (typeof value === "object" && value !== null) || typeof value === "function";

let kept: [Settle, Settle];
const keep = (resolve: Settle, reject: Settle): void => {
  kept = [resolve, reject];
};

function capability(Class: PromiseClass): Capability {
  if (Class === PurePromise) {
    const promise = new Class(keep);
    return { promise, resolve: kept[0], reject: kept[1] };
  }
  let resolve: Settle | undefined;
  let reject: Settle | undefined;
  const promise = new Class((a, b) => {
    resolve = a;
    reject = b;
  });
  if (typeof resolve !== "function" || typeof reject !== "function")
    throw new TypeError("Promise resolve or reject function is not callable");
  return { promise, resolve, reject };
}

/** A promise with the functions that settle it. */
export const deferred = (): Capability => capability(PurePromise);

function settle(state: State, status: 1 | 2, value: unknown): void {
  const { waiting } = state;
  state.status = status;
  state.value = value;
  if (status === 2 && !state.isAwaited)
    queueLast(() => {
      if (!state.isAwaited) reportUncaught(value, "(in promise) ");
    });
  if (waiting.length === 0) return;
  state.waiting = [];
  for (let index = 0; index < waiting.length; index++) react(state, waiting[index]!);
}

/** Runs, as a job, what waits for a promise that is settled. */
function react({ status, value }: State, { onFulfilled, onRejected, next }: Reaction): void {
  queueJob(() => {
    const handler = status === 1 ? onFulfilled : onRejected;
    if (typeof handler !== "function") return status === 1 ? next?.resolve(value) : next?.reject(value);
    let result: unknown;
    try {
      result = handler(value as never);
    } catch (error) {
      return next?.reject(error);
    }
    next?.resolve(result);
  });
}

function wait(state: State, reaction: Reaction): void {
  state.isAwaited = true;
  if (state.status === 0) state.waiting.push(reaction);
  else react(state, reaction);
}

/** Waits as an asynchronous function does: nobody sees another promise, or which `then` a program has. */
export function settled(promise: PurePromise, onFulfilled: Handler, onRejected: Handler): void {
  wait(promise[STATE], { onFulfilled, onRejected, next: undefined });
}

/** The functions that settle a promise, the first call of either counts. */
function settlers(promise: PurePromise, state: State): [Settle, Settle] {
  let isDone = false;
  const reject: Settle = (reason) => {
    if (isDone) return;
    isDone = true;
    settle(state, 2, reason);
  };
  const resolve: Settle = (value) => {
    if (isDone) return;
    isDone = true;
    if (value === promise) return settle(state, 2, new TypeError("Chaining cycle detected for promise #<Promise>"));
    if (!isObject(value)) return settle(state, 1, value);
    let then: unknown;
    try {
      then = value.then;
    } catch (error) {
      return settle(state, 2, error);
    }
    if (typeof then !== "function") return settle(state, 1, value);
    const method = then;
    queueJob(() => {
      const [resolveAgain, rejectAgain] = settlers(promise, state);
      try {
        Reflect.apply(method, value, [resolveAgain, rejectAgain]);
      } catch (error) {
        rejectAgain(error);
      }
    });
  };
  return [resolve, reject];
}

/** By hand: V4 ends the process when `for…of` is left by an error and the iterator's `return` is null. */
function goThrough(values: Iterable<unknown>, each: (value: unknown) => void): void {
  const iterator = values[Symbol.iterator]();
  const { next } = iterator;
  for (;;) {
    const step = next.call(iterator);
    if (!isObject(step)) throw new TypeError("Iterator result is not an object");
    if (step.done) return;
    const { value } = step;
    try {
      each(value);
    } catch (error) {
      try {
        iterator.return?.();
      } catch {
        // what the body threw comes first
      }
      throw error;
    }
  }
}

/** How the combinators end. */
function combine(
  Class: PromiseClass,
  values: Iterable<unknown>,
  each: (promise: PurePromise, index: number, whole: Capability, results: unknown[], finish: () => void) => void,
  end: (whole: Capability, results: unknown[]) => void,
): PurePromise {
  const whole = capability(Class);
  const results: unknown[] = [];
  let open = 1;
  const finish = (): void => {
    if (--open === 0) end(whole, results);
  };
  try {
    const { resolve } = Class;
    if (typeof resolve !== "function") throw new TypeError("Promise resolve or reject function is not callable");
    let index = 0;
    goThrough(values, (value) => {
      results.push(undefined);
      open++;
      each(resolve.call(Class, value), index++, whole, results, finish);
    });
    finish();
  } catch (error) {
    whole.reject(error);
  }
  return whole.promise;
}

/**
 * Promise: V4's own ends the process when a `then` that is not a promise's throws, never settles a promise that is
 * resolved with itself, and lacks the newer functions.
 */
export class PurePromise {
  declare readonly [STATE]: State;

  constructor(executor: (resolve: Settle, reject: Settle) => void) {
    if (typeof executor !== "function") throw new TypeError(`Promise resolver ${String(executor)} is not a function`);
    const state: State = { status: 0, value: undefined, waiting: [], isAwaited: false };
    (this as { [STATE]: State })[STATE] = state;
    const [resolve, reject] = settlers(this, state);
    try {
      executor(resolve, reject);
    } catch (error) {
      reject(error);
    }
  }

  // biome-ignore lint/suspicious/noThenProperty: this is a promise
  then(onFulfilled?: Handler, onRejected?: Handler): PurePromise {
    const state = this[STATE];
    const next = capability(classOf(this));
    wait(state, { onFulfilled, onRejected, next });
    return next.promise;
  }

  catch(onRejected?: Handler): PurePromise {
    return this.then(undefined, onRejected);
  }

  finally(onFinally?: () => unknown): PurePromise {
    if (typeof onFinally !== "function") return this.then(onFinally, onFinally);
    const Class = classOf(this);
    return this.then(
      (value) => Class.resolve(onFinally()).then(() => value),
      (reason) =>
        Class.resolve(onFinally()).then(() => {
          throw reason;
        }),
    );
  }

  static get [Symbol.species](): unknown {
    return this;
  }

  static resolve(this: unknown, value?: unknown): PurePromise {
    if (!isObject(this)) throw new TypeError("Promise.resolve called on no object");
    if (value instanceof PurePromise && value.constructor === this) return value;
    const { promise, resolve } = capability(this as PromiseClass);
    resolve(value);
    return promise;
  }

  static reject(reason?: unknown): PurePromise {
    const { promise, reject } = capability(this as PromiseClass);
    reject(reason);
    return promise;
  }

  static withResolvers(): Capability {
    return capability(this as PromiseClass);
  }

  static all(values: Iterable<unknown>): PurePromise {
    return combine(
      this as PromiseClass,
      values,
      (promise, index, whole, results, finish) => {
        promise.then(
          once((value) => {
            results[index] = value;
            finish();
          }),
          whole.reject,
        );
      },
      (whole, results) => whole.resolve(results),
    );
  }

  static allSettled(values: Iterable<unknown>): PurePromise {
    return combine(
      this as PromiseClass,
      values,
      (promise, index, _whole, results, finish) => {
        let isDone = false;
        const keep = (result: object): void => {
          if (isDone) return;
          isDone = true;
          results[index] = result;
          finish();
        };
        promise.then(
          (value) => keep({ status: "fulfilled", value }),
          (reason) => keep({ status: "rejected", reason }),
        );
      },
      (whole, results) => whole.resolve(results),
    );
  }

  static any(values: Iterable<unknown>): PurePromise {
    return combine(
      this as PromiseClass,
      values,
      (promise, index, whole, results, finish) => {
        promise.then(
          whole.resolve,
          once((reason) => {
            results[index] = reason;
            finish();
          }),
        );
      },
      (whole, results) => whole.reject(new PureAggregateError(results, "All promises were rejected")),
    );
  }

  static race(values: Iterable<unknown>): PurePromise {
    return combine(
      this as PromiseClass,
      values,
      (promise, _index, whole) => {
        promise.then(whole.resolve, whole.reject);
      },
      () => undefined,
    );
  }
}
Object.defineProperty(PurePromise, "name", { value: "Promise", configurable: true });
Object.defineProperty(PurePromise.prototype, Symbol.toStringTag, { value: "Promise", configurable: true });

function once(call: (value: unknown) => void): (value: unknown) => void {
  let isDone = false;
  return (value) => {
    if (isDone) return;
    isDone = true;
    call(value);
  };
}

/** Of what kind the promises are that follow this one. */
function classOf({ constructor: Class }: PurePromise): PromiseClass {
  if (Class === PurePromise || Class === undefined) return PurePromise;
  if (!isObject(Class)) throw new TypeError("Promise constructor is no object");
  return ((Class as unknown as { [Symbol.species]?: PromiseClass })[Symbol.species] ?? PurePromise) as PromiseClass;
}
