// plasmoid install and uninstall with KDE's own kpackagetool, and what the user is told of a widget that the system has.
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { plasmoid } from "../cli/command.js";
import { buildFiles } from "./build.js";
import { createHome, removeHome, requireHosts } from "./driver.js";
import { environment } from "./processes.js";

const id = "org.example.installed";
const widget = (version: string): Readonly<Record<string, string>> => ({
  "src/widget.ts": `import { defineWidget } from "rollup-plugin-plasmoid/runtime";
export default defineWidget({ id: "${id}", name: "Installed", version: "${version}", ui: { full: "./ui/Full.qml" } }, () => ({}));
`,
  "src/ui/Full.qml": "import QtQuick 2.15\nItem {}\n",
});

// The command calls the machine's own; that of a folder is called by the other tests of packages.
for (const host of requireHosts().filter(({ root }) => root === "")) {
  const test = suite(`plasmoid install on ${host.name}`);
  test("installs, updates and removes, and says what hides what", async () => {
    const home = createHome();
    try {
      const env = { ...environment(home), XDG_DATA_DIRS: `${home}/system:/usr/share` };
      const run = (...words: string[]) => plasmoid(words, { cwd: home, env });
      const installed = `${home}/data/plasma/plasmoids/${id}/metadata.json`;
      const version = (): string => JSON.parse(readFileSync(installed, "utf8")).KPlugin.Version;

      const first = await run("install", await buildFiles(widget("1.0.0")));
      assert.match(first.stdout, /org\.example\.installed is installed/, first.stderr);
      assert.is(version(), "1.0.0");
      const second = await run("install", `${await buildFiles(widget("1.1.0"))}-1.1.0.plasmoid`);
      assert.match(second.stdout, /org\.example\.installed is updated/, second.stderr);
      assert.is(version(), "1.1.0");

      mkdirSync(`${home}/system/plasma/plasmoids/${id}`, { recursive: true });
      const removed = await run("uninstall", id);
      assert.match(removed.stdout, /is removed; Plasma takes \S*system\S* from now on/, removed.stderr);
      assert.not.ok(existsSync(installed));
    } finally {
      removeHome(home);
    }
  });
  test.run();
}
