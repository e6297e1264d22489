import { asText, lengthOf, toText } from "./conversions.js";
import { callMethod, type Method, stringMethod } from "./method.js";
import { copyOf } from "./regexp-source.js";

/** Symbol.matchAll: the same for all widgets of a desktop. */
export const matchAllSymbol: symbol = Symbol.matchAll || /*#__PURE__*/ Symbol.for("Symbol.matchAll");

const { exec: nativeExec } = RegExp.prototype;
const STATE = /*#__PURE__*/ Symbol("state");

interface State {
  readonly pattern: RegExp;
  readonly text: string;
  readonly isGlobal: boolean;
  readonly isUnicode: boolean;
  isDone: boolean;
}

const isObject = (value: unknown): value is object =>
  (typeof value === "object" && value !== null) || typeof value === "function";

/** `pattern.exec`, whatever that is. */
function execute(pattern: RegExp, text: string): RegExpExecArray | null {
  const exec: unknown = pattern.exec;
  if (exec === nativeExec) return pattern.exec(text);
  const match: unknown = Reflect.apply(typeof exec === "function" ? exec : (RegExp.prototype.exec as never), pattern, [
    text,
  ]);
  if (match !== null && !isObject(match)) throw new TypeError("exec gives neither an object nor null");
  return match as RegExpExecArray | null;
}

/** Steps over an empty match, so that the next one is another. */
function step({ pattern, text, isUnicode }: State): void {
  const index = lengthOf({ length: pattern.lastIndex });
  const isWide = isUnicode && (text.codePointAt(index) ?? 0) > 0xffff;
  pattern.lastIndex = index + (isWide ? 2 : 1);
}

const iterator = {
  next(this: Partial<Record<typeof STATE, State>>): IteratorResult<RegExpExecArray, undefined> {
    const state = isObject(this) ? this[STATE] : undefined;
    if (!state) throw new TypeError("this is no iterator of matches");
    const match = state.isDone ? null : execute(state.pattern, state.text);
    if (match === null) {
      state.isDone = true;
      return { value: undefined, done: true };
    }
    if (!state.isGlobal) state.isDone = true;
    else if (match[0] === "" || asText(match[0]) === "") step(state);
    return { value: match, done: false };
  },
};
Object.setPrototypeOf(iterator, Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())));
Object.defineProperty(iterator, "next", { enumerable: false });
Object.defineProperty(iterator, Symbol.toStringTag, { value: "RegExp String Iterator", configurable: true });

/** A copy of a pattern, by the class that it names. */
function copied(pattern: RegExp, flags: string): RegExp {
  const Class: unknown = pattern.constructor;
  const isClass = isObject(Class);
  if (Class !== undefined && !isClass) throw new TypeError("The constructor is not an object");
  const species = isClass ? (Class as unknown as Record<symbol, unknown>)[Symbol.species] : undefined;
  if (species === undefined || species === null || species === RegExp)
    return pattern instanceof RegExp ? copyOf(pattern, /$^/, "") : new RegExp(pattern, flags);
  return Reflect.construct(species as never, [pattern, flags]);
}

const methods = {
  [matchAllSymbol](this: RegExp, value: unknown): object {
    if (!isObject(this)) throw new TypeError("this is not an object");
    const text = asText(value);
    const flags = asText(this.flags);
    const pattern = copied(this, flags);
    pattern.lastIndex = lengthOf({ length: this.lastIndex });
    const isUnicode = flags.indexOf("u") !== -1 || flags.indexOf("v") !== -1;
    const state: State = { pattern, text, isGlobal: flags.indexOf("g") !== -1, isUnicode, isDone: false };
    return Object.defineProperty(Object.create(iterator) as object, STATE, { value: state });
  },
};
const ofPattern = methods[matchAllSymbol] as unknown as Method;
Object.defineProperty(ofPattern, "name", { value: "[Symbol.matchAll]", configurable: true });

/** `pattern[Symbol.matchAll]` */
export function patternMatchAllOf(pattern: unknown): Method {
  const own = (pattern as Record<symbol, Method | undefined>)[matchAllSymbol];
  if (own !== undefined) return own;
  const isPattern = pattern instanceof RegExp || pattern === RegExp.prototype;
  return isPattern ? ofPattern : (own as unknown as Method);
}

const ofText = {
  matchAll(this: unknown, pattern: unknown): unknown {
    if (this === null || this === undefined) throw new TypeError("matchAll needs a text");
    if (isObject(pattern)) {
      const kind = (pattern as unknown as Record<symbol, unknown>)[Symbol.match];
      const isRegExp = kind === undefined ? pattern instanceof RegExp : Boolean(kind);
      if (isRegExp && toText((pattern as RegExp).flags).indexOf("g") === -1)
        throw new TypeError("matchAll needs a regular expression with the flag g");
      const method = patternMatchAllOf(pattern);
      if (method !== undefined && method !== null) return Reflect.apply(method, pattern, [this]);
    }
    const text = toText(this);
    return Reflect.apply(ofPattern, new RegExp(pattern === undefined ? "" : (pattern as string), "g"), [text]);
  },
};

/** Whether a pattern is one as V4 makes it, which its program has given no ways of its own. */
const isOrdinary = (pattern: unknown): pattern is RegExp =>
  pattern instanceof RegExp &&
  pattern.constructor === RegExp &&
  pattern.exec === nativeExec &&
  pattern.global &&
  (pattern as unknown as Record<symbol, unknown>)[matchAllSymbol] === undefined;

/** The `matchAll` of a value. */
export const matchAllOf = (self: unknown): Method => stringMethod(self, "matchAll", ofText.matchAll);
/** `self.matchAll(…)` */
export function matchAll(self: unknown, ...values: unknown[]): unknown {
  const pattern = values[0];
  if (typeof self !== "string" || (self as Partial<string>).matchAll || !isOrdinary(pattern))
    return callMethod(matchAllOf(self), self, "matchAll", values);
  const copy = new RegExp(pattern);
  copy.lastIndex = pattern.lastIndex;
  const made = Object.create(iterator) as Record<symbol, State>;
  made[STATE] = { pattern: copy, text: self, isGlobal: true, isUnicode: pattern.unicode, isDone: false };
  return made;
}
