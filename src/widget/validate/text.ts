/**
 * What a text can't have to survive KConfigXT: XML 1.0 has no way to write most control characters, half a surrogate
 * pair, U+FFFE and U+FFFF; and KConfigLoader trims a default as QString::trimmed() does.
 */

/** The first character that XML can't carry, described; nothing where there is none. */
export function notWritable(text: string): string | undefined {
  for (const character of text) {
    const code = character.codePointAt(0)!;
    const name = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
    if (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d) return `the control character ${name}`;
    if (code >= 0xd800 && code <= 0xdfff) return `half a surrogate pair (${name})`;
    if (code === 0xfffe || code === 0xffff) return `the non-character ${name}`;
  }
  return undefined;
}

/** White space as QChar::isSpace() has it: unlike JavaScript's it includes U+0085 and not U+FEFF. */
const QT_SPACE = "[\\t-\\r\\u0020\\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]";
const AROUND = new RegExp(`^${QT_SPACE}+|${QT_SPACE}+$`, "g");

/** As QString::trimmed() does it. */
export const trimmed = (text: string): string => text.replace(AROUND, "");

/** Why KConfigXT can't carry the text as a default, or nothing. */
export function notCarried(text: string): string | undefined {
  const character = notWritable(text);
  if (character !== undefined) return `it has ${character}, which XML can't hold`;
  if (trimmed(text) !== text) return "it begins or ends with white space, which KConfigXT trims";
  return undefined;
}
