import {
  compareDigits,
  type Digits,
  digitsOfNumber,
  digitsOfText,
  divideDigits,
  leftDigits,
  minusDigits,
  numberOfDigits,
  plusDigits,
  rightDigits,
  signedDigits,
  textOfDigits,
  timesDigits,
  twosDigits,
} from "./big-int-digits.js";
import { bigClass, toJson } from "./big-int-kind.js";

const numberOf = ({ isNegative, digits }: BigInteger): number =>
  isNegative ? -numberOfDigits(digits) : numberOfDigits(digits);

/** A BigInt, which V4 lacks: an object that calculates exactly where code is compiled to ask it. */
export class BigInteger {
  declare readonly isNegative: boolean;
  declare readonly digits: Digits;

  constructor(isNegative: boolean, digits: Digits) {
    this.isNegative = isNegative && digits.length > 0;
    this.digits = digits;
  }

  toString(radix = 10): string {
    if (!(radix >= 2 && radix <= 36)) throw new RangeError("toString() radix must be between 2 and 36");
    return (this.isNegative ? "-" : "") + textOfDigits(this.digits, Math.floor(radix));
  }

  toLocaleString(): string {
    return this.toString().replace(/\B(?=(?:\d{3})+$)/g, ",");
  }

  valueOf(): this {
    return this;
  }

  /** What code asks that is not compiled for them: right as long as a number is exact, and no silence beyond. */
  [Symbol.toPrimitive](hint: string): string | number {
    if (hint === "string") return this.toString();
    const number = numberOf(this);
    if (Number.isSafeInteger(number)) return number;
    throw new RangeError(`Qt's JavaScript engine has no BigInt: ${this} is too large to calculate with here`);
  }

  toJSON(): object {
    return toJson(this);
  }
}

Object.defineProperty(BigInteger.prototype, Symbol.toStringTag, { value: "BigInt", configurable: true });
bigClass.of = BigInteger;

const small: BigInteger[] = [];

/** Small ones are one object each, so that code which is not compiled for them finds them equal. */
function made(isNegative: boolean, digits: Digits): BigInteger {
  if (isNegative || digits.length > 1 || (digits[0] ?? 0) >= 1024) return new BigInteger(isNegative, digits);
  const at = digits[0] ?? 0;
  small[at] = small[at] ?? new BigInteger(false, digits);
  return small[at];
}

const TEXT = /^(?:([-+]?)(\d+)|0([xob])([\da-f]+))$/i;
const RADIX: Readonly<Record<string, number>> = { x: 16, o: 8, b: 2 };

/** What a text stands for; nothing where it is no whole number. */
function ofText(text: string): BigInteger | undefined {
  const [, sign, decimal, letter, other] = TEXT.exec(text.trim() || "0") ?? [];
  if (decimal !== undefined) return made(sign === "-", digitsOfText(decimal.replace(/^0+(?=.)/, ""), 10));
  if (letter === undefined || other === undefined) return undefined;
  const radix = RADIX[letter.toLowerCase()]!;
  const isLegal = radix === 16 || new RegExp(`^[0-${radix - 1}]+$`).test(other);
  return isLegal ? made(false, digitsOfText(other, radix)) : undefined;
}

const literals: Record<string, BigInteger> = {};

/** `1n` */
export function bigLiteral(text: string): BigInteger {
  literals[text] = literals[text] ?? ofText(text)!;
  return literals[text];
}

const ofNumber = (value: number): BigInteger => made(value < 0, digitsOfNumber(Math.abs(value)));

function toBig(value: unknown): BigInteger {
  const plain = primitive(value);
  if (plain instanceof BigInteger) return plain;
  if (typeof plain === "boolean") return ofNumber(plain ? 1 : 0);
  if (typeof plain !== "string") throw new TypeError(`Cannot convert ${String(plain)} to a BigInt`);
  const big = ofText(plain);
  if (!big) throw new SyntaxError(`Cannot convert ${plain} to a BigInt`);
  return big;
}

/** BigInt */
export function PureBigInt(value: unknown): BigInteger {
  if (new.target) throw new TypeError("BigInt is not a constructor");
  const plain = primitive(value);
  if (typeof plain !== "number") return toBig(plain);
  if (Math.floor(plain) !== plain || !Number.isFinite(plain))
    throw new RangeError(`The number ${plain} cannot be converted to a BigInt because it is not an integer`);
  return ofNumber(plain);
}

