import { compiledFlags, compiledSource, described } from "./regexp-source.js";

type Places = Readonly<Record<string, number | readonly number[]>>;
type Range = [number, number] | undefined;
type Indices = Range[] & { groups?: Record<string, Range> | undefined };

const native = RegExp.prototype;

/** The expression with each group beginning by a look at all that follows, from whose length comes where it begins. */
function measured(source: string): string {
  const part = /\\(\d+)|\\[\s\S]|\[|\]|\((?!\?)/g;
  let inSet = false;
  return source.replace(part, (found, reference?: string) => {
    if (found === "[") inSet = true;
    else if (found === "]") inSet = false;
    else if (inSet) return found;
    // Every group has another one in it now.
    else if (reference !== undefined && reference[0] !== "0") return `(?:\\${2 * Number(reference) - 1})`;
    else if (found === "(") return "((?=([^]*))";
    return found;
  });
}

/** A regular expression with the flag d, which V4 lacks: its matches tell where their groups are. */
export function withIndices(pattern: RegExp, places: Places | null, source: string, flags: string): RegExp {
  const exec = pattern.exec;
  const meter = new RegExp(measured(compiledSource(pattern)), `${compiledFlags(pattern).replace(/[gy]/g, "")}g`);
  Object.defineProperty(pattern, "exec", {
    writable: true,
    configurable: true,
    value(this: RegExp, value: unknown): RegExpExecArray | null {
      const text = String(value);
      const match = Reflect.apply(exec, this, [text]) as RegExpExecArray | null;
      if (match) (match as { indices?: unknown }).indices = indicesOf(match, text);
      return match;
    },
  });
  const indicesOf = (match: RegExpExecArray, text: string): Indices => {
    meter.lastIndex = match.index;
    const found = native.exec.call(meter, text) as RegExpExecArray;
    const indices: Indices = [[match.index, match.index + match[0].length]];
    for (let index = 1; index < match.length; index++) {
      const group = match[index];
      const start = text.length - (found[2 * index] ?? "").length;
      indices.push(group === undefined ? undefined : [start, start + group.length]);
    }
    indices.groups = places === null ? undefined : groupsOf(places, indices);
    return indices;
  };
  Object.defineProperty(pattern, "hasIndices", { value: true, configurable: true });
  return described(pattern, source, flags);
}

function groupsOf(places: Places, indices: Indices): Record<string, Range> {
  const groups = Object.create(null) as Record<string, Range>;
  for (const name of Object.keys(places)) {
    const found = ([] as number[]).concat(places[name] as number);
    groups[name] = found.map((index) => indices[index]).filter((range) => range !== undefined)[0];
  }
  return groups;
}
