// The whole table of properties in a widget, on the real hosts: each binding is set, each property is what TypeScript
// says it is, and nothing is said about it in the log.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { METADATA_PROPERTIES, type MetaDataProperty } from "../../src/widget/metadata-properties.js";
import { onlyPlasma, type PlasmoidProperty, plasmoidProperties } from "../../src/widget/plasmoid-properties.js";
import { buildFiles } from "./build.js";
import { requireHosts, type View } from "./driver.js";

/** What each bound property is bound to, as TypeScript. */
const BOUND: Readonly<Record<string, string>> = {
  activationTogglesExpanded: "false",
  associatedApplication: '"sh"',
  associatedApplicationUrls: '["file:///tmp"]',
  backgroundHints: "BackgroundHints.ShadowBackground | BackgroundHints.ConfigurableBackground",
  busy: "true",
  compactRepresentation: 'Qt.createComponent("../ui/Compact.qml")',
  configurationRequired: "false",
  configurationRequiredReason: '"No city yet"',
  constraintHints: "ConstraintHints.CanFillArea | ConstraintHints.MarginAreasSeparator",
  expanded: "false",
  expandedOnDragHover: "true",
  fullRepresentation: 'Qt.createComponent("../ui/Full.qml")',
  globalShortcut: '"Meta+Ctrl+Y"',
  hasConfigurationInterface: "true",
  hideOnWindowDeactivate: "false",
  icon: '"starred"',
  preferredRepresentation: "plasmoid.fullRepresentation",
  preloadFullRepresentation: "true",
  status: "ItemStatus.NeedsAttentionStatus",
  switchHeight: "20",
  switchWidth: "21",
  title: '"A title"',
  toolTipItem: "null",
  toolTipMainText: '"Main"',
  toolTipSubText: '"Sub"',
  toolTipTextFormat: "TextFormat.RichText",
  userBackgroundHints: "BackgroundHints.ShadowBackground",
};
const EXPECTED: Readonly<Record<string, unknown>> = {
  ...{ activationTogglesExpanded: false, backgroundHints: 12, busy: true, constraintHints: 3, icon: "starred" },
  ...{ hideOnWindowDeactivate: false, status: 3, switchHeight: 20, switchWidth: 21, title: "A title" },
  ...{ toolTipMainText: "Main", toolTipSubText: "Sub", toolTipTextFormat: 1, userBackgroundHints: 4 },
  ...{ associatedApplication: "sh", associatedApplicationUrls: "file:///tmp", pluginName: ID() },
  ...{ expandedOnDragHover: true, preloadFullRepresentation: true, toolTipItem: null, effectiveBackgroundHints: 4 },
  ...{ configurationRequired: false, configurationRequiredReason: "No city yet", hasConfigurationInterface: true },
};

function ID(): string {
  return "org.example.table";
}

const properties = [...plasmoidProperties];
const bindings = (only: 5 | 6 | undefined): string =>
  properties
    .flatMap(([name, property]) =>
      property.access === "bind" && onlyPlasma(property) === only ? `${name}: () => ${BOUND[name]},` : [],
    )
    .join(" ");
const handlers = properties.flatMap(([name, property]) =>
  property.access !== "constant" && onlyPlasma(property) === undefined ? `${name}Changed() {},` : [],
);
const metaData = Object.entries<MetaDataProperty>(METADATA_PROPERTIES);

const table = await buildFiles({
  "src/widget.ts": `
    import { BackgroundHints, ConstraintHints, defineWidget, int, ItemStatus, page, TextFormat } from "rollup-plugin-plasmoid/runtime";
    export default defineWidget({
      id: "${ID()}",
      name: "Table",
      names: { de: "Tabelle", "pt_BR": "Tabela" },
      description: "Described",
      descriptions: { de: "Beschrieben" },
      icon: "starred-symbolic",
      category: "Utilities",
      license: "GPL-2.0-or-later",
      version: "1.2.3",
      authors: [{ name: "Ä. Author", email: "a@example.org", task: "Maintainer", website: "https://example.org" }],
      translators: [{ name: "T" }],
      contributors: [{ name: "C" }],
      copyright: "© 2026",
      website: "https://example.org/table",
      bugReportUrl: "https://example.org/bugs",
      donationUrl: "https://example.org/donate",
      formFactors: ["desktop", "tablet"],
      enabledByDefault: true,
      configuration: { general: page({ label: "General" }, { step: int(3) }) },
    }, ({ plasmoid, configuration }) => ({
      plasmoid: { ${bindings(undefined)} plasma5: { ${bindings(5)} }, plasma6: { ${bindings(6)} } },
      on: { ${handlers.join(" ")} },
      api: {
        table(): string {
          const handle: Record<string, unknown> = (plasmoid.plasma5 ?? plasmoid.plasma6) as never;
          const shown: Record<string, unknown> = {};
          for (const name of ${JSON.stringify(properties.map(([name]) => name))}) shown[name] = show(handle[name]);
          return JSON.stringify(shown);
        },
        metaData(): string {
          const handle = plasmoid.metaData as unknown as Record<string, unknown>;
          const shown: Record<string, unknown> = {};
          for (const name of ${JSON.stringify(metaData.map(([name]) => name))}) shown[name] = show(handle[name]);
          return JSON.stringify(shown);
        },
        rest(): string {
          configuration.step = 5;
          const [author] = plasmoid.metaData.authors;
          return JSON.stringify([
            configuration.step, configuration.stepDefault, author?.name, author?.emailAddress, author?.task, author?.webAddress,
            plasmoid.metaData.rawData["X-DonationUrl"], plasmoid.plasma5 !== undefined, plasmoid.plasma6 !== undefined,
            typeof plasmoid.internalAction("configure")?.trigger, plasmoid.screenGeometry.width,
            plasmoid.plasma5?.metaData.serviceTypes[0],
          ]);
        },
      },
    }));
    /** A value as this test can compare it: plain values as they are, of others what they are. */
    function show(value: unknown): unknown {
      if (typeof value !== "object" || value === null) return value === undefined ? "undefined" : value;
      const known = value as Record<string, unknown>;
      if (typeof known["createObject"] === "function") return { is: "component" };
      if (known["width"] !== undefined && known["x"] !== undefined && known["parent"] === undefined) return { is: "rect" };
      if (typeof known["length"] === "number") return { is: "list", of: [].slice.call(known).map((item) => show(item)) };
      const text = String(value);
      if (known["objectName"] !== undefined) return { is: "object", text: text.replace(/\\(.*/, "") };
      return { is: "value", text: text.replace(/\\(.*/s, "") };
    }`,
  "src/ui/Full.qml": `
    import QtQuick 2.15
    Rectangle {
        implicitWidth: 300
        implicitHeight: 200
        color: "#2080c0"
        Timer {
            running: true
            interval: 500
            onTriggered: {
                console.log("TABLE", widget.table());
                console.log("META", widget.metaData());
                console.log("REST", widget.rest());
                console.log("DONE");
            }
        }
    }`,
  "src/ui/Compact.qml": 'import QtQuick 2.15\nRectangle { color: "#c02080" }',
});

