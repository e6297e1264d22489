import { readFileSync } from "node:fs";
import { codeFrame } from "../diagnostics/index.js";
import { type FindMade, IN_TEXT, isOurs, originalPosition, type Position, show } from "./positions.js";

/**
 * Why a widget does not start, as its author reads it: what was thrown, the author's lines of the stack, and the code
 * around the first of them.
 */
export function failureText(find: FindMade, failure: string, cwd: string): string {
  const lines: string[] = [];
  let first: Position | undefined;
  for (const line of failure.trim().split("\n")) {
    let isOwn = false;
    const mapped = line.replace(IN_TEXT, (all: string, url: string, at: string, column: string | undefined) => {
      const position = originalPosition(find, url, Number(at), column === undefined ? undefined : Number(column));
      if (!position || isOurs(position)) {
        isOwn = true;
        return all;
      }
      first ??= position;
      return show(position, cwd);
    });
    if (!isOwn)
      lines.push(mapped.replace(/^(.*)@(?=\S+:\d)/, (_all, name: string) => `    at ${name ? `${name} ` : ""}`));
  }
  const text = lines.length > 0 ? lines.join("\n") : failure.trim();
  const frame = first && frameAt(first);
  return frame === undefined ? text : `${text}\n\n${frame}`;
}

function frameAt({ file, line, column = 1 }: Position): string | undefined {
  try {
    return codeFrame({ file, source: readFileSync(file, "utf8"), line, column });
  } catch {
    return undefined; // it has gone since
  }
}
