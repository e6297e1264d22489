const isOwn = Object.prototype.hasOwnProperty;
/** What of Qt's locales is used: the names and signs that QML's own formatting has. */
export interface HostLocale {
  readonly name: string;
  readonly decimalPoint: string;
  readonly groupSeparator: string;
  readonly percent: string;
  readonly amText: string;
  readonly pmText: string;
  readonly firstDayOfWeek: number;
  monthName(month: number, format: number): string;
  standaloneMonthName(month: number, format: number): string;
  dayName(day: number, format: number): string;
  dateFormat(format: number): string;
  timeFormat(format: number): string;
  currencySymbol(format: number): string;
}

declare const Qt: { locale(name?: string): HostLocale } | undefined;

const TAG =
  /^(?:[a-z]{2,3}|[a-z]{5,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*(?:-[a-wy-z\d](?:-[a-z\d]{2,8})+)*(?:-x(?:-[a-z\d]{1,8})+)?$/i;

/** A language tag as it is written properly. */
export function canonicalTag(tag: string): string {
  if (!TAG.test(tag)) throw new RangeError(`Incorrect locale information provided`);
  let isExtension = false;
  return tag
    .split("-")
    .map((part, index) => {
      if (index === 0 || isExtension) return part.toLowerCase();
      if (part.length === 1) {
        isExtension = true;
        return part.toLowerCase();
      }
      if (part.length === 4 && /^\D/.test(part)) return part[0]!.toUpperCase() + part.slice(1).toLowerCase();
      return part.length === 2 ? part.toUpperCase() : part.toLowerCase();
    })
    .join("-");
}

/** Intl.getCanonicalLocales */
export function canonicalLocales(locales?: unknown): string[] {
  if (locales === undefined) return [];
  if (locales === null) throw new TypeError("Cannot convert null to object");
  const list =
    typeof locales === "string" || locales instanceof PureLocale ? [locales] : Array.from(locales as unknown[]);
  const tags: string[] = [];
  for (const one of list) {
    if (typeof one !== "string" && (typeof one !== "object" || one === null))
      throw new TypeError("Language ID should be string or object.");
    const tag = canonicalTag(String(one));
    if (tags.indexOf(tag) === -1) tags.push(tag);
  }
  return tags;
}

/** The desktop's language; English where there is none. */
export function hostTag(): string {
  const name = typeof Qt === "object" ? Qt.locale().name.replace(/[@.].*$/, "") : "C";
  return name === "C" || name === "" ? "en-US" : name.replace(/_/g, "-");
}

export const withoutExtensions = (tag: string): string => tag.replace(/-(?:[a-z\d]-|x-).*$/i, "");

export const languageOf = (tag: string): string => tag.replace(/-.*$/, "");

const held: Record<string, HostLocale | undefined> = {};

/** Qt's locale of a language, if it has it. English is known here. */
export function hostLocale(tag: string): HostLocale | undefined {
  const name = withoutExtensions(tag).replace(/-/g, "_");
  if (languageOf(tag) === "en" || typeof Qt !== "object") return undefined;
  if (!isOwn.call(held, name)) {
    const found = Qt.locale(name);
    held[name] = languageOf(found.name.replace(/_/g, "-")) === languageOf(tag) ? found : undefined;
  }
  return held[name];
}

const isKnown = (tag: string): boolean => languageOf(tag) === "en" || hostLocale(tag) !== undefined;

/** The first of the locales that is known, without what extends it; the desktop's otherwise. */
export function chosenLocale(locales?: unknown): string {
  for (const tag of canonicalLocales(locales)) if (isKnown(tag)) return withoutExtensions(tag);
  return hostTag();
}

/** `supportedLocalesOf` */
export const supportedLocales = (locales?: unknown): string[] => canonicalLocales(locales).filter(isKnown);

/** An extension's value: `u-nu-latn`. */
export const extensionOf = (tag: string, key: string): string | undefined =>
  new RegExp(`-u(?:-[a-z\\d]{2,8})*?-${key}-([a-z\\d]{3,8})`).exec(tag)?.[1];

/** An option that is one of some words. */
export function choice<Word extends string>(
  options: object | undefined,
  name: string,
  words: readonly Word[],
  fallback: Word | undefined,
): Word | undefined {
  const value = (options as Record<string, unknown> | undefined)?.[name];
  if (value === undefined) return fallback;
  const text = String(value);
  if (words.indexOf(text as Word) === -1)
    throw new RangeError(`Value ${text} out of range for Intl options property ${name}`);
  return text as Word;
}

/** An option that is a whole number. */
export function digitOption(
  options: object | undefined,
  name: string,
  least: number,
  most: number,
): number | undefined {
  const value = (options as Record<string, unknown> | undefined)?.[name];
  if (value === undefined) return undefined;
  const number = Number(value);
  if (!(number >= least && number <= most)) throw new RangeError(`${name} value is out of range.`);
  return Math.floor(number);
}

/** Intl.Locale, as far as a tag tells. */
export class PureLocale {
  readonly baseName: string;
  readonly language: string;
  readonly script: string | undefined;
  readonly region: string | undefined;
  readonly #tag: string;

  constructor(tag: unknown, options: Record<string, string | undefined> = {}) {
    if (typeof tag !== "string" && !(tag instanceof PureLocale))
      throw new TypeError("First argument to Intl.Locale constructor can't be empty or missing");
    const given = canonicalTag(String(tag));
    const parts = withoutExtensions(given).split("-");
    this.language = options.language ?? parts[0]!;
    this.script = options.script ?? parts.filter((part, index) => index > 0 && /^[A-Z][a-z]{3}$/.test(part))[0];
    this.region = options.region ?? parts.filter((part, index) => index > 0 && /^(?:[A-Z]{2}|\d{3})$/.test(part))[0];
    this.baseName = [this.language, this.script, this.region].filter((part) => part !== undefined).join("-");
    this.#tag = this.baseName + given.slice(withoutExtensions(given).length);
  }

  get numberingSystem(): string | undefined {
    return extensionOf(this.#tag, "nu");
  }

  get calendar(): string | undefined {
    return extensionOf(this.#tag, "ca");
  }

  get hourCycle(): string | undefined {
    return extensionOf(this.#tag, "hc");
  }

  toString(): string {
    return this.#tag;
  }
}
