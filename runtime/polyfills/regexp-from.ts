import { namedGroups } from "./named-groups.js";

/**
 * `new RegExp(source, flags)` for a source that was not known when compiling: names of groups and the flag s are
 * rewritten here. What else V4 lacks is a SyntaxError, as it is by itself.
 */
export function regExpFrom(source: unknown, flags?: unknown): RegExp {
  const text = source instanceof RegExp ? source.source : source === undefined ? "" : String(source);
  const written = flags !== undefined ? String(flags) : source instanceof RegExp ? source.flags : "";
  const dotAll = written.indexOf("s") !== -1;
  if (!dotAll && text.indexOf("(?<") === -1) return new RegExp(text, written);

  const places: Record<string, number | number[]> = {};
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
  const pattern = new RegExp(compiled, written.replace("s", ""));
  return hasNames ? namedGroups(pattern, places, text, written) : pattern;
}
