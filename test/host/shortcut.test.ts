// The shortcut that a widget asks the whole session for, pressed as keys.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { buildFiles } from "./build.js";
import { requireHosts } from "./driver.js";
import { poll } from "./processes.js";

const id = "org.example.shortcut";
const widget = await buildFiles({
  "src/widget.ts": `
    import { defineWidget } from "rollup-plugin-plasmoid/runtime";
    export default defineWidget({
      id: "${id}",
      name: "Shortcut",
      version: "1.0.0",
      ui: { full: "./ui/Full.qml", compact: "./ui/Compact.qml", preferred: "compact" },
    }, () => ({
      plasmoid: { globalShortcut: () => "Meta+Ctrl+Y" },
      on: { expandedChanged: (isOpen) => console.log("OPEN", isOpen) },
    }));`,
  "src/ui/Full.qml": `
    import QtQuick 2.15
    Rectangle { color: "#2080c0"; implicitWidth: 300; implicitHeight: 200 }`,
  "src/ui/Compact.qml": `
    import QtQuick 2.15
    Rectangle { color: "#c02080"; Component.onCompleted: console.log("SHOWN") }`,
});

for (const host of requireHosts()) {
  const test = suite(`a global shortcut on ${host.name}`);

  test("its keys open the popup, and close it", async () => {
    await host.shell(async (shell) => {
      const session = { home: shell.home, env: shell.env };
      if (host.plasma === 6)
        // What autostart runs in a session, and the bus can't activate without systemd. It ends with its display.
        await host.run("sh", ["-c", "/usr/lib/*/libexec/kglobalacceld >/dev/null 2>&1 &"], session);
      await poll("the daemon of global shortcuts", 10_000, async () => {
        const args = ["--session", "--print-reply", "--dest=org.kde.kglobalaccel", "/kglobalaccel"];
        const { code } = await host.run("dbus-send", [...args, "org.freedesktop.DBus.Peer.Ping"], session);
        return code === 0 ? true : undefined;
      });
      shell.install(widget, id);
      await shell.add(id, 100, 100, 100, 100);
      await shell.waitFor(/qml: SHOWN/, 15_000);
      await shell.settled();
      // The daemon may grab the keys a moment after the widget is on the screen: pressed again, as a person would.
      await poll("the popup", 15_000, async () => {
        await shell.key("super+ctrl+y");
        await shell.settled({ quiet: 500, most: 1500 });
        return shell.log.some((line) => line === "qml: OPEN true") ? true : undefined;
      });
      const since = shell.log.length;
      await shell.key("super+ctrl+y");
      await shell.waitFor(/qml: OPEN false/, 5000, since);
      assert.equal(shell.problems(id), []);
    });
  });

  test.run();
}
