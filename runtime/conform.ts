type Members = Record<string, unknown>;

const isMembers = (value: unknown): value is Members =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * JSON that was stored by whatever version of the widget, held to the shape of the default: a value of another kind is
 * the default instead, at every depth, and members that are missing are added. What is in a list, and what is `null` in
 * the default, can be anything.
 */
export function conform(value: unknown, model: unknown): unknown {
  if (model === null) return value;
  if (!isMembers(model))
    return typeof value === typeof model && Array.isArray(value) === Array.isArray(model) && value !== null
      ? value
      : model;
  if (!isMembers(value)) return model;
  for (const key in model) value[key] = key in value ? conform(value[key], model[key]) : model[key];
  return value;
}
