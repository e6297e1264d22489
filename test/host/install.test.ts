// plasmoid install and uninstall with KDE's own kpackagetool of both Plasmas, and what the user is told of a widget that
// the system has as well.
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { plasmoid } from "../cli/command.js";
import { buildFiles } from "./build.js";
import { createHome, type Host, removeHome, requireHosts } from "./driver.js";
import { environment } from "./processes.js";

const id = "org.example.installed";
const widget = (version: string): Readonly<Record<string, string>> => ({
  // kpackagetool5 --show crashes where there is no author.
  "src/widget.ts": `import { defineWidget } from "rollup-plugin-plasmoid/runtime";
export default defineWidget(
  { id: "${id}", name: "Installed", version: "${version}", authors: [{ name: "A" }], ui: { full: "./ui/Full.qml" } },
  () => ({}),
);
`,
  "src/ui/Full.qml": "import QtQuick 2.15\nItem {}\n",
});

/** The host's own program, found as on a machine that has that Plasma. */
function ownTool({ root, plasma }: Host, home: string): string {
  const bin = `${home}/bin`;
  mkdirSync(bin);
  const enter = root === "" ? "" : `chroot ${root} `;
  writeFileSync(
    `${bin}/kpackagetool${plasma}`,
    `#!/bin/sh\nPATH=/usr/sbin:/usr/bin:/sbin:/bin\nexec ${enter}/usr/bin/kpackagetool${plasma} "$@"\n`,
  );
  chmodSync(`${bin}/kpackagetool${plasma}`, 0o755);
  return bin;
}

for (const host of requireHosts()) {
  const test = suite(`plasmoid install on ${host.name}`);
  test("installs, updates and removes, and says what hides what", async () => {
    const home = createHome();
    try {
      const system = `${home}/system/plasma/plasmoids/${id}`;
      const env = {
        ...environment(home),
        PATH: ownTool(host, home),
        XDG_DATA_DIRS: `${home}/system:/usr/share`,
        KDE_SESSION_VERSION: String(host.plasma),
      };
      const run = (...words: string[]) => plasmoid(words, { cwd: home, env, extendEnv: false });
      const installed = `${home}/data/plasma/plasmoids/${id}/metadata.json`;
      const version = (): string => JSON.parse(readFileSync(installed, "utf8")).KPlugin.Version;
      /** The folder that the host takes the widget from. */
      const taken = async (): Promise<string | undefined> => {
        const { stdout } = await host.kpackagetool(["--show", id], { home, env: { XDG_DATA_DIRS: env.XDG_DATA_DIRS } });
        return /^\s*Path\s*: (.*?)\/?$/m.exec(stdout)?.[1];
      };

      const first = await run("install", await buildFiles(widget("1.0.0")));
      assert.match(first.stdout, /org\.example\.installed is installed/, first.stderr);
      assert.is(version(), "1.0.0");
      const second = await run("install", `${await buildFiles(widget("1.1.0"))}-1.1.0.plasmoid`);
      assert.match(second.stdout, /org\.example\.installed is updated/, second.stderr);
      assert.is(version(), "1.1.0");

      // As a distribution's package would have put it there.
      const newer = await buildFiles(widget("2.0.0"));
      cpSync(newer, system, { recursive: true, dereference: true });
      assert.is(await taken(), `${home}/data/plasma/plasmoids/${id}`, "the one in the home folder hides the other");
      const hiding = await run("install", `${newer}-2.0.0.plasmoid`);
      assert.match(
        hiding.stderr,
        /is in \S*system\S* as well\. What is installed for the user hides it, and its updates, until: plasmoid uninstall org\.example\.installed/,
      );
      assert.is(version(), "2.0.0");

      const removed = await run("uninstall", id);
      assert.match(removed.stdout, /is removed; Plasma takes \S*system\S* from now on/, removed.stderr);
      assert.not.ok(existsSync(installed));
      assert.is(await taken(), system);
      assert.match(
        (await run("uninstall", id)).stderr,
        /is not installed for the user\. \S*system\S* belongs to the system/,
      );
    } finally {
      removeHome(home);
    }
  });
  test.run();
}
