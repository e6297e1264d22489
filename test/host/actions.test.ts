// The context menu on the real hosts: opened, triggered by keys, and changed while the widget runs.
import { mkdirSync } from "node:fs";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { buildFiles } from "./build.js";
import { find, requireHosts, type Shell } from "./driver.js";

const id = "org.example.actions";
const widget = await buildFiles({
  "src/widget.ts": `
    import { ActionPriority, defineWidget } from "rollup-plugin-plasmoid/runtime";
    export default defineWidget({
      id: "${id}",
      name: "Actions",
      version: "1.0.0",
      state: { stage: 0, marked: false },
      ui: { full: "./ui/Full.qml" },
    }, ({ state, plasmoid }) => ({
      actions: {
        first: {
          text: () => "First " + state.stage,
          icon: () => (state.stage > 0 ? "edit-delete" : "edit-copy"),
          enabled: () => state.stage !== 1,
          trigger: () => console.log("TRIGGERED first"),
        },
        line: { separator: true, visible: () => state.stage !== 2 },
        mark: {
          text: "Mark",
          checkable: () => state.stage < 3,
          checked: () => state.marked,
          trigger(checked) {
            console.log("TRIGGERED mark", checked);
            if (state.stage === 0) state.marked = checked;
          },
        },
        quick: {
          text: "Quick",
          shortcut: () => (state.stage > 1 ? "Ctrl+U" : "Ctrl+Y"),
          priority: () => (state.stage > 2 ? ActionPriority.LowPriority : ActionPriority.HighPriority),
          visible: () => state.stage !== 2,
          trigger: () => console.log("TRIGGERED quick"),
        },
      },
      on: { editModeChanged: (isEdited) => console.log("EDIT", isEdited) },
      api: {
        next() {
          state.stage++;
        },
        describe(): string {
          return JSON.stringify([].slice.call(plasmoid.contextualActions).map((action: Record<string, unknown>) =>
            [String(action.text).replace("&", ""), action.enabled, action.visible, action.checkable, action.checked, action.priority].join()));
        },
        /** Only Plasma 6 tells the name of an action's icon. */
        iconName(): string {
          const action = [].slice.call(plasmoid.contextualActions)[0] as { icon?: { name?: string } } | undefined;
          return action?.icon?.name ?? "none";
        },
      },
    }));`,
  "src/ui/Full.qml": `
    import QtQuick 2.15
    Rectangle {
        color: "#2080c0"
        implicitWidth: 300
        implicitHeight: 200
        focus: true
        MouseArea {
            anchors.fill: parent
            onClicked: { parent.forceActiveFocus(); widget.next(); }
        }
        property int stage: widget.stage
        Timer { running: true; interval: 300; onTriggered: { console.log("ICON", widget.iconName()); console.log("STAGE 0", widget.describe()); } }
        onStageChanged: Qt.callLater(() => { console.log("ICON", widget.iconName()); console.log("STAGE " + stage, widget.describe()); })
    }`,
});

const stage = (shell: Shell, number: number): unknown => {
  const start = `qml: STAGE ${number} `;
  const line = shell.log.filter((text) => text.startsWith(start)).pop();
  return line && JSON.parse(line.slice(start.length));
};

/** Where pictures go for somebody who wants to look at them. */
const pictures = process.env.PLASMOID_PICTURES;

for (const host of requireHosts()) {
  const test = suite(`actions on ${host.name}`);

  test("texts, icons, marks, lines, shortcuts and flags are live; marks are the binding's", async () => {
    await host.shell(async (shell) => {
      shell.install(widget, id);
      await shell.add(id, 100, 100, 300, 200);
      await shell.waitFor(/STAGE 0/, 15_000);
      await shell.settled();
      const box = find(shell.frame(), { red: 0x20, green: 0x80, blue: 0xc0 });
      assert.ok(box, "the widget is on the screen");
      const [x, y] = [box.x + 20, box.y + 20];
      /** Opens the menu; its window is as high as what is in it. */
      const menu = async (name: string): Promise<number> => {
        const before = new Set((await shell.windows()).map((window) => window.id));
        await shell.click(x, y, { button: 3 });
        const { height } = await shell.window((window) => !before.has(window.id), 5000);
        await shell.settled();
        if (pictures !== undefined) {
          mkdirSync(pictures, { recursive: true });
          await shell.screenshot(`${pictures}/menu-${name}-plasma${host.plasma}.png`);
        }
        return height;
      };
      const next = async (number: number): Promise<void> => {
        await shell.click(x, y);
        await shell.waitFor(new RegExp(`STAGE ${number}`), 5000);
        await shell.settled();
      };

      assert.equal(stage(shell, 0), [
        "First 0,true,true,false,false,128",
        ",true,true,false,false,128",
        "Mark,true,true,true,false,128",
        "Quick,true,true,false,false,256",
      ]);
      const whole = await menu("first");
      await shell.key("Down", "Down", "Return");
      await shell.waitFor(/TRIGGERED mark true/, 5000);
      await shell.settled();
      await menu("marked");
      await shell.key("Down", "Return");
      await shell.waitFor(/TRIGGERED first/, 5000);
      await shell.settled();

      await next(1);
      assert.equal(stage(shell, 1), [
        "First 1,false,true,false,false,128",
        ",true,true,false,false,128",
        "Mark,true,true,true,true,128",
        "Quick,true,true,false,false,256",
      ]);
      // The widget has the keyboard now.
      await shell.key("ctrl+y");
      await shell.waitFor(/TRIGGERED quick/, 5000);
      // What is disabled is passed over; nothing takes the mark away, since setup does not.
      await menu("disabled");
      await shell.key("Down", "Return");
      await shell.waitFor(/TRIGGERED mark false/, 5000);
      await shell.settled();

      // QAction calls what is not visible not enabled.
      await next(2);
      assert.equal(stage(shell, 2), [
        "First 2,true,true,false,false,128",
        ",false,false,false,false,128",
        "Mark,true,true,true,true,128",
        "Quick,false,false,false,false,256",
      ]);
      const less = await menu("less");
      assert.ok(less < whole, `the menu is ${less} high without the line and the last action, and was ${whole}`);
      await shell.key("Escape");
      await shell.settled();

      await next(3);
      assert.equal((stage(shell, 3) as string[]).slice(2), [
        "Mark,true,true,false,false,128",
        "Quick,true,true,false,false,0",
      ]);
      const icons = new Set(shell.log.filter((line) => line.startsWith("qml: ICON ")));
      assert.equal(
        [...icons],
        (host.plasma === 6 ? ["edit-copy", "edit-delete"] : ["none"]).map((name) => `qml: ICON ${name}`),
      );
      const since = shell.log.length;
      await shell.key("ctrl+y", "ctrl+u");
      await shell.waitFor(/TRIGGERED quick/, 5000, since);
      assert.is(shell.log.slice(since).filter((line) => line.includes("TRIGGERED quick")).length, 1);

      for (const isEdited of [true, false]) {
        const asked = shell.log.length;
        await host.run(
          "dbus-send",
          [
            ...["--session", "--print-reply", "--dest=org.kde.plasmashell", "/PlasmaShell"],
            ...["org.freedesktop.DBus.Properties.Set", "string:org.kde.PlasmaShell", "string:editMode"],
            `variant:boolean:${isEdited}`,
          ],
          { home: shell.home, env: shell.env },
        );
        await shell.waitFor(new RegExp(`EDIT ${isEdited}`), 10_000, asked);
      }
      assert.equal(shell.problems(id), []);
    });
  });

  test.run();
}
