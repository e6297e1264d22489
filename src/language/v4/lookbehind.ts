/** A lookbehind that stands at the beginning of an expression. */
export interface Behind {
  /** What has to stand before the match. */
  readonly source: string;
  /** False for `(?<!…)`. */
  readonly expected: boolean;
  /** How many characters it can take at most; Infinity where that isn't plain to see. */
  readonly width: number;
}

export interface Leading {
  readonly behinds: readonly Behind[];
  /** The expression without them. */
  readonly rest: string;
}

export const hasLookbehind = (pattern: string): boolean => /\(\?<[=!]/.test(withoutEscapes(pattern));

/**
 * Takes the lookbehinds from the beginning of an expression, where they can be tried by themselves: what follows them
 * matches at a place if and only if they hold there. Nothing where there are others, or where they have groups.
 */
export function leadingLookbehinds(pattern: string): Leading | undefined {
  const behinds: Behind[] = [];
  let at = 0;
  let kept = "";
  for (;;) {
    const anchor = /^(?:\^|\\[bB])/.exec(pattern.slice(at))?.[0];
    if (anchor !== undefined) {
      kept += anchor;
      at += anchor.length;
      continue;
    }
    const sign = /^\(\?<([=!])/.exec(pattern.slice(at))?.[1];
    if (sign === undefined) break;
    const end = closing(pattern, at);
    if (end === undefined) return undefined;
    const source = pattern.slice(at + 4, end);
    const bare = withoutEscapes(source);
    if (/\((?!\?:)/.test(bare) || /\\(?:[1-9]|k<)/.test(source)) return undefined;
    behinds.push({ source, expected: sign === "=", width: widthOf(source) });
    at = end + 1;
  }
  const rest = kept + pattern.slice(at);
  return behinds.length === 0 || hasLookbehind(rest) || hasAlternatives(rest) ? undefined : { behinds, rest };
}

/** An expression with nothing special left in escapes and sets. */
const withoutEscapes = (pattern: string): string =>
  pattern.replace(/\\[\s\S]/g, "__").replace(/\[[^\]]*\]/g, (set) => "_".repeat(set.length));

/** Where the group that opens at `start` closes. */
function closing(pattern: string, start: number): number | undefined {
  const bare = withoutEscapes(pattern);
  for (let at = start, depth = 0; at < bare.length; at++)
    if (bare[at] === "(") depth++;
    else if (bare[at] === ")" && --depth === 0) return at;
  return undefined;
}

function hasAlternatives(pattern: string): boolean {
  let depth = 0;
  for (const sign of withoutEscapes(pattern))
    if (sign === "(") depth++;
    else if (sign === ")") depth--;
    else if (sign === "|" && depth === 0) return true;
  return false;
}

/** The longest alternative of plain characters, escapes of one character and sets. */
function widthOf(source: string): number {
  const plain = source.replace(/\\[dDsSwWtnrfv.*+?^${}()|[\]\\/-]/g, "_").replace(/\[(?:\\[\s\S]|[^\]\\])*\]/g, "_");
  if (/[\\^$*+?{}()]/.test(plain)) return Infinity;
  // A character can be two code units.
  return 2 * Math.max(...plain.split("|").map((alternative) => alternative.length));
}
