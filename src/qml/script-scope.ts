/** The names that a part of a script declares. */
export interface Scope {
  readonly names: Set<string>;
  readonly parent: Scope | undefined;
  /** Whether `var` stops here. */
  readonly ofFunction: boolean;
}

/** A scope within another: a block, or the names of a class. */
export const inner = (parent: Scope, names: readonly string[] = []): Scope => ({
  names: new Set(names),
  parent,
  ofFunction: false,
});

/** Where a `var` in this scope belongs. */
export const scopeOfFunction = (scope: Scope): Scope => (scope.ofFunction ? scope : scopeOfFunction(scope.parent!));

export const isDeclared = (name: string, scope: Scope): boolean =>
  scope.names.has(name) || (scope.parent !== undefined && isDeclared(name, scope.parent));
