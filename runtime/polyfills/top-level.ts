import type { PurePromise } from "./promise.js";

/** Runs a module that awaits at its top level, and says what it throws: nobody else waits for it. */
export function topLevel(run: () => PurePromise): void {
  run().then(undefined, (error: unknown) => {
    console.error(error);
  });
}
