import { PurePromise } from "./promise.js";

/** Stands for `import(…)`, which V4 does not have: a promise that is rejected. */
export function refusedImport(specifier: unknown): PurePromise {
  return new PurePromise((_resolve, reject) => {
    reject(new TypeError(`import("${String(specifier)}"): Qt's JavaScript engine has no import()`));
  });
}
