/** The class of whole numbers without bounds, once something of the program makes some. */
export const bigClass: { of?: new (...values: never[]) => object } = {};

/** `typeof value === "bigint"` */
export const isBigInt = (value: unknown): boolean =>
  typeof value === "object" && bigClass.of !== undefined && value instanceof bigClass.of;

/** `typeof value` */
export const kindOf = (value: unknown): string => (isBigInt(value) ? "bigint" : typeof value);
