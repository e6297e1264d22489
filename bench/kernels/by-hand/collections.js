const words = "the quick brown fox jumps over the lazy dog and the quick cat sleeps near the old dog".split(" ");

export function run() {
  const counts = new Map();
  for (let round = 0; round < 10; round++) for (const word of words) counts.set(word, (counts.get(word) || 0) + 1);
  const seen = new Set();
  const byCount = {};
  counts.forEach((count, word) => {
    if (count <= 10) return;
    seen.add(word.length);
    byCount[word] = count;
  });
  const index = {};
  counts.forEach((_, word) => {
    const key = word[0];
    if (!index[key]) index[key] = [];
    index[key].push(word);
  });
  return JSON.stringify([byCount, Array.from(seen), Object.keys(index).length]);
}
