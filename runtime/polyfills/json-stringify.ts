const isOwn = Object.prototype.hasOwnProperty;

type Replacer = ((this: unknown, key: string, value: unknown) => unknown) | unknown[] | null | undefined;

/** JSON.stringify, which V4 lets ignore a list of the properties wanted. */
export function jsonStringify(value: unknown, replacer: Replacer, space?: string | number): string | undefined {
  if (!Array.isArray(replacer)) return JSON.stringify(value, replacer as undefined, space);
  const wanted: string[] = [];
  for (const key of replacer) {
    const isName = typeof key === "string" || typeof key === "number" || key instanceof String || key instanceof Number;
    if (!isName) continue;
    const name = String(key);
    if (wanted.indexOf(name) === -1) wanted.push(name);
  }
  const pick = (_key: string, found: unknown): unknown => {
    if (typeof found !== "object" || found === null || Array.isArray(found)) return found;
    const picked: Record<string, unknown> = {};
    for (const key of wanted) if (isOwn.call(found, key)) picked[key] = (found as Record<string, unknown>)[key];
    return picked;
  };
  return JSON.stringify(value, pick, space);
}
