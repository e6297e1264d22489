import { type Diagnostic, error, placeAt } from "../diagnostics/index.js";
import type { DottedName, Name, Range } from "./document.js";
import { typeAt } from "./parse-type.js";
import { ScriptParser } from "./script-parser.js";
import { describeAt, endOfTokenAt, SyntaxProblem } from "./syntax-problem.js";
import { endOfName, reservedAsNames, reservedAtStart, unescapedName } from "./words.js";

/** Where in a QML file the parser is, and the small things that are read at one place: names, punctuation, gaps. */
export class Cursor {
  readonly source: string;
  readonly file: string;
  readonly script: ScriptParser;
  readonly diagnostics: Diagnostic[] = [];
  pos = 0;
  /** Where the last thing that was read ended: the end of the node being parsed. */
  lastEnd = 0;
  /** Whether the last gap had a line break in it. */
  afterLineBreak = false;

  constructor(source: string, file: string) {
    this.source = source;
    this.file = file;
    this.script = new ScriptParser(source, (at) => typeAt(this, at));
  }

  /** Skips white space and comments; returns the character code there, NaN at the end of the file. */
  skip(): number {
    const { source } = this;
    this.afterLineBreak = false;
    for (;;) {
      const code = source.charCodeAt(this.pos);
      if (code === 32 || code === 9) this.pos++;
      else if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029) {
        this.afterLineBreak = true;
        this.pos++;
      } else if (code === 47 && source.charCodeAt(this.pos + 1) === 47) this.skipTo("\n", 0);
      else if (code === 47 && source.charCodeAt(this.pos + 1) === 42) {
        // To V4 a line break in a comment is none.
        this.skipTo("*/", 2);
      } else if (code === 11 || code === 12 || code === 160 || code === 0xfeff) this.pos++;
      else return code;
    }
  }

  private skipTo(text: string, length: number): void {
    const at = this.source.indexOf(text, this.pos);
    this.pos = at === -1 ? this.source.length : at + length;
  }

  /** Reads one character of punctuation if it is next. */
  eat(character: string): boolean {
    if (this.skip() !== character.charCodeAt(0)) return false;
    this.lastEnd = ++this.pos;
    return true;
  }

  expect(character: string, what: string): void {
    if (!this.eat(character)) this.fail(`Expected \`${character}\` ${what}, found ${this.found()}.`);
  }

  /** The word that is next, without moving. */
  peekWord(): string {
    this.skip();
    return this.source.slice(this.pos, endOfName(this.source, this.pos));
  }

  /** Any word, keywords too; nothing when none is next. */
  word(): Name | undefined {
    this.skip();
    const start = this.pos;
    const end = endOfName(this.source, start);
    if (end === start) return undefined;
    this.pos = this.lastEnd = end;
    return { name: unescapedName(this.source.slice(start, end)), start, end };
  }

  /** A string in quotes, without escapes: what a path or a pragma needs. `value` is the text and where it stands. */
  string(): (Range & { readonly value: Name }) | undefined {
    const code = this.skip();
    if (code !== 34 && code !== 39) return undefined;
    const start = this.pos;
    const close = this.source.indexOf(String.fromCharCode(code), start + 1);
    const text = close === -1 ? "\n" : this.source.slice(start + 1, close);
    if (/[\r\n]/.test(text)) this.fail("This string has no closing quote.");
    this.pos = this.lastEnd = close + 1;
    return { start, end: close + 1, value: { name: text, start: start + 1, end: close } };
  }

  /** An import's version, such as `2.15`; nothing when none is next. */
  version(): string | undefined {
    this.skip();
    const match = /^\d+(?:\s*\.\s*\d+)?/.exec(this.source.slice(this.pos, this.pos + 24));
    if (!match) return undefined;
    this.lastEnd = this.pos += match[0].length;
    return match[0].replace(/\s/g, "");
  }

  /** A name that the author gives or uses; `what` says which, for the message. */
  name(what: string): Name {
    const word = this.word() ?? this.fail(`Expected ${what}, found ${this.found()}.`);
    return this.unreserved(word, what, reservedAsNames);
  }

  /** `a.b.c`; the parts after the first may be keywords. */
  dottedName(what: string): DottedName {
    const first = this.word() ?? this.fail(`Expected ${what}, found ${this.found()}.`);
    return this.dottedNameAfter(this.unreserved(first, what));
  }

  /** Refuses a word that can't begin a name. */
  unreserved(word: Name, what: string, reserved = reservedAtStart): Name {
    if (!reserved.has(word.name)) return word;
    return this.fail(`Expected ${what}, found \`${word.name}\`, which QML keeps for itself.`, word);
  }

  dottedNameAfter(first: Name): DottedName {
    const parts = [first];
    while (this.skip() === 46) {
      this.pos++;
      parts.push(this.word() ?? this.fail(`Expected a name after the dot, found ${this.found()}.`));
    }
    const last = parts[parts.length - 1]!;
    this.lastEnd = last.end;
    const name = parts.length === 1 ? first.name : parts.map((part) => part.name).join(".");
    return { name, parts, start: first.start, end: last.end };
  }

  /** The end of a statement of QML's: a semicolon, which is read, or a place where none is needed. */
  endStatement(what: string): void {
    const { lastEnd } = this;
    // A look ahead may have passed the line break.
    this.pos = lastEnd;
    if (this.eat(";")) return;
    const code = this.source.charCodeAt(this.pos);
    // V4 also takes a closing brace before this place for an end.
    const ends = this.afterLineBreak || code === 125 || Number.isNaN(code) || this.source[lastEnd - 1] === "}";
    if (!ends) this.fail(`Expected \`;\` or a new line after ${what}, found ${this.found()}.`);
    this.lastEnd = lastEnd;
  }

  found(): string {
    this.skip();
    return describeAt(this.source, this.pos);
  }

  fail(message: string, range?: Range, help?: string): never {
    const start = range?.start ?? this.pos;
    const end = range?.end ?? endOfTokenAt(this.source, start);
    throw new SyntaxProblem(message, start, end, help);
  }

  /** Notes a mistake that does not stop the parser. */
  report(message: string, range: Range, help?: string): void {
    this.diagnostics.push(error("qml/syntax", message, placeAt(this.file, this.source, range.start, range.end), help));
  }
}
