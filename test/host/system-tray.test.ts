// The system tray of a real plasmashell: it shows a widget that says it is for it, and loads another as soon as the
// service that this one is about appears on the bus.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { buildFiles } from "./build.js";
import { takeName } from "./bus-name.js";
import { find, requireHosts } from "./driver.js";

const widget = (name: string, color: string, notificationArea: string): Promise<string> =>
  buildFiles(
    {
      "src/widget.ts": `
        import { defineWidget, ItemStatus } from "rollup-plugin-plasmoid/runtime";
        export default defineWidget({
          id: "org.example.${name}",
          name: "${name}",
          icon: "starred-symbolic",
          category: "Utilities",
          license: "MIT",
          enabledByDefault: true,
          preloadWeight: 100,
          notificationArea: ${notificationArea},
          ui: { full: "./ui/Full.qml", compact: "./ui/Compact.qml" },
        }, () => ({ plasmoid: { status: () => ItemStatus.ActiveStatus } }));`,
      "src/ui/Full.qml": `import QtQuick 2.15\nItem { Component.onCompleted: console.log("FULL ${name}") }\n`,
      "src/ui/Compact.qml": `import QtQuick 2.15\nRectangle { color: "${color}"; Component.onCompleted: console.log("COMPACT ${name}") }\n`,
    },
    { typecheck: false },
  );

const tray = await widget("tray", "#2080c0", '{ category: "ApplicationStatus" }');
const player = await widget(
  "player",
  "#c02080",
  '{ category: "ApplicationStatus", dbusActivationService: "org.example.player.*" }',
);

for (const host of requireHosts()) {
  const test = suite(`the system tray of ${host.name}`);

  test("it shows a widget made for it, and loads one when its service is there", async () => {
    await host.shell(async (shell) => {
      shell.install(tray, "org.example.tray");
      shell.install(player, "org.example.player");
      await shell.restart();
      await shell.waitFor(/COMPACT tray/, 20_000);
      await shell.settled();
      assert.ok(find(shell.frame(), { red: 0x20, green: 0x80, blue: 0xc0 }), "it is in the panel");
      assert.not.ok(shell.log.some((line) => line.includes("COMPACT player")));

      const service = await takeName(`${shell.home}/run/bus`, "org.example.player.instance1");
      await shell.waitFor(/COMPACT player/, 10_000);
      await shell.settled();
      assert.ok(find(shell.frame(), { red: 0xc0, green: 0x20, blue: 0x80 }), "it is there as well");
      if (process.env.PLASMOID_SCREENSHOTS)
        await shell.screenshot(`${process.env.PLASMOID_SCREENSHOTS}/system-tray-plasma${host.plasma}.png`);
      // preloaded: nobody has opened it
      await shell.waitFor(/FULL tray/, 20_000);
      service.end();
      assert.equal([...shell.problems("org.example.tray"), ...shell.problems("org.example.player")], []);
    });
  });

  test.run();
}
