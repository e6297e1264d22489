/** Says what nobody caught, and goes on. */
export function reportError(error: unknown): void {
  const { stack } = (error ?? {}) as { stack?: unknown };
  console.error(`Uncaught ${String(error)}${typeof stack === "string" && stack !== "" ? `\n${stack}` : ""}`);
}
