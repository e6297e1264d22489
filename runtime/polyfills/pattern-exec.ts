const native = RegExp.prototype;
const isOwn = Object.prototype.hasOwnProperty;

/** The `exec` that stands for the engine's in an expression of ours; one that a program has put there is to be seen. */
function ownExec(pattern: object): typeof native.exec | undefined {
  const found = Object.getOwnPropertyDescriptor(pattern, "exec");
  return found?.enumerable === false ? (found.value as typeof native.exec) : undefined;
}

const ofPattern = {
  exec(this: RegExp, text: string): RegExpExecArray | null {
    return (ownExec(this) ?? native.exec).call(this, text);
  },
  test(this: RegExp, text: string): boolean {
    return isOwn.call(this, "exec") ? this.exec(text) !== null : native.test.call(this, text);
  },
};

/** `RegExp.prototype.exec`, taken as a value */
export const patternExec = ofPattern.exec;
/** `RegExp.prototype.test`, taken as a value */
export const patternTest = ofPattern.test;
