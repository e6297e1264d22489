import { test } from "uvu";
import * as assert from "uvu/assert";
import { checkQml, parseQml, scanQml } from "../../src/qml/index.js";
import { appletTypes, classesOf } from "../../src/types/index.js";

const metatypes = JSON.stringify([
  {
    classes: [
      {
        qualifiedClassName: "Uptime",
        object: true,
        superClasses: [{ access: "public", name: "Plasma::Applet" }],
        properties: [
          { name: "seconds", type: "double", read: "seconds", notify: "secondsChanged" },
          { name: "unit", type: "QString", read: "unit", write: "setUnit" },
        ],
        methods: [{ name: "refresh", access: "public", returnType: "void" }],
      },
    ],
  },
]);
const { type } = appletTypes("Uptime", classesOf({ metatypes, sources: [] }), [])!;

function found(body: string): string[] {
  const { document } = parseQml(`import QtQuick 2.15\nItem {\n${body}\n}\n`, "/ui/Full.qml");
  return checkQml({
    files: new Map([["/ui/Full.qml", { scan: scanQml(document) }]]),
    resolveScript: () => "missing",
    fileExists: () => true,
    folderHasQml: () => true,
    configurationKeys: new Set(),
    stateKeys: new Set(["applet"]),
    apiKeys: new Set(),
    settingsPages: [],
    representations: ["/ui/Full.qml"],
    applet: { className: "Uptime", type },
  }).map(({ code, message, help = "" }) => `${code} ${message} ${help}`.trim());
}

test("members that the class has", () => {
  assert.equal(
    found(`property real a: widget.applet.seconds
      Component.onCompleted: { widget.applet.refresh(); widget.applet.unit = "s"; widget.applet.secondsChanged.connect(a) }
      Connections { target: widget.applet }`),
    [],
  );
  assert.equal(
    found("Item { id: widget; property var applet; x: widget.applet.anything }"),
    [],
    "an author's own widget",
  );
});

test("members that it has not, and what can't be assigned", () => {
  assert.equal(found("property real a: widget.applet.second"), [
    "qml/unknown-native-member `Uptime` of C++ has no member `second`. Did you mean `seconds`?",
  ]);
  assert.equal(found("property string a: widget.applet.title"), [
    "qml/unknown-native-member `Uptime` of C++ has no member `title`. What every applet has is on `plasmoid`: `plasmoid.title`.",
  ]);
  assert.equal(found("onXChanged: widget.applet.seconds = 1"), [
    "qml/native-readonly `seconds` of `Uptime` is a property that C++ alone sets, which can't be assigned. Give the Q_PROPERTY a WRITE function.",
  ]);
  assert.equal(found("onXChanged: widget.applet = null"), [
    "qml/native-readonly `widget.applet` is the applet itself, which can't be assigned.",
  ]);
});

test.run();
