import {
  type Expression,
  type FunctionDeclaration,
  type Node,
  type Options,
  Parser,
  type Pattern,
  type Program,
  type Statement,
  type TokenType,
  tokTypes as tt,
} from "acorn";
import type { QmlType } from "./document.js";
import { describeAt, endOfTokenAt, SyntaxProblem } from "./syntax-problem.js";
import { reservedInScripts } from "./words.js";

/** What acorn has but its types don't show. */
interface AcornParser {
  readonly input: string;
  pos: number;
  start: number;
  type: TokenType;
  value: unknown;
  lastTokEnd: number;
  containsEsc: boolean;
  strict: boolean;
  inTemplateElement: boolean;
  exprAllowed: boolean;
  potentialArrowAt: number;
  yieldPos: number;
  awaitPos: number;
  awaitIdentPos: number;
  context: unknown[];
  labels: unknown[];
  scopeStack: unknown[];
  privateNameStack: unknown[];
  reservedWords: RegExp;
  initialContext(): unknown[];
  enterScope(flags: number): void;
  nextToken(): void;
  next(): void;
  eat(type: TokenType): boolean;
  startNode(): Node;
  finishToken(type: TokenType, value?: unknown): void;
  getTokenFromCode(code: number): void;
  readString(quote: number): void;
  readEscapedChar(inTemplate: boolean): string;
  validateRegExpPattern(state: unknown): void;
  canInsertSemicolon(): boolean;
  semicolon(): void;
  expect(type: TokenType): void;
  unexpected(pos?: number): never;
  raise(pos: number, message: string): never;
  raiseRecoverable(pos: number, message: string): never;
  parseExpression(): Expression;
  parseStatement(context: null): Statement;
  parseMaybeUnary(errors: null, sawUnary: boolean, incDec: boolean, forInit?: boolean | string): Expression;
  parseExprOp(left: Expression, at: number, loc: unknown, minPrec: number, forInit?: boolean | string): Expression;
  parseExprAtomDefault(): never;
  buildBinary(at: number, loc: unknown, left: Expression, right: Expression, op: string, logical: boolean): Expression;
  parseFunction(node: Node, flags: number, expressionBody: boolean, isAsync: boolean): FunctionDeclaration;
  parseFunctionParams(node: Node): void;
  parseBindingAtom(): Pattern;
}

const AcornBase = Parser as unknown as new (options: Options, input: string) => AcornParser;

// Names of numbers in acorn's source.
const scopeTop = 1;
const functionStatement = 1;
const precedenceOfComparison = 7;

const braceRight = 125;
const backslash = 92;
const at = 64;

const reservedWords = new RegExp(`^(?:${[...reservedInScripts].join("|")})$`);

/** A piece of JavaScript, and the offset after it. */
export interface ScriptPiece<T> {
  readonly node: T;
  readonly end: number;
}

/**
 * JavaScript as QML has it, read at any offset of a file. One parser serves the whole file: making a new one for each
 * binding would cost more than most bindings do.
 */
export class ScriptParser extends AcornBase {
  readonly #readType: ((at: number) => QmlType) | undefined;
  #annotations: "none" | "expected" | "read" = "none";
  #types: QmlType[] = [];
  /** Where the last string began that goes on over a line break: likely the culprit of what comes after. */
  #longString = -1;

  /**
   * @param readType Reads a type at an offset, for the annotations of QML's functions. Without it the source is a `.js`
   * file, where V4 is closer to JavaScript.
   */
  constructor(source: string, readType?: (at: number) => QmlType) {
    super({ ecmaVersion: "latest", sourceType: "script", allowReturnOutsideFunction: true }, source);
    this.#readType = readType;
    if (readType) this.reservedWords = reservedWords;
  }

  expressionAt(offset: number): ScriptPiece<Expression> {
    this.#moveTo(offset, tt.eq);
    const node = this.parseExpression();
    const end = this.lastTokEnd;
    if (this.type !== tt.semi && !this.canInsertSemicolon()) this.semicolon();
    return { node, end };
  }

  statementAt(offset: number): ScriptPiece<Statement> {
    this.#moveTo(offset, tt.eof);
    const node = this.parseStatement(null);
    return { node, end: this.lastTokEnd };
  }

  /** A function of a QML object, whose parameters and result may have types. */
  functionAt(offset: number): ScriptPiece<FunctionDeclaration> & { readonly types: readonly QmlType[] } {
    this.#moveTo(offset, tt.eof);
    const node = this.startNode();
    const isAsync = this.type !== tt._function;
    if (isAsync) this.next();
    this.next();
    this.#annotations = "expected";
    const declaration = this.parseFunction(node, functionStatement, false, isAsync);
    return { node: declaration, end: this.lastTokEnd, types: this.#types };
  }

  /** All statements from an offset to the end of the file. */
  programAt(offset: number): Program & { readonly body: Statement[] } {
    this.#moveTo(offset, tt.eof);
    const body: Statement[] = [];
    const { start } = this;
    while (this.type !== tt.eof) {
      if (this.type === tt._import || this.type === tt._export) {
        this.raise(
          this.start,
          `Unexpected \`${this.type.label}\`: only ES modules have it, and this is read as a script.`,
        );
      }
      body.push(this.parseStatement(null));
    }
    return { type: "Program", sourceType: "script", body, start, end: this.input.length };
  }

  #moveTo(offset: number, previous: TokenType): void {
    this.pos = this.lastTokEnd = offset;
    this.type = previous;
    this.context = this.initialContext();
    this.exprAllowed = true;
    this.strict = this.containsEsc = this.inTemplateElement = false;
    this.potentialArrowAt = -1;
    this.yieldPos = this.awaitPos = this.awaitIdentPos = 0;
    this.labels = [];
    this.privateNameStack = [];
    this.scopeStack = [];
    this.enterScope(scopeTop);
    this.#annotations = "none";
    this.#types = [];
    this.#longString = -1;
    this.nextToken();
  }

