/** A line of a code frame: what numbers and marks it, and its code. */
const FRAME_LINE = /^(>?\s*(?:\d+ \|| \|) ?)(.*)$/;

/**
 * The text of a failure as a card over the widget has room for it: without the indentation that all lines of a code
 * frame have in common.
 */
export function cardText(text: string): string {
  const lines = text.split("\n");
  const frame = lines.flatMap((line) => {
    const [, , code = ""] = FRAME_LINE.exec(line) ?? [];
    return code.trim() === "" ? [] : [code.length - code.trimStart().length];
  });
  const common = Math.min(...frame);
  if (frame.length === 0 || common === 0) return text;
  return lines
    .map((line) => line.replace(FRAME_LINE, (_all, margin: string, code: string) => `${margin}${code.slice(common)}`))
    .join("\n");
}
