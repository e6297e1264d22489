import type { Cursor } from "./cursor.js";
import { SyntaxProblem } from "./syntax-problem.js";

/**
 * Turns what a parser threw into a diagnostic and moves the cursor to where the next member may begin: past the line
 * of the mistake, or before the brace that ends the object. `from` is where the unreadable member began, so that the
 * brackets that it opened are known.
 */
export function recover(cursor: Cursor, problem: unknown, from: number): void {
  if (!(problem instanceof SyntaxProblem)) throw problem;
  const { start, end, message, help } = problem;
  cursor.report(message, { start, end }, help);
  cursor.pos = Math.max(endOfMember(cursor.source, from, start), from);
}

// Comments, strings and regular expressions, in which brackets mean nothing; brackets; ends of lines.
const tokens =
  /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|"(?:\\[\s\S]|[^"\\\n])*"|'(?:\\[\s\S]|[^'\\\n])*'|`(?:\\[\s\S]|[^`\\])*`|(?<=[(,=:[!&|?{};]\s*)\/(?![*/])(?:\\.|\[[^\]\n]*\]|[^/\\\n])+\/|[[\](){}]|[;\n]/g;

const closers: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

function endOfMember(source: string, from: number, mistake: number): number {
  const open: string[] = [];
  tokens.lastIndex = from;
  for (let match = tokens.exec(source); match; match = tokens.exec(source)) {
    const [token] = match;
    if (token in closers) open.push(closers[token]!);
    else if (token === "}" || token === ")" || token === "]") {
      const opened = open.lastIndexOf(token);
      // The object's own brace: the member ended without closing all that it opened, or needs no more.
      if (opened === -1 && token === "}") return match.index;
      if (opened !== -1) open.length = opened;
    } else if ((token === "\n" || token === ";") && open.length === 0 && match.index >= mistake) {
      return tokens.lastIndex;
    }
  }
  return source.length;
}
