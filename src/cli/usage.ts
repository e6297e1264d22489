import { type ParseArgsConfig, parseArgs } from "node:util";

/** What was asked for can't be understood, or can't be done as it was asked. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

type Options = NonNullable<ParseArgsConfig["options"]>;
type Read<O extends Options> = ReturnType<typeof parseArgs<{ options: O; allowPositionals: true; strict: true }>>;

/** The options and words of a command. @throws UsageError for what it does not know. */
export function read<const O extends Options>(words: string[], options: O): Read<O> {
  try {
    return parseArgs({ args: words, options, allowPositionals: true, strict: true }) as Read<O>;
  } catch (cause) {
    throw new UsageError((cause as Error).message.replace(/\. To specify[\s\S]*$/, ""));
  }
}
