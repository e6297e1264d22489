/** The strings that a tag is called with: frozen, as the raw ones they have. `raw` is left out where both are the same. */
export function templateStrings(
  cooked: (string | undefined)[],
  raw = cooked.slice() as string[],
): readonly (string | undefined)[] {
  Object.defineProperty(cooked, "raw", { value: Object.freeze(raw) });
  return Object.freeze(cooked);
}
