// The settings dialog: an engine of its own, in which scripts of the widget work too.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { build, buildFiles, copyFixture } from "./build.js";
import { find, requireHosts } from "./driver.js";
import { addProbes, Dialog } from "./settings-controls.js";

const folder = await build(copyFixture("settings"));
addProbes(folder);

const longId = "org.example.long-settings";
/** More entries than a dialog has room for. */
const long = await buildFiles({
  "src/widget.ts": `
    import { defineWidget, int, page, string } from "rollup-plugin-plasmoid/runtime";
    export default defineWidget({
      id: "${longId}",
      name: "Long",
      version: "1.0.0",
      configuration: { general: page({ label: "General" }, {
        ${Array.from({ length: 40 }, (_, index) => `entry${index}: int(${index}, { label: "Entry ${index}" }),`).join(" ")}
        last: string("", { label: "Last" }),
      }) },
      ui: { full: "./ui/Full.qml" },
    }, ({ configuration }) => ({ api: { last: () => configuration.last } }));`,
  "src/ui/Full.qml": `
    import QtQuick 2.15
    Item { implicitWidth: 200; implicitHeight: 100; readonly property string last: widget.last(); onLastChanged: console.log("LAST", last); Component.onCompleted: console.log("UP") }`,
});
addProbes(long);

for (const host of requireHosts()) {
  const test = suite(`settings on ${host.name}`);

  test("generated and hand-written pages apply their values; their scripts are instances of their own", async () => {
    await host.view(folder, { ready: /UP/, screen: [1400, 1000] }, async (view) => {
      await view.settled();
      assert.equal(view.log.filter((line) => line === "qml: PLACES").length, 1);
      const widget = find(view.frame(), { red: 0x20, green: 0x80, blue: 0xc0 })!;
      // the widget itself opens the dialog
      const since = view.log.length;
      await view.click(widget.x + widget.width - 20, widget.y + widget.height - 20);
      const dialog = await view.window(/ — /, 15_000);
      await view.waitFor(/WIDGET 1 question Oslo 3 org\.example\.settings/, 5000, since);
      await view.settled();
      const settings = new Dialog(view, dialog);
      await settings.open("general", 0, host.plasma);
      await settings.write("Step", "41");
      await view.settled();
      await settings.press("Apply");
      await view.waitFor(/STEP 41/, 5000);
      await view.waitFor(/SHOWN Oslo 41/, 5000);

      await view.click(dialog.x + 62, dialog.y + (host.plasma === 5 ? 115 : 95));
      await view.waitFor(/OPENED Oslo Oslo 41 org\.example\.settings/, 5000);
      await view.settled();
      const rectangle = find(view.frame(), { red: 0xc0, green: 0x20, blue: 0x80 })!;
      await view.click(rectangle.x + 20, rectangle.y + 20);
      await view.waitFor(/PAGE Ulm is no longer than 12: yes 1 question Ulm Oslo 41 org\.example\.settings/, 5000);
      await view.waitFor(/LABEL 1 question Ulm/, 5000);
      await view.settled();
      await settings.press("Apply");
      await view.waitFor(/CITY Bergen/, 5000);
      await view.waitFor(/SHOWN Bergen 41/, 5000);

      assert.equal(view.log.filter((line) => line === "qml: PLACES").length, 2, "the widget's and the page's");
      // Plasma 6 says these of every settings dialog, KDE's own included
      const problems = view
        .problems()
        .filter((line) => !/was not placed in the graphics scene|ConfigurationShortcuts\.qml/.test(line));
      assert.equal(problems, []);
    });
  });

  test("a page that is longer than its window scrolls by the wheel", async () => {
    await host.view(long, { ready: /UP/, screen: [1400, 1000] }, async (view) => {
      await view.settled();
      const dialog = await view.openSettings();
      await view.settled();
      const settings = new Dialog(view, dialog);
      await settings.open("general", 0, host.plasma);
      assert.ok((await settings.find("Last")).y > dialog.height, "it is below the window");
      await view.scroll(dialog.x + dialog.width - 60, dialog.y + 250, "down", 60);
      await view.settled();
      const { y } = await settings.find("Last");
      if (process.env.PLASMOID_SCREENSHOTS)
        await view.screenshot(`${process.env.PLASMOID_SCREENSHOTS}/settings-long-plasma${host.plasma}.png`, dialog);
      assert.ok(y > 50 && y < dialog.height - 60, `it is at ${y} of ${dialog.height}`);
      await settings.write("Last", "far");
      await settings.press("Apply");
      await view.waitFor(/LAST far/, 5000);
    });
  });

  test.run();
}
