/** What a distribution needs to know to build a widget from source. */
export interface SourceProject {
  readonly id: string;
  readonly name: string;
  /** Of the widget. */
  readonly version: string;
  readonly description?: string;
  /** SPDX, as the declaration has it. */
  readonly license?: string;
  readonly native: {
    readonly uri: string;
    /** Of the QML module, "1.0". */
    readonly version: string;
    /** `-D` of the author's own, by name. */
    readonly options: Readonly<Record<string, string | boolean>>;
  };
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
# the QML module of native/ to <qmldir>/${native.uri.replaceAll(".", "/")}.
cmake_minimum_required(VERSION 3.16)
project(${id.replace(/[^A-Za-z0-9_]/g, "_")} VERSION ${numbers(version)} LANGUAGES CXX)

if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release)
endif()

${choice}set(PLASMOID_ID ${quoted(id)})
set(PLASMOID_URI ${quoted(native.uri)})
set(PLASMOID_VERSION ${quoted(native.version)})
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
A widget for KDE Plasma with a QML plugin in C++: \`package/\` is the widget, compiled from TypeScript already, \`native/\`
the plugin's source. Building takes CMake and no Node:

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
| installs | \`<datadir>/plasma/plasmoids/${id}/\`, \`<qmldir>/${native.uri.replaceAll(".", "/")}/\` |

What building needs, besides a C++ compiler and CMake 3.16:

| | ${targets.map((target) => (target === "plasma5" ? "Plasma 5" : "Plasma 6")).join(" | ")} |
|---|${targets.map(() => "---|").join("")}
| Debian, Ubuntu | ${rows(targets, "extra-cmake-modules qtdeclarative5-dev", "extra-cmake-modules qt6-declarative-dev")} |
| Fedora | ${rows(targets, "extra-cmake-modules qt5-qtdeclarative-devel", "extra-cmake-modules qt6-qtdeclarative-devel")} |
| Arch Linux | ${rows(targets, "extra-cmake-modules qt5-declarative", "extra-cmake-modules qt6-declarative")} |
| openSUSE | ${rows(targets, "extra-cmake-modules libqt5-qtdeclarative-devel", "extra-cmake-modules qt6-declarative-devel")} |

A package needs plasma-workspace${uses("plasma6", ", and Qt's Qml at run time")}. Don't give it the id of a widget that users
have from the KDE Store: their own copy hides the system's.
`;
}

const rows = (targets: SourceProject["targets"], plasma5: string, plasma6: string): string =>
  targets.map((target) => `\`${target === "plasma5" ? plasma5 : plasma6}\``).join(" | ");

/** CMake takes up to four numbers: what else a version says is left out. */
const numbers = (version: string): string => /^\d+(\.\d+){0,3}/.exec(version)?.[0] ?? "0";

const quoted = (text: string): string => `"${text.replace(/[\\"$;]/g, "\\$&")}"`;
