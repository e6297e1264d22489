import { dirname, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { GREATEST_LOWER_BOUND, LEAST_UPPER_BOUND, originalPositionFor, TraceMap } from "@jridgewell/trace-mapping";

/** A file that a host names, and what it was made from. */
export interface Made {
  /** The author's file, where it is one of theirs, line by line. */
  readonly origin?: string;
  /** The source map of a script, and the file that its sources are relative to. */
  readonly map?: string;
  readonly mapFile?: string;
}

/** Finds what the file at an absolute path was made from; nothing where it is none of ours. */
export type FindMade = (path: string) => Made | undefined;

export interface Position {
  readonly file: string;
  readonly line: number;
  /** From 1; missing where nobody knows. */
  readonly column?: number;
}

const maps = new WeakMap<Made, TraceMap>();

/** The author's position behind one that a host says. `column` counts from 1. */
export function originalPosition(find: FindMade, url: string, line: number, column?: number): Position | undefined {
  const path = pathOf(url);
  const made = path === undefined ? undefined : find(path);
  if (!made) return undefined;
  if (made.origin !== undefined && made.map === undefined)
    return { file: made.origin, line, ...(column !== undefined && { column }) };
  if (made.map === undefined) return undefined;
  let map = maps.get(made);
  if (!map) {
    map = new TraceMap(made.map);
    maps.set(made, map);
  }
  // Where the engine knows the line alone, what the line begins with is nearest.
  const bias = column === undefined ? LEAST_UPPER_BOUND : GREATEST_LOWER_BOUND;
  const found = originalPositionFor(map, { line, column: (column ?? 1) - 1, bias });
  if (found.source === null) return undefined;
  return {
    file: resolve(dirname(made.mapFile ?? path ?? ""), found.source),
    line: found.line,
    column: found.column + 1,
  };
}

function pathOf(url: string): string | undefined {
  if (url.startsWith("file:")) {
    try {
      return fileURLToPath(url);
    } catch {
      return undefined; // of another machine
    }
  }
  return url.startsWith("/") ? url : undefined;
}

/** A position in a text of the engine's: an error's place, or a line of a stack. */
export const IN_TEXT = /(file:\/\/\/[^\s:]+|(?<![\w/])\/[^\s:]+\.(?:qml|m?js)):(\d+)(?::(\d+))?/g;

/** A text with the positions that it names replaced by the author's, relative to a folder. */
export function withOriginalPositions(find: FindMade, text: string, cwd: string): string {
  return text.replace(IN_TEXT, (all: string, url: string, line: string, column: string | undefined) => {
    const position = originalPosition(find, url, Number(line), column === undefined ? undefined : Number(column));
    return position ? show(position, cwd) : all;
  });
}

/** The scripts that we bring along: no line of a stack that their authors' widgets would learn anything from. */
const OURS = fileURLToPath(new URL("../../runtime/", import.meta.url));

export const isOurs = ({ file }: Position): boolean => file.startsWith(OURS);

/** How the engine writes a line of a stack, which names a function and a place. */
const STACK_LINE = /^(?:[^\s@]*@)?[^\s@]+:\d+$/;

/** A text without those lines of a stack that are about nothing but what the build puts into a widget. */
export function withoutOwnLines(find: FindMade, text: string): string {
  const [first = "", ...lines] = text.split("\n");
  return [first, ...lines.filter((line) => !isOwnLine(find, line))].join("\n");
}

function isOwnLine(find: FindMade, line: string): boolean {
  const [place] = STACK_LINE.test(line) ? [...line.matchAll(IN_TEXT)] : [];
  if (!place) return false;
  const [, url = "", at, column] = place;
  const path = pathOf(url);
  if (path === undefined || !find(path)) return false;
  const position = originalPosition(find, url, Number(at), column === undefined ? undefined : Number(column));
  return !position || isOurs(position);
}

/** `file:line:column`, as editors and terminals make links of it. */
export function show({ file, line, column }: Position, cwd: string): string {
  const inside = relative(cwd, file);
  return `${inside.startsWith("..") ? file : inside}:${line}${column === undefined ? "" : `:${column}`}`;
}
