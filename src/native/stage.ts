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
} from "node:fs";
import { join } from "node:path";
import { type Diagnostic, error, placeAt } from "../diagnostics/index.js";

/** Copies of good builds that are kept: a viewer may still have the one before loaded. */
const KEPT = 3;

/** A good build of a QML module, in a folder that nothing writes to any more. */
export interface StagedModule {
  /** For QML_IMPORT_PATH: `<importPath>/<URI as path>/qmldir`. */
  readonly importPath: string;
  /** The module's own folder. */
  readonly folder: string;
  /** The names of its files, `qmldir` among them. */
  readonly files: readonly string[];
  /** Names the content. */
  readonly stamp: string;
  /** The text of its plugin.qmltypes, where it has one. */
  readonly qmltypes?: string;
}

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

/** Copies a module where later builds don't touch it; the same content keeps its place. */
export function stageModule(folder: string, uri: string, stage: string): StagedModule {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(a|o|d|cpp|h|json|txt|qrc)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((name) => !/(^|\/)(CMakeFiles|\w+_autogen)\//.test(name))
    .sort();
  const hash = createHash("sha1");
  for (const name of names)
    hash
      .update(`${name}\0`)
      .update(readFileSync(join(folder, name)))
      .update("\0");
  const stamp = hash.digest("hex").slice(0, 16);
  const importPath = join(stage, stamp);
  const target = join(importPath, uriPath(uri));
  if (!existsSync(importPath)) {
    const made = `${importPath}.${process.pid}`;
    rmSync(made, { recursive: true, force: true });
    for (const name of names) {
      const to = join(made, uriPath(uri), name);
      mkdirSync(join(to, ".."), { recursive: true });
      cpSync(join(folder, name), to, { dereference: true });
    }
    try {
      renameSync(made, importPath);
    } catch (cause) {
      rmSync(made, { recursive: true, force: true });
      // Another build has made the same at the same time.
      if (!existsSync(importPath)) throw cause;
    }
  } else utimesSync(importPath, new Date(), new Date());
  prune(stage, stamp);
  return openStage(stage, stamp, uri, names, target);
}

function openStage(stage: string, stamp: string, _uri: string, files: readonly string[], folder: string): StagedModule {
  const types = files.find((name) => name.endsWith(".qmltypes"));
  return {
    importPath: join(stage, stamp),
    folder,
    files,
    stamp,
    ...(types !== undefined && { qmltypes: readFileSync(join(folder, types), "utf8") }),
  };
}

/** The staged module of an earlier build; undefined where somebody has removed it. */
export function staged(stage: string, stamp: string, uri: string): StagedModule | undefined {
  const folder = join(stage, stamp, uriPath(uri));
  if (!existsSync(join(folder, "qmldir"))) return undefined;
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
  return openStage(stage, stamp, uri, files, folder);
}

function prune(stage: string, current: string): void {
  const others = readdirSync(stage)
    .filter((name) => /^[\da-f]{16}$/.test(name) && name !== current)
    .map((name) => ({ name, at: statSync(join(stage, name)).mtimeMs }))
    .sort((a, b) => b.at - a.at);
  for (const { name } of others.slice(KEPT - 1)) rmSync(join(stage, name), { recursive: true, force: true });
}
