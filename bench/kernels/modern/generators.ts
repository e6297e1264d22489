function* naturals(limit: number): Generator<number> {
  for (let value = 0; value < limit; value++) yield value;
}

function* filter<T>(values: Iterable<T>, test: (value: T) => boolean): Generator<T> {
  for (const value of values) if (test(value)) yield value;
}

function* take<T>(values: Iterable<T>, count: number): Generator<T> {
  let left = count;
  for (const value of values) {
    if (left-- === 0) return;
    yield value;
  }
}

interface Tree {
  readonly value: number;
  readonly left?: Tree;
  readonly right?: Tree;
}

function* walk(tree: Tree | undefined): Generator<number> {
  if (!tree) return;
  yield* walk(tree.left);
  yield tree.value;
  yield* walk(tree.right);
}

const grow = (low: number, high: number): Tree | undefined => {
  if (low > high) return undefined;
  const value = (low + high) >> 1;
  const left = grow(low, value - 1);
  const right = grow(value + 1, high);
  return { value, ...(left && { left }), ...(right && { right }) };
};
const tree = grow(0, 62);

export function run(): number {
  let sum = 0;
  for (const value of take(
    filter(naturals(1000), (one) => one % 3 === 0),
    100,
  ))
    sum += value;
  for (const value of walk(tree)) sum += value;
  return sum;
}
