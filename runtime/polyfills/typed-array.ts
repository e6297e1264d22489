interface TypedArrayConstructor {
  new (source: unknown): unknown;
}

/** What a typed array is to be made of: V4 makes an empty one of what is merely iterable. */
export function typedSource(source: unknown): unknown {
  if (typeof source !== "object" || source === null || Array.isArray(source)) return source;
  if (ArrayBuffer.isView(source) || source instanceof ArrayBuffer) return source;
  return Array.from(source as ArrayLike<unknown>);
}

type Change = (this: unknown, value: unknown, index: number) => unknown;

/** The `from` of a typed array: V4's finds nothing in what is merely iterable. */
export function typedFrom(Kind: TypedArrayConstructor): (source: unknown, map?: Change, self?: unknown) => unknown {
  return (source, map, self) => {
    if (map !== undefined && typeof map !== "function") throw new TypeError(`${String(map)} is not a function`);
    const values = Array.from(source as ArrayLike<unknown>);
    return new Kind(map === undefined ? values : Array.from(values, map, self));
  };
}

/** What the class `Kind`, which may be a typed array's, is to be given. */
export const typedArgument = (Kind: unknown, source: unknown): unknown =>
  typeof Kind === "function" && "BYTES_PER_ELEMENT" in Kind ? typedSource(source) : source;
