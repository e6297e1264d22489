import { callable, joined, type Part } from "./intl-callable.js";
import { choice, chosenLocale, languageOf, supportedLocales } from "./intl-locale.js";

const AND: Readonly<Record<string, string>> = {
  en: "and",
  de: "und",
  fr: "et",
  es: "y",
  it: "e",
  nl: "en",
  pt: "e",
  sv: "och",
  da: "og",
  nb: "og",
  pl: "i",
  cs: "a",
  ru: "и",
  uk: "і",
};
const OR: Readonly<Record<string, string>> = {
  en: "or",
  de: "oder",
  fr: "ou",
  es: "o",
  it: "o",
  nl: "of",
  pt: "ou",
  sv: "eller",
  da: "eller",
  nb: "eller",
  pl: "lub",
  cs: "nebo",
  ru: "или",
  uk: "або",
};

class ListFormat {
  readonly #locale: string;
  readonly #type: string;
  readonly #style: string;

  constructor(locales?: unknown, options?: object) {
    this.#locale = chosenLocale(locales);
    this.#type = choice(options, "type", ["conjunction", "disjunction", "unit"], "conjunction")!;
    this.#style = choice(options, "style", ["long", "short", "narrow"], "long")!;
  }

  formatToParts(list: Iterable<string>): Part[] {
    const values = Array.from(list);
    const language = languageOf(this.#locale);
    const isEnglish = language === "en";
    const word = (this.#type === "disjunction" ? OR : AND)[language] ?? ",";
    const shown =
      isEnglish && this.#type === "conjunction" && this.#style !== "long" ? (this.#style === "short" ? "&" : "") : word;
    const comma = this.#type === "unit" && this.#style === "narrow" ? " " : ", ";
    const parts: Part[] = [];
    values.forEach((value, index) => {
      if (typeof value !== "string") throw new TypeError("Iterable yielded a non-String value");
      if (index > 0)
        parts.push({
          type: "literal",
          value: index === values.length - 1 ? this.#last(values.length, shown, comma, isEnglish) : comma,
        });
      parts.push({ type: "element", value });
    });
    return parts;
  }

  #last(length: number, word: string, comma: string, isEnglish: boolean): string {
    if (this.#type === "unit" || word === "" || word === ",") return comma;
    return isEnglish && length > 2 ? `, ${word} ` : ` ${word} `;
  }

  format(list: Iterable<string>): string {
    return joined(this.formatToParts(list));
  }

  resolvedOptions(): object {
    return { locale: this.#locale, type: this.#type, style: this.#style };
  }

  get [Symbol.toStringTag](): string {
    return "Intl.ListFormat";
  }

  static supportedLocalesOf(locales?: unknown): string[] {
    return supportedLocales(locales);
  }
}

export const PureListFormat = /*#__PURE__*/ callable(ListFormat);