interface Shown {
  readonly is: string;
  readonly of?: readonly unknown[];
}

/** Whether a value is what TypeScript promises for the type. */
function isOf(type: PlasmoidProperty["type"] | MetaDataProperty["type"], value: unknown): boolean {
  const { is } = (typeof value === "object" ? (value ?? { is: "null" }) : { is: typeof value }) as Shown;
  switch (type) {
    case "string":
    case "bool":
      return is === (type === "bool" ? "boolean" : type);
    case "rect":
    case "component":
      return is === type || (type === "component" && is === "null");
    case "rects":
    case "objects":
    case "people":
    case "strings":
      return is === "list";
    case "item":
      return is === "object" || is === "null";
    case "object":
      return is === "object";
    case "json":
    case "metaData":
    case "shortcut":
      return is === "value" || is === "string";
    default:
      return is === "number";
  }
}

const logged = (view: View, word: string) =>
  JSON.parse(
    view.log.flatMap((line) => (line.startsWith(`qml: ${word} `) ? line.slice(word.length + 6) : []))[0] ?? "null",
  );

for (const host of requireHosts()) {
  const test = suite(`the table of properties on ${host.name}`);

  test("each property is set and read, and no line of the log is about the widget", async () => {
    await host.view(table, { ready: /DONE/, language: "de" }, async (view) => {
      await view.settled();
      const values = logged(view, "TABLE") as Record<string, unknown>;
      for (const [name, property] of properties) {
        const only = onlyPlasma(property);
        if (only !== undefined && only !== host.plasma) assert.is(values[name], "undefined", name);
        else {
          assert.ok(isOf(property.type, values[name]), `${name} is ${property.type}: ${JSON.stringify(values[name])}`);
          if (name in EXPECTED) {
            const value = values[name] as Shown | null;
            assert.equal(value?.is === "list" ? value.of?.join() : value, EXPECTED[name], name);
          }
        }
      }
      const meta = logged(view, "META") as Record<string, unknown>;
      for (const [name, { type, only }] of metaData) {
        if (only !== undefined && only !== host.plasma) assert.is(meta[name], "undefined", name);
        else assert.ok(isOf(type, meta[name]), `metaData.${name} is ${type}: ${JSON.stringify(meta[name])}`);
      }
      const { name, description, version, license, iconName, category, website, bugReportUrl, copyrightText } = meta;
      assert.equal(
        { name, description, version, license, iconName, category, website, bugReportUrl, copyrightText },
        {
          ...{ name: "Tabelle", description: "Beschrieben", version: "1.2.3", license: "GPL-2.0-or-later" },
          ...{ iconName: "starred-symbolic", category: "Utilities", website: "https://example.org/table" },
          ...{ bugReportUrl: "https://example.org/bugs", copyrightText: "© 2026" },
        },
      );
      assert.is(meta.isEnabledByDefault, true);
      assert.equal((meta.formFactors as Shown).of, ["desktop", "tablet"]);
      const isPlasma5 = host.plasma === 5;
      assert.equal(logged(view, "REST"), [
        ...[5, 3, "Ä. Author", "a@example.org", "Maintainer", "https://example.org", "https://example.org/donate"],
        ...[isPlasma5, !isPlasma5, "function", 800, isPlasma5 ? "Plasma/Applet" : null],
      ]);
      assert.equal(view.problems(), []);
    });
  });

  test.run();
}
