type Values = unknown[];

// Qt 5.15 reads the length of a proxy by its name only where the name is not known when the code is parsed.
const LENGTH: "length" = String("length") as "length";

/** Moves the elements from `from` on to `to`. */
function move(values: Values, from: number, to: number, length: number): void {
  const step = (index: number): void => {
    if (index in values) values[index - from + to] = values[index];
    else delete values[index - from + to];
  };
  if (to < from) for (let index = from; index < length; index++) step(index);
  else for (let index = length - 1; index >= from; index--) step(index);
}

function replace(values: Values, start: number, count: number, items: Values): Values {
  const length = values[LENGTH];
  const removed: Values = [];
  for (let index = start; index < start + count; index++) if (index in values) removed[index - start] = values[index];
  removed.length = count;
  if (items.length !== count) move(values, start + count, start + items.length, length);
  for (let index = 0; index < items.length; index++) values[start + index] = items[index];
  const end = length - count + items.length;
  for (let index = length - 1; index >= end; index--) delete values[index];
  values[LENGTH] = end;
  return removed;
}

const within = (place: number, length: number): number => {
  const whole = Math.trunc(place) || 0;
  return whole < 0 ? Math.max(0, length + whole) : Math.min(whole, length);
};

/** What V4's own functions do wrongly when they are called on a proxy of an array, by those functions. */
export const proxyMethods: ReadonlyMap<unknown, unknown> = /*#__PURE__*/ new Map<unknown, unknown>([
  [
    Array.prototype.push,
    function push(this: Values, ...items: Values): number {
      const length = this[LENGTH];
      for (let index = 0; index < items.length; index++) this[length + index] = items[index];
      this[LENGTH] = length + items.length;
      return length + items.length;
    },
  ],
  [
    Array.prototype.pop,
    function pop(this: Values): unknown {
      const length = this[LENGTH];
      return length === 0 ? undefined : replace(this, length - 1, 1, [])[0];
    },
  ],
  [
    Array.prototype.unshift,
    function unshift(this: Values, ...items: Values): number {
      replace(this, 0, 0, items);
      return this[LENGTH];
    },
  ],
  [
    Array.prototype.shift,
    function shift(this: Values): unknown {
      return this[LENGTH] === 0 ? undefined : replace(this, 0, 1, [])[0];
    },
  ],
  [
    Array.prototype.splice,
    function splice(this: Values, ...values: Values): Values {
      const length = this[LENGTH];
      const start = within(values[0] as number, length);
      const most = length - start;
      const count = values.length === 1 ? most : Math.min(Math.max(Math.trunc(values[1] as number) || 0, 0), most);
      return replace(this, start, values.length === 0 ? 0 : count, values.slice(2));
    },
  ],
  [
    Array.prototype.indexOf,
    function indexOf(this: Values, wanted: unknown, from = 0): number {
      const length = this[LENGTH];
      for (let index = within(from, length); index < length; index++)
        if (index in this && this[index] === wanted) return index;
      return -1;
    },
  ],
]);
