type Step = (value: unknown) => unknown;
interface Steps {
  readonly next: Step;
  readonly throw: Step;
  readonly return: Step;
}

const STEPS = /*#__PURE__*/ Symbol("steps");

/** What generators inherit that are taken apart. */
class OwnGenerator {
  declare readonly [STEPS]: Steps;

  next(value: unknown): unknown {
    return this[STEPS].next(value);
  }

  throw(error: unknown): unknown {
    return this[STEPS].throw(error);
  }

  return(value: unknown): unknown {
    return this[STEPS].return(value);
  }

  [Symbol.iterator](): this {
    return this;
  }

  get [Symbol.toStringTag](): string {
    return "Generator";
  }
}

/** The object that a generator function of the program gives: it inherits from the function's prototype. */
export function ownGenerator(steps: Steps, made: { readonly prototype?: unknown }): object {
  const { prototype } = made;
  const inherited = typeof prototype === "object" && prototype !== null ? prototype : OwnGenerator.prototype;
  if (!(inherited instanceof OwnGenerator) && inherited !== OwnGenerator.prototype) {
    Reflect.deleteProperty(inherited, "constructor");
    Object.setPrototypeOf(inherited, OwnGenerator.prototype);
  }
  return Object.defineProperty(Object.create(inherited) as object, STEPS, { value: steps });
}
