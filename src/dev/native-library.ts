import type { NativeLibrary } from "./development-package.js";

/** After so many milliseconds a crash is no longer one of loading, where nothing else tells. */
const LATE = 10_000;

/** Which build of the C++ the viewer loads: the newest, or the one before when that crashes it. */
export class LoadedLibrary {
  #current: NativeLibrary | undefined;
  /** The newest that a viewer has run with for a while. */
  #good: NativeLibrary | undefined;
  /** Whether the widget says when it is there. */
  #tells = false;
  /** Stamps of builds that have crashed a viewer. */
  readonly #bad = new Set<string>();

  /** What the viewer is to find. */
  get current(): NativeLibrary | undefined {
    return this.#current;
  }

  /**
   * Takes up a build's library; why the viewer has to begin anew for it, or undefined. `tells`: the widget says when it
   * is there (`works`), so that a crash before is one of loading, however slow the machine is.
   */
  take(library: NativeLibrary | undefined, tells: boolean): string | undefined {
    this.#tells = tells;
    if (library === undefined || library.stamp === this.#current?.stamp || this.#bad.has(library.stamp))
      return undefined;
    const isFirst = this.#current === undefined;
    this.#current = library;
    return isFirst ? undefined : "the C++ changed";
  }

  /** The widget runs with it. */
  works(): void {
    this.#good = this.#current;
  }

  /** The viewer has crashed before the widget ran; what to say, and whether to go on with the last good one. */
  crashed(how: string, lived: number): { readonly text: string; readonly isReplaced: boolean } | undefined {
    const library = this.#current;
    if (!library || library.stamp === this.#good?.stamp || (!this.#tells && lived > LATE)) return undefined;
    this.#bad.add(library.stamp);
    const text = `The viewer ended ${how} while it loaded the C++ ${library.name}: most likely ${library.kind === "module" ? "its plugin or a constructor of its types" : "its constructor"} crashes.`;
    this.#current = this.#good;
    return { text, isReplaced: this.#good !== undefined };
  }
}
