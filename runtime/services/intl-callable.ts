type Constructor<Made> = new (locales?: unknown, options?: never) => Made;

/** Intl's constructors are called without `new` as well. */
export function callable<Made extends object, Class extends Constructor<Made>>(
  made: Class,
): Class & ((...values: ConstructorParameters<Class>) => Made) {
  function create(...values: unknown[]): Made {
    return Reflect.construct(made, values) as Made;
  }
  Object.defineProperty(create, "prototype", { value: made.prototype, writable: false });
  Object.defineProperty(made.prototype, "constructor", { value: create, writable: true, configurable: true });
  Object.defineProperty(create, "name", { value: made.name, configurable: true });
  for (const key of Object.getOwnPropertyNames(made))
    if (key === "supportedLocalesOf")
      Object.defineProperty(create, key, {
        value: (made as unknown as Record<string, unknown>)[key],
        writable: true,
        configurable: true,
      });
  return create as unknown as Class & ((...values: ConstructorParameters<Class>) => Made);
}

export interface Part {
  type: string;
  value: string;
}

export const joined = (parts: readonly Part[]): string => parts.map(({ value }) => value).join("");
