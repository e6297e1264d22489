type Reviver = (this: unknown, key: string, value: unknown) => unknown;

const ofJson = {
  parse(text: string, reviver: Reviver | null | undefined): unknown {
    const parsed: unknown = JSON.parse(text);
    return typeof reviver === "function" ? revived({ "": parsed }, "", reviver) : parsed;
  },
};

/** JSON.parse, which V4 lets ignore the function that is to see each value. */
export const jsonParse: (text: string, reviver?: Reviver | null) => unknown = ofJson.parse;

function revived(holder: Record<string, unknown>, key: string, reviver: Reviver): unknown {
  const value = holder[key];
  if (typeof value === "object" && value !== null) {
    const inner = value as Record<string, unknown>;
    const names = Array.isArray(value) ? undefined : Object.keys(inner);
    const { length } = names ?? (value as unknown[]);
    for (let index = 0; index < length; index++) {
      const name = names ? (names[index] as string) : String(index);
      const made = revived(inner, name, reviver);
      if (made === undefined) Reflect.deleteProperty(inner, name);
      else Reflect.defineProperty(inner, name, { value: made, writable: true, enumerable: true, configurable: true });
    }
  }
  return Reflect.apply(reviver, holder, [key, value]);
}
