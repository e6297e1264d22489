import { PurePromise, settled } from "./promise.js";

type Steps = Generator<unknown, unknown, unknown>;

/** Makes a function of a generator function: what that yields is awaited. */
export function asyncFunction(make: (...values: unknown[]) => Steps): (...values: unknown[]) => PurePromise {
  return function (this: unknown, ...values: unknown[]): PurePromise {
    return new PurePromise((resolve, reject) => {
      // in here, since what a parameter's default throws rejects the promise
      const steps = Reflect.apply(make, this, values);
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
      next(undefined);
    });
  };
}
