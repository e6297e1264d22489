const fibonacci = (n) => (n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2));

function sum(values, from, total) {
  if (from === values.length) return total;
  return sum(values, from + 1, total + values[from]);
}

function permutations(items) {
  if (items.length < 2) return [items.slice()];
  const all = [];
  items.forEach((item, at) => {
    permutations(items.slice(0, at).concat(items.slice(at + 1))).forEach((rest) => {
      all.push([item].concat(rest));
    });
  });
  return all;
}

const numbers = Array.from({ length: 100 }, (_, index) => index);

export function run() {
  return fibonacci(12) + sum(numbers, 0, 0) + permutations([1, 2, 3, 4]).length;
}
