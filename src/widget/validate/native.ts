import { basename, dirname, join, normalize } from "node:path";
import type { NativeModel, Target } from "../model.js";
import { type Path, quote, type Report } from "./report.js";
import { createReader, isObject, type Reader } from "./shape.js";
import type { FindFile } from "./ui.js";

const PROJECT_KEYS = ["source", "types", "options", "buildType", "targets", "fallback"];
const MODULE_KEYS = ["uri", "version", "bundle"];
const KEYS = [...PROJECT_KEYS, ...MODULE_KEYS, "applet"];
const BUILD_TYPES = ["Debug", "Release", "RelWithDebInfo"] as const;
/** Definitions that the build itself gives to CMake. */
const OURS =
  /^(QT_MAJOR_VERSION|CMAKE_BUILD_TYPE|CMAKE_EXPORT_COMPILE_COMMANDS|PLASMOID_(ID|URI|VERSION|METADATA|CMAKE_DIR))$/;

export function validateNative(
  report: Report,
  native: unknown,
  find: FindFile,
  targets: readonly Target[],
): NativeModel | undefined {
  if (native === undefined) return undefined;
  const reader = createReader(report, native, ["native"], KEYS);
  if (!isObject(native)) return undefined;
  const isApplet = reader.value.applet !== undefined;
  if (isApplet) notBoth(report, reader);
  const { buildType } = reader.value;
  const known = BUILD_TYPES.find((type) => type === buildType);
  if (buildType !== undefined && known === undefined)
    report.error(
      "wrong-type",
      ["native", "buildType"],
      `"buildType" must be one of ${BUILD_TYPES.map(quote).join(", ")}, not ${quote(buildType)}.`,
    );
  const types = typesFile(report, reader, find);
  const built = {
    source: sourceFolder(report, reader, find) ?? "",
    ...(types !== undefined && { types }),
    options: definitions(report, reader),
    ...(known && { buildType: known }),
    targets: reader.list("targets").flatMap((target, index) => cmakeTarget(report, target, index)),
    fallback: reader.flag("fallback") ?? false,
  };
  if (isApplet) return { kind: "applet", ...built, applet: appletClass(report, reader) };
  const bundle = reader.flag("bundle") ?? false;
  if (bundle && !built.fallback && targets.includes("plasma5"))
    report.error(
      "bundle-on-plasma5",
      ["native", "bundle"],
      "Plasma 5 can't load a module in C++ from inside a package, so the widget would not run there.",
      'build it for Plasma 6 with `targets: ["plasma6"]`, or add `fallback: true`',
    );
  return { kind: "module", ...built, uri: moduleUri(report, reader), version: moduleVersion(report, reader), bundle };
}

/** An applet is no module: what only one has is a mistake beside it. */
function notBoth(report: Report, { value }: Reader): void {
  for (const key of MODULE_KEYS)
    if (value[key] !== undefined && value[key] !== false)
      report.errorAtKey(
        "applet-and-module",
        ["native", key],
        `${quote(key)} is of a QML module, and "applet" says that this is the widget's applet.`,
        key === "bundle"
          ? "an applet can't go into a package: leave it out"
          : "leave one of them out; an applet registers further types itself, by qmlRegisterType() in its constructor",
      );
}

function appletClass(report: Report, reader: Reader): string {
  const name = reader.text("applet") ?? "";
  if (typeof reader.value.applet === "string" && !/^[A-Za-z_]\w*(::[A-Za-z_]\w*)*$/.test(name))
    report.error(
      "bad-class",
      ["native", "applet"],
      `The name of a class in C++ was expected, not ${quote(name)}.`,
      'it is the one that K_PLUGIN_CLASS_WITH_JSON names, as in `applet: "Uptime"`',
    );
  return name;
}

/** What `native` puts on QML's `widget`: by name, what it is there for. */
export function membersOfNative(native: NativeModel | undefined): ReadonlyMap<string, string> {
  const members = new Map<string, string>();
  if (native?.fallback) members.set("nativeAvailable", "says in QML whether the library of `native` is there");
  if (native?.kind === "applet") members.set("applet", "is in QML the applet in C++ of `native`");
  return members;
}

