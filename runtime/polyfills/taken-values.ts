import { mustBeObject } from "./lists.js";

/** Goes through an iterable for a pattern that finds the places for its values meanwhile, and is closed when none is found. */
export class TakenValues {
  readonly iterator: Iterator<unknown>;
  readonly following: Iterator<unknown>["next"];
  isDone = false;
  hasFailed = false;

  constructor(source: Iterable<unknown>) {
    this.iterator = source[Symbol.iterator]();
    this.following = this.iterator.next;
  }

  one(): unknown {
    if (this.isDone) return undefined;
    // An iterator that throws is not closed.
    this.isDone = true;
    const step = this.following.call(this.iterator);
    mustBeObject(step);
    if (step.done) return undefined;
    const { value } = step;
    this.isDone = false;
    return value;
  }

  rest(): unknown[] {
    const values: unknown[] = [];
    while (!this.isDone) {
      const value = this.one();
      if (!this.isDone) values.push(value);
    }
    return values;
  }

  failed(): void {
    this.hasFailed = true;
  }

  close(): void {
    if (this.isDone) return;
    this.isDone = true;
    try {
      const close = this.iterator.return;
      if (close !== undefined && close !== null) mustBeObject(close.call(this.iterator));
    } catch (error) {
      // What the pattern has failed of comes first.
      if (!this.hasFailed) throw error;
    }
  }
}
