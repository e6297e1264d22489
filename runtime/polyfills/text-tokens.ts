/** A piece of source text. A template is one piece up to each `${`, and one from each `}` that belongs to it. */
export interface Token {
  readonly kind: "name" | "sign" | "literal" | "template";
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The index of the innermost token that is open there. */
  readonly within: number | undefined;
  /** The index of the token that closes what this one opens. */
  closed?: number;
}

const SPACE = /(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)+/g;
const NAME = /[\w$\u0080-\uffff#]+/g;
const SIGN = /\.\.\.|=>|\?\.(?!\d)|\?\?=?|[-+*/%&|^<>=!]=*|[\s\S]/g;
const STRING = /"(?:\\[\s\S]|[^"\\\n])*"|'(?:\\[\s\S]|[^'\\\n])*'/g;
const NUMBER = /\.?\d(?:[eE][+-]?\d|[\w.])*/g;
const REGEXP = /\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/\w*/g;
/** Of a template, up to what is computed or its end. */
const TEMPLATE = /[`}](?:\\[\s\S]|\$(?!\{)|[^`\\$])*(?:`|\$\{)/g;
/** Words before a slash that begins a regular expression. */
const BEFORE_REGEXP = /^(?:return|typeof|case|in|of|delete|void|throw|new|else|do|await|yield)$/;

const PAIRS: Readonly<Record<string, string>> = { "{": "}", "(": ")", "[": "]" };

const opens = ({ kind, text }: Token): boolean =>
  kind === "template" ? text.slice(-2) === "${" : kind === "sign" && (text === "{" || text === "(" || text === "[");
const closes = (kind: Token["kind"], text: string): boolean =>
  kind === "template" ? text[0] === "}" : kind === "sign" && (text === "}" || text === ")" || text === "]");

/** The tokens of a program's text; undefined where its brackets don't match, or something has no end. */
export function tokensOf(code: string): Token[] | undefined {
  const tokens: Token[] = [];
  const open: number[] = [];
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(code);
    return found !== null && found.index === at ? found[0] : undefined;
  };
  for (;;) {
    // What is sought elsewhere is looked for to the end of the text.
    if (/^(?:\s|\/[/*])/.test(code.slice(at, at + 2))) at += (take(SPACE) ?? "").length;
    if (at >= code.length) break;
    const first = code[at] as string;
    const before = tokens[tokens.length - 1];
    const innermost = tokens[open[open.length - 1] as number];
    let kind: Token["kind"] = "literal";
    let text: string | undefined;
    if (first === "`" || (first === "}" && innermost?.kind === "template")) {
      kind = "template";
      text = take(TEMPLATE);
    } else if (first === '"' || first === "'") text = take(STRING);
    else if (/\d/.test(first) || (first === "." && /\d/.test(code[at + 1] ?? ""))) text = take(NUMBER);
    else if (/[\w$\u0080-\uffff#]/.test(first)) {
      kind = "name";
      text = take(NAME);
    } else if (first === "/" && beginsValue(before)) text = take(REGEXP);
    else {
      kind = "sign";
      text = take(SIGN);
    }
    if (text === undefined) return undefined;
    if (kind !== "name" && closes(kind, text)) {
      if (innermost === undefined || PAIRS[innermost.text.slice(-1)] !== text[0]) return undefined;
      innermost.closed = tokens.length;
      open.pop();
    }
    const token: Token = { kind, text, start: at, end: at + text.length, within: open[open.length - 1] };
    at = token.end;
    if (opens(token)) open.push(tokens.length);
    tokens.push(token);
  }
  return open.length === 0 ? tokens : undefined;
}

/** Whether a value, and no operator, comes after a token. */
function beginsValue(before: Token | undefined): boolean {
  if (before === undefined) return true;
  if (before.kind === "name") return BEFORE_REGEXP.test(before.text);
  if (before.kind === "template") return before.text.slice(-2) === "${";
  return before.kind === "sign" && before.text !== ")" && before.text !== "]" && before.text !== "}";
}
