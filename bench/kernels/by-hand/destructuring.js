const swap = (pair) => [pair[1], pair[0]];
const norm = (point) => Math.sqrt(point.x * point.x + point.y * point.y);

function name(point) {
  const label = point.label === undefined ? "none" : point.label;
  const rest = Object.assign({}, point);
  delete rest.label;
  return `${label}${Object.keys(rest).length}`;
}

export function run() {
  let pair = [1, 2];
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
