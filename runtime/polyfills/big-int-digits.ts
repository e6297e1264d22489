/** Sizes of whole numbers: digits of 24 bits, the lowest first, none of them a leading zero. */
export type Digits = readonly number[];

const BITS = 24;
const BASE = 2 ** BITS;
const MASK = BASE - 1;

function trimmed(digits: number[]): number[] {
  while (digits.length > 0 && digits[digits.length - 1] === 0) digits.pop();
  return digits;
}

export function compareDigits(a: Digits, b: Digits): number {
  if (a.length !== b.length) return a.length < b.length ? -1 : 1;
  for (let at = a.length - 1; at >= 0; at--) if (a[at] !== b[at]) return a[at]! < b[at]! ? -1 : 1;
  return 0;
}

export function plusDigits(a: Digits, b: Digits): number[] {
  const sum: number[] = [];
  const length = Math.max(a.length, b.length);
  let carry = 0;
  for (let at = 0; at < length; at++) {
    const both = (a[at] ?? 0) + (b[at] ?? 0) + carry;
    sum.push(both & MASK);
    carry = both >> BITS;
  }
  if (carry > 0) sum.push(carry);
  return sum;
}

/** `a` is not the smaller one. */
export function minusDigits(a: Digits, b: Digits): number[] {
  const rest: number[] = [];
  let borrow = 0;
  for (let at = 0; at < a.length; at++) {
    const one = a[at]! - (b[at] ?? 0) - borrow;
    borrow = one < 0 ? 1 : 0;
    rest.push(one + borrow * BASE);
  }
  return trimmed(rest);
}

export function timesDigits(a: Digits, b: Digits): number[] {
  if (a.length === 0 || b.length === 0) return [];
  const product: number[] = [];
  for (let at = 0; at < a.length + b.length; at++) product.push(0);
  for (let i = 0; i < a.length; i++) {
    let carry = 0;
    for (let j = 0; j < b.length; j++) {
      const one = a[i]! * b[j]! + product[i + j]! + carry;
      carry = Math.floor(one / BASE);
      product[i + j] = one - carry * BASE;
    }
    product[i + b.length] = carry;
  }
  return trimmed(product);
}

/** Divides by a number below 2 ** 24, in place; gives the remainder. */
function divideBySmall(digits: number[], divisor: number): number {
  let rest = 0;
  for (let at = digits.length - 1; at >= 0; at--) {
    const one = rest * BASE + digits[at]!;
    digits[at] = Math.floor(one / divisor);
    rest = one % divisor;
  }
  trimmed(digits);
  return rest;
}

/** Quotient and remainder, by Knuth's algorithm D. `b` is not zero. */
export function divideDigits(a: Digits, b: Digits): [quotient: number[], rest: number[]] {
  if (compareDigits(a, b) < 0) return [[], [...a]];
  if (b.length === 1) {
    const quotient = [...a];
    const rest = divideBySmall(quotient, b[0]!);
    return [quotient, rest === 0 ? [] : [rest]];
  }
  // So that the divisor's highest bit is set, which keeps the guesses below right but for two.
  let shift = 0;
  while ((b[b.length - 1]! << shift) >> (BITS - 1) === 0) shift++;
  const divisor = leftDigits(b, shift);
  const rest = leftDigits(a, shift);
  while (rest.length <= a.length) rest.push(0);
  const size = divisor.length;
  const high = divisor[size - 1]!;
  const next = divisor[size - 2]!;
  const quotient: number[] = [];
  for (let at = rest.length - size - 1; at >= 0; at--) {
    const top = rest[at + size]! * BASE + rest[at + size - 1]!;
    let guess = Math.floor(top / high);
    let left = top % high;
    while (guess >= BASE || guess * next > left * BASE + rest[at + size - 2]!) {
      guess--;
      left += high;
      if (left >= BASE) break;
    }
    let borrow = 0;
    let carry = 0;
    for (let i = 0; i <= size; i++) {
      const product = guess * (divisor[i] ?? 0) + carry;
      carry = Math.floor(product / BASE);
      const one = rest[at + i]! - (product - carry * BASE) - borrow;
      borrow = one < 0 ? 1 : 0;
      rest[at + i] = one + borrow * BASE;
    }
    if (borrow > 0) {
      guess--;
      carry = 0;
      for (let i = 0; i <= size; i++) {
        const one = rest[at + i]! + (divisor[i] ?? 0) + carry;
        rest[at + i] = one & MASK;
        carry = one >> BITS;
      }
    }
    quotient[at] = guess;
  }
  return [trimmed(quotient), rightDigits(trimmed(rest), shift)];
}

