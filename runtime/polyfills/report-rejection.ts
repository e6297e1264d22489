/** Tells the host's log of a promise that was rejected and that nobody waits for, as other engines do. */
export function reportRejection(reason: unknown): void {
  if (typeof console === "undefined") return;
  let text: string;
  let stack: unknown;
  try {
    text = String(reason);
    stack = ((reason ?? {}) as { stack?: unknown }).stack;
  } catch {
    text = "a value that can't be shown";
  }
  console.error(`Uncaught (in promise) ${text}${typeof stack === "string" && stack !== "" ? `\n${stack}` : ""}`);
}
