import { callable } from "./intl-callable.js";
import { canonicalLocales, choice, chosenLocale, extensionOf, supportedLocales } from "./intl-locale.js";

const isOwn = Object.prototype.hasOwnProperty;

/** What sorts before digits and letters, in its order. */
const SIGNS = "_-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$";
/** Letters that are another one's variant, or two. */
const VARIANTS: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  Æ: "AE",
  œ: "oe",
  Œ: "OE",
  ø: "o",
  Ø: "O",
  đ: "d",
  Đ: "D",
  ł: "l",
  Ł: "L",
  ħ: "h",
  Ħ: "H",
};
const MARK = /[\u0300-\u036f\u1ab0-\u1aff\u20d0-\u20ff]/;
const PLAIN = /^[\x20-\x7e]*$/;

/** A text as it is compared: letters first, then their accents, then capitals. */
interface Key {
  readonly letters: readonly (number | string)[];
  readonly accents: readonly string[];
  readonly capitals: readonly number[];
}

function weight(letter: string): number {
  const code = letter.codePointAt(0)!;
  if (/\s/.test(letter)) return code === 32 ? 9 : Math.min(code, 8);
  const sign = SIGNS.indexOf(letter);
  if (sign !== -1) return 10 + sign;
  if (code >= 48 && code <= 57) return 100 + code;
  return code < 128 || code > 0xbf ? 1000 + code : 60 + (code - 0x80);
}

function keyOf(text: string, isNumeric: boolean, skipsSigns: boolean): Key {
  const letters: (number | string)[] = [];
  const accents: string[] = [];
  const capitals: number[] = [];
  const decomposed = PLAIN.test(text) ? text : text.normalize("NFD");
  for (let at = 0; at < decomposed.length; at++) {
    const letter = String.fromCodePoint(decomposed.codePointAt(at)!);
    at += letter.length - 1;
    if (MARK.test(letter)) {
      if (accents.length > 0) accents[accents.length - 1] += letter;
      continue;
    }
    if (skipsSigns && (SIGNS.indexOf(letter) !== -1 || /\s/.test(letter))) continue;
    if (isNumeric && letter >= "0" && letter <= "9") {
      const [digits] = /^\d+/.exec(decomposed.slice(at)) as unknown as [string];
      at += digits.length - 1;
      letters.push(digits.replace(/^0+(?=\d)/, ""));
      accents.push("");
      capitals.push(0);
      continue;
    }
    const variant = isOwn.call(VARIANTS, letter) ? VARIANTS[letter]! : letter;
    for (const one of variant.length > 1 && variant !== letter ? variant.split("") : [variant]) {
      const small = one.toLowerCase();
      letters.push(weight(small));
      accents.push(variant === letter ? "" : "\u0335");
      capitals.push(small === one ? 0 : 1);
    }
  }
  return { letters, accents, capitals };
}

function compareLetters(left: number | string, right: number | string): number {
  if (typeof left === "string" && typeof right === "string")
    return left.length - right.length || (left < right ? -1 : left > right ? 1 : 0);
  // A number among letters stands where digits do.
  const [a, b] = [typeof left === "string" ? 148 : left, typeof right === "string" ? 148 : right];
  return a - b;
}

function compareLists<Item>(
  left: readonly Item[],
  right: readonly Item[],
  compare: (a: Item, b: Item) => number,
): number {
  const length = Math.min(left.length, right.length);
  for (let at = 0; at < length; at++) {
    const found = compare(left[at]!, right[at]!);
    if (found !== 0) return found < 0 ? -1 : 1;
  }
  return left.length === right.length ? 0 : left.length < right.length ? -1 : 1;
}

export interface CollatorOptions {
  readonly [name: string]: unknown;
}

class Collator {
  readonly #locale: string;
  readonly #usage: string;
  readonly #sensitivity: string;
  readonly #isNumeric: boolean;
  readonly #skipsSigns: boolean;
  readonly #first: string;
  readonly compare: (left: unknown, right: unknown) => number;

  constructor(locales?: unknown, options?: CollatorOptions) {
    const tag = canonicalLocales(locales)[0] ?? "";
    this.#locale = chosenLocale(locales);
    this.#usage = choice(options, "usage", ["sort", "search"], "sort")!;
    this.#sensitivity = choice(options, "sensitivity", ["base", "accent", "case", "variant"], "variant")!;
    const numeric = options?.["numeric"];
    this.#isNumeric = numeric === undefined ? /-u(?:-[a-z\d]{2,8})*-kn(?!-false)/.test(tag) : Boolean(numeric);
    this.#skipsSigns = Boolean(options?.["ignorePunctuation"]);
    this.#first =
      choice(options, "caseFirst", ["upper", "lower", "false"], undefined) ?? extensionOf(tag, "kf") ?? "false";
    this.compare = (left, right) => this.#compare(String(left), String(right));
  }

  #compare(left: string, right: string): number {
    if (left === right) return 0;
    const [a, b] = [left, right].map((text) => keyOf(text, this.#isNumeric, this.#skipsSigns)) as [Key, Key];
    const byLetters = compareLists(a.letters, b.letters, compareLetters);
    if (byLetters !== 0 || this.#sensitivity === "base") return byLetters;
    const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
    const byAccents = this.#sensitivity === "case" ? 0 : compareLists(a.accents, b.accents, byText);
    if (byAccents !== 0 || this.#sensitivity === "accent") return byAccents;
    const byCapitals = compareLists(a.capitals, b.capitals, (one, other) => one - other);
    return this.#first === "upper" ? -byCapitals || 0 : byCapitals;
  }

  resolvedOptions(): object {
    return {
      locale: this.#locale,
      usage: this.#usage,
      sensitivity: this.#sensitivity,
      ignorePunctuation: this.#skipsSigns,
      collation: "default",
      numeric: this.#isNumeric,
      caseFirst: this.#first,
    };
  }

  get [Symbol.toStringTag](): string {
    return "Intl.Collator";
  }

  static supportedLocalesOf(locales?: unknown): string[] {
    return supportedLocales(locales);
  }
}

export const PureCollator = /*#__PURE__*/ callable(Collator);

let usual: InstanceType<typeof PureCollator> | undefined;

/** The `localeCompare` of a text. */
export function compareTexts(left: string, right: unknown, locales?: unknown, options?: CollatorOptions): number {
  if (locales === undefined && options === undefined) {
    usual ??= new PureCollator();
    return usual.compare(left, right);
  }
  return new PureCollator(locales, options).compare(left, right);
}
