function* naturals(limit) {
  for (let value = 0; value < limit; value++) yield value;
}

function* filter(values, test) {
  for (const value of values) if (test(value)) yield value;
}

function* take(values, count) {
  let left = count;
  for (const value of values) {
    if (left-- === 0) return;
    yield value;
  }
}

function* walk(tree) {
  if (!tree) return;
  yield* walk(tree.left);
  yield tree.value;
  yield* walk(tree.right);
}

const grow = (low, high) => {
  if (low > high) return undefined;
  const value = (low + high) >> 1;
  return { value: value, left: grow(low, value - 1), right: grow(value + 1, high) };
};
const tree = grow(0, 62);

export function run() {
  let sum = 0;
  const values = take(
    filter(naturals(1000), (one) => one % 3 === 0),
    100,
  );
  for (const value of values) sum += value;
  for (const value of walk(tree)) sum += value;
  return sum;
}
