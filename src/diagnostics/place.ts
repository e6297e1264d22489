import type { Place } from "./diagnostic.js";

/** The place of the UTF-16 offsets `start` to `end` in `source`. */
export function placeAt(file: string, source: string, start: number, end?: number): Place {
  const [line, column] = lineAndColumn(source, start);
  if (end === undefined || end <= start) return { file, source, line, column };
  const [endLine, endColumn] = lineAndColumn(source, end);
  return { file, source, line, column, endLine, endColumn };
}

function lineAndColumn(source: string, offset: number): [line: number, column: number] {
  let line = 1;
  let lineStart = 0;
  for (let next = source.indexOf("\n"); next !== -1 && next < offset; next = source.indexOf("\n", lineStart)) {
    line++;
    lineStart = next + 1;
  }
  return [line, offset - lineStart + 1];
}
