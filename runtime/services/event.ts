import { clock } from "./clock.js";

/** What a target writes into an event while it is dispatched. */
export interface Dispatch {
  target: unknown;
  currentTarget: unknown;
  phase: number;
  isStopped: boolean;
  isEnded: boolean;
  isPassive: boolean;
}

/** Where an event keeps it: not on the instances' own names, which subclasses use. */
export const DISPATCH = /*#__PURE__*/ Symbol("dispatch");

interface Init {
  readonly bubbles?: boolean;
  readonly cancelable?: boolean;
  readonly composed?: boolean;
}

/** Event */
export class PureEvent {
  readonly type: string;
  readonly bubbles: boolean;
  readonly cancelable: boolean;
  readonly composed: boolean;
  readonly timeStamp: number;
  readonly isTrusted: boolean;
  defaultPrevented: boolean;
  declare readonly [DISPATCH]: Dispatch;

  constructor(...given: [type?: unknown, init?: Init | null]) {
    if (given.length === 0) throw new TypeError('The "type" argument must be specified');
    const [type, init] = given;
    this.type = String(type);
    this.bubbles = Boolean(init?.bubbles);
    this.cancelable = Boolean(init?.cancelable);
    this.composed = Boolean(init?.composed);
    this.timeStamp = clock();
    this.isTrusted = false;
    this.defaultPrevented = false;
    const dispatch: Dispatch = {
      target: null,
      currentTarget: null,
      phase: 0,
      isStopped: false,
      isEnded: false,
      isPassive: false,
    };
    Object.defineProperty(this, DISPATCH, { value: dispatch });
  }

  get target(): unknown {
    return this[DISPATCH].target;
  }

  get srcElement(): unknown {
    return this[DISPATCH].target;
  }

  get currentTarget(): unknown {
    return this[DISPATCH].currentTarget;
  }

  get eventPhase(): number {
    return this[DISPATCH].phase;
  }

  get cancelBubble(): boolean {
    return this[DISPATCH].isStopped;
  }

  set cancelBubble(value: boolean) {
    if (value) this.stopPropagation();
  }

  get returnValue(): boolean {
    return !this.defaultPrevented;
  }

  set returnValue(value: boolean) {
    if (!value) this.preventDefault();
  }

  composedPath(): unknown[] {
    const { currentTarget } = this[DISPATCH];
    return currentTarget === null ? [] : [currentTarget];
  }

  preventDefault(): void {
    if (this.cancelable && !this[DISPATCH].isPassive) this.defaultPrevented = true;
  }

  stopPropagation(): void {
    this[DISPATCH].isStopped = true;
  }

  stopImmediatePropagation(): void {
    this[DISPATCH].isStopped = true;
    this[DISPATCH].isEnded = true;
  }

  get [Symbol.toStringTag](): string {
    return "Event";
  }

  static readonly NONE = 0;
  static readonly CAPTURING_PHASE = 1;
  static readonly AT_TARGET = 2;
  static readonly BUBBLING_PHASE = 3;
}
Object.defineProperty(PureEvent, "name", { value: "Event", configurable: true });

/** CustomEvent */
export class PureCustomEvent extends PureEvent {
  readonly detail: unknown;

  constructor(type: unknown, init?: (Init & { readonly detail?: unknown }) | null) {
    super(type, init);
    this.detail = init?.detail ?? null;
  }

  override get [Symbol.toStringTag](): string {
    return "CustomEvent";
  }
}
Object.defineProperty(PureCustomEvent, "name", { value: "CustomEvent", configurable: true });
