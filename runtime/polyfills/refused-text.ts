/** Stands for `eval` of a text that is no program where it stands: V4 would run some of them. */
export function refusedText(message: string): never {
  throw new SyntaxError(message);
}
