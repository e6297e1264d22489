import { callable } from "./intl-callable.js";
import { choice, chosenLocale, supportedLocales } from "./intl-locale.js";

export interface Segment {
  readonly segment: string;
  readonly index: number;
  readonly input: string;
  readonly isWordLike?: boolean;
}

/** What belongs to the character before it. */
const JOINS = /^(?:\p{M}|\u200d|\ufe0e|\ufe0f|[\u{1f3fb}-\u{1f3ff}]|[\u{e0020}-\u{e007f}])$/u;
const FLAG = /^[\u{1f1e6}-\u{1f1ff}]$/u;
const PICTURE = /^\p{Extended_Pictographic}$/u;
const WORD = /^[\p{L}\p{N}\p{M}_]$/u;
const SINGLE = /^[\p{Script=Han}\p{Script=Hiragana}]$/u;

function charactersOf(text: string): string[] {
  const found: string[] = [];
  for (const character of text) found.push(character);
  return found;
}

function graphemes(text: string): string[] {
  const found: string[] = [];
  let flags = 0;
  for (const character of charactersOf(text)) {
    const last = found[found.length - 1];
    const isFlag = FLAG.test(character);
    const isJoined =
      last !== undefined &&
      ((last === "\r" && character === "\n") ||
        (JOINS.test(character) && !/[\r\n]$/.test(last)) ||
        (PICTURE.test(character) && /\u200d$/.test(last)) ||
        (isFlag && flags % 2 === 1));
    flags = isFlag ? flags + 1 : 0;
    if (isJoined) found[found.length - 1] = last + character;
    else found.push(character);
  }
  return found;
}

function words(text: string): string[] {
  const found: string[] = [];
  let before = "";
  for (const grapheme of graphemes(text)) {
    const [character] = charactersOf(grapheme) as [string];
    const kind = SINGLE.test(character) ? "" : WORD.test(character) ? "word" : character === " " ? " " : "";
    const isInner = /^[.'’]$/.test(character);
    if (kind !== "" && kind === before) found[found.length - 1] += grapheme;
    else found.push(grapheme);
    const joint = found.length - 2;
    // don't, 3.14: a sign between two letters belongs to the word
    if (kind === "word" && joint > 0 && before.length === 1 && before !== " " && WORD.test(found[joint - 1]!.slice(-1)))
      found.splice(joint - 1, 3, found.slice(joint - 1).join(""));
    before = isInner ? character : kind;
  }
  return found;
}

const sentences = (text: string): string[] =>
  text.match(/[^.!?。！？]*(?:[.!?。！？]+["'”’)\]]*\s*|$)/g)?.filter((one) => one !== "") ?? [];

class Segmenter {
  readonly #locale: string;
  readonly #granularity: string;

  constructor(locales?: unknown, options?: object) {
    this.#locale = chosenLocale(locales);
    this.#granularity = choice(options, "granularity", ["grapheme", "word", "sentence"], "grapheme")!;
  }

  segment(value: unknown): Iterable<Segment> & { containing(index?: number): Segment | undefined } {
    const input = String(value);
    const isWords = this.#granularity === "word";
    const split = isWords ? words : this.#granularity === "sentence" ? sentences : graphemes;
    let index = 0;
    const segments = split(input).map((segment): Segment => {
      const one = {
        segment,
        index,
        input,
        ...(isWords && { isWordLike: charactersOf(segment).some((one) => WORD.test(one)) }),
      };
      index += segment.length;
      return one;
    });
    return {
      containing: (at = 0) => segments.filter((one) => at >= one.index && at < one.index + one.segment.length)[0],
      [Symbol.iterator]: () => segments[Symbol.iterator](),
    };
  }

  resolvedOptions(): object {
    return { locale: this.#locale, granularity: this.#granularity };
  }

  get [Symbol.toStringTag](): string {
    return "Intl.Segmenter";
  }

  static supportedLocalesOf(locales?: unknown): string[] {
    return supportedLocales(locales);
  }
}

export const PureSegmenter = /*#__PURE__*/ callable(Segmenter);