PureBigInt.asUintN = (bits: number, value: unknown): BigInteger => {
  const { isNegative, digits } = toBig(value);
  return made(false, lowBits(isNegative, digits, bits));
};
PureBigInt.asIntN = (bits: number, value: unknown): BigInteger => {
  const { isNegative, digits } = toBig(value);
  const low = lowBits(isNegative, digits, bits);
  const half = bits > 0 ? leftDigits([1], bits - 1) : [];
  if (bits === 0 || compareDigits(low, half) < 0) return made(false, low);
  return made(true, minusDigits(leftDigits([1], bits), low));
};
PureBigInt.prototype = BigInteger.prototype;
Object.defineProperty(BigInteger.prototype, "constructor", { value: PureBigInt, writable: true, configurable: true });

function lowBits(isNegative: boolean, digits: Digits, bits: number): number[] {
  const all = twosDigits(isNegative, digits, Math.max(digits.length, Math.ceil(bits / 24)) + 1);
  const above = leftDigits(rightDigits(all, bits), bits);
  while (all.length > 0 && all[all.length - 1] === 0) all.pop();
  return minusDigits(all, above);
}

/** ToPrimitive, which leaves a BigInteger as it is. */
function primitive(value: unknown): unknown {
  if ((typeof value !== "object" && typeof value !== "function") || value === null || value instanceof BigInteger)
    return value;
  const own = (value as { [Symbol.toPrimitive]?: (hint: string) => unknown })[Symbol.toPrimitive];
  if (own !== undefined && own !== null) return own.call(value, "default");
  const plain: unknown = value.valueOf();
  return (typeof plain !== "object" && typeof plain !== "function") || plain === null || plain instanceof BigInteger
    ? plain
    : String(value);
}

const isBig = (value: unknown): boolean => typeof value === "object" && value instanceof BigInteger;

const mixed = (): TypeError => new TypeError("Cannot mix BigInt and other types, use explicit conversions");

type Calculate = (a: BigInteger, b: BigInteger) => BigInteger;

/** Both operands, if they are whole numbers without bounds; nothing if neither is. */
function calculated(a: unknown, b: unknown, calculate: Calculate): BigInteger | undefined {
  if (typeof a === "number" && typeof b === "number") return undefined;
  const left = primitive(a);
  const right = primitive(b);
  if (left instanceof BigInteger && right instanceof BigInteger) return calculate(left, right);
  if (left instanceof BigInteger || right instanceof BigInteger) throw mixed();
  return undefined;
}

function sum(a: BigInteger, b: BigInteger, isMinus = false): BigInteger {
  const isNegative = isMinus ? !b.isNegative : b.isNegative;
  if (a.isNegative === isNegative) return made(a.isNegative, plusDigits(a.digits, b.digits));
  return compareDigits(a.digits, b.digits) >= 0
    ? made(a.isNegative, minusDigits(a.digits, b.digits))
    : made(isNegative, minusDigits(b.digits, a.digits));
}

function divided(a: BigInteger, b: BigInteger): [quotient: BigInteger, rest: BigInteger] {
  if (b.digits.length === 0) throw new RangeError("Division by zero");
  const [quotient, rest] = divideDigits(a.digits, b.digits);
  return [made(a.isNegative !== b.isNegative, quotient), made(a.isNegative, rest)];
}

function power(a: BigInteger, b: BigInteger): BigInteger {
  if (b.isNegative) throw new RangeError("Exponent must be non-negative");
  let result: Digits = [1];
  let square = a.digits;
  const exponent = numberOf(b);
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = timesDigits(result, square);
    if (left > 1) square = timesDigits(square, square);
  }
  return made(a.isNegative && exponent % 2 === 1, result);
}

function bitwise(a: BigInteger, b: BigInteger, combine: (x: number, y: number) => number): BigInteger {
  const length = Math.max(a.digits.length, b.digits.length) + 1;
  const left = twosDigits(a.isNegative, a.digits, length);
  const right = twosDigits(b.isNegative, b.digits, length);
  return made(...signedDigits(left.map((digit, at) => combine(digit, right[at]!))));
}

