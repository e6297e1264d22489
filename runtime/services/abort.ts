import { PureDOMException } from "./dom-exception.js";
import { PureEvent } from "./event.js";
import { PureEventTarget } from "./event-target.js";

const MAKE = {};

interface State {
  isAborted: boolean;
  reason: unknown;
  /** Made of this one by AbortSignal.any(). */
  readonly dependents: PureAbortSignal[];
  handler: ((event: PureEvent) => unknown) | null;
}

const STATE = /*#__PURE__*/ Symbol("state");

const abortError = (): PureDOMException => new PureDOMException("This operation was aborted", "AbortError");

/** AbortSignal, but for `timeout`, which needs timers and is a module of its own. */
export class PureAbortSignal extends PureEventTarget {
  declare readonly [STATE]: State;

  constructor(made?: unknown) {
    super();
    if (made !== MAKE) throw new TypeError("Illegal constructor");
    const state: State = { isAborted: false, reason: undefined, dependents: [], handler: null };
    Object.defineProperty(this, STATE, { value: state });
  }

  get aborted(): boolean {
    return this[STATE].isAborted;
  }

  get reason(): unknown {
    return this[STATE].reason;
  }

  get onabort(): State["handler"] {
    return this[STATE].handler;
  }

  set onabort(handler: State["handler"]) {
    const state = this[STATE];
    if (state.handler) this.removeEventListener("abort", state.handler);
    state.handler = typeof handler === "function" ? handler : null;
    if (state.handler) this.addEventListener("abort", state.handler);
  }

  throwIfAborted(): void {
    if (this.aborted) throw this.reason;
  }

  override get [Symbol.toStringTag](): string {
    return "AbortSignal";
  }

  static abort(reason: unknown = abortError()): PureAbortSignal {
    const signal = newSignal();
    abortSignal(signal, reason);
    return signal;
  }

  static any(signals: Iterable<PureAbortSignal>): PureAbortSignal {
    const signal = newSignal();
    const all = [...signals];
    for (const source of all)
      if (!(source instanceof PureAbortSignal))
        throw new TypeError('The "signals" argument must contain instances of AbortSignal.');
    const first = all.find((source) => source.aborted);
    if (first) abortSignal(signal, first.reason);
    else for (const source of all) source[STATE].dependents.push(signal);
    return signal;
  }
}
Object.defineProperty(PureAbortSignal, "name", { value: "AbortSignal", configurable: true });

export const newSignal = (): PureAbortSignal => new PureAbortSignal(MAKE);

/** All that depend on a signal are aborted before anyone is told. */
export function abortSignal(signal: PureAbortSignal, reason: unknown): void {
  if (signal.aborted) return;
  const told: PureAbortSignal[] = [];
  const mark = (each: PureAbortSignal): void => {
    const state = each[STATE];
    if (state.isAborted) return;
    state.isAborted = true;
    state.reason = reason;
    told.push(each);
    state.dependents.forEach(mark);
  };
  mark(signal);
  for (const each of told) each.dispatchEvent(new PureEvent("abort"));
}

/** AbortController */
export class PureAbortController {
  readonly signal: PureAbortSignal = newSignal();

  abort(reason: unknown = abortError()): void {
    abortSignal(this.signal, reason);
  }

  get [Symbol.toStringTag](): string {
    return "AbortController";
  }
}
Object.defineProperty(PureAbortController, "name", { value: "AbortController", configurable: true });
