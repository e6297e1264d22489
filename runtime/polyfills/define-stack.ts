/** Whether it is an error of V4's own making, whose stack nothing can change; objects that only inherit from Error are none. */
export function hasFixedStack(object: unknown): boolean {
  if (!(object instanceof Error)) return false;
  const found = Object.getOwnPropertyDescriptor(object, "stack");
  return found?.get !== undefined && found.set === undefined && found.configurable === false;
}

/** `Object.defineProperty(value, "stack", …)`: V4 keeps an error's own as it is, and throws. */
export function defineStack<Target extends object>(
  target: Target,
  _key: "stack",
  description: PropertyDescriptor,
): Target {
  return hasFixedStack(target) ? target : Object.defineProperty(target, "stack", description);
}
