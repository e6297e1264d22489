interface Point {
  readonly x: number;
  readonly y: number;
  readonly label?: string;
}

const swap = ([a, b]: readonly [number, number]): [number, number] => [b, a];
const norm = ({ x, y }: Point): number => Math.sqrt(x * x + y * y);
const name = ({ label = "none", ...rest }: Point): string => `${label}${Object.keys(rest).length}`;

export function run(): string {
  let pair: [number, number] = [1, 2];
  let text = "";
  let total = 0;
  for (let step = 0; step < 60; step++) {
    pair = swap(pair);
    const [first, second = 0, ...others] = [step, ...pair];
    total += norm({ x: first, y: second }) + others.length;
    if (step % 10 === 0) text += name(step % 20 === 0 ? { x: 1, y: 2 } : { x: 1, y: 2, label: "p" });
    let left = first;
    let right = second;
    [left, right] = [right, left + right];
    total += left - right;
  }
  return `${text} ${Math.round(total)}`;
}
