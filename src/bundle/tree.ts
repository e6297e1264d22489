import { type Diagnostic, error, warning } from "../diagnostics/index.js";
import { compareBytes, foldersAbove, foldPath, pathProblem } from "./path.js";

/** One file of a package. */
export interface PackageFile {
  /** Where it stands in the package, with slashes: `contents/ui/main.qml`. */
  readonly path: string;
  /** Text is written as UTF-8. Bytes must not be changed after they were handed over. */
  readonly content: string | Uint8Array;
  /** Written to the folder, never to the .plasmoid: source maps. */
  readonly developmentOnly: boolean;
  /** Written with its executable bit: helper scripts that the widget runs. */
  readonly executable: boolean;
  /** Made by the compiler, not by the author; the summary lists it so. */
  readonly generated: boolean;
}

/** A file as it is handed over; a flag left out is `false`. */
export interface PackageFileInput {
  readonly path: string;
  readonly content: string | Uint8Array;
  readonly developmentOnly?: boolean;
  readonly executable?: boolean;
  readonly generated?: boolean;
  /** The author's file that it comes from, for messages. */
  readonly origin?: string;
}

/** The files of one package, sorted by the bytes of their paths. Made by `packageTree`; never changes. */
export class PackageTree implements Iterable<PackageFile> {
  readonly #files: ReadonlyMap<string, PackageFile>;

  /** @internal `packageTree` is the way in: it checks the paths. */
  constructor(files: ReadonlyMap<string, PackageFile>) {
    this.#files = files;
  }

  get size(): number {
    return this.#files.size;
  }

  has(path: string): boolean {
    return this.#files.has(path);
  }

  get(path: string): PackageFile | undefined {
    return this.#files.get(path);
  }

  paths(): IterableIterator<string> {
    return this.#files.keys();
  }

  [Symbol.iterator](): IterableIterator<PackageFile> {
    return this.#files.values();
  }
}

/**
 * Gathers files into a tree. Every mistake is in `diagnostics`; the files that they are about are left out of the tree.
 * A file that is as it was in `before` is the same object there and here.
 */
export function packageTree(
  inputs: Iterable<PackageFileInput>,
  before?: PackageTree,
): { tree: PackageTree; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const accepted = new Map<string, PackageFileInput>();
  for (const input of inputs) {
    const problem = fileProblem(input, accepted);
    if (problem) diagnostics.push(problem);
    else accepted.set(input.path, input);
  }
  diagnostics.push(...foldersThatAreFiles(accepted), ...mergedNames(accepted.keys()));

  const files = new Map<string, PackageFile>();
  for (const path of [...accepted.keys()].sort(compareBytes)) {
    const { content, developmentOnly = false, executable = false, generated = false } = accepted.get(path)!;
    const file = { path, content, developmentOnly, executable, generated };
    const known = before?.get(path);
    files.set(path, known && isSame(known, file) ? known : file);
  }
  return { tree: new PackageTree(files), diagnostics };
}

const isSame = (one: PackageFile, other: PackageFile): boolean =>
  one.content === other.content &&
  one.developmentOnly === other.developmentOnly &&
  one.executable === other.executable &&
  one.generated === other.generated;

/** Texts of files as bytes: they are asked for several times in a build, and by the next ones. */
const encoded = new WeakMap<Pick<PackageFile, "content">, Uint8Array>();

/** The bytes that a file has on disk and in the archive. */
export function bytesOf(file: Pick<PackageFile, "content">): Uint8Array {
  if (typeof file.content !== "string") return file.content;
  const known = encoded.get(file);
  if (known) return known;
  const bytes = Buffer.from(file.content);
  encoded.set(file, bytes);
  return bytes;
}

function fileProblem(input: PackageFileInput, accepted: ReadonlyMap<string, PackageFileInput>): Diagnostic | undefined {
  const { path, content, origin } = input;
  const from = origin === undefined ? "" : ` (from ${origin})`;
  const reason = pathProblem(path);
  if (reason !== undefined) {
    return error("bundle/bad-path", `The package can't have a file ${JSON.stringify(path)}${from}: ${reason}.`);
  }
  const first = accepted.get(path);
  if (first) {
    const both = first.origin === undefined || origin === undefined ? "" : `: ${first.origin} and ${origin}`;
    return error(
      "bundle/duplicate-path",
      `Two files would become ${path} of the package${both}.`,
      undefined,
      "Rename one of them or leave it out.",
    );
  }
  if (typeof content === "string" && !content.isWellFormed()) {
    return error("bundle/bad-text", `${path}${from} holds half of a surrogate pair, which no UTF-8 file can carry.`);
  }
  return undefined;
}

/** Takes the files out of `accepted` that stand where another file needs a folder. */
function foldersThatAreFiles(accepted: Map<string, PackageFileInput>): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const path of [...accepted.keys()]) {
    const folder = foldersAbove(path).find((above) => accepted.has(above));
    if (folder === undefined) continue;
    accepted.delete(folder);
    diagnostics.push(
      error("bundle/file-and-folder", `${folder} is a file of the package, and ${path} needs it as a folder.`),
    );
  }
  return diagnostics;
}

function mergedNames(paths: Iterable<string>): Diagnostic[] {
  const names = new Set<string>();
  for (const path of paths) for (const name of [...foldersAbove(path), path]) names.add(name);
  const diagnostics: Diagnostic[] = [];
  const seen = new Map<string, string>();
  for (const name of names) {
    const folded = foldPath(name);
    const other = seen.get(folded);
    seen.set(folded, name);
    if (other === undefined) continue;
    const message = `${other} and ${name} are one and the same where upper and lower case are not told apart.`;
    diagnostics.push(warning("bundle/merged-names", message, undefined, "Rename one of them."));
  }
  return diagnostics;
}
