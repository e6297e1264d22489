/** A number in decimal: its shortest digits, and where the point is among them. */
export interface Decimal {
  readonly digits: string;
  /** How many digits stand before the point; may be negative, or more than there are. */
  readonly point: number;
}

/** The shortest digits that stand for the number, as the language writes it. */
export function decimalOf(value: number): Decimal {
  const [mantissa, power] = Math.abs(value).toExponential().split("e") as [string, string];
  return { digits: mantissa.replace(".", ""), point: Number(power) + 1 };
}

/** Rounds, half away from zero, to so many digits. */
function cut({ digits, point }: Decimal, count: number): Decimal {
  if (count >= digits.length) return { digits, point };
  if (count < 0) return { digits: "0", point: 1 };
  const kept = digits.slice(0, count).split("").map(Number);
  if (digits.charCodeAt(count) < 53)
    return kept.length > 0 ? { digits: kept.join(""), point } : { digits: "0", point: 1 };
  let at = count - 1;
  for (; at >= 0; at--) {
    if (kept[at]! < 9) break;
    kept[at] = 0;
  }
  if (at < 0) return { digits: `1${kept.join("")}`, point: point + 1 };
  kept[at]!++;
  return { digits: kept.join(""), point };
}

export interface Precision {
  readonly minimumIntegerDigits: number;
  readonly minimumFractionDigits?: number | undefined;
  readonly maximumFractionDigits?: number | undefined;
  readonly minimumSignificantDigits?: number | undefined;
  readonly maximumSignificantDigits?: number | undefined;
}

/** The digits before and after the point. */
export function digitsOf(decimal: Decimal, precision: Precision): { integer: string; fraction: string } {
  const { maximumSignificantDigits: significant, maximumFractionDigits: most = 0 } = precision;
  const isZero = /^0*$/.test(decimal.digits);
  const rounded = isZero
    ? { digits: "0", point: 1 }
    : cut(decimal, significant === undefined ? decimal.point + most : significant);
  const { digits, point } = rounded;
  let integer = point > 0 ? (digits + "0".repeat(Math.max(0, point - digits.length))).slice(0, point) : "0";
  let fraction = (point > 0 ? digits.slice(point) : "0".repeat(-point) + digits).replace(/0+$/, "");
  if (significant === undefined) {
    const least = precision.minimumFractionDigits ?? 0;
    fraction += "0".repeat(Math.max(0, least - fraction.length));
  } else {
    const shown = integer === "0" ? fraction.replace(/^0+/, "").length : integer.length + fraction.length;
    const missing = (precision.minimumSignificantDigits ?? 1) - (isZero ? 1 : shown);
    if (missing > 0) fraction += "0".repeat(missing);
  }
  integer = "0".repeat(Math.max(0, precision.minimumIntegerDigits - integer.length)) + integer;
  return { integer, fraction };
}
