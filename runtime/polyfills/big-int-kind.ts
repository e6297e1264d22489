/** The class of whole numbers without bounds, once something of the program makes some. */
export const bigClass: { of?: new (...values: never[]) => object } = {};

/** `typeof value === "bigint"` */
export const isBigInt = (value: unknown): boolean =>
  typeof value === "object" && bigClass.of !== undefined && value instanceof bigClass.of;

/** `typeof value` */
export const kindOf = (value: unknown): string => (isBigInt(value) ? "bigint" : typeof value);

export const NO_JSON = "Do not know how to serialize a BigInt";

let replacing = 0;

/** Calls what asks a function for each value that is made JSON. */
export function whileReplacing<Result>(work: () => Result): Result {
  replacing++;
  try {
    return work();
  } finally {
    replacing--;
  }
}

/** What JSON is made of in the place of a BigInt: the same, for the function that is asked. */
export function toJson(value: object): object {
  if (replacing === 0) throw new TypeError(NO_JSON);
  return value;
}
