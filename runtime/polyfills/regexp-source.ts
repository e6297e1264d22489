const getSource = (Object.getOwnPropertyDescriptor(RegExp.prototype, "source") as { get(this: RegExp): string }).get;
const getFlags = (Object.getOwnPropertyDescriptor(RegExp.prototype, "flags") as { get(this: RegExp): string }).get;

/** The expression that the engine itself has, whatever its author is told. */
export const compiledSource = (pattern: RegExp): string => getSource.call(pattern);
const compiledFlags = (pattern: RegExp): string => getFlags.call(pattern);

/** Gives an expression the source and flags that its author wrote. */
export function described(pattern: RegExp, source: string, flags: string): RegExp {
  Object.defineProperty(pattern, "source", { value: source, configurable: true });
  Object.defineProperty(pattern, "flags", { value: flags, configurable: true });
  return pattern;
}

/** The same expression for the engine, with some flags taken away and others added; `exec` is its own. */
export function copyOf(pattern: RegExp, without: RegExp, added: string): RegExp {
  const copy = new RegExp(compiledSource(pattern), compiledFlags(pattern).replace(without, "") + added);
  const exec = Object.getOwnPropertyDescriptor(pattern, "exec");
  if (exec) Object.defineProperty(copy, "exec", exec);
  return copy;
}
