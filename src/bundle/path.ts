const maximalSegmentBytes = 255;
const maximalPathBytes = 3000;

/** Why `path` can't name a file of a package, or nothing when it can. */
export function pathProblem(path: string): string | undefined {
  if (path === "") return "it is empty";
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  if (/[\0-\x1f\x7f]/.test(path)) return "it contains a control character";
  if (!path.isWellFormed()) return "it contains half of a surrogate pair";
  if (path.includes("\\")) return "it contains a backslash, which some unpackers take for a slash";
  if (path.startsWith("/") || /^[A-Za-z]:/.test(path)) return "it is absolute";
  // zip libraries keep entries in a plain object, where this one is lost
  if (path === "__proto__") return "zip libraries lose a file of this name";
  if (Buffer.byteLength(path) > maximalPathBytes) return `it is longer than ${maximalPathBytes} bytes`;
  for (const segment of path.split("/")) {
    if (segment === "") return "it has an empty part";
    if (segment === "." || segment === "..") return `it has the part "${segment}"`;
    if (Buffer.byteLength(segment) > maximalSegmentBytes)
      return `a part of it is longer than ${maximalSegmentBytes} bytes`;
  }
  return undefined;
}

/** What two paths have in common that a case-insensitive or normalising file system takes for the same file. */
export const foldPath = (path: string): string => path.normalize("NFC").toUpperCase().toLowerCase();

/** Sorts by the bytes of the UTF-8 form, which no locale changes. */
export const compareBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** The folders above `path`, outermost first. */
export function foldersAbove(path: string): string[] {
  const segments = path.split("/");
  return segments.slice(1).map((_, index) => segments.slice(0, index + 1).join("/"));
}
