import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { type Diagnostic, error, placeAt } from "../diagnostics/index.js";

/** Copies of good builds that are kept: a viewer may still have the one before loaded. */
const KEPT = 3;

/** What a project makes: a QML module by its URI, or the applet of a widget by the widget's id. */
export type Product =
  | { readonly kind: "module"; readonly uri: string }
  | { readonly kind: "applet"; readonly id: string };

/** A good build of a QML module or an applet, in a folder that nothing writes to any more. */
export interface StagedLibrary {
  /** For QML_IMPORT_PATH, `<root>/<URI as path>/qmldir`; of an applet for QT_PLUGIN_PATH, `<root>/plasma/applets/<id>.so`. */
  readonly root: string;
  /** The folder of its files. */
  readonly folder: string;
  /** The names of its files, `qmldir` among them. */
  readonly files: readonly string[];
  /** Names the content. */
  readonly stamp: string;
  /** The text of its plugin.qmltypes, where it has one. */
  readonly qmltypes?: string;
  /** What moc says of its classes: a list of what it has written, as JSON. */
  readonly metatypes: string;
}

/** Beside the staged files, not among them. */
const METATYPES = "metatypes.json";

/** Where a product's files are below the folder that Qt looks for it in. */
const placeOf = (product: Product): string => (product.kind === "module" ? uriPath(product.uri) : APPLETS);
const APPLETS = "plasma/applets";

export const uriPath = (uri: string): string => uri.replaceAll(".", "/");

/**
 * The module of that URI below a build folder: where the helper puts it, or wherever a qmldir names it.
 */
export function findModule(build: string, uri: string): string | undefined {
  const expected = join(build, "qml", uriPath(uri));
  if (moduleOf(join(expected, "qmldir")) === uri) return expected;
  return qmldirs(build).find((folder) => moduleOf(join(folder, "qmldir")) === uri);
}

/** The URIs that the qmldir files below a build folder are for. */
export const builtUris = (build: string): string[] => [
  ...new Set(qmldirs(build).flatMap((folder) => moduleOf(join(folder, "qmldir")) ?? [])),
];

function moduleOf(qmldir: string): string | undefined {
  if (!existsSync(qmldir)) return undefined;
  return /^[ \t]*module[ \t]+(\S+)/m.exec(readFileSync(qmldir, "utf8"))?.[1];
}

function qmldirs(build: string): string[] {
  if (!existsSync(build)) return [];
  return readdirSync(build, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === "qmldir" && !entry.parentPath.includes("/CMakeFiles/"))
    .map((entry) => entry.parentPath)
    .sort();
}

/** What is wrong with a module's folder: its qmldir names a library that is not there, or none. */
export function moduleMistakes(folder: string, uri: string): Diagnostic[] {
  const file = join(folder, "qmldir");
  const source = readFileSync(file, "utf8");
  const plugin = /^[ \t]*(?:optional[ \t]+)?plugin[ \t]+(\S+)(?:[ \t]+(\S+))?/m.exec(source);
  const at = (offset: number) => placeAt(file, source, offset);
  if (!plugin)
    return [
      error("native/no-plugin", `The qmldir of ${uri} names no plugin.`, at(0), "add `plugin <name of the library>`"),
    ];
  const [, name = "", where = "."] = plugin;
  if (existsSync(join(folder, where, `lib${name}.so`))) return [];
  const there = readdirSync(folder).filter((entry) => entry.endsWith(".so"));
  const offset = plugin.index + plugin[0].indexOf(name);
  return [
    error(
      "native/no-library",
      `The qmldir of ${uri} names the plugin "${name}", and there is no lib${name}.so beside it.`,
      at(offset),
      there.length > 0
        ? `there is ${there.join(", ")}`
        : `the target's LIBRARY_OUTPUT_DIRECTORY has to be the folder of the qmldir, ${folder}`,
    ),
  ];
}

/** The applet below a build folder: where the helper puts it, or wherever a library has the widget's id as its name. */
export function findApplet(build: string, id: string): string | undefined {
  const expected = join(build, "plugins", APPLETS);
  if (existsSync(join(expected, `${id}.so`))) return expected;
  return filesBelow(build).find(({ name }) => name === `${id}.so`)?.parentPath;
}

