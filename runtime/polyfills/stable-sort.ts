type Compare = (left: unknown, right: unknown) => number;

const byText: Compare = (left, right) => {
  const a = String(left);
  const b = String(right);
  return a < b ? -1 : a > b ? 1 : 0;
};

/** Sorts the values by merging, so that equal ones keep their order. `undefined` comes last. */
export function sortedValues(source: ArrayLike<unknown>, compare: unknown = byText, length = source.length): unknown[] {
  if (typeof compare !== "function") throw new TypeError("The comparison function must be a function or undefined");
  const values: unknown[] = [];
  let missing = 0;
  for (let index = 0; index < length; index++) {
    const value = source[index];
    if (value !== undefined) values.push(value);
    else if (index in source) missing++;
  }
  let from = insertionSorted(values, compare as Compare);
  let into: unknown[] = new Array(from.length);
  for (let width = RUN; width < from.length; width *= 2) {
    for (let start = 0; start < from.length; start += 2 * width) merge(from, into, start, width, compare as Compare);
    const done = into;
    into = from;
    from = done;
  }
  for (; missing > 0; missing--) from.push(undefined);
  return from;
}

const RUN = 8;

function insertionSorted(values: unknown[], compare: Compare): unknown[] {
  for (let start = 0; start < values.length; start += RUN) {
    const end = Math.min(start + RUN, values.length);
    for (let index = start + 1; index < end; index++) {
      const value = values[index];
      let place = index;
      while (place > start && compare(values[place - 1], value) > 0) {
        values[place] = values[place - 1];
        place--;
      }
      values[place] = value;
    }
  }
  return values;
}

function merge(from: unknown[], into: unknown[], start: number, width: number, compare: Compare): void {
  const middle = Math.min(start + width, from.length);
  const end = Math.min(start + 2 * width, from.length);
  let left = start;
  let right = middle;
  for (let place = start; place < end; place++) {
    if (left < middle && (right >= end || compare(from[left], from[right]) <= 0)) into[place] = from[left++];
    else into[place] = from[right++];
  }
}
