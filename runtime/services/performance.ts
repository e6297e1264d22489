import { clock } from "./clock.js";

const timeOrigin = /*#__PURE__*/ Date.now();

/** performance: in whole milliseconds, since QML has no finer clock. */
export const hostPerformance = {
  timeOrigin,
  now: clock,
  toJSON: (): object => ({ timeOrigin }),
};
