/** What the shared script calls that of packages, as a whole. */
export const PACKAGES_EXPORT = "packages$";

/** Gives each export of each shared module its name in the shared scripts. */
export class SharedNames {
  readonly #names = new Map<string, string>();
  readonly #taken = new Set<string>();

  of(id: string, exported: string): string {
    const key = `${id}\0${exported}`;
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    const base = `${exported === "default" ? fileStem(id) : exported}`.replace(/[^\w$]/g, "_").replace(/^(?=\d)/, "_");
    let name = base;
    for (let n = 2; this.#taken.has(name) || RESERVED.has(name); n++) name = `${base}_${n}`;
    this.#taken.add(name);
    this.#names.set(key, name);
    return name;
  }

  /** Every name given so far, with what it stands for. */
  *entries(): Iterable<{ id: string; exported: string; name: string }> {
    for (const [key, name] of this.#names) {
      const at = key.lastIndexOf("\0");
      yield { id: key.slice(0, at), exported: key.slice(at + 1), name };
    }
  }
}

const fileStem = (id: string): string => id.replace(/^.*\//, "").replace(/\..*$/, "");
const RESERVED = new Set([
  PACKAGES_EXPORT,
  ..."default arguments await break case catch class const continue debugger delete do else enum eval export extends false finally for function if implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof var void while with yield".split(
    " ",
  ),
]);
