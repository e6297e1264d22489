/** What the C++ of a widget makes: a QML module (`version` as in "1.0"), or the applet. */
type SourceProduct =
  | { readonly kind: "module"; readonly uri: string; readonly version: string }
  | { readonly kind: "applet"; readonly applet: string };

/** What a distribution needs to know to build a widget from source. */
export interface SourceProject {
  readonly id: string;
  readonly name: string;
  /** Of the widget. */
  readonly version: string;
  readonly description?: string;
  /** SPDX, as the declaration has it. */
  readonly license?: string;
  readonly native: SourceProduct & {
    /** `-D` of the author's own, by name. */
    readonly options: Readonly<Record<string, string | boolean>>;
  };
  /** For an applet: the text of metadata.json that it is compiled with. */
  readonly appletMetadata?: string;
  /** The Plasmas that the package runs on. */
  readonly targets: readonly ("plasma5" | "plasma6")[];
}

/**
 * CMakeLists.txt at the top of the source tarball: builds native/, and installs package/ with what it built. It needs
 * CMake, and no Node.
 */
export function sourceCMakeLists(project: SourceProject): string {
  const { id, version, native, targets } = project;
  const options = Object.entries(native.options).map(
    ([name, value]) =>
      `set(${name} ${typeof value === "boolean" ? (value ? "ON" : "OFF") : quoted(value)} CACHE STRING "")\n`,
  );
  const only = targets.length === 1 && targets[0] === "plasma5" ? "5" : "6";
  const choice =
    targets.length === 1
      ? `# The package is made for Plasma ${only}.\nset(QT_MAJOR_VERSION ${only})\n`
      : `# The package runs on Plasma 5 and 6, a build on one of them: -DQT_MAJOR_VERSION=5 or 6, or the newest there is.\n`;
  return `# Made by rollup-plugin-plasmoid. Builds and installs the widget without Node:
#
#   cmake -B build -DCMAKE_INSTALL_PREFIX=/usr && cmake --build build && cmake --install build
#
# package/ goes to <datadir>/plasma/plasmoids/${id},
# the ${isModule(native) ? "QML module" : "applet"} of native/ to ${placeOf(project)}.
cmake_minimum_required(VERSION 3.16)
project(${id.replace(/[^A-Za-z0-9_]/g, "_")} VERSION ${numbers(version)} LANGUAGES CXX)

if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release)
endif()

${choice}set(PLASMOID_ID ${quoted(id)})
${
  isModule(native)
    ? `set(PLASMOID_URI ${quoted(native.uri)})\nset(PLASMOID_VERSION ${quoted(native.version)})`
    : `set(PLASMOID_METADATA "\${CMAKE_CURRENT_SOURCE_DIR}/${APPLET_METADATA}")`
}
set(PLASMOID_CMAKE_DIR "\${CMAKE_CURRENT_SOURCE_DIR}/cmake")
${options.join("")}
list(APPEND CMAKE_MODULE_PATH "\${PLASMOID_CMAKE_DIR}")
include(PlasmoidNative)
plasmoid_install_package(package)
add_subdirectory(native)
`;
}

/** README.md of the source tarball: how to build, and what a recipe for each distribution names. */
export function sourceReadme(project: SourceProject): string {
  const { id, name, version, description, license, native, targets } = project;
  const uses = (target: "plasma5" | "plasma6", text: string): string => (targets.includes(target) ? text : "");
  return `# ${name} ${version}
${description === undefined ? "" : `\n${description}\n`}
A widget for KDE Plasma with ${isModule(native) ? "a QML plugin" : "its applet"} in C++: \`package/\` is the widget, compiled from TypeScript already, \`native/\`
the ${isModule(native) ? "plugin" : "applet"}'s source. Building takes CMake and no Node:

\`\`\`sh
cmake -B build -DCMAKE_INSTALL_PREFIX=/usr${targets.length > 1 ? " -DQT_MAJOR_VERSION=6" : ""}
cmake --build build
cmake --install build                     # DESTDIR=… for a package
cmake --build build --target uninstall
\`\`\`

| | |
|---|---|
| id | ${id} |
| license | ${license ?? "not said"} |
| installs | \`<datadir>/plasma/plasmoids/${id}/\`, \`${placeOf(project)}\` |

What building needs, besides a C++ compiler and CMake 3.16:

| | ${targets.map((target) => (target === "plasma5" ? "Plasma 5" : "Plasma 6")).join(" | ")} |
|---|${targets.map(() => "---|").join("")}
${needs(project)}

A package needs plasma-workspace${uses("plasma6", ", and Qt's Qml at run time")}. Don't give it the id of a widget that users
have from the KDE Store: their own copy hides the system's.
`;
}

const isModule = (native: SourceProduct): native is SourceProduct & { kind: "module" } => native.kind === "module";

/** The text of metadata.json that an applet is compiled with. */
export const APPLET_METADATA = "applet.json";

const placeOf = ({ id, native }: SourceProject): string =>
  isModule(native) ? `<qmldir>/${native.uri.replaceAll(".", "/")}/` : `<plugindir>/plasma/applets/${id}.so`;

/** What building needs, by distribution: for Plasma 5 and for Plasma 6. */
const QML_MODULE = {
  "Debian, Ubuntu": ["qtdeclarative5-dev", "qt6-declarative-dev"],
  Fedora: ["qt5-qtdeclarative-devel", "qt6-qtdeclarative-devel"],
  "Arch Linux": ["qt5-declarative", "qt6-declarative"],
  openSUSE: ["libqt5-qtdeclarative-devel", "qt6-declarative-devel"],
} as const;
const APPLET = {
  "Debian, Ubuntu": ["qtdeclarative5-dev libkf5plasma-dev", "qt6-declarative-dev libplasma-dev"],
  Fedora: ["qt5-qtdeclarative-devel kf5-plasma-devel", "qt6-qtdeclarative-devel libplasma-devel"],
  "Arch Linux": ["qt5-declarative plasma-framework5", "qt6-declarative libplasma"],
  openSUSE: ["libqt5-qtdeclarative-devel plasma-framework-devel", "qt6-declarative-devel libplasma6-devel"],
} as const;

const needs = ({ native, targets }: SourceProject): string =>
  Object.entries(isModule(native) ? QML_MODULE : APPLET)
    .map(
      ([name, [plasma5, plasma6]]) =>
        `| ${name} | ${rows(targets, `extra-cmake-modules ${plasma5}`, `extra-cmake-modules ${plasma6}`)} |`,
    )
    .join("\n");

const rows = (targets: SourceProject["targets"], plasma5: string, plasma6: string): string =>
  targets.map((target) => `\`${target === "plasma5" ? plasma5 : plasma6}\``).join(" | ");

/** CMake takes up to four numbers: what else a version says is left out. */
const numbers = (version: string): string => /^\d+(\.\d+){0,3}/.exec(version)?.[0] ?? "0";

const quoted = (text: string): string => `"${text.replace(/[\\"$;]/g, "\\$&")}"`;