  // ---- what QML has and JavaScript has not

  /** In QML, unlike in a `.js` file, a string may go on over the end of its line. */
  override readString(quote: number): void {
    if (!this.#readType) {
      super.readString(quote);
      return;
    }
    let text = "";
    let chunk = ++this.pos;
    for (let code = this.input.charCodeAt(this.pos); code !== quote; code = this.input.charCodeAt(this.pos)) {
      if (Number.isNaN(code)) this.raise(this.start, "This string has no closing quote.");
      if (code === 10) this.#longString = this.start;
      if (code === backslash) {
        if (/^(?:0\d|[1-9])/.test(this.input.slice(this.pos + 1, this.pos + 3))) {
          this.raise(this.pos, "QML has no octal escapes; write the character as `\\x..` or `\\u....`.");
        }
        text += this.input.slice(chunk, this.pos) + this.readEscapedChar(false);
        chunk = this.pos;
      } else this.pos++;
    }
    text += this.input.slice(chunk, this.pos++);
    this.finishToken(tt.string, text);
  }

  /** An annotation of the next member of the object ends a script as the end of the file does. */
  override getTokenFromCode(code: number): void {
    if (code === at && this.#readType) this.finishToken(tt.eof);
    else super.getTokenFromCode(code);
  }

  /** V4 looks at a regular expression when it runs, so a bad one does not make a file unreadable. */
  override validateRegExpPattern(): void {}

  override canInsertSemicolon(): boolean {
    return super.canInsertSemicolon() || this.input.charCodeAt(this.lastTokEnd - 1) === braceRight;
  }

  /** `value as Type` */
  override parseExprOp(left: Expression, from: number, loc: unknown, minPrec: number, forInit?: boolean): Expression {
    const isAs = this.type === tt.name && this.value === "as" && precedenceOfComparison > minPrec;
    if (!isAs) return super.parseExprOp(left, from, loc, minPrec, forInit);
    this.next();
    const { start } = this;
    const operand = this.parseMaybeUnary(null, false, false, forInit);
    const right = this.parseExprOp(operand, start, undefined, precedenceOfComparison, forInit);
    const node = this.buildBinary(from, loc, left, right, "as", false);
    return this.parseExprOp(node, from, loc, minPrec, forInit);
  }

  override parseFunctionParams(node: Node): void {
    const expected = this.#annotations === "expected";
    this.#annotations = expected ? "read" : this.#annotations;
    super.parseFunctionParams(node);
    if (!expected) return;
    this.#annotations = "none";
    this.#eatAnnotation();
  }

  override parseBindingAtom(): Pattern {
    const pattern = super.parseBindingAtom();
    if (this.#annotations === "read") this.#eatAnnotation();
    return pattern;
  }

  #eatAnnotation(): void {
    if (this.type !== tt.colon || !this.#readType) return;
    const type = this.#readType(this.pos);
    this.#types.push(type);
    this.pos = type.end;
    this.next();
  }

  // ---- messages

  override raise(pos: number, message: string): never {
    const text = /[.!?]$/.test(message) ? message : `${message}.`;
    const help =
      this.#longString >= 0 && this.#longString < pos
        ? `Is a closing quote missing? The string that begins in line ${this.#lineOf(this.#longString)} goes on over the end of its line.`
        : undefined;
    throw new SyntaxProblem(text, pos, endOfTokenAt(this.input, pos), help);
  }

  override raiseRecoverable(pos: number, message: string): never {
    this.raise(pos, message);
  }

  override unexpected(pos = this.start): never {
    this.raise(pos, `Unexpected ${describeAt(this.input, pos)} in this script`);
  }

  override expect(type: TokenType): void {
    const expected = type === tt.comma ? "`,` or a closing bracket" : `\`${type.label}\``;
    if (!this.eat(type)) this.raise(this.start, `Expected ${expected}, found ${describeAt(this.input, this.start)}`);
  }

  override semicolon(): void {
    if (this.eat(tt.semi) || this.canInsertSemicolon()) return;
    this.raise(this.start, `Expected \`;\` or a new line, found ${describeAt(this.input, this.start)}`);
  }

  override parseExprAtomDefault(): never {
    this.raise(this.start, `Expected an expression, found ${describeAt(this.input, this.start)}`);
  }

  #lineOf(offset: number): number {
    return this.input.slice(0, offset).split("\n").length;
  }
}
