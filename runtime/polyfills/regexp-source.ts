const isOwn = Object.prototype.hasOwnProperty;
const getSource = (Object.getOwnPropertyDescriptor(RegExp.prototype, "source") as { get(this: RegExp): string }).get;
const getFlags = (Object.getOwnPropertyDescriptor(RegExp.prototype, "flags") as { get(this: RegExp): string }).get;

const LINE_ENDS: Readonly<Record<string, string>> = {
  "\n": "\\n",
  "\r": "\\r",
  "\u2028": "\\u2028",
  "\u2029": "\\u2029",
};

/**
 * The expression that the engine itself has, whatever its author is told. V4 puts a backslash before every slash, also
 * where one is already, and leaves line ends as they are.
 */
export function compiledSource(pattern: RegExp): string {
  const told = getSource.call(pattern);
  if (!/[/\n\r\u2028\u2029]/.test(told)) return told;
  const text = told.split("\\/").join("/");
  let source = "";
  let isClass = false;
  for (let index = 0; index < text.length; index++) {
    const unit = text[index] as string;
    if (unit === "[") isClass = true;
    else if (unit === "]") isClass = false;
    if (unit === "\\") source += unit + (text[++index] ?? "");
    else if (unit === "/") source += isClass ? "/" : "\\/";
    else source += LINE_ENDS[unit] ?? unit;
  }
  return source;
}

/** `value.source` */
export function regexpSource(value: unknown): unknown {
  return value instanceof RegExp && !isOwn.call(value, "source") && value !== RegExp.prototype
    ? compiledSource(value)
    : (value as { source: unknown }).source;
}

function written(this: RegExp): string {
  return `/${String(regexpSource(this))}/${this.flags}`;
}

/** Gives an expression with a slash the text that it is written as. */
export function slashed(pattern: RegExp): RegExp {
  Object.defineProperty(pattern, "toString", { value: written, writable: true, configurable: true });
  return pattern;
}

/** The flags that the engine itself has for it; those of one that is sticky by an exec of its own have g in place of y. */
export function compiledFlags(pattern: RegExp): string {
  const told = getFlags.call(pattern);
  return isOwn.call(pattern, "sticky") ? `${told.replace(/[gy]/g, "")}g` : told;
}

/** Gives an expression the source and flags that its author wrote. */
export function described(pattern: RegExp, source: string, flags: string): RegExp {
  Object.defineProperty(pattern, "source", { value: source, configurable: true });
  // In the order of their letters, whatever theirs was.
  Object.defineProperty(pattern, "flags", { value: flags.split("").sort().join(""), configurable: true });
  if (flags.indexOf("y") !== -1 && !pattern.sticky)
    Object.defineProperty(pattern, "sticky", { value: true, configurable: true });
  return pattern;
}

/** The same expression for the engine, with some flags taken away and others added; `exec` is its own. */
export function copyOf(pattern: RegExp, without: RegExp, added: string): RegExp {
  const copy = new RegExp(compiledSource(pattern), compiledFlags(pattern).replace(without, "") + added);
  const exec = Object.getOwnPropertyDescriptor(pattern, "exec");
  if (exec) Object.defineProperty(copy, "exec", exec);
  return copy;
}
