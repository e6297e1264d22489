/**
 * What stages make of the author's files. A result is found again by all the texts that it was made from, of which the
 * first is the file's path.
 */
export abstract class KeptResults {
  /** The result of a stage; made, and kept if it is good, where it is not known. */
  get<T>(stage: string, from: readonly string[], make: () => T, isGood: (result: T) => boolean = () => true): T {
    return this.find<T>(stage, from) ?? this.#keep(stage, from, make(), isGood);
  }

  /** The same for what takes its time. */
  async wait<T>(
    stage: string,
    from: readonly string[],
    make: () => Promise<T>,
    isGood: (result: T) => boolean = () => true,
  ): Promise<T> {
    return this.find<T>(stage, from) ?? this.#keep(stage, from, await make(), isGood);
  }

  protected abstract find<T>(stage: string, from: readonly string[]): T | undefined;
  protected abstract keep(stage: string, from: readonly string[], result: unknown): void;

  #keep<T>(stage: string, from: readonly string[], result: T, isGood: (result: T) => boolean): T {
    if (isGood(result)) this.keep(stage, from, result);
    return result;
  }
}

/** Keeps the last result of each stage for each file, in memory. */
export class LastResults extends KeptResults {
  readonly #kept = new Map<string, { readonly from: readonly string[]; readonly result: unknown }>();

  protected find<T>(stage: string, from: readonly string[]): T | undefined {
    const known = this.#kept.get(`${stage} ${from[0]}`);
    const isSame = known?.from.length === from.length && known.from.every((text, index) => text === from[index]);
    return isSame ? (known.result as T) : undefined;
  }

  protected keep(stage: string, from: readonly string[], result: unknown): void {
    this.#kept.set(`${stage} ${from[0]}`, { from, result });
  }
}
