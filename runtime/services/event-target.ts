import { PureDOMException } from "./dom-exception.js";
import { DISPATCH, type Dispatch, PureEvent } from "./event.js";
import { reportError } from "./report-error.js";

type Callback = ((event: PureEvent) => unknown) | { handleEvent(event: PureEvent): unknown };

interface Signal {
  readonly aborted: boolean;
  addEventListener(type: string, callback: () => void, options?: object): void;
}

interface Options {
  readonly capture?: boolean;
  readonly once?: boolean;
  readonly passive?: boolean;
  readonly signal?: Signal;
}

interface Listener {
  readonly type: string;
  readonly callback: Callback;
  readonly capture: boolean;
  readonly once: boolean;
  readonly passive: boolean;
  isRemoved: boolean;
}

const LISTENERS = /*#__PURE__*/ Symbol("listeners");

const isCapturing = (options: Options | boolean | null | undefined): boolean =>
  typeof options === "boolean" ? options : Boolean(options?.capture);

/** EventTarget: one object alone, since there is no tree of them here. */
export class PureEventTarget {
  declare readonly [LISTENERS]: Listener[];

  constructor() {
    Object.defineProperty(this, LISTENERS, { value: [] });
  }

  addEventListener(type: unknown, callback: Callback | null | undefined, options?: Options | boolean | null): void {
    const all = this[LISTENERS];
    const name = String(type);
    const given = typeof options === "object" && options !== null ? options : {};
    if (callback === null || callback === undefined || given.signal?.aborted) return;
    if (typeof callback !== "function" && typeof callback !== "object")
      throw new TypeError('The "listener" argument must be an instance of EventListener.');
    const capture = isCapturing(options);
    if (all.some((other) => other.type === name && other.callback === callback && other.capture === capture)) return;
    const { once, passive, signal } = given;
    all.push({ type: name, callback, capture, once: Boolean(once), passive: Boolean(passive), isRemoved: false });
    signal?.addEventListener("abort", () => this.removeEventListener(name, callback, capture), { once: true });
  }

  removeEventListener(type: unknown, callback: Callback | null | undefined, options?: Options | boolean | null): void {
    const all = this[LISTENERS];
    const [name, capture] = [String(type), isCapturing(options)];
    const index = all.findIndex((one) => one.type === name && one.callback === callback && one.capture === capture);
    if (index === -1) return;
    (all[index] as Listener).isRemoved = true;
    all.splice(index, 1);
  }

  dispatchEvent(event: PureEvent): boolean {
    if (!(event instanceof PureEvent)) throw new TypeError('The "event" argument must be an instance of Event.');
    const dispatch = event[DISPATCH];
    if (dispatch.phase !== 0) throw new PureDOMException("The event is already being dispatched", "InvalidStateError");
    dispatch.target = this;
    dispatch.currentTarget = this;
    dispatch.phase = 2;
    for (const listener of [...this[LISTENERS]]) {
      if (listener.type !== event.type || listener.isRemoved) continue;
      if (listener.once) this.removeEventListener(listener.type, listener.callback, listener.capture);
      dispatch.isPassive = listener.passive;
      call(listener.callback, this, event);
      if (dispatch.isEnded) break;
    }
    finish(dispatch);
    return !event.defaultPrevented;
  }

  get [Symbol.toStringTag](): string {
    return "EventTarget";
  }
}
Object.defineProperty(PureEventTarget, "name", { value: "EventTarget", configurable: true });

/** What a listener throws does not keep the others from being called. */
function call(callback: Callback, target: object, event: PureEvent): void {
  try {
    if (typeof callback === "function") Reflect.apply(callback, target, [event]);
    else callback.handleEvent(event);
  } catch (error) {
    reportError(error);
  }
}

function finish(dispatch: Dispatch): void {
  dispatch.currentTarget = null;
  dispatch.phase = 0;
  dispatch.isPassive = false;
  dispatch.isStopped = false;
  dispatch.isEnded = false;
}
