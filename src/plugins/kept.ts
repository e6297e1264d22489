/** All that something was made from, piece by piece: the same pieces make the same. */
export type Key = readonly unknown[];

/** Keeps what was made last under a name, as long as it would be made from the same. */
export class Kept {
  readonly #kept = new Map<string, { readonly key: Key; readonly value: unknown }>();

  get<T>(name: string, key: Key, make: () => T): T {
    const known = this.#known<T>(name, key);
    return known ? known.value : this.#keep(name, key, make());
  }

  /** The same for what takes its time: what fails is not kept. */
  async wait<T>(name: string, key: Key, make: () => Promise<T>): Promise<T> {
    const known = this.#known<T>(name, key);
    return known ? known.value : this.#keep(name, key, await make());
  }

  #known<T>(name: string, key: Key): { readonly value: T } | undefined {
    const known = this.#kept.get(name);
    return known && isSame(known.key, key) ? (known as { readonly value: T }) : undefined;
  }

  #keep<T>(name: string, key: Key, value: T): T {
    this.#kept.set(name, { key, value });
    return value;
  }
}

const isSame = (one: Key, other: Key): boolean =>
  one.length === other.length && one.every((piece, index) => piece === other[index]);
