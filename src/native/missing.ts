import { type Diagnostic, error, type Place } from "../diagnostics/index.js";

/** What distributions call a package, in the order of {@link DISTRIBUTIONS}. */
type Names = readonly [debian: string, fedora: string, arch: string, opensuse: string, alpine: string];

const DISTRIBUTIONS = [
  ["Debian, Ubuntu, KDE neon", "apt install"],
  ["Fedora", "dnf install"],
  ["Arch", "pacman -S"],
  ["openSUSE", "zypper install"],
  ["Alpine", "apk add"],
] as const;

const CMAKE: Names = ["cmake", "cmake", "cmake", "cmake", "cmake"];
const COMPILER: Names = ["g++", "gcc-c++", "gcc", "gcc-c++", "g++"];
const ECM: Names = [
  "extra-cmake-modules",
  "extra-cmake-modules",
  "extra-cmake-modules",
  "kf6-extra-cmake-modules",
  "extra-cmake-modules",
];
const MAKE: Names = ["ninja-build", "ninja-build", "ninja", "ninja", "ninja"];

/**
 * The development packages by the name that CMake looks for. Debian's are those that apt of Debian 12 (Qt 5) and 13
 * (Qt 6) offers; Fedora's, Arch's and openSUSE Tumbleweed's those that spec files, PKGBUILDs and build instructions of
 * current KDE projects name; Alpine's those of its aports, whose packages for development end in -dev. None of them was
 * installed there.
 */
const PACKAGES: readonly (readonly [pattern: RegExp, names: Names])[] = [
  [/^ECM$/, ECM],
  [
    // Each of these brings Qt's base along, and a QML module needs both.
    /^Qt5(Quick|Qml.*)?$/,
    [
      "qtdeclarative5-dev",
      "qt5-qtdeclarative-devel",
      "qt5-declarative",
      "libqt5-qtdeclarative-devel",
      "qt5-qtdeclarative-dev",
    ],
  ],
  [
    /^Qt5(Core|Gui|Widgets|DBus|Network|Concurrent|Test|Sql|Xml)$/,
    ["qtbase5-dev", "qt5-qtbase-devel", "qt5-base", "libqt5-qtbase-devel", "qt5-qtbase-dev"],
  ],
  [
    /^Qt6(Quick|Qml.*)?$/,
    [
      "qt6-declarative-dev",
      "qt6-qtdeclarative-devel",
      "qt6-declarative",
      "qt6-declarative-devel",
      "qt6-qtdeclarative-dev",
    ],
  ],
  [
    /^Qt6(Core|CoreTools|Gui|Widgets|DBus|Network|Concurrent|Test|Sql|Xml)$/,
    ["qt6-base-dev", "qt6-qtbase-devel", "qt6-base", "qt6-base-devel", "qt6-qtbase-dev"],
  ],
  [
    /^KF5Plasma$/,
    ["libkf5plasma-dev", "kf5-plasma-devel", "plasma-framework5", "plasma-framework-devel", "plasma-framework5-dev"],
  ],
  [/^(Plasma|PlasmaQuick)$/, ["libplasma-dev", "libplasma-devel", "libplasma", "libplasma6-devel", "libplasma-dev"]],
  [/^(KF5|KF5I18n)$/, ["libkf5i18n-dev", "kf5-ki18n-devel", "ki18n5", "ki18n-devel", "ki18n5-dev"]],
  [/^(KF6|KF6I18n)$/, ["libkf6i18n-dev", "kf6-ki18n-devel", "ki18n", "kf6-ki18n-devel", "ki18n-dev"]],
];

function install(names: Names): string {
  const lines = DISTRIBUTIONS.map(
    ([distribution, command], index) => `    ${distribution}: ${command} ${names[index]}`,
  );
  return `install it:\n${lines.join("\n")}`;
}

export const missingCMake = (command: readonly string[], qt: 5 | 6): Diagnostic =>
  error(
    "native/no-cmake",
    `The C++ module is built by CMake, and there is no ${command[0]} here${command.length > 1 ? ` (${command.join(" ")})` : ""}.`,
    undefined,
    command[0] === "cmake"
      ? install(CMAKE)
      : `\`plasmoid({ native: { qt${qt}: { cmake } } })\` says what runs CMake for Qt ${qt}`,
  );

export const missingCompiler = (): Diagnostic =>
  error("native/no-compiler", "CMake has found no C++ compiler.", undefined, install(COMPILER));

export const missingBuildTool = (): Diagnostic =>
  error("native/no-build-tool", "CMake has found neither Ninja nor Make.", undefined, install(MAKE));

/** One of KDE's many frameworks; with few exceptions each distribution makes their names by a rule. */
function framework(version: number, name: string): string {
  const word = name.startsWith("k") ? name : `k${name}`;
  return install(
    version === 6
      ? [`libkf6${name}-dev`, `kf6-${word}-devel`, word, `kf6-${word}-devel`, `${word}-dev`]
      : [`libkf5${name}-dev`, `kf5-${word}-devel`, `${word}5`, `${word}-devel`, `${word}5-dev`],
  ).replace("install it:", "install it (in most cases called so):");
}

/** A package that CMake asked for in vain, by CMake's own name for it. */
export function missingPackage(name: string, place: Place | undefined): Diagnostic {
  const names = PACKAGES.find(([pattern]) => pattern.test(name))?.[1];
  const kf = /^KF([56])(\w+)$/.exec(name);
  const help = names
    ? install(names)
    : kf
      ? framework(Number(kf[1]), kf[2]!.toLowerCase())
      : "install its development package";
  return error("native/missing-package", `CMake does not find the development files of ${name}.`, place, help);
}

/** Whether it is of Qt or KDE: a package without which there is no building here, and no slip of the author's. */
export const isOfKit = (name: string): boolean =>
  PACKAGES.some(([pattern]) => pattern.test(name)) || /^(Qt|KF)[56]([A-Z]\w*)?$/.test(name);
