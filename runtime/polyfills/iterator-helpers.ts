import { mustBeFunction, toInteger } from "./conversions.js";
import type { Method } from "./method.js";

type Result = { value: unknown; done: boolean };
type Called = (this: unknown, ...values: unknown[]) => unknown;
type Iterated = Record<string | symbol, unknown>;

/** An iterator and its `next`, which is looked up once. */
interface Source {
  readonly iterator: Iterated;
  readonly next: Called;
}

const isObject = (value: unknown): value is Iterated =>
  (typeof value === "object" && value !== null) || typeof value === "function";

function begin(iterator: unknown): Source {
  if (!isObject(iterator)) throw new TypeError("this is not an iterator");
  return { iterator, next: iterator.next as Called };
}

function pull({ iterator, next }: Source): Result {
  const result = Reflect.apply(next, iterator, []);
  if (!isObject(result)) throw new TypeError("next gives no object");
  return result as unknown as Result;
}

function close({ iterator }: Source): void {
  const end = iterator.return;
  if (end === undefined || end === null) return;
  if (!isObject(Reflect.apply(end as Called, iterator, []))) throw new TypeError("return gives no object");
}

/** What `work` gives; where it throws, the iterator is closed, and what that throws does not count. */
function closing(source: Source, work: () => unknown): unknown {
  try {
    return work();
  } catch (failure) {
    try {
      close(source);
    } catch {
      // the first failure is the one that is told
    }
    throw failure;
  }
}

/** The iterators that the helpers give: `advance` makes each step, `end` closes what is beneath. */
function helper(advance: () => Result, end: () => void): Iterated {
  let isRunning = false;
  let isOver = false;
  const guarded = (work: () => Result): Result => {
    if (isRunning) throw new TypeError("the iterator is already running");
    isRunning = true;
    let result: Result;
    try {
      result = work();
    } catch (failure) {
      isRunning = false;
      isOver = true;
      throw failure;
    }
    isRunning = false;
    if (result.done) isOver = true;
    return result;
  };
  const over = (): Result => ({ value: undefined, done: true });
  const made = Object.create(PureIterator.prototype as object) as Iterated;
  const define = (name: string, value: Called): void => {
    Object.defineProperty(made, name, { value, writable: true, configurable: true });
  };
  define("next", () => guarded(() => (isOver ? over() : advance())));
  define("return", () =>
    guarded(() => {
      if (isOver) return over();
      isOver = true;
      end();
      return over();
    }),
  );
  Object.defineProperty(made, Symbol.toStringTag, { value: "Iterator Helper", configurable: true });
  return made;
}

/** Calls `use` with each value until it gives something; the iterator is closed then. */
function each(source: Source, use: (value: unknown, index: number) => { result: unknown } | undefined): unknown {
  for (let index = 0; ; index++) {
    const step = pull(source);
    if (step.done) return undefined;
    const found = closing(source, () => use(step.value, index)) as { result: unknown } | undefined;
    if (found) {
      close(source);
      return found.result;
    }
  }
}

function limitOf(source: Source, value: unknown): number {
  return closing(source, () => {
    if (Number.isNaN(Number(value))) throw new RangeError(`${String(value)} is not a number`);
    const limit = toInteger(value);
    if (limit < 0) throw new RangeError(`${limit} must not be negative`);
    return limit;
  }) as number;
}

const withFunction = (self: unknown, change: unknown): Source => {
  const source = begin(self);
  closing(source, () => mustBeFunction(change));
  return source;
};

/** An iterator for what `flatMap` is given, which may be one itself; texts are refused. */
function inner(value: unknown): Source {
  if (!isObject(value)) throw new TypeError(`${typeof value} is not iterable`);
  const make = value[Symbol.iterator];
  return begin(make === undefined || make === null ? value : Reflect.apply(make as Called, value, []));
}

