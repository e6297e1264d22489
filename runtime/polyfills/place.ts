/** What an expression has that matches a place between characters, and no character. */
const PLACE = /[*?|^$]|\{0|\\[bBk\d]|\(\)/;
/** Parts that are looked at: an escape, a class, the beginning of a group, a number of times, a sign, a character. */
const PART =
  /\\(?:k<[^>]*>|[pPu]\{[^}]*\}|x[\da-fA-F]{2}|u[\da-fA-F]{4}|c[a-zA-Z]|[\s\S])|\[(?:\\[\s\S]|[^\]\\])*\]|\(\?(?:<?[=!]|<[^>]*>|[ims-]*:)|\{\d+(?:,\d*)?\}|[\ud800-\udbff][\udc00-\udfff]|[\s\S]/g;
const NOTHING = "(?:)";

/** The expression with one character for all that matches one, and without what only looks. */
function bare(source: string): string {
  let looking = 0;
  let text = "";
  const open: boolean[] = [];
  for (const part of source.match(PART) ?? []) {
    if (part[0] === "(") {
      const looks = /^\(\?<?[=!]/.test(part);
      open.push(looks);
      if (looks && looking++ === 0) text += NOTHING;
      else if (looking === 0) text += part.length > 1 && part[2] !== "<" ? NOTHING.slice(0, 3) : "(";
    } else if (part === ")") {
      if (open.pop()) looking--;
      else if (looking === 0) text += part;
    } else if (looking === 0) {
      if (/^(?:\\[bBk1-9]|[\^$])/.test(part)) text += NOTHING;
      else text += /^(?:[|*+?]|\{\d.*)$/.test(part) ? part : "x";
    }
  }
  return text;
}

const known: Record<string, boolean> = {};

/** Whether an expression may match a place, as `/(?=[A-Z])/` does. */
export function matchesPlace(source: string): boolean {
  if (!PLACE.test(source)) return false;
  const answer = known[source];
  if (answer !== undefined) return answer;
  let found: boolean;
  try {
    found = new RegExp(`^(?:${bare(source)})$`).test("");
  } catch {
    found = true;
  }
  known[source] = found;
  return found;
}

/** Whether V4 does not split by an expression: where it matches a place, or has groups, whose texts V4 never leaves out. */
export const splitsOtherwise = (source: string): boolean =>
  /\((?!\?)|\(\?<(?![=!])/.test(source) || matchesPlace(source);
