import { endOfName } from "./words.js";

/** Thrown where the parser can't go on; caught where it can begin anew. */
export class SyntaxProblem extends Error {
  readonly start: number;
  readonly end: number;
  readonly help: string | undefined;

  constructor(message: string, start: number, end: number, help?: string) {
    super(message);
    this.start = start;
    this.end = end;
    this.help = help;
  }
}

/** What stands at an offset, for a message. */
export function describeAt(source: string, offset: number): string {
  const character = source[offset];
  if (character === undefined) return "the end of the file";
  if (character === '"' || character === "'") return "a string";
  return `\`${source.slice(offset, endOfTokenAt(source, offset))}\``;
}

/** Where a mark under the token at an offset ends. */
export const endOfTokenAt = (source: string, offset: number): number =>
  Math.min(Math.max(endOfName(source, offset), offset + 1), source.length);
