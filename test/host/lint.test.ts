// Qt 6's own judge of QML has nothing to say about what is generated, with its default settings; and where a comment
// tells it to be silent, it is silent for a known reason and about nothing else.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
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
  const configuration = `${folder}/org/kde/plasma/configuration`;
  mkdirSync(configuration, { recursive: true });
  writeFileSync(
    `${configuration}/qmldir`,
    "module org.kde.plasma.configuration\ntypeinfo types.qmltypes\ndepends QtQuick\n",
  );
  const text = (name: string): string => `Property { name: "${name}"; type: "QString" }`;
  writeFileSync(
    `${configuration}/types.qmltypes`,
    `import QtQuick.tooling 1.2
Module {
  Component { name: "Category"; prototype: "QObject"; exports: ["org.kde.plasma.configuration/ConfigCategory 2.0"]
    exportMetaObjectRevisions: [512]; ${text("name")} ${text("icon")} ${text("source")} }
  Component { name: "Model"; prototype: "QObject"; defaultProperty: "categories"
    exports: ["org.kde.plasma.configuration/ConfigModel 2.0"]; exportMetaObjectRevisions: [512]
    Property { name: "categories"; type: "Category"; isList: true; isReadonly: true } }
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

/**
 * What Plasma puts into the context of a widget, a settings page and config.qml. A name of the context has no object
 * that could qualify it: Plasma 5 knows no other way to either, and its `Plasmoid` is on the root item alone.
 */
const CONTEXT = /^(i18n|i18nc|i18np|i18ncp|plasmoid)\b/;

/** What Qt 6 says when it may, without what there is a reason for. */
function reasons(messages: string, contents: string): string[] {
  return messages
    .split("\n")
    .filter((line) => /^(Warning|Error): /.test(line))
    .flatMap((line) => {
      const [, file = "", at, from, message = ""] = /^\w+: (.*?):(\d+):(\d+): (.*)$/.exec(line) ?? [];
      if (file === "") return [line];
      const source =
        readFileSync(file, "utf8")
          .split("\n")
          [Number(at) - 1]?.slice(Number(from) - 1) ?? "";
      if (message === "Unqualified access [unqualified]" && CONTEXT.test(source)) return [];
      // Types of Plasma 5's modules, which are on no machine that has Plasma 6's.
      if (/controls\/plasma5\//.test(file) && / \[(import|unresolved-type|unqualified)\]$/.test(message)) return [];
      // Ids from around a delegate, which Qt 6 wants to be told of by a pragma that Qt 5.15 can't read.
      if (/(StringList|Numbers)Field\.qml$/.test(file) && /^(list|field)\b/.test(source)) return [];
      // The parent of Widget.qml is the author's PlasmoidItem, which QML takes for an Item.
      if (/Widget\.qml$/.test(file) && /on type "QQuickItem" \[missing-property\]$/.test(message)) return [];
      return [line.replaceAll(`${contents}/`, "")];
    });
}

for (const host of requireHosts(6)) {
  const test = suite(`qmllint of ${host.name}`);

  test("it has nothing to say about generated QML", async () => {
    const home = createHome();
    writePlasmaModule(`${home}/modules`);
    const lint = async (files: readonly string[]): Promise<string> => {
      const { stdout, stderr } = await host.run("/usr/lib/qt6/bin/qmllint", ["-I", `${home}/modules`, ...files], {
        home,
      });
      return stdout + stderr;
    };
    for (const [index, folder] of packages.entries()) {
      const contents = `${home}/${index}`;
      cpSync(`${folder}/contents`, contents, { recursive: true, dereference: true });
      const generated = existsSync(`${contents}/ui/plasmoid`)
        ? readdirSync(`${contents}/ui/plasmoid`, { recursive: true, encoding: "utf8" })
        : [];
      const files = [
        ...["ui/main.qml", "ui/PlasmoidItem.qml", "ui/Widget.qml", "config/config.qml"],
        ...generated.map((name) => `ui/plasmoid/${name}`),
      ]
        .map((name) => `${contents}/${name}`)
        .filter((file) => /\.qml$/.test(file) && existsSync(file));
      assert.is((await lint(files)).replaceAll(`${contents}/`, ""), "", folder);
      for (const file of files)
        writeFileSync(file, readFileSync(file, "utf8").replace(/ *\/\/ qmllint disable.*/g, ""));
      assert.equal(reasons(await lint(files), contents), [], folder);
    }
    removeHome(home);
  });

  test.run();
}
