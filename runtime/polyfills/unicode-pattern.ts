/** Regular expressions with the flag u that are made at run time: Qt 5.15 finds only what stands where a search begins. */

const PAIR = "[\\ud800-\\udbff][\\udc00-\\udfff]";
/** One character, which may be two units; never half of one. */
const anyOf = (units: string): string => `(?:${PAIR}|(?!${PAIR})${units})`;

// Not a literal, which would be compiled.
const UNICODE = "u";
let isLacking: boolean | undefined;
const lacksUnicode = (): boolean => {
  if (isLacking === undefined) isLacking = !new RegExp("b", UNICODE).test("ab");
  return isLacking;
};

/** What the compiler has written for characters of two units reads each unit by itself. */
const HALVES = /\\u[dD][89abAB][\da-fA-F]{2}[[\]]/;

/** Whether an expression with the flag u has to be rewritten for this engine. With y as well, Qt 5.15 has it. */
export const needsUnits = (source: string, flags: string): boolean =>
  lacksUnicode() ? flags.indexOf("y") === -1 : HALVES.test(source);

/** An escape, a character of two units, or one unit. */
const PART =
  /\\u\{([\da-fA-F]+)\}|\\u(d[89ab][\da-f]{2})\\u(d[c-f][\da-f]{2})|\\(?:u[\da-f]{4}|x[\da-f]{2}|c[a-z]|[\s\S])|[\ud800-\udbff][\udc00-\udfff]|[\s\S]/gi;

const unit = (code: number): string => `\\u${`000${code.toString(16)}`.slice(-4)}`;
const high = (code: number): number => ((code - 0x10000) >> 10) + 0xd800;
const low = (code: number): number => ((code - 0x10000) & 0x3ff) + 0xdc00;
const range = (from: number, to: number): string => (from === to ? unit(from) : `[${unit(from)}-${unit(to)}]`);

/** The character that a part stands for; undefined for classes and whatever has no single one. */
function codeOf(part: string): number | undefined {
  if (part[0] !== "\\") return part.codePointAt(0);
  const braced = /^\\u\{(.*)\}$/.exec(part);
  if (braced) return parseInt(braced[1] as string, 16);
  const pair = /^\\u(d[89ab]..)\\u(d[c-f]..)$/i.exec(part);
  if (pair)
    return ((parseInt(pair[1] as string, 16) - 0xd800) << 10) + parseInt(pair[2] as string, 16) - 0xdc00 + 0x10000;
  const hex = /^\\[ux]([\da-f]+)$/i.exec(part);
  if (hex) return parseInt(hex[1] as string, 16);
  return /^\\[a-zA-Z\d]/.test(part) ? undefined : part.charCodeAt(1);
}

/** Characters of two units, by their units. */
function pairs(from: number, to: number): string[] {
  if (high(from) === high(to)) return [unit(high(from)) + range(low(from), low(to))];
  const all = [unit(high(from)) + range(low(from), 0xdfff)];
  if (high(to) - high(from) > 1) all.push(range(high(from) + 1, high(to) - 1) + range(0xdc00, 0xdfff));
  all.push(unit(high(to)) + range(0xdc00, low(to)));
  return all;
}

function set(parts: readonly string[], isNegated: boolean): string {
  let units = "";
  const others: string[] = [];
  let hasOthers = false;
  let hasHalves = false;
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index] as string;
    const from = codeOf(part);
    const last = parts[index + 1] === "-" && index + 2 < parts.length ? codeOf(parts[index + 2] as string) : undefined;
    if (from === undefined || (last === undefined && from < 0x10000)) {
      units += from === undefined || part[1] !== "u" ? part : unit(from);
      hasOthers = hasOthers || /^\\[SWD]$/.test(part);
      continue;
    }
    const to = last ?? from;
    if (last !== undefined) index += 2;
    if (from < 0x10000) units += `${unit(from)}-${unit(Math.min(to, 0xffff))}`;
    hasHalves = hasHalves || (from < 0xe000 && to >= 0xd800);
    if (to >= 0x10000) others.push(...pairs(Math.max(from, 0x10000), to));
  }
  // Half of a pair is no character, also where a range has it.
  const single = hasHalves ? `(?!${PAIR})[${units}]` : `[${units}]`;
  if (isNegated) {
    const without = [...others, ...(units === "" ? [] : [single]), ...(hasOthers ? [PAIR] : [])].join("|");
    return without === "" ? anyOf("[^]") : `(?:(?!${without})${anyOf("[^]")})`;
  }
  if (hasOthers) return anyOf(`[${units}]`);
  return others.length === 0 && !hasHalves ? single : `(?:${[...others, single].join("|")})`;
}

/** The same expression without the flag u, unit by unit. */
export function byUnits(source: string): string {
  const parts: string[] = source.match(PART) || [];
  let made = "";
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index] as string;
    if (part === "[") {
      const isNegated = parts[index + 1] === "^";
      const from = index + (isNegated ? 2 : 1);
      index = parts.indexOf("]", from);
      made += set(parts.slice(from, index), isNegated);
    } else if (part === ".") made += anyOf(".");
    else if (/^\\[SWD]$/.test(part)) made += anyOf(part);
    else {
      const code = codeOf(part);
      if (code !== undefined && code >= 0x10000) made += `(?:${pairs(code, code).join("")})`;
      else made += code !== undefined && /^\\u\{/.test(part) ? unit(code) : part;
    }
  }
  return made;
}
