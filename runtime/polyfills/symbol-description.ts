/** The `description` of a value, which may be a symbol. */
export function symbolDescription(value: { description: unknown }): unknown {
  if (typeof value !== "symbol" || value.description !== undefined) return value.description;
  return String(value).slice(7, -1);
}