function sourceFolder(report: Report, reader: Reader, { file, fileExists }: FindFile): string | undefined {
  const source = reader.value.source === undefined ? undefined : reader.text("source");
  const path: Path = ["native", "source"];
  if (reader.value.source === undefined)
    report.error(
      "missing",
      ["native"],
      '"source" is missing: the folder of CMakeLists.txt.',
      'add `source: "./native"`',
    );
  if (source === undefined) return undefined;
  if (/^(?:[a-z]+:|\/)/i.test(source)) {
    report.error("bad-path", path, `A path relative to this file was expected, not ${quote(source)}.`);
    return undefined;
  }
  const folder = join(dirname(file), normalize(source)).replace(/\/$/, "");
  if (basename(folder) === "CMakeLists.txt" && fileExists(folder))
    report.error("bad-path", path, "The folder of CMakeLists.txt was expected, not the file.");
  else if (!fileExists(folder)) {
    const near = ["./native", "../native", "./src/native", "../src/native"].find((candidate) =>
      fileExists(join(dirname(file), candidate, "CMakeLists.txt")),
    );
    report.error(
      "missing-folder",
      path,
      `There is no folder ${quote(source)} (${folder}).`,
      near === undefined ? "it is where the CMakeLists.txt of the C++ module is" : `did you mean ${quote(near)}?`,
    );
  } else if (!fileExists(join(folder, "CMakeLists.txt")))
    report.error(
      "no-cmake-project",
      path,
      `${quote(source)} has no CMakeLists.txt (${folder}).`,
      "write one with `include(PlasmoidNative)` and `plasmoid_add_qml_module(…)`",
    );
  return folder;
}

function moduleUri(report: Report, reader: Reader): string {
  const path: Path = ["native", "uri"];
  if (reader.value.uri === undefined) {
    report.error(
      "missing",
      ["native"],
      '"uri" is missing: what QML imports.',
      'add `uri: "org.example.name"`, or `applet: "Class"` where the widget\'s applet is in C++',
    );
    return "";
  }
  const uri = reader.text("uri") ?? "";
  if (reader.value.uri !== "" && uri === "") return uri;
  if (!/^[A-Za-z_]\w*(\.[A-Za-z_]\w*)+$/.test(uri)) {
    const near = uri
      .replace(/[-\s/]+/g, "")
      .split(".")
      .filter((part) => /^[A-Za-z_]\w*$/.test(part))
      .join(".");
    report.error(
      "bad-uri",
      path,
      `The URI of a QML module is names of letters, digits and "_" with dots between them, not ${quote(uri)}.`,
      `for example ${quote(near === "" ? "org.example.name" : near)}`,
    );
  } else if (/^(QtQuick|QtQml|Qt|org\.kde\.(plasma|kirigami)(?!\.private))(\.|$)/.test(uri) && !/private/.test(uri))
    report.warn(
      "foreign-uri",
      path,
      `${quote(uri)} is in a namespace of Qt's or KDE's, where a module of theirs may have that name one day.`,
      "begin it with a domain of your own",
    );
  return uri;
}

function moduleVersion(report: Report, reader: Reader): string {
  const { version = "1.0" } = reader.value;
  if (typeof version !== "string" || !/^(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})$/.test(version)) {
    const numbers = String(version).match(/\d+/g) ?? [];
    report.error(
      "bad-module-version",
      ["native", "version"],
      `The version of a QML module is a major and a minor number, not ${quote(version)}.`,
      `for example "${numbers[0] ?? 1}.${numbers[1] ?? 0}"`,
    );
    return "1.0";
  }
  return version;
}

function typesFile(report: Report, reader: Reader, { file }: FindFile): string | undefined {
  const { types = "./native.d.ts" } = reader.value;
  if (types === false) return undefined;
  if (typeof types !== "string" || !types.endsWith(".d.ts") || types.startsWith("/")) {
    report.error(
      "bad-path",
      ["native", "types"],
      `"types" must be the path of a .d.ts file relative to this one, or false, not ${quote(types)}.`,
    );
    return undefined;
  }
  return join(dirname(file), normalize(types));
}

function definitions(report: Report, reader: Reader): Readonly<Record<string, string | boolean>> {
  const { options } = reader.value;
  if (options === undefined) return {};
  if (!isObject(options)) {
    report.error(
      "wrong-type",
      ["native", "options"],
      `"options" must be an object of definitions, not ${quote(options)}.`,
    );
    return {};
  }
  const kept: Record<string, string | boolean> = {};
  for (const [name, value] of Object.entries(options)) {
    const path: Path = ["native", "options", name];
    if (!/^[A-Za-z_][\w.+/-]*$/.test(name))
      report.errorAtKey("bad-definition", path, `${quote(name)} can't be the name of a CMake variable.`);
    else if (OURS.test(name))
      report.errorAtKey(
        "bad-definition",
        path,
        `${name} is what the build itself tells CMake.`,
        name === "CMAKE_BUILD_TYPE" ? 'write `native: { buildType: "…" }`' : "leave it out",
      );
    else if (typeof value !== "string" && typeof value !== "boolean")
      report.error("wrong-type", path, `A text, true or false was expected here, not ${quote(value)}.`);
    else if (typeof value === "string" && /[\0\n\r]/.test(value))
      report.error("wrong-type", path, "A definition is one line.");
    else kept[name] = value;
  }
  return kept;
}

function cmakeTarget(report: Report, target: unknown, index: number): string[] {
  if (typeof target === "string" && /^[\w.+][\w.+/-]*$/.test(target)) return [target];
  report.error(
    "wrong-type",
    ["native", "targets", String(index)],
    `The name of a CMake target was expected here, not ${quote(target)}.`,
  );
  return [];
}
