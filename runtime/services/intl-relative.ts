import { callable, joined, type Part } from "./intl-callable.js";
import { choice, chosenLocale, supportedLocales } from "./intl-locale.js";
import { PureNumberFormat } from "./intl-number.js";

const UNITS = ["second", "minute", "hour", "day", "week", "month", "quarter", "year"];
const SHORT: Readonly<Record<string, string>> = {
  second: "sec.",
  minute: "min.",
  hour: "hr.",
  day: "day",
  week: "wk.",
  month: "mo.",
  quarter: "qtr.",
  year: "yr.",
};
const NARROW: Readonly<Record<string, string>> = {
  second: "s",
  minute: "m",
  hour: "h",
  day: "d",
  week: "w",
  month: "mo",
  quarter: "q",
  year: "y",
};
/** The words that stand for -1, 0 and 1. */
const WORDS: Readonly<Record<string, readonly [string, string, string]>> = { day: ["yesterday", "today", "tomorrow"] };

/** Intl.RelativeTimeFormat, in English. */
class RelativeTimeFormat {
  readonly #locale: string;
  readonly #style: string;
  readonly #isAlways: boolean;
  readonly #numbers: InstanceType<typeof PureNumberFormat>;

  constructor(locales?: unknown, options?: object) {
    this.#locale = chosenLocale(locales);
    this.#style = choice(options, "style", ["long", "short", "narrow"], "long")!;
    this.#isAlways = choice(options, "numeric", ["always", "auto"], "always") === "always";
    this.#numbers = new PureNumberFormat(locales);
  }

  formatToParts(value: unknown, unit: string): object[] {
    const number = Number(value);
    const name = String(unit).replace(/s$/, "");
    if (UNITS.indexOf(name) === -1) throw new RangeError(`Invalid unit argument for format() '${unit}'`);
    if (!Number.isFinite(number))
      throw new RangeError("The value need to be finite number for Intl.RelativeTimeFormat.prototype.format()");
    const word = this.#isAlways ? undefined : this.#word(number, name);
    if (word !== undefined) return [{ type: "literal", value: word }];
    const isPast = number < 0 || (number === 0 && 1 / number < 0);
    const amount = Math.abs(number);
    const numbers = this.#numbers.formatToParts(amount).map((part) => ({ ...part, unit: name }));
    const unitText = this.#unit(name, amount);
    const after = this.#style === "narrow" ? unitText : ` ${unitText}`;
    if (isPast) return [...numbers, { type: "literal", value: `${after} ago` }];
    return [{ type: "literal", value: "in " }, ...numbers, { type: "literal", value: after }];
  }

  #unit(name: string, amount: number): string {
    if (this.#style === "narrow") return NARROW[name]!;
    const isOne = amount === 1;
    if (this.#style === "long") return isOne ? name : `${name}s`;
    if (name === "day") return isOne ? "day" : "days";
    if (name === "quarter") return isOne ? "qtr." : "qtrs.";
    return SHORT[name]!;
  }

  #word(number: number, name: string): string | undefined {
    if (number !== -1 && number !== 0 && number !== 1) return undefined;
    const at = (number || 0) + 1;
    if (name === "second") return number === 0 ? "now" : undefined;
    if (WORDS[name]) return WORDS[name][at as 0 | 1 | 2];
    if (name === "minute" || name === "hour") return number === 0 ? `this ${name}` : undefined;
    const text = this.#style === "long" ? name : SHORT[name]!;
    return `${["last", "this", "next"][at]} ${text}`;
  }

  format(value: unknown, unit: string): string {
    return joined(this.formatToParts(value, unit) as Part[]);
  }

  resolvedOptions(): object {
    return {
      locale: this.#locale,
      style: this.#style,
      numeric: this.#isAlways ? "always" : "auto",
      numberingSystem: "latn",
    };
  }

  get [Symbol.toStringTag](): string {
    return "Intl.RelativeTimeFormat";
  }

  static supportedLocalesOf(locales?: unknown): string[] {
    return supportedLocales(locales);
  }
}

export const PureRelativeTimeFormat = /*#__PURE__*/ callable(RelativeTimeFormat);
