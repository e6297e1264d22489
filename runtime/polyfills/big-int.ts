/** An integer that no number of V4 holds exactly. It can be shown; to calculate with it throws. */
class BigNumber {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }

  valueOf(): never {
    throw new RangeError(`Qt's JavaScript engine has no BigInt: it can't calculate with ${this.text}`);
  }
}

const INTEGER = /^(?:[-+]?\d+|0x[\da-f]+|0o[0-7]+|0b[01]+)?$/i;

/** `BigInt(value)` and `1n`: a number where that is exact. */
export function bigInt(value: unknown): unknown {
  if (value instanceof BigNumber) return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "number") {
    if (Math.floor(value) !== value || !Number.isFinite(value))
      throw new RangeError(`The number ${value} cannot be converted to a BigInt because it is not an integer`);
    return exact(value, value.toString());
  }
  if (typeof value !== "string") throw new TypeError(`Cannot convert ${String(value)} to a BigInt`);
  const text = value.trim();
  if (!INTEGER.test(text)) throw new SyntaxError(`Cannot convert ${value} to a BigInt`);
  return exact(Number(text), text);
}

const exact = (value: number, text: string): unknown => (Number.isSafeInteger(value) ? value + 0 : new BigNumber(text));
