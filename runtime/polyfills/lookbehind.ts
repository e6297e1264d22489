import { generic } from "./regexp-methods.js";
import { copyOf, described } from "./regexp-source.js";

/** What has to stand, or not to stand, before a match. */
type Behind = readonly [pattern: RegExp, expected: boolean, width: number];

const native = RegExp.prototype;

/**
 * A regular expression that begins with lookbehinds, which V4 parses and never matches: `pattern` is what follows them.
 * A match is looked for as if they weren't there, then they are tried on the text before it.
 */
export function lookbehind(pattern: RegExp, behinds: readonly Behind[], source: string, flags: string): RegExp {
  const own = Object.getOwnPropertyDescriptor(pattern, "exec");
  const find: RegExp["exec"] = own ? (own.value as RegExp["exec"]) : native.exec;
  const allowed = (text: string, at: number): boolean =>
    behinds.every(([before, expected, width]) => {
      before.lastIndex = 0;
      return before.test(text.slice(width < at ? at - width : 0, at)) === expected;
    });

  Object.defineProperty(pattern, "exec", {
    writable: true,
    configurable: true,
    value(this: RegExp, value: unknown): RegExpExecArray | null {
      const text = String(value);
      const { flags } = this;
      const sticky = flags.indexOf("y") !== -1;
      const moves = sticky || flags.indexOf("g") !== -1;
      const finder = copyOf(this, /[gy]/g, "g");
      let from = moves ? this.lastIndex : 0;
      for (;;) {
        finder.lastIndex = from;
        const match: RegExpExecArray | null = from > text.length ? null : find.call(finder, text);
        if (match && (!sticky || match.index === from) && allowed(text, match.index)) {
          if (moves) this.lastIndex = match.index + match[0].length;
          return match;
        }
        if (!match || sticky) {
          if (moves) this.lastIndex = 0;
          return null;
        }
        from = match.index + 1;
      }
    },
  });
  return described(generic(pattern), source, flags);
}
