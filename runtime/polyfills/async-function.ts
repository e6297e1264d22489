import { deferred, PurePromise, settled } from "./promise.js";

type Steps = Generator<unknown, unknown, unknown>;

/**
 * Makes a function of a generator function: what that yields is awaited. Calls in calls are few, since Qt 5.15 has room
 * for some 1,200 of them.
 */
export function asyncFunction(make: (...values: unknown[]) => Steps): (...values: unknown[]) => PurePromise {
  return function (this: unknown, ...values: unknown[]): PurePromise {
    const { promise: whole, resolve, reject } = deferred();
    const go = (how: "next" | "throw", value: unknown): void => {
      let step: IteratorResult<unknown, unknown>;
      try {
        step = steps[how](value);
      } catch (error) {
        reject(error);
        return;
      }
      if (step.done) resolve(step.value);
      else wait(step.value);
    };
    const next = (value: unknown): void => go("next", value);
    const fail = (error: unknown): void => go("throw", error);
    const wait = (value: unknown): void => {
      let promise: PurePromise;
      try {
        promise = PurePromise.resolve(value);
      } catch (error) {
        fail(error);
        return;
      }
      settled(promise, next, fail);
    };
    let steps: Steps;
    try {
      // in here, since what a parameter's default throws rejects the promise
      steps = Reflect.apply(make, this, values);
    } catch (error) {
      reject(error);
      return whole;
    }
    go("next", undefined);
    return whole;
  };
}
