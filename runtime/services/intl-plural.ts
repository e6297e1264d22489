import { callable } from "./intl-callable.js";
import { choice, chosenLocale, languageOf, supportedLocales } from "./intl-locale.js";
import { PureNumberFormat } from "./intl-number.js";

const isOwn = Object.prototype.hasOwnProperty;

type Rule = (n: number, integer: number, fraction: string) => string;

const slavic: Rule = (n, i, f) => {
  if (f !== "") return "other";
  if (i % 10 === 1 && i % 100 !== 11) return "one";
  return i % 10 >= 2 && i % 10 <= 4 && !(i % 100 >= 12 && i % 100 <= 14) ? "few" : n >= 0 ? "many" : "other";
};
const french: Rule = (_n, i, f) =>
  i === 0 || i === 1 ? "one" : f === "" && i !== 0 && i % 1000000 === 0 ? "many" : "other";
const latin: Rule = (n, i, f) => (n === 1 ? "one" : f === "" && i !== 0 && i % 1000000 === 0 ? "many" : "other");
const english: Rule = (_n, i, f) => (i === 1 && f === "" ? "one" : "other");
const none: Rule = () => "other";
const plain: Rule = (n) => (n === 1 ? "one" : "other");

const czech: Rule = (_n, i, f) => (f !== "" ? "many" : i === 1 ? "one" : i >= 2 && i <= 4 ? "few" : "other");
const polish: Rule = (_n, i, f) => {
  if (f !== "") return "other";
  if (i === 1) return "one";
  return i % 10 >= 2 && i % 10 <= 4 && !(i % 100 >= 12 && i % 100 <= 14) ? "few" : "many";
};
const arabic: Rule = (n) => {
  if (n === 0) return "zero";
  if (n === 1) return "one";
  if (n === 2) return "two";
  if (n % 100 >= 3 && n % 100 <= 10) return "few";
  return n % 100 >= 11 && n % 100 <= 99 ? "many" : "other";
};

/** The languages whose plurals are not like "1 day, 2 days" of any number. */
const RULES: Readonly<Record<string, Rule>> = {
  ar: arabic,
  be: slavic,
  ca: latin,
  cs: czech,
  de: english,
  en: english,
  es: latin,
  et: english,
  fi: english,
  fr: french,
  id: none,
  it: (n, i, f) => (i === 1 && f === "" ? "one" : latin(n === 1 ? 0 : n, i, f)),
  ja: none,
  ko: none,
  ms: none,
  nl: english,
  pl: polish,
  pt: french,
  ru: slavic,
  sk: czech,
  sv: english,
  th: none,
  uk: slavic,
  vi: none,
  zh: none,
};

const englishOrdinal = (n: number): string => {
  if (n % 10 === 1 && n % 100 !== 11) return "one";
  if (n % 10 === 2 && n % 100 !== 12) return "two";
  return n % 10 === 3 && n % 100 !== 13 ? "few" : "other";
};

export interface PluralOptions {
  readonly type?: string;
  readonly [name: string]: unknown;
}

class PluralRules {
  readonly #locale: string;
  readonly #type: string;
  readonly #numbers: InstanceType<typeof PureNumberFormat>;

  constructor(locales?: unknown, options?: PluralOptions) {
    this.#locale = chosenLocale(locales);
    this.#type = choice(options, "type", ["cardinal", "ordinal"], "cardinal")!;
    this.#numbers = new PureNumberFormat(locales, { ...options, style: "decimal", useGrouping: false } as never);
  }

  select(value: number): string {
    const n = Number(value);
    if (!Number.isFinite(n)) return "other";
    const language = languageOf(this.#locale);
    if (this.#type === "ordinal")
      return language === "en" && Number.isInteger(n) ? englishOrdinal(Math.abs(n)) : "other";
    const parts = this.#numbers.formatToParts(Math.abs(n));
    const text = (type: string): string =>
      parts
        .filter((part) => part.type === type)
        .map((part) => part.value)
        .join("");
    const rule = isOwn.call(RULES, language) ? RULES[language]! : plain;
    return rule(Math.abs(n), Number(text("integer")), text("fraction"));
  }

  resolvedOptions(): object {
    const language = languageOf(this.#locale);
    const rule = isOwn.call(RULES, language) ? RULES[language]! : plain;
    const all =
      this.#type === "ordinal"
        ? language === "en"
          ? ["few", "one", "two", "other"]
          : ["other"]
        : ["few", "many", "one", "two", "zero", "other"].filter(
            (name) =>
              [0, 1, 2, 3, 5, 11, 100, 1000000].some((n) => rule(n, n, "") === name) || rule(1.5, 1, "5") === name,
          );
    const { minimumIntegerDigits, minimumFractionDigits, maximumFractionDigits } =
      this.#numbers.resolvedOptions() as unknown as Record<string, number>;
    return {
      locale: this.#locale,
      type: this.#type,
      minimumIntegerDigits,
      minimumFractionDigits,
      maximumFractionDigits,
      pluralCategories: all,
    };
  }

  get [Symbol.toStringTag](): string {
    return "Intl.PluralRules";
  }

  static supportedLocalesOf(locales?: unknown): string[] {
    return supportedLocales(locales);
  }
}

export const PurePluralRules = /*#__PURE__*/ callable(PluralRules);
