import { quote } from "./command.js";
import { type RunOptions, type RunResult, run } from "./run.js";

type Value = string | number | readonly (string | number)[];
type Tag = (parts: TemplateStringsArray, ...values: readonly Value[]) => Promise<RunResult>;

/**
 * Has the user's `/bin/sh` read a command: pipes, redirections, `$variables`. What is inserted is quoted, so that it is
 * one word each, whatever is in it; a list becomes one word for each item. The rest is as with `run()`.
 *
 * ```ts
 * const { stdout } = await sh`du -sk ${folder} | cut -f 1`;
 * const { exitCode } = await sh({ reject: false, timeout: 1000 })`pgrep -x ${name} >/dev/null`;
 * ```
 */
export function sh(parts: TemplateStringsArray, ...values: readonly Value[]): Promise<RunResult>;
export function sh(options: RunOptions): Tag;
export function sh(first: TemplateStringsArray | RunOptions, ...values: readonly Value[]): Promise<RunResult> | Tag {
  if ("raw" in first) return runText(first, values, {});
  return (parts, ...inserted) => runText(parts, inserted, first);
}

async function runText(
  { raw }: TemplateStringsArray,
  values: readonly Value[],
  options: RunOptions,
): Promise<RunResult> {
  let text = raw[0] as string;
  values.forEach((value, index) => {
    const words = Array.isArray(value) ? value : [value];
    text += words.map((word) => quote(typeof word === "number" ? String(word) : word)).join(" ") + raw[index + 1];
  });
  return run("/bin/sh", ["-c", text], options);
}
