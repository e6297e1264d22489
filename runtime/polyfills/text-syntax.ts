import { type Token, tokensOf } from "./text-tokens.js";

/** What the text calls for its asynchronous functions. */
export const ASYNC_NAME = "$asynchronous";

/** Said of what is left as it is. */
const LEFT = {};

/**
 * A program's text without what V4 parses on no Qt: `{ ...object }` and asynchronous functions, which are made of generators by
 * ASYNC_NAME. Undefined where it has neither, or more than that.
 */
export function withoutModernSyntax(code: string): string | undefined {
  const tokens = tokensOf(code);
  if (tokens === undefined) return undefined;
  try {
    const made = new Rewriting(code, tokens).all();
    return made === code ? undefined : made;
  } catch (error) {
    if (error === LEFT) return undefined;
    throw error;
  }
}

class Rewriting {
  readonly code: string;
  readonly tokens: readonly Token[];
  /** The index of the token that is next. */
  at = 0;

  constructor(code: string, tokens: readonly Token[]) {
    this.code = code;
    this.tokens = tokens;
  }

  all(): string {
    const made = this.upTo(this.tokens.length);
    const last = this.tokens[this.tokens.length - 1];
    return made + this.code.slice(last === undefined ? 0 : last.end);
  }

  is(index: number, text: string): boolean {
    return this.tokens[index]?.text === text;
  }

  /** The text from the next token to the one before `end`, with what stands before each. */
  upTo(end: number): string {
    let made = "";
    while (this.at < end) {
      made += this.code.slice(this.tokens[this.at - 1]?.end ?? 0, (this.tokens[this.at] as Token).start);
      made += this.one();
    }
    return made;
  }

  /** The same without what stands before the first. */
  inside(from: number, end: number): string {
    const before = this.at;
    this.at = from + 1;
    let made = from + 1 < end ? this.one() : "";
    made += this.upTo(end);
    this.at = before;
    return made;
  }

  one(): string {
    const { at, tokens } = this;
    const { kind, text, closed } = tokens[at] as Token;
    if (kind === "sign" && text === "{" && this.hasSpread(at, closed as number))
      return this.object(at, closed as number);
    const isMember = this.is(at - 1, ".") || this.is(at - 1, "?.");
    if (kind === "name" && !isMember && text === "async") {
      const made = this.asynchronous(at);
      if (made !== undefined) return made;
    }
    if (kind === "name" && !isMember && text === "await" && !this.is(at + 1, ":")) {
      if (this.is(at - 1, "for")) throw LEFT;
      const end = this.operandEnd(at + 1);
      const made = `(yield ${this.inside(at, end)})`;
      this.at = end;
      return made;
    }
    this.at++;
    return text;
  }

  /** Whether an object has `...` among its members. */
  hasSpread(opening: number, end: number): boolean {
    for (let at = opening + 1; at < end; at = this.after(at))
      if (this.is(at, "...") && (at === opening + 1 || this.is(at - 1, ","))) return true;
    return false;
  }

  /** The index behind a token, or behind all that it opens. */
  after(at: number): number {
    return ((this.tokens[at] as Token).closed ?? at) + 1;
  }

  /** `Object.assign({ … }, spread, …)` */
  object(opening: number, end: number): string {
    for (let at: number | undefined = opening; at !== undefined; at = this.tokens[at]?.within)
      if (this.mayBePattern(at)) throw LEFT;
    const parts = ["{"];
    let isOpen = true;
    for (let at = opening + 1; at < end; ) {
      let last = at;
      while (last < end && !this.is(last, ",")) last = this.after(last);
      const isSpread = this.is(at, "...");
      const text = this.inside(isSpread ? at : at - 1, last);
      if (isSpread) {
        if (isOpen) parts.push("}");
        parts.push(`, (${text})`);
        isOpen = false;
      } else {
        if (!isOpen) parts.push(", {");
        parts.push(`${text},`);
        isOpen = true;
      }
      at = last + 1;
    }
    if (isOpen) parts.push("}");
    this.at = end + 1;
    return `Object.assign(${parts.join("")})`;
  }

