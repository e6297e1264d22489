import { PureBlob } from "./blob.js";

type Value = string | PureBlob;
interface Entry {
  readonly name: string;
  readonly value: Value;
  readonly file: string | undefined;
}

const ENTRIES = /*#__PURE__*/ Symbol("entries");

const entry = (name: unknown, value: unknown, file: unknown): Entry => ({
  name: `${name as string}`,
  value: value instanceof PureBlob ? value : `${value as string}`,
  file: value instanceof PureBlob ? (file === undefined ? "blob" : `${file as string}`) : undefined,
});

const quoted = (text: string): string => `"${text.replace(/\r\n|\r|\n/g, "%0D%0A").replace(/"/g, "%22")}"`;

/** FormData; files are blobs with a name. */
export class PureFormData {
  declare [ENTRIES]: Entry[];

  constructor() {
    Object.defineProperty(this, ENTRIES, { value: [], writable: true });
  }

  append(name: unknown, value: unknown, file?: unknown): void {
    this[ENTRIES].push(entry(name, value, file));
  }

  delete(name: unknown): void {
    this[ENTRIES] = this[ENTRIES].filter((one) => one.name !== `${name as string}`);
  }

  get(name: unknown): Value | null {
    return this[ENTRIES].find((one) => one.name === `${name as string}`)?.value ?? null;
  }

  getAll(name: unknown): Value[] {
    return this[ENTRIES].filter((one) => one.name === `${name as string}`).map(({ value }) => value);
  }

  has(name: unknown): boolean {
    return this[ENTRIES].some((one) => one.name === `${name as string}`);
  }

  set(name: unknown, value: unknown, file?: unknown): void {
    const made = entry(name, value, file);
    const index = this[ENTRIES].findIndex((one) => one.name === made.name);
    if (index === -1) this[ENTRIES].push(made);
    else
      this[ENTRIES] = this[ENTRIES]
        .map((one, at) => (at === index ? made : one))
        .filter((one, at) => at <= index || one.name !== made.name);
  }

  forEach(call: (value: Value, name: string, all: PureFormData) => unknown, self?: unknown): void {
    for (const { name, value } of [...this[ENTRIES]]) Reflect.apply(call, self, [value, name, this]);
  }

  entries(): IterableIterator<[string, Value]> {
    const pairs = this[ENTRIES].map(({ name, value }): [string, Value] => [name, value]);
    return pairs[Symbol.iterator]();
  }

  keys(): IterableIterator<string> {
    return this[ENTRIES].map(({ name }) => name)[Symbol.iterator]();
  }

  values(): IterableIterator<Value> {
    return this[ENTRIES].map(({ value }) => value)[Symbol.iterator]();
  }

  [Symbol.iterator](): IterableIterator<[string, Value]> {
    return this.entries();
  }

  /** As it is sent. */
  sent(): { body: Uint8Array; type: string } {
    const boundary = `----formdata-${Math.random().toString(36).slice(2)}${Math.random().toString(36).slice(2)}`;
    const parts: unknown[] = [];
    for (const { name, value, file } of this[ENTRIES]) {
      parts.push(`--${boundary}\r\nContent-Disposition: form-data; name=${quoted(name)}`);
      if (typeof value === "string") parts.push(`\r\n\r\n${value.replace(/\r\n|\r|\n/g, "\r\n")}\r\n`);
      else {
        const type = value.type === "" ? "application/octet-stream" : value.type;
        parts.push(`; filename=${quoted(file as string)}\r\nContent-Type: ${type}\r\n\r\n`, value, "\r\n");
      }
    }
    parts.push(`--${boundary}--\r\n`);
    return { body: new PureBlob(parts).sent(), type: `multipart/form-data; boundary=${boundary}` };
  }

  get [Symbol.toStringTag](): string {
    return "FormData";
  }
}
Object.defineProperty(PureFormData, "name", { value: "FormData", configurable: true });
