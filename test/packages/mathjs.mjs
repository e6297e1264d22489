import Fraction from "fraction.js";
import { all, create } from "mathjs";

export default function main() {
  const math = create(all);
  return [
    math.evaluate("2 + 3 * 4^2"),
    math.evaluate("sqrt(-4)").toString(),
    math.format(math.evaluate("1/3"), 5),
    math.derivative("x^2 + sin(x)", "x").toString(),
    math.simplify("2x + 3x").toString(),
    math.det([
      [1, 2],
      [3, 4],
    ]),
    math.evaluate("5 cm to inch").toString(),
    math.std([1, 2, 3, 4]),
    math.gcd(12, 18),
    math.factorial(10),
    math.evaluate("a = 3; b = a * 2; b").toString(),
    math.evaluate("bignumber(1) / 3").toString(),
    math.evaluate("fraction(1, 3) + fraction(1, 6)").toString(),
    math.evaluate("bigint(2)^100").toString(),
    new Fraction(1, 3).add("1/6").toFraction(),
    new Fraction("0.(3)").toString(),
    new Fraction(0.5).mul(3).toFraction(true),
    new Fraction("7/4").floor().toString(),
    new Fraction(2).pow(100).toString(),
    new Fraction(Math.PI).simplify(0.001).toFraction(),
    new Fraction("-1.5").abs().valueOf(),
    new Fraction(1, 7).toString(),
    new Fraction(10, 4).equals("2.5"),
    new Fraction(8, 6).gcd("2/3").toFraction(),
  ];
}
