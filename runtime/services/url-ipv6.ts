/** The address in its shortest form, or undefined where it is none. */
export function parseIPv6(text: string): string | undefined {
  const halves = text.split("::");
  if (halves.length > 2) return undefined;
  const pieces = halves.map(piecesOf);
  const [before, after] = pieces;
  if (!before) return undefined;
  if (halves.length === 1) return before.length === 8 ? shortest(before) : undefined;
  if (!after || before.length + after.length > 7) return undefined;
  // an address of IPv4 is the end of it
  if ((halves[0] as string).includes(".")) return undefined;
  const zeros = new Array<number>(8 - before.length - after.length).fill(0);
  return shortest([...before, ...zeros, ...after]);
}

function piecesOf(half: string): number[] | undefined {
  if (half === "") return [];
  const texts = half.split(":");
  const pieces: number[] = [];
  for (let index = 0; index < texts.length; index++) {
    const text = texts[index] as string;
    if (text.includes(".")) {
      const bytes = text.split(".");
      if (index !== texts.length - 1 || bytes.length !== 4) return undefined;
      if (!bytes.every((byte) => /^(?:0|[1-9][0-9]{0,2})$/.test(byte) && Number(byte) <= 255)) return undefined;
      const [a, b, c, d] = bytes.map(Number) as [number, number, number, number];
      pieces.push(a * 256 + b, c * 256 + d);
    } else if (/^[0-9a-f]{1,4}$/i.test(text)) pieces.push(Number.parseInt(text, 16));
    else return undefined;
  }
  return pieces;
}

/** The longest run of zeros, the first of those, is left out. */
function shortest(pieces: readonly number[]): string {
  let [start, length] = [-1, 1];
  for (let index = 0; index < 8; index++) {
    let end = index;
    while (end < 8 && pieces[end] === 0) end++;
    if (end - index > length) [start, length] = [index, end - index];
  }
  const text = (from: number, to: number): string =>
    pieces
      .slice(from, to)
      .map((piece) => piece.toString(16))
      .join(":");
  return start === -1 ? text(0, 8) : `${text(0, start)}::${text(start + length, 8)}`;
}
