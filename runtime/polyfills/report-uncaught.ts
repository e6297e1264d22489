/** Tells the host's log what nobody has caught, with its stack. */
export function reportUncaught(error: unknown, where: "" | "(in promise) "): void {
  if (typeof console === "undefined") return;
  let text: string;
  let stack: unknown;
  try {
    text = String(error);
    stack = ((error ?? {}) as { stack?: unknown }).stack;
  } catch {
    text = "a value that can't be shown";
  }
  console.error(`Uncaught ${where}${text}${typeof stack === "string" && stack !== "" ? `\n${stack}` : ""}`);
}