const helpers = {
  map(this: unknown, change: Called): unknown {
    const source = withFunction(this, change);
    let index = 0;
    return helper(
      () => {
        const step = pull(source);
        return step.done
          ? { value: undefined, done: true }
          : { value: closing(source, () => change(step.value, index++)), done: false };
      },
      () => close(source),
    );
  },
  filter(this: unknown, keep: Called): unknown {
    const source = withFunction(this, keep);
    let index = 0;
    return helper(
      () => {
        for (;;) {
          const step = pull(source);
          if (step.done) return { value: undefined, done: true };
          const { value } = step;
          if (closing(source, () => keep(value, index++))) return { value, done: false };
        }
      },
      () => close(source),
    );
  },
  take(this: unknown, limit: unknown): unknown {
    const source = begin(this);
    let left = limitOf(source, limit);
    return helper(
      () => {
        if (left-- <= 0) {
          close(source);
          return { value: undefined, done: true };
        }
        const step = pull(source);
        return step.done ? { value: undefined, done: true } : { value: step.value, done: false };
      },
      () => close(source),
    );
  },
  drop(this: unknown, limit: unknown): unknown {
    const source = begin(this);
    let left = limitOf(source, limit);
    return helper(
      () => {
        for (;;) {
          const step = pull(source);
          if (step.done) return { value: undefined, done: true };
          if (left-- <= 0) return { value: step.value, done: false };
        }
      },
      () => close(source),
    );
  },
  flatMap(this: unknown, change: Called): unknown {
    const source = withFunction(this, change);
    let index = 0;
    let current: Source | undefined;
    return helper(
      () => {
        for (;;) {
          if (!current) {
            const step = pull(source);
            if (step.done) return { value: undefined, done: true };
            current = closing(source, () => inner(change(step.value, index++))) as Source;
          }
          const among = current;
          const step = closing(source, () => pull(among)) as Result;
          if (!step.done) return { value: step.value, done: false };
          current = undefined;
        }
      },
      () => {
        const among = current;
        if (among) closing(source, () => close(among));
        close(source);
      },
    );
  },
  reduce(this: unknown, combine: Called, ...[initial]: unknown[]): unknown {
    const source = withFunction(this, combine);
    let index = 0;
    let result = initial;
    // biome-ignore lint/complexity/noArguments: whether there is a first value is another thing than what it is
    if (arguments.length < 2) {
      const step = pull(source);
      if (step.done) throw new TypeError("Reduce of an empty iterator with no initial value");
      result = step.value;
      index = 1;
    }
    each(source, (value) => {
      result = combine(result, value, index++);
      return undefined;
    });
    return result;
  },
  toArray(this: unknown): unknown[] {
    const values: unknown[] = [];
    each(begin(this), (value) => {
      values.push(value);
      return undefined;
    });
    return values;
  },
  forEach(this: unknown, use: Called): void {
    each(withFunction(this, use), (value, index) => {
      use(value, index);
      return undefined;
    });
  },
  some(this: unknown, test: Called): boolean {
    return (
      each(withFunction(this, test), (value, index) => (test(value, index) ? { result: true } : undefined)) === true
    );
  },
  every(this: unknown, test: Called): boolean {
    return (
      each(withFunction(this, test), (value, index) => (test(value, index) ? undefined : { result: false })) !== false
    );
  },
  find(this: unknown, test: Called): unknown {
    return each(withFunction(this, test), (value, index) => (test(value, index) ? { result: value } : undefined));
  },
};

/** The global `Iterator`, for what is made with it: V4's own iterators do not inherit from it. */
export const PureIterator: { new (): object; readonly prototype: object; from(value: unknown): unknown } = class {
  constructor() {
    if (new.target === PureIterator) throw new TypeError("Iterator is an abstract class");
  }
  [Symbol.iterator](): unknown {
    return this;
  }
  static from(value: unknown): unknown {
    const source = typeof value === "string" ? begin(value[Symbol.iterator]()) : inner(value);
    if (source.iterator instanceof PureIterator) return source.iterator;
    return helper(
      () => pull(source),
      () => close(source),
    );
  }
};
for (const name of Object.keys(helpers))
  Object.defineProperty(PureIterator.prototype, name, {
    value: helpers[name as keyof typeof helpers],
    writable: true,
    configurable: true,
  });

/** A method of an iterator that has none of its own: one of V4's, or of a generator. */
export function iteratorMethod(self: unknown, name: string): Method {
  const own = (self as Record<string, Method | undefined>)[name];
  return own === undefined && isObject(self) && typeof self.next === "function"
    ? (helpers[name as keyof typeof helpers] as Method)
    : (own as Method);
}
