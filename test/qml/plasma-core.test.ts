// Types of org.kde.plasma.core that Plasma 6 has no more, and what to use in their place.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { checkQml, parseQml, type QmlCheckInput, scanQml } from "../../src/qml/index.js";

/** `line:column message` */
function warnings(source: string, more: Partial<QmlCheckInput> = {}): string[] {
  const { document, diagnostics } = parseQml(source, "/w/ui/Full.qml");
  assert.equal(diagnostics, []);
  return checkQml({
    files: new Map([["/w/ui/Full.qml", { scan: scanQml(document) }]]),
    resolveScript: () => "missing",
    fileExists: () => false,
    folderHasQml: () => false,
    configurationKeys: new Set(),
    stateKeys: new Set(),
    apiKeys: new Set(),
    settingsPages: [],
    representations: ["/w/ui/Full.qml"],
    ...more,
  }).map(({ severity, code, place, message, help }) => {
    assert.is(`${severity} ${code}`, "warning qml/plasma5-type");
    assert.ok(help);
    return `${place?.line}:${place?.column} ${message}`;
  });
}

const test = suite("org.kde.plasma.core on Plasma 6");

const core = "import QtQuick 2.15\nimport org.kde.plasma.core 2.0 as PlasmaCore\n";
const source = `${core}Item {
    width: PlasmaCore.Units.gridUnit * 2
    property PlasmaCore.Svg picture
    PlasmaCore.IconItem { source: "edit-copy" }
    PlasmaCore.DataSource { onNewData: { var t = PlasmaCore.Theme.textColor; } }
}`;

test("what is gone is warned of, as a type and in scripts", () =>
  assert.equal(warnings(source), [
    "4:23 Plasma 6 has no `PlasmaCore.Units`.",
    "5:14 Plasma 6 has no `PlasmaCore.Svg`.",
    "6:5 Plasma 6 has no `PlasmaCore.IconItem`.",
    "7:5 Plasma 6 has no `PlasmaCore.DataSource`.",
    "7:61 Plasma 6 has no `PlasmaCore.Theme`.",
  ]));

test("who builds for Plasma 5 alone may have it", () => assert.equal(warnings(source, { plasma6: false }), []));

test("what both have, other modules and who asks first are left alone", () => {
  assert.equal(
    warnings(`${core}Item {
    visible: plasmoid.formFactor === PlasmaCore.Types.Vertical
    PlasmaCore.ToolTipArea {}
    width: PlasmaCore.Units ? 1 : 2
}`),
    [],
  );
  assert.equal(warnings(source.replace("org.kde.plasma.core 2.0", "org.example.core 1.0")), []);
});

test.run();
