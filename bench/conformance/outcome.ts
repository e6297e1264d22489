/** How a program ended; the message is the first line of what it threw. */
export interface Outcome {
  readonly status: "pass" | "fail" | "crash" | "endless";
  readonly message: string;
}

/** The four ways that V4 runs a test, and how many there are of engines is not said here. */
export interface Result {
  readonly path: string;
  /** Where Node does not pass the test as it is, there is no more. */
  readonly node: Outcome;
  readonly compiledInNode?: Outcome;
  /** By the engine's name. */
  readonly raw?: Readonly<Record<string, Outcome>>;
  readonly compiled?: Readonly<Record<string, Outcome>>;
  /** Codes of the compiler's errors. */
  readonly refused?: readonly string[];
}

/** What is drawn from what an async test printed. */
export function asyncOutcome(printed: readonly string[]): Outcome {
  const failure = printed.find((line) => line.includes("Test262:AsyncTestFailure"));
  if (failure !== undefined) return { status: "fail", message: firstLine(failure) };
  if (printed.some((line) => line.includes("Test262:AsyncTestComplete"))) return { status: "pass", message: "" };
  return { status: "fail", message: "the promise jobs ended before the test did" };
}

export const firstLine = (text: string): string => (text.split("\n", 1)[0] ?? "").slice(0, 300);
