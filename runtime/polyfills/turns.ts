import { TakenValues } from "./taken-values.js";

/** `[{ n: a, n: b }] = inTurn(source)` is `[a, b] = source`, where Qt 6 takes all values before it assigns the first. */
export const inTurn = (source: Iterable<unknown>): Turns => new Turns(source);

/**
 * What an array pattern takes of an iterable, each value when a property is asked for. It is its own iterator, which
 * gives nothing but itself; programs don't see it.
 */
class Turns extends TakenValues {
  readonly value = this;
  readonly done = false;

  /** The next value, undefined where there is none. */
  get n(): unknown {
    return this.one();
  }

  /** The next value, for a pattern that takes it apart in the same way. */
  get t(): unknown {
    const value = this.one();
    return value === undefined ? undefined : inTurn(value as Iterable<unknown>);
  }

  /** Passes the next value over. */
  get s(): object {
    this.one();
    return this;
  }

  /** All that is left. */
  get r(): unknown[] {
    return this.rest();
  }

  /** Says that no more is wanted. */
  get f(): object {
    return this.return();
  }

  [Symbol.iterator](): this {
    return this;
  }

  next(): this {
    return this;
  }

  return(): this {
    this.close();
    return this;
  }
}
