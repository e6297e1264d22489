// What stands for BigInt on V4, against Node's own.
import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import * as big from "../../runtime/polyfills/big-int.js";
import { isBigInt, kindOf } from "../../runtime/polyfills/big-int-kind.js";

const { bigLiteral, PureBigInt } = big;
const of = (value: bigint): never => bigLiteral(String(value)) as never;
/** As a text, errors by their class. */
const told = (run: () => unknown): string => {
  try {
    const value = run();
    return kindOf(value) === "bigint" ? `${value}n` : `${Object.is(value, -0) ? "-0" : String(value)}${typeof value}`;
  } catch (cause) {
    return (cause as Error).name;
  }
};
/** Small, near the digits' borders, and long. */
const integer = fc.oneof(
  fc.bigInt({ min: -300n, max: 300n }),
  fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }),
  fc.bigInt({ min: -(2n ** 800n), max: 2n ** 800n }),
  fc
    .tuple(fc.nat(200), fc.integer({ min: -2, max: 2 }), fc.boolean())
    .map(([bits, near, isNegative]) => (isNegative ? -1n : 1n) * (1n << BigInt(bits)) + BigInt(near)),
);
const other = fc.oneof(
  integer,
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom("", "12", "0x1f", "1.5", "x", null, undefined),
);

const test = suite("BigInt");
const runs = { numRuns: 1500 };
const native = (operator: string): ((a: unknown, b: unknown) => unknown) =>
  new Function("a", "b", `return a ${operator} b`) as never;

const operators: readonly (readonly [string, unknown])[] = [
  ["+", big.bigPlus],
  ["-", big.bigMinus],
  ["*", big.bigTimes],
  ["/", big.bigOver],
  ["%", big.bigRest],
  ["&", big.bigAnd],
  ["|", big.bigOr],
  ["^", big.bigXor],
  ["<", big.bigLess],
  ["<=", big.bigAtMost],
  [">", big.bigMore],
  [">=", big.bigAtLeast],
  ["===", big.bigIs],
  ["==", big.bigEquals],
  [">>>", big.bigUnsigned],
];
for (const [operator, ours] of operators)
  test(`calculates and compares with ${operator}`, () => {
    const mine = (value: unknown): unknown => (typeof value === "bigint" ? of(value) : value);
    const run = ours as (a: unknown, b: unknown) => unknown;
    fc.assert(
      fc.property(integer, other, fc.boolean(), (a, b, isTurned) => {
        const [x, y] = isTurned ? [b, a] : [a, b];
        assert.is(
          told(() => run(mine(x), mine(y))),
          told(() => native(operator)(x, y)),
          `${String(x)} ${operator} ${String(y)}`,
        );
      }),
      runs,
    );
  });

test("divides what Knuth's algorithm corrects", () => {
  const near = fc.constantFrom(0n, 1n, 2n ** 24n - 1n, 2n ** 24n - 2n, 2n ** 23n, 2n ** 23n - 1n);
  const number = fc
    .array(near, { minLength: 1, maxLength: 8 })
    .map((digits) => digits.reduce((a, b) => a * 2n ** 24n + b, 0n));
  fc.assert(
    fc.property(number, number, (a, b) => {
      if (b === 0n) return;
      assert.is(String(big.bigOver(of(a), of(b))), String(a / b));
      assert.is(String(big.bigRest(of(a), of(b))), String(a % b));
    }),
    { numRuns: 5000 },
  );
});

test("shifts, and raises to a power", () => {
  fc.assert(
    fc.property(integer, fc.bigInt({ min: -90n, max: 90n }), fc.nat(12), (a, count, exponent) => {
      assert.is(String(big.bigLeft(of(a), of(count))), String(a << count));
      assert.is(String(big.bigRight(of(a), of(count))), String(a >> count));
      assert.is(String(big.bigPower(of(a), of(BigInt(exponent)))), String(a ** BigInt(exponent)));
    }),
    runs,
  );
  assert.throws(() => big.bigPower(of(2n), of(-1n)), /non-negative/);
});

