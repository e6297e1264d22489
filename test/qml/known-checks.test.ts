import assert from "node:assert/strict";
import { posix } from "node:path";
import { suite } from "uvu";
import { checkQml, KnownChecks, parseQml, type QmlCheckInput, type QmlScan, scanQml } from "../../src/qml/index.js";

const test = suite("checks of QML that were made before");
const scanned = new Map<string, QmlScan>();
function scanOf(name: string, source: string): QmlScan {
  const key = `${name} ${source}`;
  const scan = scanned.get(key) ?? scanQml(parseQml(source, `/w/ui/${name}`).document);
  scanned.set(key, scan);
  return scan;
}

/** The codes of what is found; what is found by what was known has to be what a first look finds. */
function codes(known: KnownChecks, files: Record<string, string>, rest: Partial<QmlCheckInput> = {}): string[] {
  const input: QmlCheckInput = {
    files: new Map(Object.entries(files).map(([name, source]) => [`/w/ui/${name}`, { scan: scanOf(name, source) }])),
    resolveScript: () => "missing",
    fileExists: () => false,
    folderHasQml: () => false,
    configurationKeys: new Set(["step"]),
    stateKeys: new Set(["busy"]),
    apiKeys: new Set(),
    settingsPages: [],
    representations: ["/w/ui/Full.qml"],
    ...rest,
  };
  const found = checkQml(input, known);
  assert.deepEqual(found, checkQml(input));
  return found.map(({ code, place }) => `${posix.basename(place?.file ?? "")} ${code.replace("qml/", "")}`);
}

const full = (body: string, imports = ""): string => `import QtQuick 2.15\n${imports}\nItem { ${body} }\n`;
const script = (...names: string[]): Pick<QmlCheckInput, "resolveScript"> => ({
  resolveScript: () => ({ exports: names.map((name) => ({ name, kind: "function" })), exact: true }),
});

test("a mistake is said again as long as its cause is there", () => {
  const known = new KnownChecks();
  const files = { "Full.qml": full("property int a: plasmoid.configuration.stpe"), "Part.qml": full("") };
  assert.deepEqual(codes(known, files), ["Full.qml unknown-key"]);
  assert.deepEqual(codes(known, files), ["Full.qml unknown-key"]);
  assert.deepEqual(codes(known, { ...files, "Part.qml": full("width: 1") }), ["Full.qml unknown-key"]);
  assert.deepEqual(codes(known, { ...files, "Full.qml": full("") }), []);
  assert.deepEqual(codes(known, files), ["Full.qml unknown-key"]);
});

test("what a widget declares changes what is found in files that did not", () => {
  const known = new KnownChecks();
  const files = { "Full.qml": full("visible: widget.bsuy; property int a: plasmoid.configuration.stpe") };
  assert.deepEqual(codes(known, files), ["Full.qml unknown-widget-member", "Full.qml unknown-key"]);
  assert.deepEqual(codes(known, files, { stateKeys: new Set(["bsuy"]) }), ["Full.qml unknown-key"]);
  assert.deepEqual(codes(known, files, { configurationKeys: new Set(["stpe"]) }), ["Full.qml unknown-widget-member"]);
});

test("so do the scripts that it imports", () => {
  const known = new KnownChecks();
  const files = { "Full.qml": full("property var a: Logic.near()", 'import "../logic.js" as Logic') };
  assert.deepEqual(codes(known, files), ["Full.qml import-not-found"]);
  assert.deepEqual(codes(known, files, script("near")), []);
  assert.deepEqual(codes(known, files, script("far")), ["Full.qml unknown-member"]);
  assert.deepEqual(codes(known, files, script("near", "far")), []);
  assert.deepEqual(codes(known, files), ["Full.qml import-not-found"]);
});

test("and files and folders that come and go", () => {
  const known = new KnownChecks();
  const files = { "Full.qml": full('Loader { source: "Part.qml" }', 'import "parts"') };
  assert.deepEqual(codes(known, files), ["Full.qml import-not-found", "Full.qml file-not-found"]);
  assert.deepEqual(codes(known, files, { folderHasQml: () => true }), ["Full.qml file-not-found"]);
  assert.deepEqual(codes(known, { ...files, "Part.qml": full("") }), ["Full.qml import-not-found"]);
  assert.deepEqual(codes(known, files), ["Full.qml import-not-found", "Full.qml file-not-found"]);
});

test("a file further out that hides the widget", () => {
  const known = new KnownChecks();
  const files = { "Full.qml": full("Part {}"), "Part.qml": full("visible: widget.busy") };
  assert.deepEqual(codes(known, files), []);
  assert.deepEqual(codes(known, { ...files, "Full.qml": full("id: widget; Part {}") }), ["Part.qml hidden-widget"]);
  assert.deepEqual(codes(known, files), []);
});

test.run();
