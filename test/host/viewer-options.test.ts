// What the options of `dev` do to the viewers of both Plasmas.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { mo } from "gettext-parser";
import { suite, type Test } from "uvu";
import * as assert from "uvu/assert";
import type { DevOptions } from "../../src/index.js";
import { writeProject } from "./build.js";
import { Development } from "./development.js";
import { type Colour, find, type Host, requireHosts } from "./driver.js";

const ID = "org.example.shown";
const full: Colour = { red: 0x20, green: 0x80, blue: 0xc0 };
const compact: Colour = { red: 0xc0, green: 0x30, blue: 0x90 };

const representation = (name: string, colour: string): string => `import QtQuick 2.15
import QtQuick.Layouts 1.1
import QtQuick.Window 2.15

Rectangle {
    color: "${colour}"
    Layout.preferredWidth: 260
    Layout.preferredHeight: 160
    Text { id: words; anchors.centerIn: parent; color: "white"; text: i18n("Good morning") }
    // When it has its place.
    Timer {
        running: true
        interval: 1000
        onTriggered: console.log("${name}", plasmoid.formFactor, plasmoid.location, Qt.locale().name, words.text,
            "ratio " + Screen.devicePixelRatio, "size " + Math.round(width) + "x" + Math.round(height))
    }
}
`;

/** A catalog of gettext's. */
const catalog = (texts: Readonly<Record<string, string>>): Buffer =>
  mo.compile({
    charset: "utf-8",
    headers: {},
    translations: {
      "": Object.fromEntries(Object.entries(texts).map(([msgid, text]) => [msgid, { msgid, msgstr: [text] }])),
    },
  });

function project(): string {
  const folder = writeProject({
    "src/widget.ts": `import { defineWidget } from "rollup-plugin-plasmoid/runtime";
export default defineWidget(
  { id: "${ID}", name: "Shown", icon: "edit-copy", ui: { full: "./ui/Full.qml", compact: "./ui/Compact.qml" } },
  () => ({}),
);
`,
    "src/ui/Full.qml": representation("FULL", "#2080c0"),
    "src/ui/Compact.qml": representation("COMPACT", "#c03090"),
  });
  const messages = join(folder, "locale/de/LC_MESSAGES");
  mkdirSync(messages, { recursive: true });
  writeFileSync(join(messages, `plasma_applet_${ID}.mo`), catalog({ "Good morning": "Guten Morgen" }));
  return folder;
}

interface Case {
  readonly name: string;
  readonly dev: DevOptions;
  /** What the widget says of itself. */
  readonly says: RegExp;
  readonly colour: Colour;
  /** Of the viewer's window, in pixels of the screen. */
  readonly window?: readonly [width: number, height: number];
}

const CASES: readonly Case[] = [
  {
    name: "planar, with a size",
    dev: { formFactor: "planar", size: [520, 420] },
    says: /FULL 0 \d \S+ Good morning ratio 1 /,
    colour: full,
    window: [520, 420],
  },
  {
    name: "horizontal at the top edge, in German",
    dev: { formFactor: "horizontal", location: "topedge", language: "de" },
    says: /COMPACT 2 3 de_DE Guten Morgen ratio 1 /,
    colour: compact,
  },
  {
    name: "vertical at the left edge",
    dev: { formFactor: "vertical", location: "leftedge" },
    says: /COMPACT 3 5 \S+ Good morning ratio 1 /,
    colour: compact,
  },
  {
    name: "mediacenter, at twice the scale, in German",
    dev: { formFactor: "mediacenter", scale: 2, size: [400, 320], language: "de" },
    says: /(?:FULL|COMPACT) 1 \d de_DE Guten Morgen ratio 2 /,
    colour: full,
    window: [800, 640],
  },
  {
    name: "application",
    dev: { formFactor: "application" },
    says: /(?:FULL|COMPACT) 4 \d \S+ Good morning ratio 1 /,
    colour: full,
  },
];

function options(test: Test, host: Host): void {
  for (const { name, dev: wanted, says, colour, window } of CASES)
    test(name, async () => {
      const dev = new Development(host, project(), {
        assets: { locale: "../locale" },
        dev: wanted,
      });
      try {
        await dev.open(says);
        await dev.shows(colour);
        await dev.desktop.settled();
        const shots = process.env.PLASMOID_SCREENSHOTS;
        if (shots) await dev.desktop.screenshot(join(shots, `${host.plasma}-${name.replace(/\W+/g, "-")}.png`));
        const [main] = await dev.desktop.windows();
        if (window) assert.equal([main?.width, main?.height], window);
        assert.ok(find(dev.desktop.frame(), colour));
      } catch (cause) {
        throw new Error(`printed: ${dev.printed}`, { cause });
      } finally {
        await dev.close();
      }
    });
}

for (const host of requireHosts()) {
  const test = suite(`the viewer's options on ${host.name}`);
  options(test, host);
  test.run();
}
