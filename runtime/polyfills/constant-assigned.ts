/** Stands for an assignment to a constant. */
export function constantAssigned(): never {
  throw new TypeError("Assignment to constant variable.");
}

/** Stands for a constant that a pattern or a loop assigns, once it has the value. */
export const constantTarget = {
  set value(_value: unknown) {
    constantAssigned();
  },
};
