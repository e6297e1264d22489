// What "rollup-plugin-plasmoid/host" gives scripts, in the real hosts. Notifications are plasmashell's own; addresses
// are opened by a program that stands in for xdg-open and notes what it is given.
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { build, copyFixture } from "./build.js";
import { requireHosts, type Window } from "./driver.js";
import { poll } from "./processes.js";

const id = "org.example.host-services";
const folder = await build(copyFixture("host-services"));

/** The arguments of all programs, joined by blanks. */
const commands = (): string[] =>
  readdirSync("/proc").flatMap((entry) => {
    try {
      return /^\d+$/.test(entry) ? [readFileSync(`/proc/${entry}/cmdline`, "utf8").split("\0").join(" ")] : [];
    } catch {
      return []; // ended meanwhile
    }
  });
const sleeping = (instance: number): number =>
  commands().filter((command) => new RegExp(`^sleep 8[12]${instance} $`).test(command)).length;

for (const host of requireHosts()) {
  const test = suite(`the system on ${host.name}`);
  const opener = mkdtempSync("/tmp/plasmoid-opener-");
  writeFileSync(`${opener}/xdg-open`, `#!/bin/sh\nprintf '%s\\n' "$@" >>${opener}/opened\n`);
  chmodSync(`${opener}/xdg-open`, 0o755);

  const path = `${opener}:/usr/sbin:/usr/bin:/sbin:/bin`;

  test("programs, clipboard, addresses, colours and notifications in plasmashell", async () => {
    const run = async (shell: Parameters<Parameters<typeof host.shell>[0]>[0]) => {
      shell.install(folder, id);
      const widget = await shell.add(id, 100, 100, 300, 200);
      const logged = async (what: string, since = 0) =>
        (await shell.waitFor(new RegExp(`^qml: ${what} ${widget} (.*)$`, "s"), 10_000, since))[1];
      await logged("WAITING");
      assert.match(
        String(await logged("FIRST")),
        /^#232629 on #eff0f1, 18$/,
        "colours read once, before the widget is on the screen",
      );
      assert.is(await logged("ANSWER"), "it's $here");
      assert.is(await logged("CLIPBOARD"), JSON.stringify("a\u00a0b\r\n<é>"));
      assert.is(await logged("OPENED"), "[true,true]");
      assert.match(String(await logged("REFUSED")), /TypeError: .*relative/);
      assert.is(await logged("WAITING"), "[false,true,16]");
      const opened = await poll("two addresses", 5000, () => {
        const lines = readFileSync(`${opener}/opened`, "utf8").split("\n");
        return lines.length > 2 ? lines : undefined;
      });
      const [address, file] = opened.sort().slice(1);
      assert.equal([file, address], ["plasmoid-test:one?two#three", "file:///tmp/plasmoid%20test/a.plasmoidtest"]);

      const isPopup = ({ x, height }: Window): boolean => x > 500 && height > 100;
      await shell.window(isPopup, 10_000);
      await shell.settled();
      // where it has come to
      const popup = await shell.window(isPopup, 10_000);
      await shell.click(popup.x + 311, popup.y + 106);
      assert.is(await logged("ACTION"), "2");
      assert.is(await logged("CLOSED"), "true");

      const since = shell.log.length;
      await host.run("plasma-apply-desktoptheme", ["breeze-dark"], { home: shell.home, env: shell.env });
      await shell.waitFor(new RegExp(`^qml: COLORS ${widget} #fcfcfc on #[23][0-9a-f]{5}, 18$`), 10_000, since);

      await poll("the program's own programs", 5000, () => (sleeping(widget) === 2 ? true : undefined));
      await shell.remove(widget);
      await poll("the end of the program and what it has started", 10_000, () =>
        sleeping(widget) === 0 ? true : undefined,
      );
      await shell.settled({ quiet: 300, most: 1500 });
      assert.equal(
        shell.log.filter((line) => line.includes("CALLED")),
        [],
      );
      assert.equal(shell.problems(id), []);
    };
    await host.shell(run, { env: { PATH: path } });
  });

  test("colours and units in a settings page, which has its own", async () => {
    await host.view(folder, { ready: /WAITING/, screen: [1400, 1000], env: { PATH: path } }, async (view) => {
      await view.openSettings();
      await view.waitFor(/^qml: SETTINGS #[0-9a-f]{6} on #[0-9a-f]{6}, \d+$/, 10_000, 0);
      assert.equal(view.problems(), []);
    });
  });

  test.after(() => rmSync(opener, { recursive: true, force: true }));
  test.run();
}
