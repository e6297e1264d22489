// plasmoid check, install and uninstall, with a program in kpackagetool's place that says how it was called.
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { temporaryFolder } from "../bundle/temporary.js";
import { plasmoid } from "./command.js";

const test = suite("plasmoid check, install, uninstall");

const metadata = {
  KPackageStructure: "Plasma/Applet",
  KPlugin: { Id: "org.example.w", Name: "W", Version: "1.0" },
  "X-Plasma-API": "declarativeappletscript",
  "X-Plasma-API-Minimum-Version": "6.0",
};

/** A home with a built widget in dist/, and the programs of the names given. */
class Home {
  readonly folder = temporaryFolder();
  readonly env: NodeJS.ProcessEnv;

  constructor(tools: readonly string[], more: object = {}) {
    this.put("dist/org.example.w/metadata.json", JSON.stringify({ ...metadata, ...more }));
    this.put("dist/org.example.w/contents/ui/main.qml", "import QtQuick 2.15\nItem {}\n");
    mkdirSync(join(this.folder, "bin"));
    for (const tool of tools) {
      this.put(`bin/${tool}`, `#!/bin/sh\nfor word; do printf '%s[%s]' "${tool}" "$word"; done\necho\n`);
      chmodSync(join(this.folder, "bin", tool), 0o755);
    }
    this.env = {
      PATH: join(this.folder, "bin"),
      XDG_DATA_HOME: join(this.folder, "data"),
      XDG_DATA_DIRS: join(this.folder, "system"),
      KDE_SESSION_VERSION: "",
    };
  }

  put(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  run = (...words: string[]) => plasmoid(words, { cwd: this.folder, env: this.env });
}

const both = ["kpackagetool5", "kpackagetool6"];
/** What the program says to these words. */
const called = (tool: string, ...words: string[]): string =>
  ["--type", "Plasma/Applet", ...words].map((word) => `${tool}[${word}]`).join("");

test("check says what is wrong with the place of it, and fails for errors alone", async () => {
  const home = new Home([]);
  const good = await home.run("check", "--store");
  assert.is(good.stdout, "org.example.w 1.0: 2 files, fit for the KDE Store");
  assert.is(good.exitCode, 0);

  home.put("dist/org.example.w/contents/native/libw.so", "compiled");
  const native = await home.run("check");
  assert.match(native.stderr, /^warning: .*libw\.so.*not for the KDE Store\. \[check\/compiled-code\]/);
  assert.is(native.exitCode, 0);
  const store = await home.run("check", "--store", "dist/org.example.w");
  assert.match(store.stderr, /^error: contents\/native\/libw\.so is a compiled library[\s\S]*help: publish it where/);
  assert.is(store.stdout, "org.example.w 1.0: 1 mistake");
  assert.is(store.exitCode, 1);

  home.put("dist/org.example.w/contents/ui/main.qml", 'import "../code/no.js" as No\nItem {}\n');
  const broken = await home.run("check");
  assert.match(broken.stderr, /^dist\/org\.example\.w\/contents\/ui\/main\.qml:1:8: error: The package has no/);
  assert.is(broken.exitCode, 1);
  assert.is((await home.run("check", "nothing")).exitCode, 1);
});

test("install calls the kpackagetool of the session, of the one that is asked for, or that is there", async () => {
  const home = new Home(both);
  const path = join(home.folder, "dist/org.example.w");
  const first = await home.run("install");
  assert.is(first.stdout, `${called("kpackagetool6", "--install", path)}\norg.example.w is installed`);
  assert.match((await home.run("install", "--plasma", "5")).stdout, /^kpackagetool5/);
  home.env.KDE_SESSION_VERSION = "5";
  assert.match((await home.run("install")).stdout, /^kpackagetool5/);
  assert.match((await home.run("install", "--plasma", "4")).stderr, /--plasma 4: expected 5 or 6/);
  assert.match((await new Home(["kpackagetool5"]).run("install")).stdout, /^kpackagetool5/);
  assert.match((await new Home([]).run("install")).stderr, /there is no kpackagetool6 and no kpackagetool5: Debian/);
});

test("what is there is updated, and the archive is taken where there is one", async () => {
  const home = new Home(["kpackagetool6"]);
  home.put("data/plasma/plasmoids/org.example.w/metadata.json", "{}");
  const { stdout } = await home.run("install");
  assert.match(stdout, /\[--upgrade\]/);
  assert.match(stdout, /org\.example\.w is updated\. Plasma goes on with what it has loaded until it starts anew/);
});

test("a package that is broken is not installed", async () => {
  const home = new Home(["kpackagetool6"], { KPackageStructure: "Plasma/Wallpaper" });
  const { stdout, stderr, exitCode } = await home.run("install");
  assert.match(stderr, /KPackageStructure is not "Plasma\/Applet"/);
  assert.is(stdout, "org.example.w is not installed");
  assert.is(exitCode, 1);
});

test("who has the widget from the system as well is warned, and told how to get back to that", async () => {
  const home = new Home(["kpackagetool6"]);
  home.put("system/plasma/plasmoids/org.example.w/metadata.json", "{}");
  const { stdout, stderr } = await home.run("install");
  assert.match(
    stderr,
    /^warning: org\.example\.w is in \S*system\/plasma\/plasmoids\/org\.example\.w as well.*until: plasmoid uninstall/,
  );
  assert.match(stdout, /org\.example\.w is installed/);

  assert.match(
    (await home.run("uninstall")).stderr,
    /is not installed for the user\. \S*system\S* belongs to the system/,
  );
  home.put("data/plasma/plasmoids/org.example.w/metadata.json", "{}");
  const removed = await home.run("uninstall", "org.example.w");
  assert.match(
    removed.stdout,
    /\[--remove\]kpackagetool6\[org\.example\.w\]\norg\.example\.w is removed; Plasma takes \S*system\S* from now on/,
  );
  assert.match((await home.run("uninstall", "../x")).stderr, /\.\.\/x is no id/);
});

test("who installs a widget that needs its plugin is told what does that", async () => {
  const home = new Home(["kpackagetool6"], { "X-Plasmoid-Native": { Uri: "org.example.w", Version: "1.0" } });
  assert.match(
    (await home.run("install")).stderr,
    /^warning: the widget needs its QML plugin org\.example\.w, which kpackagetool does not install/,
  );
  const able = { "X-Plasmoid-Native": { Uri: "org.example.w", Version: "1.0", Fallback: true } };
  assert.match((await new Home(["kpackagetool6"], able).run("install")).stderr, /^note: the QML plugin/);
  const inside = { "X-Plasmoid-Native": { Uri: "org.example.w", Version: "1.0", Fallback: false, Bundled: true } };
  assert.is((await new Home(["kpackagetool6"], inside).run("install")).stderr, "");
});

test.run();
