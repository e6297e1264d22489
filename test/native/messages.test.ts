import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Diagnostic } from "../../src/diagnostics/index.js";
import { configureFindings } from "../../src/native/cmake-messages.js";
import { compilerFindings } from "../../src/native/compiler-messages.js";

const folder = mkdtempSync(join(tmpdir(), "plasmoid-native-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
mkdirSync(join(folder, "build"));
writeFileSync(join(folder, "item.cpp"), '#include "item.h"\n\nint Item::number() const\n{\n    return m_numbr;\n}\n');
writeFileSync(
  join(folder, "item.h"),
  "#pragma once\nclass Item : public QObject\n{\n    Q_OBJECT\n    Q_PROPERTY(int)\n};\n",
);
writeFileSync(join(folder, "CMakeLists.txt"), "project(x)\nfind_package(Qt6 COMPONENTS Qml)\n  include(Nothing)\n");

const brief = ({ severity, code, place, message }: Diagnostic): string =>
  `${severity} ${code} ${place ? `${place.file.slice(folder.length + 1)}:${place.line}:${place.column}` : "-"} ${message}`;
const compiled = (output: string): string[] => compilerFindings(output, join(folder, "build")).map(brief);

test("errors and warnings of g++, each once", () => {
  const found = compilerFindings(
    `[3/8] Building CXX object CMakeFiles/x.dir/item.cpp.o
FAILED: CMakeFiles/x.dir/item.cpp.o
/usr/bin/c++ -DQT_CORE_LIB -o CMakeFiles/x.dir/item.cpp.o -c ${folder}/item.cpp
${folder}/item.cpp: In member function ‘int Item::number() const’:
${folder}/item.cpp:5:12: error: ‘m_numbr’ was not declared in this scope; did you mean ‘m_number’?
    5 |     return m_numbr;
      |            ^~~~~~~
      |            m_number
../item.h:2:7: warning: unused parameter ‘parent’ [-Wunused-parameter]
${folder}/item.cpp:5:12: error: ‘m_numbr’ was not declared in this scope; did you mean ‘m_number’?
${folder}/item.cpp:1:10: fatal error: item.h: No such file or directory
ninja: build stopped: subcommand failed.
`,
    join(folder, "build"),
  );
  assert.equal(found.map(brief), [
    "error native/compiler item.cpp:5:12 ‘m_numbr’ was not declared in this scope; did you mean ‘m_number’?",
    "warning native/compiler item.h:2:7 unused parameter ‘parent’ [-Wunused-parameter]",
    "error native/compiler item.cpp:1:10 item.h: No such file or directory",
  ]);
  assert.equal(found[0]?.place?.endColumn, 19, "the word is marked");
});

test("clang's notes that help", () => {
  const [found] = compilerFindings(
    `${folder}/item.cpp:5:12: error: use of undeclared identifier 'm_numbr'
${folder}/item.h:2:7: note: did you mean 'm_number'?
`,
    folder,
  );
  assert.equal(found?.help, "did you mean 'm_number'?");
});

test("moc's errors, of Qt 5 and 6", () => {
  assert.equal(compiled(`AutoMoc: ${folder}/item.h:5:1: error: Parse error at "int"\n`), [
    'error native/compiler item.h:5:1 Parse error at "int"',
  ]);
  assert.equal(
    compiled(`${folder}/item.h:5: Error: Class contains Q_OBJECT macro but does not inherit from QObject\n`),
    ["error native/compiler item.h:5:5 Class contains Q_OBJECT macro but does not inherit from QObject"],
  );
});

test("the linker's errors", () => {
  assert.equal(
    compiled(`/usr/bin/ld: CMakeFiles/x.dir/item.cpp.o: in function \`Item::more()':
${folder}/item.cpp:5: undefined reference to \`Item::helper()'
/usr/bin/ld: item.cpp:(.text+0x12): undefined reference to \`Item::helper()'
/usr/bin/ld: CMakeFiles/x.dir/other.cpp.o:(.data.rel.ro+0x0): undefined reference to \`vtable for Other'
/usr/bin/ld: cannot find -lnothing: No such file or directory
collect2: error: ld returned 1 exit status
`),
    [
      "error native/linker item.cpp:5:5 The linker does not find `Item::helper()`, which is declared and used but not defined.",
      "error native/linker - The linker does not find `vtable for Other`, which is declared and used but not defined.",
      "error native/linker - The linker says: cannot find -lnothing: No such file or directory",
    ],
  );
});

test("what CMake lacks is named, with each distribution's package", () => {
  const { diagnostics, lacksKit } = configureFindings(
    `-- The CXX compiler identification is GNU 12.2.0
CMake Error at ${folder}/CMakeLists.txt:2 (find_package):
  By not providing "FindQt6.cmake" in CMAKE_MODULE_PATH this project has asked
  CMake to find a package configuration file provided by "Qt6", but CMake did
  not find one.

  Could not find a package configuration file provided by "Qt6" with any of
  the following names:

    Qt6Config.cmake
    qt6-config.cmake

  Add the installation prefix of "Qt6" to CMAKE_PREFIX_PATH or set "Qt6_DIR"
  to a directory containing one of the above files.


-- Configuring incomplete, errors occurred!
`,
    folder,
  );
  assert.ok(lacksKit);
  assert.equal(diagnostics.map(brief), [
    "error native/missing-package CMakeLists.txt:2:1 CMake does not find the development files of Qt6.",
  ]);
  assert.match(diagnostics[0]?.help ?? "", /Debian, Ubuntu, KDE neon: apt install qt6-declarative-dev\n/);
  assert.match(
    diagnostics[0]?.help ?? "",
    /Fedora: dnf install qt6-qtdeclarative-devel\n[\s\S]*Arch: pacman -S qt6-declarative\n/,
  );
  assert.match(
    diagnostics[0]?.help ?? "",
    /openSUSE: zypper install qt6-declarative-devel\n[\s\S]*Alpine: apk add qt6-qtdeclarative-dev/,
  );
});

test("a framework of KDE's is named by the rule of each distribution", () => {
  const helpOf = (name: string): string =>
    configureFindings(
      `CMake Error at ${folder}/CMakeLists.txt:2 (find_package):
  Could not find a package configuration file provided by "${name}" with any of
  the following names:
`,
      folder,
    ).diagnostics[0]?.help ?? "";
  const six = helpOf("KF6CoreAddons");
  assert.match(
    six,
    /Debian, Ubuntu, KDE neon: apt install libkf6coreaddons-dev\n *Fedora: dnf install kf6-kcoreaddons-devel/,
  );
  assert.match(
    six,
    /Arch: pacman -S kcoreaddons\n *openSUSE: zypper install kf6-kcoreaddons-devel\n *Alpine: apk add kcoreaddons-dev/,
  );
  assert.match(
    helpOf("KF5CoreAddons"),
    /libkf5coreaddons-dev[\s\S]*Arch: pacman -S kcoreaddons5\n *openSUSE: zypper install kcoreaddons-devel/,
  );
});

test("CMake's other errors are at the author's line, through a helper's stack", () => {
  const { diagnostics, lacksKit } = configureFindings(
    `CMake Error at /usr/share/cmake/Helper.cmake:12 (message):
  plasmoid_add_qml_module(x): SOURCES
  is missing
Call Stack (most recent call first):
  CMakeLists.txt:3 (include)


CMake Warning (dev) at CMakeLists.txt:1 (project):
  Something is old.
This warning is for project developers.  Use -Wno-dev to suppress it.

CMake Error: The source directory does not exist.
CMake Error: CMake was unable to find a build program corresponding to "Unix Makefiles".  CMAKE_MAKE_PROGRAM is not set.
CMake Error: CMAKE_CXX_COMPILER not set, after EnableLanguage
`,
    folder,
  );
  assert.ok(lacksKit, "neither a compiler nor a build tool");
  assert.equal(diagnostics.map(brief), [
    "error native/cmake CMakeLists.txt:3:3 plasmoid_add_qml_module(x): SOURCES is missing",
    "warning native/cmake CMakeLists.txt:1:1 Something is old.",
    "error native/cmake - The source directory does not exist.",
    "error native/no-build-tool - CMake has found neither Ninja nor Make.",
    "error native/no-compiler - CMake has found no C++ compiler.",
  ]);
});

test.run();
