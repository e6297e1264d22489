import { test } from "uvu";
import * as assert from "uvu/assert";
import { checkQml, parseQml, scanQml } from "../../src/qml/index.js";

interface Targets {
  readonly plasma5?: boolean;
  readonly plasma6?: boolean;
}

/** `line:column message (help)` */
function problems(body: string, targets: Targets = {}, root = "Item"): string[] {
  const file = "/w/ui/Full.qml";
  const { document, diagnostics } = parseQml(`import QtQuick 2.15\n${root} {\n${body}\n}\n`, file);
  assert.equal(diagnostics, []);
  const found = checkQml({
    files: new Map([[file, { scan: scanQml(document) }]]),
    resolveScript: () => "missing",
    fileExists: () => true,
    folderHasQml: () => true,
    configurationKeys: new Set(),
    stateKeys: new Set(),
    apiKeys: new Set(),
    settingsPages: [],
    representations: [file],
    ...targets,
  });
  return found.map(({ message, help, place }) => `${place?.line}:${place?.column} ${message} (${help})`);
}

const PLASMA5 = { plasma6: false };
const PLASMA6 = { plasma5: false };

test("what both have in the same place is fine", () => {
  assert.equal(
    problems(`
      property var a: plasmoid.icon + Plasmoid.title + plasmoid.configuration.x + plasmoid.metaData.name + plasmoid.width
      Plasmoid.busy: true
      Plasmoid.onStatusChanged: console.log(plasmoid.status)
      onVisibleChanged: plasmoid.title = "x"`),
    [],
  );
});

test("what Plasma 6 has moved names its place", () => {
  assert.equal(problems("property var a: plasmoid.expanded"), [
    "3:26 Plasma 6 has moved `expanded` from `plasmoid` to the root item, PlasmoidItem. (Use `widget.expanded`, which is there on both.)",
  ]);
  assert.equal(problems("onVisibleChanged: plasmoid.hideOnWindowDeactivate = false"), [
    "3:28 Plasma 6 has moved `hideOnWindowDeactivate` from `plasmoid` to the root item, PlasmoidItem. " +
      "(Reach it by a function of `api`: in scripts `plasmoid.hideOnWindowDeactivate` is there on both.)",
  ]);
  assert.match(problems("property var a: plasmoid.editMode")[0]!, /to `plasmoid\.containment\.corona\.editMode`/);
  assert.equal(problems("property var a: plasmoid.expanded", PLASMA5), []);
});

test("what one Plasma alone has names what to do instead", () => {
  const [action] = problems('onVisibleChanged: plasmoid.action("configure").trigger()');
  assert.match(action!, /^3:28 Plasma 6 has no `plasmoid\.action`\. \(call `plasmoid\.internalAction\("configure"\)`/);
  assert.match(problems("property var a: plasmoid.nativeInterface")[0]!, /Plasma 6 has no .*`widget\.applet`/);
  assert.match(problems('onVisibleChanged: plasmoid.setAction("a", "b")')[0]!, /declare the entry in `actions`/);
  assert.match(problems("property var a: plasmoid.containment")[0]!, /Plasma 5 has no `plasmoid\.containment`/);
  assert.equal(problems("property var a: plasmoid.nativeInterface", PLASMA5), []);
  assert.equal(problems("property var a: plasmoid.containment", PLASMA6), []);
});

test("a script that asks whether a member is there may use it", () => {
  for (const guarded of [
    "onVisibleChanged: if (plasmoid.action) plasmoid.action('configure').trigger()",
    "property var a: plasmoid.containment ? plasmoid.containment.id : 0",
    "property var a: plasmoid.expanded !== undefined && plasmoid.expanded",
    "function f() { if (typeof plasmoid.internalAction === 'function') { const f = () => plasmoid.internalAction('x'); f(); } }",
    "function f() { if ('editMode' in plasmoid) return plasmoid.editMode; }",
    "property var a: !plasmoid.loading",
    "property var a: plasmoid.internalAction ? plasmoid.internalAction('x') : plasmoid.action('x')",
    "property var a: visible && (plasmoid.apiVersion || true)",
  ])
    assert.equal(problems(guarded), [], guarded);
  assert.is(problems("onVisibleChanged: if (plasmoid.busy) plasmoid.setAction('x', 'y')").length, 1);
  assert.is(problems("property var a: plasmoid.action ? 1 : 2\nproperty var b: plasmoid.action('x')").length, 1);
});

test("constants that Plasma 6 has moved name what to bind", () => {
  const imported = (body: string): string[] => problems(body, {}, "import org.kde.plasma.core 2.0 as Core\nItem");
  assert.match(
    imported("property int a: Core.Types.CanFillArea")[0]!,
    /^4:28 Plasma 6 has no `PlasmaCore\.Types\.CanFillArea`.*ConstraintHints\.CanFillArea/,
  );
  assert.equal(imported("property int a: Core.Types.NoBackground | Core.Types.BottomEdge"), []);
  assert.equal(imported("property int a: Other.Types.CanFillArea"), []);
});

test("an author's own `plasmoid` is the author's", () => {
  assert.equal(problems("property var plasmoid: ({})\nproperty var a: plasmoid.expanded"), []);
});

test("attached properties that a Plasma lacks, by which it can't load the file", () => {
  const root = problems("Plasmoid.fullRepresentation: Item {}\nPlasmoid.onExpandedChanged: {}", {}, "PlasmoidItem");
  assert.is(root.length, 2);
  assert.match(
    root[0]!,
    /^3:10 Plasma 6 has moved `fullRepresentation`.*Write `fullRepresentation: …` on the root item/,
  );
  assert.match(root[1]!, /^4:10 .*Write `onExpandedChanged: …`/);
  assert.match(
    problems('Plasmoid.associatedApplication: "x"')[0]!,
    /Plasma 6 has no `Plasmoid\.associatedApplication`.*plasma5: \{ associatedApplication: \(\) => … \}/,
  );
  assert.equal(problems('Plasmoid.associatedApplication: "x"', PLASMA5), []);
  assert.match(
    problems("preloadFullRepresentation: true", {}, "PlasmoidItem")[0]!,
    /Plasma 5 has no `preloadFullRepresentation`.*plasma6: \{ preloadFullRepresentation/,
  );
  assert.equal(problems("preloadFullRepresentation: true", PLASMA6, "PlasmoidItem"), []);
});

test.run();
