/** AggregateError */
export class PureAggregateError extends Error {
  constructor(errors: Iterable<unknown>, message?: string) {
    super(message);
    Object.defineProperty(this, "name", { value: "AggregateError", writable: true, configurable: true });
    Object.defineProperty(this, "errors", { value: [...errors], writable: true, configurable: true });
  }
}
