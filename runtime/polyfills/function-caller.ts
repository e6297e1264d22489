const isOwn = Object.prototype.hasOwnProperty;

/** `f.caller` in sloppy code, where V4 throws: nobody calls a function that may be asked. */
export const callerOf = (value: unknown): unknown =>
  typeof value === "function" && isOwn.call(value, "prototype") ? null : (value as { caller: unknown }).caller;
