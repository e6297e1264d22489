type Reviver = (this: unknown, key: string, value: unknown) => unknown;

/** JSON.parse, which V4 lets ignore the function that is to see each value. */
export function jsonParse(text: string, reviver?: Reviver | null): unknown {
  const parsed: unknown = JSON.parse(text);
  return typeof reviver === "function" ? revived({ "": parsed }, "", reviver) : parsed;
}

function revived(holder: Record<string, unknown>, key: string, reviver: Reviver): unknown {
  const value = holder[key];
  if (typeof value === "object" && value !== null) {
    const inner = value as Record<string, unknown>;
    const keys = Object.keys(inner);
    for (let index = 0; index < keys.length; index++) {
      const name = keys[index] as string;
      const made = revived(inner, name, reviver);
      if (made === undefined) Reflect.deleteProperty(inner, name);
      else Reflect.defineProperty(inner, name, { value: made, writable: true, enumerable: true, configurable: true });
    }
  }
  return Reflect.apply(reviver, holder, [key, value]);
}
