/** Stands for an assignment to a constant. */
export function constantAssigned(): never {
  throw new TypeError("Assignment to constant variable.");
}
