/** Random numbers of our own, so that a seed gives the same program for ever. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
    for (let round = 0; round < 4; round++) this.#next();
  }

  /** xorshift-multiply over a counter. */
  #next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let value = this.#state;
    value = Math.imul(value ^ (value >>> 15), value | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return (value ^ (value >>> 14)) >>> 0;
  }

  /** An integer from 0 on, below `end`. */
  below(end: number): number {
    return this.#next() % end;
  }

  /** True in `percent` of a hundred cases. */
  chance(percent: number): boolean {
    return this.below(100) < percent;
  }

  pick<Value>(list: readonly Value[]): Value {
    if (list.length === 0) throw new Error("nothing to pick from");
    return list[this.below(list.length)] as Value;
  }
}
