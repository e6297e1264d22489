// The metadata that is emitted, before KDE's own judges: its JSON schema and kpackagetool.
import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { buildFiles } from "./build.js";
import { createHome, find, removeHome, requireHosts, schemas } from "./driver.js";

const id = "org.example.metadata";
const full = await buildFiles(
  {
    "src/widget.ts": `
      import { defineWidget } from "rollup-plugin-plasmoid/runtime";
      export default defineWidget({
        id: "${id}",
        name: "Metadata",
        names: { de: "Metadaten", pt_BR: "Metadados", "ca@valencia": "Metadades" },
        description: "All of it, <&> \\"quoted\\"",
        descriptions: { de: "Alles davon" },
        icon: "starred-symbolic",
        category: "Utilities",
        version: "1.2.3",
        license: "GPL-2.0-or-later",
        authors: [{ name: "A", email: "a@example.org", task: "Maintainer", website: "https://example.org", avatarUrl: "https://example.org/a.png" }],
        translators: [{ name: "T" }],
        contributors: [{ name: "C" }],
        copyright: "© 2026",
        website: "https://example.org",
        bugReportUrl: "https://example.org/bugs",
        donationUrl: "https://example.org/donate",
        formFactors: ["desktop"],
        minimumPlasma: "6.0",
        provides: ["org.kde.plasma.time", "org.example.anything"],
        enabledByDefault: true,
        notificationArea: { category: "ApplicationStatus", dbusActivationService: "org.example.player.*" },
        preloadWeight: 75,
        extra: { "X-Example": ["a"], KPlugin: { MimeTypes: ["text/plain"] } },
        ui: { full: "./ui/Full.qml", toolTip: "./ui/Tip.qml" },
      }, ({ plasmoid }) => ({ api: { tip: () => String(plasmoid.toolTipItem) + plasmoid.toolTipItem?.["text"] } }));`,
    "src/ui/Full.qml": `
      import QtQuick 2.15
      Rectangle {
          color: "#2080c0"
          implicitWidth: 200
          implicitHeight: 100
          Timer { running: true; interval: 300; onTriggered: console.log("TIP", widget.tip()) }
      }`,
    "src/ui/Tip.qml": 'import QtQuick 2.15\nText { text: "a tip" }\n',
  },
  { metadataFormat: "both" },
);

const test = suite("metadata before KDE's judges");

test("KDE's schema accepts metadata.json", () => {
  const { metadata } = schemas();
  if (metadata === undefined) {
    assert.equal(requireHosts(6), [], "a machine with Plasma 6 has the schema");
    return;
  }
  // The schema has a key that JSON Schema does not know.
  const ajv = new Ajv({ strict: false });
  const isValid = ajv.compile(JSON.parse(readFileSync(metadata, "utf8")));
  const text = readFileSync(`${full}/metadata.json`, "utf8");
  assert.ok(isValid(JSON.parse(text)), JSON.stringify(isValid.errors));
  const broken = JSON.parse(text.replace('"EnabledByDefault": true', '"EnabledByDefault": "true"'));
  assert.not.ok(isValid(broken), "the judge judges");
});

for (const host of requireHosts()) {
  test(`kpackagetool of ${host.name} installs, lists, upgrades and removes the package`, async () => {
    const home = createHome();
    try {
      const archive = `${full}-1.2.3.plasmoid`;
      for (const verb of ["--install", "--upgrade"]) {
        const { code, stderr } = await host.kpackagetool([verb, archive], { home });
        assert.is(code, 0, stderr);
      }
      assert.match((await host.kpackagetool(["--list"], { home })).stdout, id);
      assert.is((await host.kpackagetool(["--remove", id], { home })).code, 0);
    } finally {
      removeHome(home);
    }
  });

  test(`${host.name} shows the tooltip's own item and says nothing about the package`, async () => {
    await host.view(full, { ready: /TIP/ }, async (view) => {
      await view.settled();
      assert.match(view.log.find((line) => line.startsWith("qml: TIP"))!, /a tip$/);
      assert.ok(find(view.frame(), { red: 0x20, green: 0x80, blue: 0xc0 }));
      assert.equal(view.problems(), []);
    });
  });
}

test.run();
