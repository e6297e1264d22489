/** Stands for a parameter that is read before it has a value. */
export function uninitialized(name: string): never {
  throw new ReferenceError(`Cannot access '${name}' before initialization`);
}