function shifted(a: BigInteger, count: number): BigInteger {
  if (count >= 0) return made(a.isNegative, leftDigits(a.digits, count));
  const low = rightDigits(a.digits, -count);
  // Towards the smaller number.
  const isRounded = a.isNegative && compareDigits(leftDigits(low, -count), a.digits) !== 0;
  return made(a.isNegative, isRounded ? plusDigits(low, [1]) : low);
}

type Both = (a: never, b: never) => unknown;

export const bigPlus: Both = (a: number, b: number) => {
  if (typeof a === "number" && typeof b === "number") return a + b;
  const left = primitive(a);
  const right = primitive(b);
  // A text takes the other as a text, also where an object gives it.
  if (typeof left === "string" || typeof right === "string") return `${left as string}${right as string}`;
  return calculated(left, right, sum) ?? (left as number) + (right as number);
};
export const bigMinus: Both = (a: number, b: number) => calculated(a, b, (x, y) => sum(x, y, true)) ?? a - b;
export const bigTimes: Both = (a: number, b: number) =>
  calculated(a, b, (x, y) => made(x.isNegative !== y.isNegative, timesDigits(x.digits, y.digits))) ?? a * b;
export const bigOver: Both = (a: number, b: number) => calculated(a, b, (x, y) => divided(x, y)[0]) ?? a / b;
export const bigRest: Both = (a: number, b: number) => calculated(a, b, (x, y) => divided(x, y)[1]) ?? a % b;
export const bigPower: Both = (a: number, b: number) => calculated(a, b, power) ?? a ** b;
export const bigAnd: Both = (a: number, b: number) =>
  calculated(a, b, (x, y) => bitwise(x, y, (one, other) => one & other)) ?? a & b;
export const bigOr: Both = (a: number, b: number) =>
  calculated(a, b, (x, y) => bitwise(x, y, (one, other) => one | other)) ?? a | b;
export const bigXor: Both = (a: number, b: number) =>
  calculated(a, b, (x, y) => bitwise(x, y, (one, other) => one ^ other)) ?? a ^ b;
export const bigLeft: Both = (a: number, b: number) => calculated(a, b, (x, y) => shifted(x, numberOf(y))) ?? a << b;
export const bigRight: Both = (a: number, b: number) => calculated(a, b, (x, y) => shifted(x, -numberOf(y))) ?? a >> b;
export const bigUnsigned: Both = (a: number, b: number) =>
  calculated(a, b, () => {
    throw new TypeError("BigInts have no unsigned right shift, use >> instead");
  }) ?? a >>> b;

const ONE = made(false, [1]);

/** `-a` */
export const bigNegated = (a: unknown): unknown => {
  const value = primitive(a);
  return value instanceof BigInteger ? made(!value.isNegative, value.digits) : -(value as number);
};
/** `~a` */
export const bigNot = (a: unknown): unknown => {
  const value = primitive(a);
  return value instanceof BigInteger ? made(...flipped(value)) : ~(value as number);
};
function flipped(value: BigInteger): [boolean, Digits] {
  const { isNegative, digits } = sum(value, ONE);
  return [!isNegative, digits];
}
/** What `a++` gives, before one is added. */
export const bigNumeric = (a: unknown): unknown => {
  const value = primitive(a);
  return value instanceof BigInteger ? value : +(value as number);
};
/** `++a` and, with -1, `--a` */
export const bigStep = (a: unknown, step: 1 | -1): unknown => {
  const value = primitive(a);
  return value instanceof BigInteger ? sum(value, ONE, step < 0) : +(value as number) + step;
};

const same = (a: BigInteger, b: BigInteger): boolean =>
  a.isNegative === b.isNegative && compareDigits(a.digits, b.digits) === 0;

/** `a === b` */
export const bigIs = (a: unknown, b: unknown): boolean =>
  a === b || (isBig(a) && isBig(b) && same(a as BigInteger, b as BigInteger));

/** `a == b` */
export function bigEquals(a: unknown, b: unknown): boolean {
  if ((!isBig(a) && !isBig(b)) || a === null || b === null || a === undefined || b === undefined)
    // biome-ignore lint/suspicious/noDoubleEquals: it is what is asked
    return a == b;
  return compared(a, b) === 0;
}