/** The names of libraries below a build folder, which are what a wrong name is mistaken for. */
export const builtLibraries = (build: string): string[] => [
  ...new Set(filesBelow(build).flatMap(({ name }) => (name.endsWith(".so") ? name : []))),
];

const filesBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

/** What AUTOMOC's moc has written of the classes, the newest last: of a class that has moved that counts. */
function readMetatypes(build: string): string {
  const texts = filesBelow(build)
    .filter(
      ({ name, parentPath }) => /^(moc_.*\.(cpp|cc|cxx)|.*\.moc)\.json$/.test(name) && parentPath.includes("_autogen"),
    )
    .map(({ name, parentPath }) => join(parentPath, name))
    .map((file) => ({ file, at: statSync(file).mtimeMs }))
    .sort((a, b) => a.at - b.at || (a.file < b.file ? -1 : 1))
    .map(({ file }) => readFileSync(file, "utf8"));
  return `[${texts.join(",")}]`;
}

/** The files of a module's folder that belong to it. */
const ofModule = (folder: string): string[] =>
  filesBelow(folder)
    .filter(({ name }) => !/\.(a|o|d|cpp|h|json|txt|qrc)$/.test(name))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((name) => !/(^|\/)(CMakeFiles|\w+_autogen)\//.test(name))
    .sort();

/** Copies a module or an applet where later builds don't touch it; the same content keeps its place. */
export function stageLibrary(folder: string, product: Product, build: string, stage: string): StagedLibrary {
  const names = product.kind === "module" ? ofModule(folder) : [`${product.id}.so`];
  const metatypes = readMetatypes(build);
  const hash = createHash("sha1");
  for (const name of names)
    hash
      .update(`${name}\0`)
      .update(readFileSync(join(folder, name)))
      .update("\0");
  const stamp = hash.digest("hex").slice(0, 16);
  const root = join(stage, stamp);
  if (!existsSync(root)) {
    const made = `${root}.${process.pid}`;
    rmSync(made, { recursive: true, force: true });
    for (const name of names) {
      const to = join(made, placeOf(product), name);
      mkdirSync(join(to, ".."), { recursive: true });
      cpSync(join(folder, name), to, { dereference: true });
    }
    try {
      renameSync(made, root);
    } catch (cause) {
      rmSync(made, { recursive: true, force: true });
      // Another build has made the same at the same time.
      if (!existsSync(root)) throw cause;
    }
  } else utimesSync(root, new Date(), new Date());
  writeFileSync(join(root, METATYPES), metatypes);
  prune(stage, stamp);
  return openStage(stage, stamp, product, names);
}

function openStage(stage: string, stamp: string, product: Product, files: readonly string[]): StagedLibrary {
  const root = join(stage, stamp);
  const folder = join(root, placeOf(product));
  const types = files.find((name) => name.endsWith(".qmltypes"));
  return {
    root,
    folder,
    files,
    stamp,
    metatypes: readFileSync(join(root, METATYPES), "utf8"),
    ...(types !== undefined && { qmltypes: readFileSync(join(folder, types), "utf8") }),
  };
}

/** The staged files of an earlier build; undefined where somebody has removed them. */
export function staged(stage: string, stamp: string, product: Product): StagedLibrary | undefined {
  const folder = join(stage, stamp, placeOf(product));
  const main = product.kind === "module" ? "qmldir" : `${product.id}.so`;
  if (!existsSync(join(folder, main)) || !existsSync(join(stage, stamp, METATYPES))) return undefined;
  const files = filesBelow(folder)
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
  return openStage(stage, stamp, product, files);
}

function prune(stage: string, current: string): void {
  const others = readdirSync(stage)
    .filter((name) => /^[\da-f]{16}$/.test(name) && name !== current)
    .map((name) => ({ name, at: statSync(join(stage, name)).mtimeMs }))
    .sort((a, b) => b.at - a.at);
  for (const { name } of others.slice(KEPT - 1)) rmSync(join(stage, name), { recursive: true, force: true });
}
