const words = "the quick brown fox jumps over the lazy dog and the quick cat sleeps near the old dog".split(" ");

export function run() {
  const counts = new Map();
  for (let round = 0; round < 10; round++) for (const word of words) counts.set(word, (counts.get(word) || 0) + 1);
  const seen = new Set();
  for (const entry of counts) if (entry[1] > 10) seen.add(entry[0].length);
  const byCount = {};
  Array.from(counts)
    .filter((entry) => entry[1] > 10)
    .forEach((entry) => {
      byCount[entry[0]] = entry[1];
    });
  const index = {};
  counts.forEach((_, word) => {
    const key = word[0];
    if (!index[key]) index[key] = [];
    index[key].push(word);
  });
  return JSON.stringify([byCount, Array.from(seen), Object.keys(index).length]);
}
