/** `new Array(n).concat(…)`: V4 makes elements of the empty places. */
export function sparseConcat(empty: unknown[], ...others: unknown[]): unknown[] {
  const { length } = empty;
  const result = empty.concat(...others);
  for (let index = 0; index < length; index++) if (!(index in empty)) delete result[index];
  return result;
}