  /** Whether what is in the brackets is assigned to, or declared, as far as that is seen from outside. */
  mayBePattern(opening: number): boolean {
    const next = this.tokens[this.after(opening)]?.text;
    if (next === "=" || next === "=>" || next === "of") return true;
    const before = this.tokens[opening - 1]?.text ?? "";
    return this.is(opening, "(") && next === "{" && !/^(?:if|while|for|switch|with)$/.test(before);
  }

  /** An asynchronous function or method; undefined where `async` is a name as any other. */
  asynchronous(at: number): string | undefined {
    if (/\n/.test(this.code.slice((this.tokens[at] as Token).end, this.tokens[at + 1]?.start))) return undefined;
    if (this.is(at + 1, "function")) {
      if (this.is(at + 2, "*")) throw LEFT;
      const opening = this.is(at + 2, "(") ? at + 2 : at + 3;
      return this.plain(`function${opening > at + 2 ? ` ${this.tokens[at + 2]?.text}` : ""}`, opening);
    }
    const next = this.tokens[at + 1];
    const end = next?.text === "(" ? this.after(at + 1) : at + 2;
    if (this.is(end, "=>")) return this.arrow(at + 1, end);
    const isMethod = next?.kind === "name" && this.is(at + 2, "(") && this.is(this.after(at + 2), "{");
    return isMethod ? this.plain(next.text, at + 2) : undefined;
  }

  /** `head() { … }` of parameters and a body. */
  plain(head: string, opening: number): string {
    const body = this.after(opening);
    if (!this.is(opening, "(") || !this.is(body, "{")) throw LEFT;
    const parameters = this.inside(opening, body - 1);
    const end = this.after(body);
    const text = this.inside(body, end - 1);
    this.at = end;
    return `${head}() { return ${ASYNC_NAME}(function* (${parameters}) {${text}\n}).apply(this, arguments); }`;
  }

  arrow(parameter: number, arrow: number): string {
    const isListed = this.is(parameter, "(");
    const parameters = isListed ? this.inside(parameter, arrow - 1) : this.tokens[parameter]?.text;
    const isBlock = this.is(arrow + 1, "{");
    let end = arrow + 1;
    if (isBlock) end = this.after(arrow + 1);
    else while (end < this.tokens.length && !/^[,;)\]}]/.test((this.tokens[end] as Token).text)) end = this.after(end);
    const text = isBlock ? this.inside(arrow + 1, end - 1) : `return ${this.inside(arrow, end)};`;
    this.at = end;
    return `${ASYNC_NAME}(function* (${parameters}) {${text}\n}.bind(this))`;
  }

  /** Where the operand of `await` ends: a value, and what is read of it or called. */
  operandEnd(from: number): number {
    let at = from;
    while (/^(?:[!~]|[-+]|typeof|void|delete|await|new)$/.test(this.tokens[at]?.text ?? "")) at++;
    const first = this.tokens[at];
    const isValue = first !== undefined && (first.kind !== "sign" || first.closed !== undefined);
    if (!isValue || /^(?:async|function|class)$/.test(first.text)) throw LEFT;
    at = this.valueEnd(at);
    for (;;) {
      const token = this.tokens[at];
      if (token === undefined) return at;
      if (token.kind === "template" && token.text[0] === "`") at = this.valueEnd(at);
      else if (token.text === "(" || token.text === "[") at = this.after(at);
      else if (token.text === "." || token.text === "?.") {
        const isName = this.tokens[at + 1]?.kind === "name";
        at += isName ? 2 : 1;
      } else return at;
    }
  }

  /** The index behind a value that is one token, or in brackets, or a template. */
  valueEnd(at: number): number {
    const { kind, closed } = this.tokens[at] as Token;
    if (kind !== "template") return (closed ?? at) + 1;
    let last = at;
    for (let next = closed; next !== undefined; next = (this.tokens[next] as Token).closed) last = next;
    return last + 1;
  }
}
