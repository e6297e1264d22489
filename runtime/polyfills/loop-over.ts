import type { Method } from "./method.js";

interface Step {
  readonly value: unknown;
  readonly done: boolean;
}

/** The iteration of a `for…of` whose body yields: its own steps may lie far apart. */
class Loop {
  readonly iterator: Iterator<unknown>;
  readonly next: (this: unknown) => Step;
  isOpen = false;
  failed = false;
  error: unknown = undefined;

  constructor(iterable: Iterable<unknown>) {
    this.iterator = iterable[Symbol.iterator]();
    this.next = this.iterator.next as unknown as Loop["next"];
  }

  /** The next step. */
  n(): Step {
    this.isOpen = false;
    const step = this.next.call(this.iterator);
    if ((typeof step !== "object" && typeof step !== "function") || step === null)
      throw new TypeError("The iterator's result is not an object");
    if (!step.done) this.isOpen = true;
    return step;
  }

  /** An error came from the body, or from the iterator. */
  e(error: unknown): void {
    this.failed = true;
    this.error = error;
  }

  /** The end, whatever led to it. */
  f(): void {
    const { iterator, isOpen, failed } = this;
    if (isOpen) {
      this.isOpen = false;
      if (!failed) close(iterator);
      else
        try {
          close(iterator);
        } catch {
          // what the body threw comes first
        }
    }
    if (failed) throw this.error;
  }
}

function close(iterator: Iterator<unknown>): void {
  const method = iterator.return as Method | undefined | null;
  if (method === undefined || method === null) return;
  const result: unknown = Reflect.apply(method, iterator, []);
  if ((typeof result !== "object" && typeof result !== "function") || result === null)
    throw new TypeError("The iterator's result is not an object");
}

export const loopOver = (iterable: Iterable<unknown>): Loop => new Loop(iterable);
