// Qt 6's own judge of QML has nothing to say about what is generated.
import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { qmlType } from "../../src/emit/plasmoid-home.js";
import { type PlasmoidProperty, plasmoidProperties } from "../../src/widget/plasmoid-properties.js";
import { build, buildFiles, copyExample, copyFixture } from "./build.js";
import { createHome, removeHome, requireHosts } from "./driver.js";

/** What Plasma registers only when it runs, for qmllint to read: there is no file of it on any machine. */
function writePlasmaModule(folder: string): void {
  const types: Readonly<Record<string, string>> = {
    ...{ string: "QString", int: "int", bool: "bool", rect: "QRectF", var: "QVariant", QtObject: "QObject" },
    ...{ Component: "QQmlComponent", Item: "QQuickItem" },
  };
  const property = ([name, known]: [string, PlasmoidProperty]): string => {
    const type = types[qmlType(known)]!;
    const isPointer = type === "QQmlComponent" || type.startsWith("QQ") || type === "QObject";
    return `Property { name: "${name}"; type: "${type}"${isPointer ? "; isPointer: true" : ""}${known.access === "bind" ? "" : "; isReadonly: true"} }\nSignal { name: "${name}Changed" }`;
  };
  const on = (...places: string[]): string =>
    [...plasmoidProperties]
      .filter(([, { place }]) => places.includes(place))
      .map(property)
      .join("\n");
  const module = `${folder}/org/kde/plasma/plasmoid`;
  mkdirSync(module, { recursive: true });
  writeFileSync(`${module}/qmldir`, "module org.kde.plasma.plasmoid\ntypeinfo types.qmltypes\ndepends QtQuick\n");
  writeFileSync(
    `${module}/types.qmltypes`,
    `import QtQuick.tooling 1.2
Module {
  Component { name: "Applet"; prototype: "QObject"; ${on("applet", "item", "path", "plasma6")} }
  Component { name: "Attached"; prototype: "QObject"; exports: ["org.kde.plasma.plasmoid/Plasmoid 2.0"]
    exportMetaObjectRevisions: [512]; isCreatable: false; attachedType: "Applet" }
  Component { name: "Item"; prototype: "QQuickItem"; defaultProperty: "data"
    exports: ["org.kde.plasma.plasmoid/PlasmoidItem 2.0"]; exportMetaObjectRevisions: [512]
    ${on("item", "plasma6-item")} }
}
`,
  );
}

const packages = [
  await build(copyFixture("bindings"), { typecheck: false }),
  await build(copyFixture("modules"), { typecheck: false }),
  await build(copyFixture("settings"), { typecheck: false }),
  await build(copyExample("kitchen-sink"), { typecheck: false }),
  await buildFiles(
    {
      "src/widget.ts": `
        import { defineWidget } from "rollup-plugin-plasmoid/runtime";
        export default defineWidget(
          { id: "org.example.tip", name: "Tip", ui: { full: "./ui/Full.qml", toolTip: "./ui/Tip.qml" } },
          ({ plasmoid }) => ({
            plasmoid: { preferredRepresentation: () => plasmoid.fullRepresentation, plasma6: { preloadFullRepresentation: () => true } },
            on: { currentActivityChanged: () => undefined, toolTipItemChanged: () => undefined },
          }),
        );`,
      "src/ui/Full.qml": "import QtQuick 2.15\nItem { }\n",
      "src/ui/Tip.qml": "import QtQuick 2.15\nItem { }\n",
    },
    { typecheck: false },
  ),
  await buildFiles(
    {
      "src/widget.ts": `
        import { defineWidget, int, page } from "rollup-plugin-plasmoid/runtime";
        export default defineWidget({
          id: "org.example.lint", name: "Lint", state: { total: 0 }, ui: { main: "./ui/main.qml" },
          configuration: { general: page({ label: "General" }, { step: int(2) }) },
        }, ({ state, configuration }) => ({
          plasmoid: { title: () => String(state.total), toolTipSubText: () => "", busy: () => false, preferredRepresentation: () => null },
          on: { editModeChanged: () => undefined, titleChanged: () => undefined, expandedChanged: () => undefined, configurationChanged: { step() {} } },
          api: { add() { state.total += configuration.step; } },
        }));`,
      "src/ui/main.qml":
        "import QtQuick 2.15\nimport org.kde.plasma.plasmoid 2.0\nPlasmoidItem { Widget { id: widget } }\n",
    },
    { typecheck: false },
  ),
];

for (const host of requireHosts(6)) {
  const test = suite(`qmllint of ${host.name}`);

  test("it has nothing to say about generated QML", async () => {
    const home = createHome();
    writePlasmaModule(`${home}/modules`);
    for (const [index, folder] of packages.entries()) {
      const contents = `${home}/${index}`;
      cpSync(`${folder}/contents`, contents, { recursive: true, dereference: true });
      const generated = existsSync(`${contents}/ui/plasmoid`)
        ? readdirSync(`${contents}/ui/plasmoid`, { recursive: true, encoding: "utf8" })
        : [];
      const names = ["main.qml", "PlasmoidItem.qml", "Widget.qml", ...generated.map((name) => `plasmoid/${name}`)];
      const files = names
        .map((name) => `${contents}/ui/${name}`)
        .filter((file) => /\.qml$/.test(file) && existsSync(file));
      const { stdout, stderr } = await host.run("/usr/lib/qt6/bin/qmllint", ["-I", `${home}/modules`, ...files], {
        home,
      });
      assert.is((stdout + stderr).replaceAll(`${contents}/`, ""), "", folder);
    }
    removeHome(home);
  });

  test.run();
}
