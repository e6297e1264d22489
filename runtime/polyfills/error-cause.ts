/** Gives an error the cause that V4 does not take from its second argument. */
export function withCause<Made extends object>(error: Made, options: unknown): Made {
  if (typeof options === "object" && options !== null && "cause" in options)
    Object.defineProperty(error, "cause", {
      value: (options as { cause: unknown }).cause,
      writable: true,
      enumerable: false,
      configurable: true,
    });
  return error;
}
