// Modules that are private to somebody else, in QML and in C++.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Diagnostic } from "../../src/diagnostics/index.js";
import { parseQml, privateInNative, privateModules, scanQml } from "../../src/qml/index.js";

const test = suite("private modules");

/** `line:column module` */
const shown = (found: readonly Diagnostic[]): string[] =>
  found.map(({ severity, code, place, message, help }) => {
    assert.is(`${severity} ${code}`, "warning qml/private-module");
    assert.match(help ?? "", /plasmoid-allow private-module/);
    return `${place?.line}:${place?.column}-${place?.endColumn} ${/`(.*)`/.exec(message)?.[1]}`;
  });

const inQml = (imports: string, own: readonly string[] = []): string[] => {
  const { document } = parseQml(`import QtQuick 2.15\n${imports}\nItem {}`, "/w/ui/Full.qml");
  return shown(privateModules(scanQml(document), own));
};

test("QML that imports them is warned, with the module marked", () =>
  assert.equal(
    inQml("import org.kde.plasma.private.volume 0.1\nimport org.kde.private.kicker as K\nimport org.kde.privateer 1.0"),
    ["2:8-37 org.kde.plasma.private.volume", "3:8-30 org.kde.private.kicker"],
  ));

test("the widget's own are its own", () => {
  assert.equal(inQml("import org.example.w.private 1.0", ["org.example.w"]), []);
  assert.equal(inQml("import org.example.ww.private 1.0", ["org.example.w"]), ["2:8-30 org.example.ww.private"]);
});

test("a comment on the line or above it says that it is meant", () => {
  assert.equal(inQml("// plasmoid-allow private-module: no other way\nimport org.kde.plasma.private.x 1.0"), []);
  assert.equal(inQml("import org.kde.plasma.private.x 1.0 // plasmoid-allow private-module"), []);
  assert.equal(inQml("// plasmoid-allow other\nimport org.kde.private.x 1.0").length, 1);
});

test("C++ that names them, includes private headers or links their libraries is warned", () => {
  const source = `#include <QObject>
#include <private/qquickitem_p.h>
#  include <QtQml/private/qv4engine_p.h>
auto id = qmlTypeId("org.kde.plasma.private.sessions", 2, 0, "SessionManagement");
component.setData("import org.example.w.private 1.0", {});
`;
  assert.equal(shown(privateInNative("/w/native/a.cpp", source, ["org.example.w"])), [
    "4:22-53 org.kde.plasma.private.sessions",
    "2:11-33 private/qquickitem_p.h",
    "3:13-40 QtQml/private/qv4engine_p.h",
  ]);
  const cmake = "target_link_libraries(a PRIVATE Qt6::QmlPrivate Qt6::Qml)\n";
  assert.equal(shown(privateInNative("/w/native/CMakeLists.txt", cmake, [])), ["1:33-48 Qt6::QmlPrivate"]);
  assert.equal(shown(privateInNative("/w/native/a.h", "class A { private: int x; };\n", [])), []);
});

test.run();
