import type { Random } from "./random.js";

/** What a variable holds, more or less: programs may put anything anywhere, and then throw. */
export type Kind = "number" | "text" | "array" | "object" | "function" | "class" | "generator" | "map";

export interface Variable {
  readonly name: string;
  readonly kind: Kind;
  readonly isConst: boolean;
}

interface Scope {
  readonly variables: Variable[];
  /** Names that can't be declared here any more. */
  readonly declared: Set<string>;
  /** Names of outer variables that have been mentioned here: declaring one would make that mention throw. */
  readonly mentioned: Set<string>;
  readonly isFunction: boolean;
}

/** What may stand in the function in hand. */
export interface FunctionState {
  readonly isAsync: boolean;
  readonly isGenerator: boolean;
  /** Whether `this` is an object and what `super` can do. */
  readonly hasThis: boolean;
  readonly superIs: "none" | "property";
  /** Private names that `this` has. */
  readonly privates: readonly string[];
  readonly hasArguments: boolean;
  readonly canReturn: boolean;
  /** Labels around, the loops among them marked. */
  labels: { readonly name: string; readonly isLoop: boolean }[];
  loops: number;
  breakables: number;
}

export const PLAIN: Omit<FunctionState, "labels" | "loops" | "breakables"> = {
  isAsync: false,
  isGenerator: false,
  hasThis: false,
  superIs: "none",
  privates: [],
  hasArguments: false,
  canReturn: true,
};

/** Few names, so that they shadow one another; some are those of methods and built-in properties. */
const NAMES =
  "a b c d e f g h i j k l m n p q r s t u v w x y z map name next value get set of format add then key size length push".split(
    " ",
  );

/** None, those of idioms.ts, or those of rare-idioms.ts. */
export type Idioms = "plain" | "wide" | "rare";

export class Maker {
  readonly random: Random;
  readonly isStrict: boolean;
  /** Which idioms are in play beside the grammar. */
  readonly idioms: Idioms;
  /** What variables at the top level end in, so that programs of one file don't share them. */
  readonly suffix: string;
  readonly #scopes: Scope[] = [];
  fn: FunctionState = { ...PLAIN, canReturn: false, labels: [], loops: 0, breakables: 0 };
  /** How much may still be said in the expression in hand. */
  budget = 0;
  /** How much may still be said at all. */
  size: number;
  depth = 0;
  #labels = 0;

  constructor(random: Random, isStrict: boolean, suffix: string, size: number, idioms: Idioms = "plain") {
    this.idioms = idioms;
    this.random = random;
    this.isStrict = isStrict;
    this.suffix = suffix;
    this.size = size;
  }

  scoped<Result>(isFunction: boolean, work: () => Result): Result {
    this.#scopes.push({ variables: [], declared: new Set(), mentioned: new Set(), isFunction });
    try {
      return work();
    } finally {
      this.#scopes.pop();
    }
  }

  /** Runs `work` in a function of its own. */
  within<Result>(state: Partial<FunctionState>, work: () => Result): Result {
    const { fn, budget } = this;
    this.fn = { ...PLAIN, labels: [], loops: 0, breakables: 0, ...state };
    this.depth++;
    try {
      return this.scoped(true, work);
    } finally {
      this.fn = fn;
      this.budget = budget;
      this.depth--;
    }
  }

  label(): string {
    return `L${this.#labels++}`;
  }

  /** A name that `let`, `const`, `class` or a parameter can have here. */
  fresh(): string {
    const scope = this.#scope();
    return this.#free((name) => !scope.declared.has(name) && !scope.mentioned.has(name));
  }

  /** A name that `var` can have here. */
  freshVar(): string {
    const scopes = this.#upToFunction();
    return this.#free((name) => scopes.every(({ declared, mentioned }) => !declared.has(name) && !mentioned.has(name)));
  }

  #free(isFree: (name: string) => boolean): string {
    for (let attempt = 0; attempt < 20; attempt++) {
      const name = this.random.pick(NAMES) + this.#end();
      if (isFree(name)) return name;
    }
    for (let index = 1; ; index++) if (isFree(`v${index}${this.#end()}`)) return `v${index}${this.#end()}`;
  }

  #end = (): string => (this.#scopes.length === 1 ? this.suffix : "");

  declare(name: string, kind: Kind, isConst = false): string {
    const scope = this.#scope();
    scope.variables.push({ name, kind, isConst });
    scope.declared.add(name);
    return name;
  }

  declareVar(name: string, kind: Kind): string {
    const scopes = this.#upToFunction();
    for (const scope of scopes) scope.declared.add(name);
    scopes.at(-1)?.variables.push({ name, kind, isConst: false });
    return name;
  }

  #scope(): Scope {
    const scope = this.#scopes.at(-1);
    if (!scope) throw new Error("no scope is open");
    return scope;
  }

  #upToFunction(): Scope[] {
    const found: Scope[] = [];
    for (let index = this.#scopes.length - 1; index >= 0; index--) {
      const scope = this.#scopes[index] as Scope;
      found.push(scope);
      if (scope.isFunction) break;
    }
    return found;
  }

  /** The name of a variable that holds such a thing, or undefined. Inner variables come first. */
  variable(kind: Kind, isAssigned: boolean): string | undefined {
    const seen = new Set<string>();
    const found: string[] = [];
    for (let index = this.#scopes.length - 1; index >= 0; index--) {
      const scope = this.#scopes[index] as Scope;
      for (let at = scope.variables.length - 1; at >= 0; at--) {
        const variable = scope.variables[at] as Variable;
        if (seen.has(variable.name)) continue;
        seen.add(variable.name);
        if (variable.kind !== kind || (isAssigned && variable.isConst)) continue;
        found.push(variable.name);
      }
      for (const name of scope.declared) seen.add(name);
    }
    if (found.length === 0) return undefined;
    const name = this.random.chance(50) ? this.random.pick(found.slice(0, 2)) : this.random.pick(found);
    this.#mention(name);
    return name;
  }

  #mention(name: string): void {
    for (let index = this.#scopes.length - 1; index >= 0; index--) {
      const scope = this.#scopes[index] as Scope;
      scope.mentioned.add(name);
      if (scope.variables.some((variable) => variable.name === name)) return;
    }
  }
}
