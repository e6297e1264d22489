// What translators write, in the viewers of both Plasmas: shown, and swapped into the running widget when it changes.
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { suite, type Test } from "uvu";
import * as assert from "uvu/assert";
import { buildFiles, writeProject } from "./build.js";
import { Development } from "./development.js";
import { type Host, requireHosts } from "./driver.js";

const ID = "org.example.translated";

const po = (texts: { readonly morning: string; readonly page?: string }): string => `msgid ""
msgstr ""
"Language: de\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

#: src/ui/Full.qml:8
msgid "Good morning, %1"
msgstr "${texts.morning}, %1"

msgctxt "of a letter"
msgid "Open"
msgstr "Öffnen"

msgid "%1 letter"
msgid_plural "%1 letters"
msgstr[0] "%1 Brief"
msgstr[1] "%1 Briefe"

msgid "Letters"
msgstr "${texts.page ?? "Briefe"}"

#, fuzzy
msgid "Not sure"
msgstr "Unsicher"
`;

const FILES = {
  "package.json": '{ "name": "translated", "version": "1.0.0", "type": "module" }',
  "po/de.po": po({ morning: "Guten Morgen" }),
  "src/count.ts": `export const counted = (count: number): string =>
  i18np("%1 letter", "%1 letters", count) + ", " + i18nc("of a letter", "Open");
`,
  "src/widget.ts": `import { defineWidget, int, page } from "rollup-plugin-plasmoid/runtime";
export default defineWidget(
  {
    id: "${ID}",
    name: "Translated",
    icon: "edit-copy",
    configuration: { letters: page({ label: "Letters" }, { most: int(3, { label: "Most" }) }) },
    state: { count: 2 },
    ui: { full: "./ui/Full.qml" },
  },
  ({ state, i18n }) => ({
    api: {
      add() {
        state.count++;
      },
      unsure: () => i18n("Not sure"),
    },
  }),
);
`,
  "src/ui/Full.qml": `import QtQuick 2.15
import QtQuick.Layouts 1.1
import "../count.js" as Count

Item {
    Layout.preferredWidth: 260
    Layout.preferredHeight: 160
    Text { id: words; anchors.centerIn: parent; text: i18n("Good morning, %1", "Ida") }
    Inner { id: inner }
    Component.onCompleted: {
        widget.add();
        console.log("SAYS", words.text + ", " + Count.counted(widget.count) + ", " + inner.said + ", " + widget.unsure());
    }
}
`,
  "src/ui/Inner.qml": `import QtQuick 2.15

QtObject { readonly property string said: i18np("%1 letter", "%1 letters", 1) }
`,
};

function translated(test: Test, host: Host): void {
  test("a changed translation is swapped in, and what settings pages say begins the viewer anew", async () => {
    const dev = new Development(host, writeProject(FILES), { dev: { language: "de" } });
    try {
      await dev.open(/SAYS Guten Morgen, Ida, 3 Briefe, Öffnen, 1 Brief, Not sure/);
      const viewer = dev.viewer();
      let since = dev.printed.length;
      dev.write("po/de.po", po({ morning: "Moin" }));
      // The state went on counting, in the same process.
      await dev.says(/SAYS Moin, Ida, 4 Briefe, Öffnen, 1 Brief, Not sure/, 60_000, since);
      dev.write("po/de.po", po({ morning: "Servus" }));
      await dev.says(/SAYS Servus, Ida, 5 Briefe, Öffnen, 1 Brief/, 60_000, since);
      dev.edit("src/ui/Full.qml", "Item {", "// the same catalog\nItem {");
      await dev.says(/SAYS Servus, Ida, 6 Briefe, Öffnen, 1 Brief/, 60_000, since);
      dev.write("po/de.po", po({ morning: "Guten Morgen" }));
      await dev.says(/SAYS Guten Morgen, Ida, 7 Briefe, Öffnen, 1 Brief/, 60_000, since);
      assert.is(dev.viewer(), viewer);
      assert.not.match(dev.printed.slice(since), /begins anew|FAILED|error /);

      since = dev.printed.length;
      dev.edit("po/de.po", 'msgstr "Öffnen"', 'msgstr "Öffnen');
      await dev.says(/This is no line of a \.po file[\s\S]*> 13 \| msgstr "Öffnen\n/, 60_000, since);
      dev.write("po/de.po", po({ morning: "Guten Tag", page: "Post" }));
      await dev.says(/The viewer begins anew: the translations of the settings pages changed\./, 60_000, since);
      await dev.says(/SAYS Guten Tag, Ida, 3 Briefe, Öffnen, 1 Brief/, 60_000, since);
      assert.not.equal(dev.viewer(), viewer);
    } catch (cause) {
      throw new Error(`printed: ${dev.printed}`, { cause });
    } finally {
      await dev.close();
    }
  });
}

function installed(test: Test, host: Host): void {
  test("an installed widget speaks the language of the desktop", async () => {
    const share = mkdtempSync("/tmp/plasmoid-share-");
    try {
      const folder = `${share}/plasma/plasmoids/${ID}`;
      cpSync(await buildFiles(FILES), folder, { recursive: true, dereference: true });
      const options = { applet: ID, env: { XDG_DATA_DIRS: `${share}:/usr/local/share:/usr/share` } };
      const shown = async (language: string, ready: RegExp): Promise<void> =>
        host.view(folder, { ...options, language, ready }, async () => undefined);
      await shown("de", /SAYS Guten Morgen, Ida, 3 Briefe, Öffnen, 1 Brief, Not sure/);
      await shown("fr", /SAYS Good morning, Ida, 3 letters, Open, 1 letter, Not sure/);
    } finally {
      rmSync(share, { recursive: true, force: true });
    }
  });
}

for (const host of requireHosts()) {
  const test = suite(`translations on ${host.name}`);
  installed(test, host);
  translated(test, host);
  test.run();
}
