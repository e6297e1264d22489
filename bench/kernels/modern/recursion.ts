const fibonacci = (n: number): number => (n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2));

function sum(values: readonly number[], from = 0, total = 0): number {
  if (from === values.length) return total;
  return sum(values, from + 1, total + (values[from] ?? 0));
}

const permutations = <T>(items: readonly T[]): T[][] =>
  items.length < 2
    ? [[...items]]
    : items.flatMap((item, at) =>
        permutations([...items.slice(0, at), ...items.slice(at + 1)]).map((rest) => [item, ...rest]),
      );

const numbers = Array.from({ length: 100 }, (_, index) => index);

export function run(): number {
  return fibonacci(12) + sum(numbers) + permutations([1, 2, 3, 4]).length;
}
