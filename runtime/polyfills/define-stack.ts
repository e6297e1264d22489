/** `Object.defineProperty(value, "stack", …)`: V4 keeps an error's own as it is, and throws. */
export function defineStack<Target extends object>(
  target: Target,
  _key: "stack",
  description: PropertyDescriptor,
): Target {
  return target instanceof Error ? target : Object.defineProperty(target, "stack", description);
}
