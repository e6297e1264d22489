/** A reference: V4 does not tell when an object is gone, so this one keeps it. */
export class PureWeakRef<Target extends object> {
  readonly target: Target;

  constructor(target: Target) {
    this.target = target;
  }

  deref(): Target {
    return this.target;
  }
}

/** Never calls back, as the language allows. */
export class PureFinalizationRegistry {
  register(): void {}

  unregister(): boolean {
    return false;
  }
}
