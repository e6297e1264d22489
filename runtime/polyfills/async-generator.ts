import { asyncIterator } from "./async-iterator-symbol.js";
import { deferred, PurePromise } from "./promise.js";

type How = "next" | "throw" | "return";
type Settle = (value?: unknown) => void;
type Inner = Partial<Record<How, (value: unknown) => unknown>>;

/** What the generator asks of its driver, apart from yielding a value. */
class Request {
  /** Await the value and go on with it; await it and go on returning; yield it as it is. */
  readonly kind: "await" | "await to return" | "yield";
  readonly value: unknown;

  constructor(kind: Request["kind"], value: unknown) {
    this.kind = kind;
    this.value = value;
  }
}

const request = (kind: Request["kind"], value: unknown): Request => new Request(kind, value);
const isRequest = (value: unknown): value is Request => value instanceof Request;

/** `await value` in an async generator. */
export const awaited = (value: unknown): Request => request("await", value);

/** `yield* iterator` in an async generator, itself an iterator for the plain `yield*` that it becomes. */
export function asyncDelegate(inner: Inner): object {
  const { next } = inner;
  let isWaiting = false;
  let isClosing = false;
  const step = (how: How, value: unknown): IteratorResult<unknown, unknown> => {
    if (isWaiting) {
      isWaiting = false;
      if (how === "throw") throw value;
      if ((typeof value !== "object" || value === null) && typeof value !== "function")
        throw new TypeError(`Iterator result ${String(value)} is not an object`);
      if (isClosing) throw new TypeError("The iterator does not provide a 'throw' method");
      const result = value as IteratorResult<unknown, unknown>;
      const { done } = result;
      return done ? { done: true, value: result.value } : { done: false, value: request("yield", result.value) };
    }
    const method = how === "next" ? next : inner[how];
    if (how !== "next" && (method === undefined || method === null)) {
      if (how !== "throw") return { done: true, value };
      const close = inner.return;
      if (close === undefined || close === null) throw new TypeError("The iterator does not provide a 'throw' method");
      isClosing = true;
      isWaiting = true;
      return { done: false, value: request("await", Reflect.apply(close, inner, [])) };
    }
    const result = Reflect.apply(method as (value: unknown) => unknown, inner, [value]);
    isWaiting = true;
    return { done: false, value: request(how === "return" ? "await to return" : "await", result) };
  };
  return {
    [Symbol.iterator]() {
      return this;
    },
    next: (value: unknown) => step("next", value),
    throw: (value: unknown) => step("throw", value),
    return: (value: unknown) => step("return", value),
  };
}

/** Makes an async generator function of a generator function. */
export function asyncGenerator(make: (...values: unknown[]) => Generator): (...values: unknown[]) => object {
  return function (this: unknown, ...values: unknown[]): object {
    return drive(Reflect.apply(make, this, values));
  };
}

function drive(steps: Generator): object {
  const queue: { how: How; value: unknown; resolve: Settle; reject: Settle }[] = [];
  let state: "start" | "yielded" | "completed" = "start";
  let isRunning = false;

  const settle = (how: "resolve" | "reject", value: unknown): void => {
    isRunning = false;
    const asked = queue.shift();
    if (asked) asked[how](value);
    resume();
  };
  const wait = (value: unknown, fulfilled: Settle, rejected: Settle): void => {
    let promise: PurePromise;
    try {
      promise = PurePromise.resolve(value);
    } catch (error) {
      rejected(error);
      return;
    }
    promise.then(fulfilled, rejected);
  };
  const yielded = (value: unknown): void => {
    state = "yielded";
    settle("resolve", { value, done: false });
  };
  const next = (value: unknown): void => go("next", value);
  const fail = (value: unknown): void => go("throw", value);
  const finish = (value: unknown): void => go("return", value);

  function go(how: How, value: unknown): void {
    let step: IteratorResult<unknown, unknown>;
    try {
      step = steps[how](value);
    } catch (error) {
      state = "completed";
      settle("reject", error);
      return;
    }
    if (step.done) {
      state = "completed";
      settle("resolve", { value: step.value, done: true });
    } else if (!isRequest(step.value)) wait(step.value, yielded, fail);
    else if (step.value.kind === "yield") yielded(step.value.value);
    else wait(step.value.value, step.value.kind === "await" ? next : finish, fail);
  }

  function resume(): void {
    while (!isRunning && queue.length > 0) {
      const { how, value } = queue[0] as (typeof queue)[number];
      if (state === "start" && how !== "next") state = "completed";
      isRunning = true;
      if (state !== "completed") {
        if (how === "return") wait(value, finish, fail);
        else go(how, value);
      } else if (how === "next") settle("resolve", { value: undefined, done: true });
      else if (how === "throw") settle("reject", value);
      else
        wait(
          value,
          (result) => settle("resolve", { value: result, done: true }),
          (error) => settle("reject", error),
        );
    }
  }

  const ask = (how: How, value: unknown): PurePromise => {
    const { promise, resolve, reject } = deferred();
    queue.push({ how, value, resolve, reject });
    resume();
    return promise;
  };
  return {
    [asyncIterator]() {
      return this;
    },
    next: (value: unknown) => ask("next", value),
    throw: (value: unknown) => ask("throw", value),
    return: (value: unknown) => ask("return", value),
    [Symbol.toStringTag]: "AsyncGenerator",
  };
}