export function leftDigits(digits: Digits, count: number): number[] {
  if (digits.length === 0) return [];
  const bits = count % BITS;
  const shifted: number[] = [];
  for (let at = Math.floor(count / BITS); at > 0; at--) shifted.push(0);
  let carry = 0;
  for (const digit of digits) {
    const one = digit * 2 ** bits + carry;
    carry = Math.floor(one / BASE);
    shifted.push(one - carry * BASE);
  }
  if (carry > 0) shifted.push(carry);
  return shifted;
}

export function rightDigits(digits: Digits, count: number): number[] {
  const bits = count % BITS;
  const shifted: number[] = [];
  for (let at = Math.floor(count / BITS); at < digits.length; at++)
    shifted.push((digits[at]! >> bits) | (((digits[at + 1] ?? 0) << (BITS - bits)) & MASK));
  return trimmed(shifted);
}

/** How many digits of a base are read and written at once, and the number that stands for: below 2 ** 24. */
function chunkOf(radix: number): [length: number, size: number] {
  let length = 1;
  let size = radix;
  while (size * radix < BASE) {
    size *= radix;
    length++;
  }
  return [length, size];
}

export function textOfDigits(digits: Digits, radix: number): string {
  const [length, size] = chunkOf(radix);
  const left = [...digits];
  let text = "";
  while (left.length > 0) {
    const part = divideBySmall(left, size).toString(radix);
    text = left.length > 0 ? "0".repeat(length - part.length) + part + text : part + text;
  }
  return text || "0";
}

/** The text has only digits of the base. */
export function digitsOfText(text: string, radix: number): number[] {
  const [length] = chunkOf(radix);
  let digits: number[] = [];
  for (let at = 0; at < text.length; at += length) {
    const part = text.slice(at, at + length);
    digits = plusDigits(timesDigits(digits, [radix ** part.length]), trimmed([Number.parseInt(part, radix)]));
  }
  return digits;
}

/** The number is whole and not negative. */
export function digitsOfNumber(number: number): number[] {
  const digits: number[] = [];
  for (let left = number; left > 0; left = Math.floor(left / BASE)) digits.push(left % BASE);
  return digits;
}

export function numberOfDigits(digits: Digits): number {
  // Longer ones are rounded once, by what reads their text.
  if (digits.length > 2) return Number(textOfDigits(digits, 10));
  return (digits[1] ?? 0) * BASE + (digits[0] ?? 0);
}

/** In two's complement, `length` digits long. */
export function twosDigits(isNegative: boolean, digits: Digits, length: number): number[] {
  const twos: number[] = [];
  let carry = 1;
  for (let at = 0; at < length; at++) {
    const digit = digits[at] ?? 0;
    if (!isNegative) twos.push(digit);
    else {
      const one = (~digit & MASK) + carry;
      twos.push(one & MASK);
      carry = one >> BITS;
    }
  }
  return twos;
}

/** Takes two's complement apart. */
export function signedDigits(twos: number[]): [isNegative: boolean, digits: number[]] {
  const isNegative = (twos[twos.length - 1] ?? 0) >> (BITS - 1) === 1;
  return [isNegative, trimmed(isNegative ? twosDigits(true, twos, twos.length) : [...twos])];
}
