import { callable, joined, type Part } from "./intl-callable.js";
import { choice, chosenLocale, digitOption, hostLocale, languageOf, supportedLocales } from "./intl-locale.js";
import { decimalOf, digitsOf, type Precision } from "./intl-number-digits.js";
import {
  compactName,
  currencyDigits,
  currencyName,
  currencySign,
  PERCENT_CLOSE,
  SIGN_FIRST,
  unitParts,
} from "./intl-units.js";

export interface NumberOptions {
  readonly [name: string]: unknown;
}

const SPACE = "\u00a0";

class NumberFormat {
  readonly #locale: string;
  readonly #style: string;
  readonly #notation: string;
  readonly #compact: string;
  readonly #sign: string;
  readonly #currency: string | undefined;
  readonly #currencyDisplay: string;
  readonly #isAccounting: boolean;
  readonly #unit: string | undefined;
  readonly #unitDisplay: string;
  readonly #grouping: string | false;
  readonly #precision: Precision;
  readonly #isRoundedByCompact: boolean;
  readonly format: (value: unknown) => string;

  constructor(locales?: unknown, options?: NumberOptions) {
    this.#locale = chosenLocale(locales);
    const style = choice(options, "style", ["decimal", "percent", "currency", "unit"], "decimal")!;
    this.#style = style;
    const currency = options?.["currency"];
    if (currency !== undefined && !/^[a-z]{3}$/i.test(String(currency)))
      throw new RangeError(`Invalid currency code : ${currency}`);
    if (style === "currency" && currency === undefined)
      throw new TypeError("Currency code is required with currency style.");
    this.#currency = style === "currency" ? String(currency).toUpperCase() : undefined;
    this.#currencyDisplay = choice(options, "currencyDisplay", ["symbol", "narrowSymbol", "code", "name"], "symbol")!;
    this.#isAccounting = choice(options, "currencySign", ["standard", "accounting"], "standard") === "accounting";
    const unit = options?.["unit"];
    if (style === "unit" && unit === undefined) throw new TypeError("Required unit option is missing");
    this.#unit = style === "unit" ? String(unit) : undefined;
    this.#unitDisplay = choice(options, "unitDisplay", ["short", "narrow", "long"], "short")!;
    this.#notation = choice(options, "notation", ["standard", "scientific", "engineering", "compact"], "standard")!;
    if (this.#notation === "scientific" || this.#notation === "engineering")
      throw new RangeError(`Intl.NumberFormat: the notation "${this.#notation}" is not there in widgets`);
    this.#compact = choice(options, "compactDisplay", ["short", "long"], "short")!;
    this.#sign = choice(options, "signDisplay", ["auto", "always", "never", "exceptZero", "negative"], "auto")!;
    const grouping = options?.["useGrouping"];
    const isCompact = this.#notation === "compact";
    if (grouping === undefined || grouping === "true" || grouping === "false")
      this.#grouping = isCompact ? "min2" : "auto";
    else if (!grouping) this.#grouping = false;
    else
      this.#grouping =
        grouping === true ? "always" : choice(options, "useGrouping", ["min2", "auto", "always"], "auto")!;
    const usual = this.#currency && !isCompact ? currencyDigits(this.#currency) : 0;
    this.#precision = precisionOf(options, usual, this.#currency || isCompact || style === "percent" ? usual : 3);
    this.#isRoundedByCompact =
      isCompact &&
      ["minimumFractionDigits", "maximumFractionDigits", "minimumSignificantDigits", "maximumSignificantDigits"].every(
        (name) => options?.[name] === undefined,
      );
    this.format = (value) => joined(this.formatToParts(value));
  }

  formatToParts(given?: unknown): Part[] {
    const value = typeof given === "object" && given !== null ? Number(String(given)) : Number(given);
    const { parts, isZero, scale } = this.#digits(value);
    const isNegative = value < 0 || (value === 0 && 1 / value < 0);
    const shown =
      this.#sign === "never"
        ? ""
        : isNegative
          ? isZero && (this.#sign === "negative" || this.#sign === "exceptZero")
            ? ""
            : "-"
          : this.#sign === "always" || (this.#sign === "exceptZero" && !isZero && !Number.isNaN(value))
            ? "+"
            : "";
    if (scale !== "") {
      if (this.#compact === "long") parts.push({ type: "literal", value: " " });
      parts.push({ type: "compact", value: scale });
    }
    const sign: Part[] = shown === "" ? [] : [{ type: shown === "-" ? "minusSign" : "plusSign", value: shown }];
    return this.#dressed(parts, sign, value);
  }

  #digits(value: number): { parts: Part[]; isZero: boolean; scale: string } {
    if (Number.isNaN(value)) return { parts: [{ type: "nan", value: "NaN" }], isZero: false, scale: "" };
    if (value === Infinity || value === -Infinity)
      return { parts: [{ type: "infinity", value: "∞" }], isZero: false, scale: "" };
    const exact = decimalOf(value);
    const decimal = { digits: exact.digits, point: exact.point + (this.#style === "percent" ? 2 : 0) };
    let found = digitsOf(decimal, this.#precision);
    let scale = "";
    if (this.#notation === "compact") {
      let power = Math.max(0, Math.min(4, Math.floor((decimal.point - 1) / 3)));
      const at = (shift: number) => {
        const moved = { digits: decimal.digits, point: decimal.point - 3 * shift };
        const precision =
          this.#isRoundedByCompact && moved.point <= 1
            ? { minimumIntegerDigits: 1, maximumSignificantDigits: 2 }
            : this.#precision;
        return digitsOf(moved, precision);
      };
      found = at(power);
      if (found.integer.length > 3 && power < 4) found = at(++power);
      scale = compactName(power, this.#compact);
    }
    const host = hostLocale(this.#locale);
    const parts: Part[] = [];
    const groups = this.#groups(found.integer);
    groups.forEach((group, index) => {
      if (index > 0) parts.push({ type: "group", value: host?.groupSeparator ?? "," });
      parts.push({ type: "integer", value: group });
    });
    if (found.fraction !== "") {
      parts.push({ type: "decimal", value: host?.decimalPoint ?? "." });
      parts.push({ type: "fraction", value: found.fraction });
    }
    return { parts, isZero: /^0*$/.test(found.integer + found.fraction), scale };
  }

  #groups(integer: string): string[] {
    const language = languageOf(this.#locale);
    const isLate = this.#grouping === "min2" || (this.#grouping === "auto" && (language === "es" || language === "pl"));
    if (this.#grouping === false || integer.length <= (isLate ? 4 : 3)) return [integer];
    const groups: string[] = [integer.slice(-3)];
    const step = this.#locale === "en-IN" || language === "hi" ? 2 : 3;
    for (let end = integer.length - 3; end > 0; end -= step)
      groups.unshift(integer.slice(Math.max(0, end - step), end));
    return groups;
  }

  /** With its sign, and what it counts. */
  #dressed(parts: Part[], sign: Part[], value: number): Part[] {
    const language = languageOf(this.#locale);
    if (this.#style === "percent") {
      const space = PERCENT_CLOSE.indexOf(language) === -1 ? [{ type: "literal", value: SPACE }] : [];
      return [...sign, ...parts, ...space, { type: "percentSign", value: "%" }];
    }
    if (this.#style === "unit") return unitParts([...sign, ...parts], this.#unit!, this.#unitDisplay, value);
    if (this.#currency === undefined) return [...sign, ...parts];
    if (this.#currencyDisplay === "name")
      return [
        ...sign,
        ...parts,
        { type: "literal", value: " " },
        { type: "currency", value: currencyName(this.#currency, joined(parts) === "1") },
      ];
    const text =
      this.#currencyDisplay === "code"
        ? this.#currency
        : currencySign(this.#currency, this.#locale, this.#currencyDisplay === "narrowSymbol");
    const symbol = { type: "currency", value: text };
    const space: Part[] = [{ type: "literal", value: SPACE }];
    if (SIGN_FIRST.indexOf(language) === -1) return [...sign, ...parts, ...space, symbol];
    const whole = [symbol, ...(/[A-Za-z]$/.test(text) && parts[0]?.type === "integer" ? space : []), ...parts];
    if (!this.#isAccounting || sign[0]?.value !== "-") return [...sign, ...whole];
    return [{ type: "literal", value: "(" }, ...whole, { type: "literal", value: ")" }];
  }

  formatRange(from: unknown, to: unknown): string {
    const [first, last] = [this.format(from), this.format(to)];
    return first === last ? `~${first}` : `${first}–${last}`;
  }

  resolvedOptions(): Record<string, unknown> {
    const { minimumSignificantDigits, maximumSignificantDigits } = this.#precision;
    return {
      locale: this.#locale,
      numberingSystem: "latn",
      style: this.#style,
      ...(this.#currency !== undefined && {
        currency: this.#currency,
        currencyDisplay: this.#currencyDisplay,
        currencySign: this.#isAccounting ? "accounting" : "standard",
      }),
      ...(this.#unit !== undefined && { unit: this.#unit, unitDisplay: this.#unitDisplay }),
      minimumIntegerDigits: this.#precision.minimumIntegerDigits,
      ...(maximumSignificantDigits !== undefined && { minimumSignificantDigits, maximumSignificantDigits }),
      ...(this.#isRoundedByCompact && { minimumSignificantDigits: 1, maximumSignificantDigits: 2 }),
      ...(maximumSignificantDigits === undefined && {
        minimumFractionDigits: this.#precision.minimumFractionDigits,
        maximumFractionDigits: this.#precision.maximumFractionDigits,
      }),
      useGrouping: this.#grouping,
      notation: this.#notation,
      ...(this.#notation === "compact" && { compactDisplay: this.#compact }),
      signDisplay: this.#sign,
      roundingMode: "halfExpand",
      roundingIncrement: 1,
      trailingZeroDisplay: "auto",
      roundingPriority: this.#isRoundedByCompact ? "morePrecision" : "auto",
    };
  }

  get [Symbol.toStringTag](): string {
    return "Intl.NumberFormat";
  }

  static supportedLocalesOf(locales?: unknown): string[] {
    return supportedLocales(locales);
  }
}

function precisionOf(options: NumberOptions | undefined, least: number, most: number): Precision {
  const minimumIntegerDigits = digitOption(options, "minimumIntegerDigits", 1, 21) ?? 1;
  const minimumSignificant = digitOption(options, "minimumSignificantDigits", 1, 21);
  const maximumSignificant = digitOption(options, "maximumSignificantDigits", minimumSignificant ?? 1, 21);
  if (minimumSignificant !== undefined || maximumSignificant !== undefined)
    return {
      minimumIntegerDigits,
      minimumSignificantDigits: minimumSignificant ?? 1,
      maximumSignificantDigits: maximumSignificant ?? 21,
    };
  const minimum = digitOption(options, "minimumFractionDigits", 0, 100);
  const maximum = digitOption(options, "maximumFractionDigits", 0, 100);
  if (minimum !== undefined && maximum !== undefined && minimum > maximum)
    throw new RangeError("maximumFractionDigits value is out of range.");
  return {
    minimumIntegerDigits,
    minimumFractionDigits: minimum ?? Math.min(least, maximum ?? least),
    maximumFractionDigits: maximum ?? Math.max(most, minimum ?? 0),
  };
}

export const PureNumberFormat = /*#__PURE__*/ callable(NumberFormat);

/** The `toLocaleString` of a number. */
export const numberText = (value: number, locales?: unknown, options?: NumberOptions): string =>
  new PureNumberFormat(locales, options).format(value);
