import { queueJob } from "../polyfills/jobs.js";

const nothing = (): void => {};

/** What packages read of Node's process without asking if it is there: little, so that they find a plain Linux. */
export const hostProcess = {
  env: {},
  argv: [],
  platform: "linux",
  version: "",
  versions: {},
  browser: true,
  cwd: (): string => "/",
  nextTick(call: (...values: unknown[]) => void, ...values: unknown[]): void {
    queueJob(() => call(...values));
  },
  on: nothing,
  once: nothing,
  off: nothing,
  emitWarning: nothing,
};
