import { copyFileSync, linkSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { bytesOf, type PackageFile, type PackageTree } from "../bundle/index.js";
import { DEVELOPMENT_START, developmentStartQml } from "../emit/index.js";
import { catalogsOf, DevelopmentCatalogs, type TranslatedBuild } from "./development-catalogs.js";
import type { Made } from "./positions.js";

const PREFIX = "plasmoid-dev-";
/** Builds that stay readable: an image of the last one may still be loading. */
const KEPT = 3;

/** What a build gives for development. */
export interface DevelopmentBuild {
  readonly tree: PackageTree;
  /** Text of files that the development package has instead of, or besides, the tree's: by path in the package. */
  readonly shell: Readonly<Record<string, string>>;
  /**
   * Text of files that each build has besides the tree's: by path below `contents/`. `domain` is where its texts are
   * translated, if that is not the widget's own.
   */
  readonly widget: (domain: string | undefined) => Readonly<Record<string, string>>;
  /** How its texts are translated, where a running host can take that up. */
  readonly translations?: TranslatedBuild;
  /** The author's file behind each path in the package. */
  readonly origins: ReadonlyMap<string, string>;
  /** The folder that source maps of the package are relative to. */
  readonly mapsFolder: string;
  /** Paths of the package that settings pages are made of; the host reads them once. */
  readonly settings: ReadonlySet<string>;
  /** The widget's C++, which a running host can't exchange. */
  readonly native?: NativeLibrary;
  /** Why nothing of it can be exchanged while it runs, where that is so. */
  readonly isWhole?: string;
}

/** A built QML module or applet in C++. */
export interface NativeLibrary {
  readonly kind: "module" | "applet";
  /** What a person is told: `module org.example.numbers`. */
  readonly name: string;
  /** The folder that QML looks for modules in; that Qt looks for plugins in. */
  readonly root: string;
  /** Names its content. */
  readonly stamp: string;
}

/** What became of a build. */
export interface Placed {
  /** The URL of the folder that has the build's `ui` files, with a slash at its end. */
  readonly base: string;
  /** Why the host has to begin anew to see it; undefined when it can be swapped in. */
  readonly restart?: string;
}

/**
 * A package in a private temporary folder that grows: each build gets a folder of its own in it, so that no URL is one
 * that the engine has cached.
 */
export class DevelopmentPackage {
  /** The package's folder, named after the widget's id. */
  readonly folder: string;
  readonly #made = new Map<string, Made>();
  #number = 0;
  #fixed: ReadonlyMap<string, Buffer> = new Map();
  #last = new Map<string, { readonly bytes: Buffer; readonly file: string }>();
  readonly #folders = new Set<string>();
  readonly #catalogs = new DevelopmentCatalogs();
  #base = "";
  /** The folder of the last build. */
  #inside = "";

  constructor(id: string) {
    removeLeftovers();
    this.folder = join(mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`)), id);
  }

  /** Finds what a file of the package was made from, for positions in messages. */
  readonly find = (path: string): Made | undefined => this.#made.get(path);

  /** Writes a build. The files that a running host has read stay as they are, unless it has to begin anew. */
  place(build: DevelopmentBuild): Placed {
    const fixed = fixedFiles(build);
    const restart =
      this.#number === 0 ? "" : (changedIn(this.#fixed, fixed, build) ?? this.#catalogs.restartFor(build));
    if (restart !== undefined) this.#catalogs.begin(build);
    const { domain, files: catalogs } = this.#catalogs.take(build);
    const swapped = swappedFiles(build, domain);
    if (restart === undefined && this.#holds(swapped)) return { base: this.#base };
    if (restart !== undefined) {
      rmSync(this.folder, { recursive: true, force: true });
      this.#made.clear();
      this.#last.clear();
      this.#folders.clear();
      this.#fixed = fixed;
      for (const file of build.tree)
        if (!file.developmentOnly) this.#write(file.path, bufferOf(file), build, file.path);
      for (const [path, text] of Object.entries(build.shell)) this.#write(path, Buffer.from(text), build, path);
    }
    this.#number++;
    const inside = `contents/dev/${this.#number}`;
    this.#inside = join(this.folder, inside);
    for (const [path, bytes] of catalogs) this.#write(path, Buffer.from(bytes), build, path);
    for (const [path, bytes] of swapped) this.#write(path.replace("contents", inside), bytes, build, path);
    // One that comes back later is written anew: what it would be linked to may be gone by then.
    for (const [path, { file }] of this.#last) if (!file.startsWith(`${this.#inside}/`)) this.#last.delete(path);
    this.#base = pathToFileURL(`${join(this.folder, inside, "ui")}/`).href;
    return restart ? { base: this.#base, restart } : { base: this.#base };
  }

  /** What a host that begins from now on shows: the URL that a build was placed at. A running one does not look. */
  startWith(base: string): void {
    writeFileSync(join(this.folder, "contents/ui", DEVELOPMENT_START), developmentStartQml(base));
  }

  /** Whether a build is the last one again, as when something was changed and changed back. */
  #holds(files: SwappedFiles): boolean {
    return (
      this.#last.size === files.length && files.every(([path, bytes]) => this.#last.get(path)?.bytes.equals(bytes))
    );
  }

  /** Removes the builds that nobody reads any more: when the last one has been announced, since it takes its time. */
  tidy(): void {
    this.#forget(this.#number - KEPT);
  }

  remove(): void {
    rmSync(dirname(this.folder), { recursive: true, force: true });
  }

  #write(path: string, bytes: Buffer, build: DevelopmentBuild, source: string): void {
    const file = join(this.folder, path);
    const folder = dirname(file);
    if (!this.#folders.has(folder)) mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
    const last = this.#last.get(path.replace(/^contents\/dev\/\d+\//, "contents/"));
    if (last?.bytes.equals(bytes)) again(last.file, file);
    else writeFileSync(file, bytes, { mode: build.tree.get(source)?.executable ? 0o777 : 0o666 });
    this.#last.set(path.replace(/^contents\/dev\/\d+\//, "contents/"), { bytes, file });
    const map = build.tree.get(`${source}.map`);
    const origin = build.origins.get(source);
    if (map || origin !== undefined)
      this.#made.set(file, {
        ...(origin !== undefined && { origin }),
        ...(map && {
          map: typeof map.content === "string" ? map.content : Buffer.from(map.content).toString(),
          mapFile: join(build.mapsFolder, source),
        }),
      });
  }

  #forget(number: number): void {
    if (number < 1) return;
    const folder = join(this.folder, `contents/dev/${number}`);
    rmSync(folder, { recursive: true, force: true });
    for (const path of this.#made.keys()) if (path.startsWith(`${folder}/`)) this.#made.delete(path);
    for (const path of this.#folders) if (path === folder || path.startsWith(`${folder}/`)) this.#folders.delete(path);
  }
}

type SwappedFiles = readonly (readonly [path: string, bytes: Buffer])[];

/** What each build has in its folder, by path in the package. Hosts have no use for source maps. */
const swappedFiles = ({ tree, widget }: DevelopmentBuild, domain: string | undefined): SwappedFiles => [
  ...[...tree].flatMap((file) =>
    file.path.startsWith("contents/") && !file.developmentOnly ? [[file.path, bufferOf(file)] as const] : [],
  ),
  ...Object.entries(widget(domain)).map(([path, text]) => [`contents/${path}`, Buffer.from(text)] as const),
];

/** The bytes of a file, which nobody changes, without a copy of them. */
function bufferOf(file: PackageFile): Buffer {
  const { buffer, byteOffset, byteLength } = bytesOf(file);
  return Buffer.from(buffer, byteOffset, byteLength);
}

/** A file with the content of another: the same one, where the file system can. Nobody writes into either. */
function again(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/** What a host reads when it begins, and never again. */
function fixedFiles(build: DevelopmentBuild): Map<string, Buffer> {
  const { tree, shell, settings, isWhole } = build;
  const fixed = new Map<string, Buffer>();
  const swapped = catalogsOf(build);
  for (const file of tree)
    if (!swapped.has(file.path) && (isWhole !== undefined || isFixed(file) || settings.has(file.path)))
      fixed.set(file.path, bufferOf(file));
  for (const [path, text] of Object.entries(shell)) fixed.set(path, Buffer.from(text));
  return fixed;
}

const isFixed = ({ path }: PackageFile): boolean =>
  /^metadata\.(json|desktop)$|^contents\/(config|locale)\/|^contents\/ui\/PlasmoidItem\.qml$/.test(path);

const REASONS: readonly (readonly [RegExp, string])[] = [
  [/^metadata\./, "the metadata changed"],
  [/main\.xml$/, "the configuration's entries changed"],
  [/^contents\/locale\//, "the translations changed"],
  [/^contents\/ui\/main\.qml$|Slot\.qml$|PlasmoidItem\.qml$/, "what the host keeps of the widget changed"],
];

/** Why the host has to begin anew; undefined when all that it keeps is as it was. */
function changedIn(
  before: ReadonlyMap<string, Buffer>,
  after: ReadonlyMap<string, Buffer>,
  { settings, isWhole }: DevelopmentBuild,
): string | undefined {
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter((path) => {
    const old = before.get(path);
    const now = after.get(path);
    return old === undefined || now === undefined || !old.equals(now);
  });
  if (changed.length === 0) return undefined;
  for (const [pattern, reason] of REASONS) if (changed.some((path) => pattern.test(path))) return reason;
  const ofSettings = changed.some((path) => settings.has(path) || path.startsWith("contents/config/"));
  return ofSettings ? "the settings pages changed" : (isWhole ?? "the package changed");
}

/** A builder that was killed could not remove its folders. */
function removeLeftovers(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(/^plasmoid-(?:dev|watch)-(\d+)-/.exec(name)?.[1]);
    if (!pid || isAlive(pid)) continue;
    try {
      rmSync(join(tmpdir(), name), { recursive: true, force: true });
    } catch {
      // somebody else's
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === "EPERM";
  }
}
