import { readFileSync } from "node:fs";
import { stampOf } from "../language/stamp.js";

interface KnownFile {
  readonly bytes: Buffer;
  text?: string;
  stamp: string | undefined;
}

/** Files as they were read last: one that has not changed since is not read again. */
export class KnownFiles {
  readonly #known = new Map<string, KnownFile>();

  /** The same object as long as the bytes are the same, which are nobody's to change. Throws when it can't be read. */
  bytes(file: string): Buffer {
    return this.#read(file).bytes;
  }

  /** The file as UTF-8. */
  text(file: string): string {
    const known = this.#read(file);
    known.text ??= known.bytes.toString("utf8");
    return known.text;
  }

  /** Its text where it is text of ours to read, its bytes otherwise. */
  content(file: string): string | Uint8Array {
    return /\.(qml|js|mjs)$/.test(file) ? this.text(file) : this.bytes(file);
  }

  /** Whether it was read before and has not changed since. */
  isUnchanged(file: string): boolean {
    const known = this.#known.get(file);
    try {
      return known !== undefined && known === this.#read(file);
    } catch {
      return false;
    }
  }

  #read(file: string): KnownFile {
    // Before it is read: what is written meanwhile has another.
    const stamp = stampOf(file);
    const known = this.#known.get(file);
    if (known && stamp !== undefined && known.stamp === stamp) return known;
    const bytes = readFileSync(file);
    if (known?.bytes.equals(bytes)) {
      known.stamp = stamp;
      return known;
    }
    const read: KnownFile = { bytes, stamp };
    this.#known.set(file, read);
    return read;
  }
}
