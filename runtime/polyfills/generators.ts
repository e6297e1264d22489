/** How a step begins or ends: by a value, an error, a return, a jump to a label. */
const NEXT = 0;
const THROW = 1;
const RETURN = 2;
const JUMP = 3;

type How = typeof NEXT | typeof THROW | typeof RETURN;

/**
 * The labels of one `try`: where it begins, its catch, its finally, what comes after that; then what is to be done at
 * the end of the finally.
 */
type Try = [begin: number, handler: number | null, last?: number | null, after?: number, how?: number, value?: unknown];

interface Result {
  readonly value: unknown;
  readonly done: boolean;
}

interface Inner {
  readonly iterator: Partial<Record<"throw" | "return", (value: unknown) => Result>>;
  readonly next: (value: unknown) => Result;
  mark?: Mark;
}

/** What a loop's body is returned from with, so that its end tells a return from a `break` and the like. */
class Mark {
  value: unknown;
  constructor(value: unknown) {
    this.value = value;
  }
}

/** What the body of a generator gives when it has set where to go on, instead of a value to yield. */
const GO_ON = {};

const FRESH = 0;
const SUSPENDED = 1;
const RUNNING = 2;
const DONE = 3;

/** A generator at work, and what its compiled body is given: its names are those of the code that Babel writes. */
class Steps {
  /** The label of the step in hand. */
  p: number;
  /** The label of the next step. */
  n: number;
  /** What was sent, or caught. */
  v: unknown;
  state: number;
  inner: Inner | undefined;
  readonly body: (this: unknown, steps: Steps) => unknown;
  readonly self: unknown;
  readonly tries: readonly Try[] | undefined;

  constructor(body: Steps["body"], self: unknown, tries: readonly Try[] | undefined) {
    this.p = 0;
    this.n = 0;
    this.v = undefined;
    this.state = FRESH;
    this.inner = undefined;
    this.body = body;
    this.self = self;
    this.tries = tries;
  }

  next(value: unknown): Result {
    return this.go(NEXT, value);
  }

  throw(error: unknown): Result {
    return this.go(THROW, error);
  }

  return(value: unknown): Result {
    return this.go(RETURN, value);
  }

  [Symbol.iterator](): this {
    return this;
  }

  /** Completes: a throw, a return, or a jump out of what it stands in. */
  a(how: number, value?: unknown): object {
    if (this.tries === undefined || !this.divert(how, value)) {
      if (how === JUMP) this.n = value as number;
      else if (how === RETURN) {
        this.state = DONE;
        this.v = value;
      } else throw value;
    }
    return GO_ON;
  }

  /** Ends the finally at a label. */
  f(label: number): object {
    for (const one of this.tries as readonly Try[])
      if (one[2] === label) {
        const how = one[4];
        const value = one[5];
        one[4] = 0;
        one[5] = undefined;
        if (how) return this.a(how, value);
        this.n = one[3] as number;
        break;
      }
    return GO_ON;
  }

  /** Goes on at a label when an iterator has come to its end. */
  d(inner: Inner, label: number): object {
    this.inner = inner;
    this.n = label;
    return GO_ON;
  }

  /** Whether a catch or a finally comes first. */
  divert(how: number, value: unknown): boolean {
    const { tries, p } = this;
    if (tries === undefined) return false;
    for (const one of tries) {
      const [begin, handler, last] = one;
      if (begin > p) continue;
      if (how === THROW && handler != null && p < handler) {
        this.v = value;
        this.n = handler;
        return true;
      }
      if (last == null || p >= last) continue;
      if (how === JUMP && begin <= (value as number) && (value as number) <= last) continue;
      one[4] = how;
      one[5] = value;
      this.n = last;
      return true;
    }
    return false;
  }

  /** Goes on to the next yield. */
  go(how: How, value: unknown): Result {
    const { state } = this;
    if (state === RUNNING) throw new TypeError("Generator is already running");
    if (state === DONE || (state === FRESH && how !== NEXT)) {
      this.state = DONE;
      if (how === THROW) throw value;
      return { value: how === RETURN ? value : undefined, done: true };
    }
    this.state = RUNNING;
    if (this.inner !== undefined) return this.forward(how, value);
    if (how === NEXT) {
      this.v = value;
      return this.run();
    }
    return this.enter(how, value);
  }

  /** Runs the body to its next yield. */
  run(): Result {
    const { body, self } = this;
    let given: unknown;
    do {
      try {
        given = self === undefined ? body(this) : body.call(self, this);
      } catch (error) {
        return this.enter(THROW, error);
      }
      if (given !== GO_ON) {
        this.state = SUSPENDED;
        return { value: given, done: false };
      }
      if (this.inner !== undefined) return this.forward(NEXT, undefined);
    } while (this.state !== DONE);
    const value = this.v;
    this.v = undefined;
    return { value, done: true };
  }

  /** Begins a step with an error or a return, which may be its end. */
  enter(how: How, value: unknown): Result {
    if (this.divert(how, value)) return this.run();
    this.state = DONE;
    if (how === THROW) throw value;
    return { value, done: true };
  }

  /** Passes on what comes to the iterator of a `yield*`, and goes on itself when that has come to its end. */
  forward(how: How, given: unknown): Result {
    const inner = this.inner as Inner;
    const { iterator, next } = inner;
    // Those of authors are hidden in an object of their own: this is a loop's body that Babel made a function of.
    const isLoop = iterator instanceof Steps;
    let value = given;
    let own: Mark | undefined;
    if (isLoop && how === RETURN) {
      inner.mark = new Mark(given);
      value = inner.mark;
    } else if (how === RETURN)
      // Here it is this that is a loop's body, of which the iterator knows nothing.
      for (; value instanceof Mark; value = value.value) own = value;
    let result: Result | undefined;
    try {
      const method = how === NEXT ? next : iterator[how === THROW ? "throw" : "return"];
      if (method !== undefined && method !== null) {
        result = method.call(iterator, value);
        if ((typeof result !== "object" && typeof result !== "function") || result === null) asObject(result);
        if (!result.done) {
          this.state = SUSPENDED;
          return result;
        }
        value = result.value;
        if (isLoop && value !== undefined && value === inner.mark) {
          how = RETURN;
          value = inner.mark.value;
        } else if (isLoop || how === THROW) how = NEXT;
      } else if (how === THROW) close(iterator);
    } catch (error) {
      how = THROW;
      value = error;
    }
    this.inner = undefined;
    if (how === NEXT) {
      this.v = value;
      return this.run();
    }
    if (how !== RETURN || own === undefined) return this.enter(how, value);
    own.value = value;
    return this.enter(how, given);
  }
}

function close(iterator: Inner["iterator"]): never {
  const method = iterator.return;
  if (method !== undefined && method !== null) asObject(method.call(iterator, undefined));
  throw new TypeError("The iterator has no throw method");
}

function asObject(value: unknown): void {
  if ((typeof value !== "object" && typeof value !== "function") || value === null)
    throw new TypeError("The iterator's result is not an object");
}

const MADE = {
  w: (body: Steps["body"], _outer?: unknown, self?: unknown, tries?: readonly Try[]): Steps =>
    new Steps(body, self, tries),
  m: (outer: unknown): unknown => outer,
};
/** What compiled asynchronous functions are made with; only their drivers see the generators. */
export const generators = (): typeof MADE => MADE;

/** The iterator of a `yield*`. */
export function delegate(iterable: Iterable<unknown>): Inner {
  const iterator = iterable[Symbol.iterator]() as unknown as Inner["iterator"] & { readonly next: Inner["next"] };
  asObject(iterator);
  return { iterator, next: iterator.next };
}
