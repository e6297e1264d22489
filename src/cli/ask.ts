import { createInterface } from "node:readline/promises";
import { UsageError } from "./usage.js";

/** Asks a question, and returns what is typed, without blanks around it. */
export type Ask = (question: string) => Promise<string>;

/**
 * Asks at a terminal while `work` runs, on `output`.
 *
 * @throws UsageError when whoever is asked ends it instead, by Ctrl-C or Ctrl-D.
 */
export async function asking<T>(output: NodeJS.WritableStream, work: (ask: Ask) => Promise<T>): Promise<T> {
  const terminal = createInterface({ input: process.stdin, output });
  // A closed interface answers no question that is open, ever.
  const closed = new Promise<never>((_resolve, reject) => {
    terminal.once("close", () => {
      output.write("\n");
      reject(new UsageError("given up, nothing was done"));
    });
  });
  closed.catch(() => undefined);
  try {
    return await work(async (question) => (await Promise.race([terminal.question(question), closed])).trim());
  } finally {
    terminal.removeAllListeners("close");
    terminal.close();
  }
}
