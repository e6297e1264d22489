import { withIndices } from "./match-indices.js";
import { namedGroups } from "./named-groups.js";
import { described, regexpSource } from "./regexp-source.js";
import { sticky } from "./sticky.js";
import { byUnits, needsUnits } from "./unicode-pattern.js";

/** How properties of characters are written out, where a module of the program has texts that name some. */
export const properties: { writeOut?: (source: string) => string } = {};

/**
 * `new RegExp(source, flags)` for a source that was not known when compiling: names of groups, the flag s and, where the engine
 * needs it, the flag u are rewritten here. What else V4 lacks is a SyntaxError, as it is by itself.
 */
export function regExpFrom(source: unknown, flags?: unknown): RegExp {
  const asked = flags !== undefined ? String(flags) : source instanceof RegExp ? source.flags : "";
  const { writeOut } = properties;
  if (!writeOut || typeof source !== "string" || asked.indexOf("u") === -1 || !/\\[pP]\{/.test(source))
    return compiledFrom(source, asked);
  const pattern = compiledFrom(writeOut(source), asked);
  return pattern.source === source ? pattern : described(pattern, source, pattern.flags);
}

function compiledFrom(source: unknown, asked: string): RegExp {
  const places: Places = {};
  if (asked.indexOf("d") === -1) return patternFrom(source, asked, places);
  const pattern = patternFrom(source, asked.replace("d", ""), places);
  const { source: text } = pattern;
  return withIndices(pattern, Object.keys(places).length > 0 ? places : null, text, asked);
}

type Places = Record<string, number | number[]>;

const made = (source: string, flags: string): RegExp =>
  flags.indexOf("y") === -1 ? new RegExp(source, flags) : sticky(source, flags);

function patternFrom(source: unknown, written: string, places: Places): RegExp {
  const text = source instanceof RegExp ? (regexpSource(source) as string) : source === undefined ? "" : String(source);
  const dotAll = written.indexOf("s") !== -1;
  const unicode = written.indexOf("u") !== -1 && needsUnits(text, written);
  if (!dotAll && text.indexOf("(?<") === -1) {
    const own = made(text, written);
    return unicode ? described(made(byUnits(text), written.replace("u", "")), text, written) : own;
  }

  let count = 0;
  let inSet = false;
  let hasNames = false;
  const part = /\\k<([^>]*)>|\\[\s\S]|\[|\]|\(\?<(?![=!])([^>]*)>|\((?!\?)|\./g;
  const named = text.replace(part, (found, referred?: string, name?: string) => {
    if (referred !== undefined) return inSet ? found : `\\k<${referred}>`;
    if (found === "[") inSet = true;
    else if (found === "]") inSet = false;
    else if (inSet || found[0] === "\\") return found;
    else if (found === ".") return dotAll ? "[^]" : found;
    else if (found[0] === "(") {
      count++;
      if (name === undefined) return found;
      hasNames = true;
      const before = places[name];
      places[name] = before === undefined ? count : ([] as number[]).concat(before, count);
      return "(";
    }
    return found;
  });
  // A number may follow, which is no part of the reference.
  const compiled = hasNames
    ? named.replace(/\\([\s\S])(?:<([^>]*)>)?/g, (found, sign: string, name?: string) =>
        sign === "k" && name !== undefined
          ? `(?:${([] as number[])
              .concat(places[name] ?? [])
              .map((n) => `\\${n}`)
              .join("")})`
          : found,
      )
    : named;
  const pattern = unicode
    ? made(byUnits(compiled), written.replace(/[su]/g, ""))
    : made(compiled, written.replace("s", ""));
  return hasNames ? namedGroups(pattern, places, text, written) : unicode ? described(pattern, text, written) : pattern;
}
