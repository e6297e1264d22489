import { abortSignal, newSignal, type PureAbortSignal } from "./abort.js";
import { PureDOMException } from "./dom-exception.js";
import { startTimeout } from "./timers.js";

/** AbortSignal.timeout */
export function abortAfter(milliseconds: number): PureAbortSignal {
  const signal = newSignal();
  const reason = () => new PureDOMException("The operation was aborted due to timeout", "TimeoutError");
  startTimeout(() => abortSignal(signal, reason()), milliseconds);
  return signal;
}
