import { quote } from "./report.js";

/** What Qt's engine has none of, or runs wrongly: the page's QML is not compiled as scripts are. */
const UNKNOWN: readonly (readonly [RegExp, string])[] = [
  [/\(\?<[=!]/, "lookbehind"],
  [/\(\?<\w/, "named groups"],
  [/\\[pP]\{/, "\\p{…}"],
  [/\(\?[a-z-]*:(?<!\?:)/, "modifiers"],
];

/** Why a pattern can't be one for the settings page, or nothing. */
export function patternProblem(pattern: unknown): string | undefined {
  // The declaration may have been evaluated in another realm.
  const isRegExp = Object.prototype.toString.call(pattern) === "[object RegExp]";
  if (typeof pattern !== "string" && !isRegExp) return `A regular expression was expected, not ${quote(pattern)}.`;
  const { source, flags } = isRegExp ? (pattern as RegExp) : { source: String(pattern), flags: "" };
  if (/[^imu]/.test(flags))
    return `The flag ${quote(flags.replace(/[imu]/g, "")[0])} has no place in a pattern for a whole text.`;
  try {
    new RegExp(source, flags);
  } catch (cause) {
    return cause instanceof Error ? `${cause.message}.` : undefined;
  }
  const plain = source.replace(/\\[^pP]/g, "");
  const [, name] = UNKNOWN.find(([known]) => known.test(plain)) ?? [];
  return name === undefined ? undefined : `Qt's engine has no ${name} in regular expressions.`;
}
