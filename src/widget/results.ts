/**
 * What stages make of files. A result is found again by all the texts that it was made from, of which the first is the
 * file's path.
 */
export interface Results {
  /** The result of a stage; made, and kept if it is good, where it is not known. */
  get<T>(stage: string, from: readonly string[], make: () => T, isGood?: (result: T) => boolean): T;
}

/** Where nothing is known, and nothing is kept. */
export const noResults: Results = { get: (_stage, _from, make) => make() };
