import { join, posix } from "node:path";
import { type Diagnostic, error, placeAt, warning } from "../diagnostics/index.js";
import { parseQml, privateModules, type QmlScan, scanQml } from "../qml/index.js";
import { compiledFiles } from "./compiled.js";
import { checkMetadata, type PackageMetadata, readMetadata } from "./package-metadata.js";
import { bytesOf, type PackageTree } from "./tree.js";

export interface PackageCheck {
  /** What metadata.json says, as far as it can be read. */
  readonly metadata: PackageMetadata;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Checks a package that is finished, whoever made it: metadata, the files that Plasma looks for, QML's syntax and its
 * imports within the package, parts that are compiled. With `store` also whether the KDE Store can carry it.
 *
 * @param root The package's path, for the places of diagnostics.
 */
export function checkPackage(tree: PackageTree, root: string, { store = false } = {}): PackageCheck {
  const { metadata, diagnostics } = readMetadata(tree, root);
  const scans = new Map<string, QmlScan>();
  for (const file of tree) if (file.path.endsWith(".qml")) diagnostics.push(...readQml(file.path, scans, tree, root));
  diagnostics.push(
    ...checkMetadata(tree, metadata, root),
    ...[...scans].flatMap(([path, scan]) => [
      ...checkImports(path, scan, tree),
      ...privateModules(scan, own(metadata)),
    ]),
    ...checkPlugins(tree),
    ...(store ? checkForStore(tree, metadata) : []),
  );
  return { metadata, diagnostics };
}

/** What begins the names of the widget's own modules. */
const own = ({ id, native }: PackageMetadata): string[] => [id, native?.uri].filter((name) => name !== undefined);

function readQml(path: string, scans: Map<string, QmlScan>, tree: PackageTree, root: string): readonly Diagnostic[] {
  const source = Buffer.from(bytesOf(tree.get(path)!)).toString();
  const { document, diagnostics } = parseQml(source, join(root, path));
  if (diagnostics.length === 0) scans.set(path, scanQml(document));
  return diagnostics;
}

/** Scripts and folders that QML imports have to be in the package. */
function checkImports(path: string, scan: QmlScan, tree: PackageTree): Diagnostic[] {
  const paths = [...tree.paths()];
  return scan.imports.flatMap(({ kind, target, targetRange }) => {
    if (kind === "module" || /^[a-z]+:/i.test(target)) return [];
    const to = posix.join(posix.dirname(path), target);
    const isThere = kind === "script" ? tree.has(to) : paths.some((other) => other.startsWith(`${to}/`));
    if (isThere) return [];
    const place = placeAt(scan.file, scan.source, targetRange.start, targetRange.end);
    return [error("check/import-not-found", `The package has no ${to}, which this imports.`, place)];
  });
}

/** A qmldir in the package names a library that lies beside it. */
function checkPlugins(tree: PackageTree): Diagnostic[] {
  return [...tree].flatMap((file) => {
    if (posix.basename(file.path) !== "qmldir") return [];
    const folder = posix.dirname(file.path);
    const text = Buffer.from(bytesOf(file)).toString();
    return [...text.matchAll(/^\s*(?:optional\s+)?plugin\s+(\S+)(?:\s+(\S+))?\s*$/gm)].flatMap(
      ([, name, inside = "."]) => {
        const library = posix.join(folder, inside, `lib${name}.so`);
        if (tree.has(library)) return [];
        return [error("check/library-not-found", `${file.path} names the plugin ${name}, and there is no ${library}.`)];
      },
    );
  });
}

const DISTRIBUTE =
  "publish it where distributions build it, as a PPA, in the AUR or by OBS: the build writes <id>-<version>.tar.gz for that. " +
  "With `native: { fallback: true }` the widget can do without it, and the .plasmoid goes to the store";

/** The store has no builders, and its users other machines: what is compiled can't go there. */
function checkForStore(tree: PackageTree, { native }: PackageMetadata): Diagnostic[] {
  const compiled = compiledFiles(tree).map(({ path, architecture, isProgram }) => {
    const what = isProgram ? "a compiled program" : "a compiled library";
    const where = architecture === undefined ? "" : `, which runs on ${architecture} alone`;
    return error(
      "check/compiled-code",
      `${path} is ${what}${where}: the KDE Store is for packages that run everywhere.`,
      undefined,
      isProgram ? "ask for the program to be installed, and run the user's own" : DISTRIBUTE,
    );
  });
  if (!native || native.fallback || compiled.length > 0) return compiled;
  const what = native.kind === "applet" ? "applet in C++" : "QML plugin";
  return [
    error(
      "check/needs-plugin",
      `The widget needs its ${what} ${native.name}, which is compiled: who installs it from the KDE Store does not have it.`,
      undefined,
      DISTRIBUTE,
    ),
  ];
}

/** What is worth knowing of a package that is right: on which machines it runs. */
export function remarks(tree: PackageTree): Diagnostic[] {
  const libraries = compiledFiles(tree).filter(({ isProgram }) => !isProgram);
  const [first] = libraries;
  if (!first) return [];
  const machines = [...new Set(libraries.map(({ architecture = "one kind of machine" }) => architecture))].join(", ");
  const message = `The package has compiled code (${first.path}${libraries.length > 1 ? " and more" : ""}): it runs on ${machines} only, and is not for the KDE Store.`;
  return [warning("check/compiled-code", message, undefined, "Plasma 5 loads no plugin from within a package")];
}
