import { generic } from "./regexp-methods.js";
import { compiledSource, described } from "./regexp-source.js";

const { exec } = RegExp.prototype;

/**
 * A regular expression with the flag y: one with the flag g that finds nothing, as the last of its groups, where else it
 * would go on. Qt 5.15 takes y for u as well; Qt 6 forgets it when it has made machine code of alternatives.
 */
export function sticky(source: string, flags: string): RegExp {
  // Throws for what only the brackets below would mend.
  const plain = new RegExp(source, flags.replace("y", ""));
  const pattern = new RegExp(`(?:${source})|()`, plain.global ? plain.flags : `${plain.flags}g`);
  const own = (key: PropertyKey, value: unknown): void => {
    Object.defineProperty(pattern, key, { value, writable: true, configurable: true });
  };
  own("exec", execOnce);
  own("global", plain.global);
  generic(pattern);
  own("split", (text: unknown, limit?: number) => splitEverywhere(sticky(source, flags), String(text), limit));
  return described(pattern, compiledSource(plain), `${plain.flags}y`);
}

function execOnce(this: RegExp, text: unknown): RegExpExecArray | null {
  const match: RegExpExecArray | null = Reflect.apply(exec, this, [text]);
  if (!match) return null;
  const last = match.length - 1;
  if (match[last] === undefined) {
    match.length = last;
    return match;
  }
  this.lastIndex = 0;
  return null;
}

/** Tries the pattern at each place. */
function splitEverywhere(pattern: RegExp, text: string, limit?: number): (string | undefined)[] {
  const most = limit === undefined ? 0xffffffff : limit >>> 0;
  if (text === "") return most === 0 || pattern.exec(text) ? [] : [text];
  const parts: (string | undefined)[] = [];
  let end = 0;
  for (let at = 0; at < text.length; ) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match || pattern.lastIndex === end) {
      at += pattern.unicode && (text.codePointAt(at) as number) > 0xffff ? 2 : 1;
      continue;
    }
    parts.push(text.slice(end, at), ...match.slice(1));
    if (parts.length >= most) return parts.slice(0, most);
    at = end = pattern.lastIndex;
  }
  parts.push(text.slice(end));
  return parts.slice(0, most);
}