/** Less than, equal to or greater than 0; NaN where there is no order. */
function compared(a: unknown, b: unknown): number {
  const left = comparable(a);
  const right = comparable(b);
  if (left instanceof BigInteger && right instanceof BigInteger) {
    if (left.isNegative !== right.isNegative) return left.isNegative ? -1 : 1;
    return left.isNegative ? compareDigits(right.digits, left.digits) : compareDigits(left.digits, right.digits);
  }
  if (left instanceof BigInteger) return comparedWith(left, right as number);
  return -comparedWith(right as BigInteger, left as number);
}

function comparedWith(big: BigInteger, number: number): number {
  if (Number.isNaN(number)) return Number.NaN;
  if (number === Number.POSITIVE_INFINITY) return -1;
  if (number === Number.NEGATIVE_INFINITY) return 1;
  const floor = Math.floor(number);
  const order = compared(big, ofNumber(floor));
  return order === 0 && floor !== number ? -1 : order;
}

function comparable(value: unknown): unknown {
  const plain = primitive(value);
  if (plain instanceof BigInteger || typeof plain === "number") return plain;
  return typeof plain === "string" ? (ofText(plain) ?? Number.NaN) : Number(plain);
}

const asksOrder = (a: unknown, b: unknown): boolean =>
  (typeof a !== "number" || typeof b !== "number") && (isBig(primitive(a)) || isBig(primitive(b)));

export const bigLess: Both = (a: number, b: number) => (asksOrder(a, b) ? compared(a, b) < 0 : a < b);
export const bigAtMost: Both = (a: number, b: number) => (asksOrder(a, b) ? compared(a, b) <= 0 : a <= b);
export const bigMore: Both = (a: number, b: number) => (asksOrder(a, b) ? compared(a, b) > 0 : a > b);
export const bigAtLeast: Both = (a: number, b: number) => (asksOrder(a, b) ? compared(a, b) >= 0 : a >= b);

/** Whether a condition holds. */
export const bigTruth = (value: unknown): boolean =>
  value instanceof BigInteger ? value.digits.length > 0 : Boolean(value);

/** `Number(value)` */
export function bigToNumber(...values: unknown[]): number {
  if (values.length === 0) return 0;
  const plain = primitive(values[0]);
  return plain instanceof BigInteger ? numberOf(plain) : Number(values[0]);
}

type Words = Pick<DataView, "getUint32" | "setUint32">;

/** DataView's getBigUint64 */
export const getBigWords = (view: Words, at: number, isLittle = false): BigInteger => {
  const high = view.getUint32(isLittle ? at + 4 : at, isLittle);
  const low = view.getUint32(isLittle ? at : at + 4, isLittle);
  return sum(shifted(ofNumber(high), 32), ofNumber(low));
};

/** DataView's setBigUint64 and setBigInt64 */
export function setBigWords(view: Words, at: number, value: unknown, isLittle = false): void {
  const all = PureBigInt.asUintN(64, value);
  view.setUint32(isLittle ? at + 4 : at, numberOf(shifted(all, -32)), isLittle);
  view.setUint32(isLittle ? at : at + 4, numberOf(PureBigInt.asUintN(32, all)), isLittle);
}

type Get = (this: Words, at: number, isLittle?: boolean) => BigInteger;
type Set = (this: Words, at: number, value: unknown, isLittle?: boolean) => void;

const getUnsigned: Get = function (at, isLittle) {
  return getBigWords(this, at, isLittle);
};
const getSigned: Get = function (at, isLittle) {
  return PureBigInt.asIntN(64, getBigWords(this, at, isLittle));
};
const set: Set = function (at, value, isLittle) {
  setBigWords(this, at, value, isLittle);
};

/** DataView's methods for 64 bits; other objects keep theirs. */
const viewMethod = (name: string, method: Get | Set) => (view: unknown) =>
  view instanceof DataView ? method : (view as Record<string, unknown>)[name];

export const getBigUint64Of = viewMethod("getBigUint64", getUnsigned);
export const getBigInt64Of = viewMethod("getBigInt64", getSigned);
export const setBigUint64Of = viewMethod("setBigUint64", set);
export const setBigInt64Of = viewMethod("setBigInt64", set);
