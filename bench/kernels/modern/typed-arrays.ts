const SIZE = 24;

export function run(): number {
  const pixels = new Uint8ClampedArray(SIZE * SIZE);
  for (let y = 0; y < SIZE; y++) for (let x = 0; x < SIZE; x++) pixels[y * SIZE + x] = (x * y) & 255;
  const blurred = new Float64Array(pixels.length);
  for (let y = 1; y < SIZE - 1; y++)
    for (let x = 1; x < SIZE - 1; x++) {
      let sum = 0;
      for (const dy of [-1, 0, 1]) for (const dx of [-1, 0, 1]) sum += pixels[(y + dy) * SIZE + x + dx]!;
      blurred[y * SIZE + x] = sum / 9;
    }
  let total = 0;
  for (const value of blurred) total += value;
  return Math.round(total + (blurred.at(SIZE * 2 + 2) ?? 0));
}
