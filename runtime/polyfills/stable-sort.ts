type Compare = (left: unknown, right: unknown) => number;

const byText: Compare = (left, right) => {
  const a = String(left);
  const b = String(right);
  return a < b ? -1 : a > b ? 1 : 0;
};

const RUN = 6;

/**
 * Sorts the values by merging, so that equal ones keep their order. `undefined` comes last; what is not there is left
 * out, or taken for undefined.
 */
export function sortedValues(
  source: ArrayLike<unknown>,
  compare: unknown = byText,
  length = source.length,
  isFilled = false,
): unknown[] {
  if (typeof compare !== "function") throw new TypeError("The comparison function must be a function or undefined");
  let from: unknown[] = [];
  let count = 0;
  let missing = 0;
  for (let index = 0; index < length; index++) {
    const value = source[index];
    if (value !== undefined) from[count++] = value;
    else if (isFilled || index in source) missing++;
  }
  insertionSorted(from, compare as Compare);
  let into: unknown[] = count > RUN ? new Array(count) : from;
  for (let width = RUN; width < count; width *= 2) {
    for (let start = 0; start < count; start += 2 * width) merge(from, into, start, width, compare as Compare);
    const done = into;
    into = from;
    from = done;
  }
  for (; missing > 0; missing--) from.push(undefined);
  return from;
}

function insertionSorted(values: unknown[], compare: Compare): void {
  const { length } = values;
  for (let start = 0; start < length; start += RUN) {
    const end = start + RUN < length ? start + RUN : length;
    for (let index = start + 1; index < end; index++) {
      const value = values[index];
      let place = index;
      for (; place > start; place--) {
        const before = values[place - 1];
        if (!(compare(before, value) > 0)) break;
        values[place] = before;
      }
      if (place !== index) values[place] = value;
    }
  }
}

function merge(from: unknown[], into: unknown[], start: number, width: number, compare: Compare): void {
  const { length } = from;
  const middle = Math.min(start + width, length);
  const end = Math.min(start + 2 * width, length);
  let left = start;
  let right = middle;
  let place = start;
  if (right < end) {
    let lower = from[left];
    let upper = from[right];
    for (;;) {
      if (compare(lower, upper) > 0) {
        into[place++] = upper;
        if (++right === end) break;
        upper = from[right];
      } else {
        into[place++] = lower;
        if (++left === middle) break;
        lower = from[left];
      }
    }
  }
  while (left < middle) into[place++] = from[left++];
  while (right < end) into[place++] = from[right++];
}
