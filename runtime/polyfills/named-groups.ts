import { replaceBy } from "./regexp-methods.js";
import { compiledFlags, compiledSource, described } from "./regexp-source.js";

type Places = Readonly<Record<string, number | readonly number[]>>;
type Replacement = (...parts: unknown[]) => unknown;

const isOwn = Object.prototype.hasOwnProperty;

/** A regular expression whose groups have names: V4 knows only their numbers. `source` is what the author wrote. */
export function namedGroups(pattern: RegExp, places: Places, source: string, flags: string): RegExp {
  const names = Object.keys(places);
  const place = (name: string, match: ArrayLike<unknown>): number => {
    const found = places[name] as number | readonly number[];
    if (typeof found === "number") return found;
    const taken = found.filter((index) => match[index] !== undefined);
    return (taken.length > 0 ? taken[0] : found[0]) as number;
  };
  const groupsOf = (match: ArrayLike<unknown>): object => {
    const groups = Object.create(null) as Record<string, unknown>;
    for (let index = 0; index < names.length; index++) {
      const name = names[index] as string;
      const found = places[name] as number;
      groups[name] = match[typeof found === "number" ? found : place(name, match)];
    }
    return groups;
  };
  const own = (key: PropertyKey, value: unknown): void => {
    Object.defineProperty(pattern, key, { value, writable: true, configurable: true });
  };
  const { exec } = pattern;
  // What has an exec of its own has the methods that go by it.
  const isNative = !isOwn.call(pattern, "exec");
  own("exec", function (this: RegExp, text: string) {
    const match = exec.call(this, text) as (RegExpExecArray & { groups: unknown }) | null;
    if (match) match.groups = groupsOf(match) as never;
    return match;
  });
  if (!isNative) return described(pattern, source, flags);
  const plain = new RegExp(compiledSource(pattern), compiledFlags(pattern));
  own(Symbol.replace, function (this: RegExp, text: string, replacement: unknown) {
    const make: unknown =
      typeof replacement === "function"
        ? (...parts: unknown[]) => (replacement as Replacement)(...parts, groupsOf(parts))
        : String(replacement).replace(/\$\$|\$<([^>]*)>/g, (whole, name: string | undefined) => {
            if (name === undefined) return whole;
            return isOwn.call(places, name) ? `$${`0${place(name, [])}`.slice(-2)}` : "";
          });
    plain.lastIndex = this.lastIndex;
    const replaced = replaceBy(String(text), plain, make);
    this.lastIndex = plain.lastIndex;
    return replaced;
  });
  return described(pattern, source, flags);
}
