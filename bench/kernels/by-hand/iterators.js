class Range {
  constructor(from, to) {
    this.from = from;
    this.to = to;
  }

  [Symbol.iterator]() {
    let at = this.from;
    return { next: () => (at < this.to ? { value: at++, done: false } : { value: undefined, done: true }) };
  }
}

export function run() {
  let sum = 0;
  for (const value of new Range(0, 100)) sum += value;
  sum += Math.max(...new Range(0, 50));
  const [first, second, ...rest] = new Range(5, 30);
  for (const [index, value] of rest.entries()) sum += index * value;
  return sum + first + second + Array.from(new Range(0, 20), (value) => value * 2).length;
}