test("negates, inverts, counts and is true", () => {
  fc.assert(
    fc.property(integer, (a) => {
      assert.is(String(big.bigNegated(of(a))), String(-a));
      assert.is(String(big.bigNot(of(a))), String(~a));
      assert.is(String(big.bigStep(of(a), 1)), String(a + 1n));
      assert.is(String(big.bigStep(of(a), -1)), String(a - 1n));
      assert.is(big.bigTruth(of(a)), Boolean(a));
      assert.is(big.bigToNumber(of(a)), Number(a));
    }),
    runs,
  );
  for (const value of [0, -0, 1.5, Number.NaN, "", "2", null, undefined, true]) {
    const plain = value as number;
    assert.equal(
      [
        big.bigNegated(value),
        big.bigNot(value),
        big.bigStep(value, 1),
        big.bigTruth(value),
        big.bigToNumber(value),
      ].map(String),
      [-plain, ~plain, +plain + 1, Boolean(value), Number(value)].map(String),
    );
  }
});

test("cuts to bits, and goes through a DataView", () => {
  const view = new DataView(new ArrayBuffer(20));
  const ours = new DataView(new ArrayBuffer(20));
  assert.is(big.getBigInt64Of({ getBigInt64: 1 }), 1);
  assert.is((big.getBigInt64Of(ours) as (this: DataView, at: number) => unknown).call(ours, 0), of(0n));
  fc.assert(
    fc.property(integer, fc.nat(90), fc.nat(12), fc.boolean(), (a, bits, at, isLittle) => {
      assert.is(String(PureBigInt.asUintN(bits, of(a))), String(BigInt.asUintN(bits, a)));
      assert.is(String(PureBigInt.asIntN(bits, of(a))), String(BigInt.asIntN(bits, a)));
      view.setBigInt64(at, a, isLittle);
      big.setBigWords(ours, at, of(a), isLittle);
      assert.equal(new Uint8Array(ours.buffer), new Uint8Array(view.buffer));
      assert.is(String(big.getBigWords(ours, at, isLittle)), String(view.getBigUint64(at, isLittle)));
    }),
    runs,
  );
});

test("reads and writes texts and numbers", () => {
  fc.assert(
    fc.property(integer, fc.integer({ min: 2, max: 36 }), (a, radix) => {
      assert.is((of(a) as { toString(radix: number): string }).toString(radix), a.toString(radix));
      assert.is(String(PureBigInt(String(a))), String(a));
      if (a >= 0n)
        for (const [prefix, base] of [
          ["0x", 16],
          ["0b", 2],
          ["0o", 8],
        ] as const)
          assert.is(String(PureBigInt(prefix + a.toString(base))), String(a));
    }),
    runs,
  );
  fc.assert(
    fc.property(other, (value) => {
      const ours = typeof value === "bigint" ? of(value) : value;
      assert.is(
        told(() => PureBigInt(ours)),
        told(() => BigInt(value as number)),
        String(value),
      );
    }),
    runs,
  );
  assert.is((of(1234567n) as { toLocaleString(): string }).toLocaleString(), "1,234,567");
});

test("is seen as what it is, and is loud where code does not know it", () => {
  assert.is(kindOf(of(1n)), "bigint");
  assert.is(kindOf({}), "object");
  assert.is(kindOf(null), "object");
  assert.ok(isBigInt(of(2n)) && !isBigInt(2));
  assert.is(Object.prototype.toString.call(of(1n)), "[object BigInt]");
  assert.is(of(5n), of(5n), "small ones are one object");
  assert.is(`${of(7n) as unknown}`, "7");
  assert.is((of(7n) as number) + 1, 8);
  assert.throws(() => (of(2n ** 60n) as number) + 1, /has no BigInt: 1152921504606846976 is too large/);
  assert.throws(() => JSON.stringify(of(1n)), /serialize a BigInt/);
  assert.throws(() => new (PureBigInt as never as new (n: number) => object)(1), /not a constructor/);
});

test.run();
