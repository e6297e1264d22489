import { relative } from "node:path";

/** What Rollup says of a failed build. */
export interface RollupFailure {
  readonly message: string;
  readonly frame?: string | undefined;
  readonly id?: string | undefined;
  readonly loc?: { readonly file?: string | undefined; readonly line: number; readonly column: number } | undefined;
}

/** A failed build as a person reads it: `file:line:column` relative to `cwd`, what is wrong, and the lines around it. */
export function formatRollupError({ message, frame, loc, id }: RollupFailure, cwd: string): string {
  const file = loc?.file ?? id;
  const inside = file === undefined ? "" : relative(cwd, file);
  const shown = inside.startsWith("..") ? file : inside;
  const where = file === undefined ? "" : `${shown}${loc ? `:${loc.line}:${loc.column + 1}` : ""}\n`;
  return `${where}${withoutPrefix(message, loc, id)}${frame === undefined ? "" : `\n\n${frame}`}`;
}

/** Rollup puts before a message which plugin it is of, and the place, which is said by itself. */
function withoutPrefix(message: string, loc: RollupFailure["loc"], id: string | undefined): string {
  const text = message.replace(/^\[plugin [^\]\n]+\] /, "");
  const name = (loc?.file ?? id)?.replace(/^.*\//, "");
  if (name === undefined) return text;
  const [first = ""] = text.split("\n");
  const place = loc ? `${name} (${loc.line}:${loc.column}): ` : `${name}: `;
  const at = first.indexOf(place);
  return at < 0 ? text : text.slice(at + place.length);
}
