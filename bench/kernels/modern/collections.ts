const words = "the quick brown fox jumps over the lazy dog and the quick cat sleeps near the old dog".split(" ");

export function run(): string {
  const counts = new Map<string, number>();
  for (let round = 0; round < 10; round++) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const seen = new Set<number>();
  for (const [word, count] of counts) if (count > 10) seen.add(word.length);
  const index: Record<string, string[]> = {};
  for (const word of counts.keys()) {
    const key = word[0] ?? "";
    index[key] ??= [];
    index[key].push(word);
  }
  const byCount = Object.fromEntries([...counts].filter(([, count]) => count > 10));
  return JSON.stringify([byCount, [...seen], Object.entries(index).length]);
}
