// The example that asks the system: what it shows of what df says, and whom it tells.
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { formatSize, parseDf } from "../../examples/disk-space/src/df.js";
import { build, writeProject } from "./build.js";
import { requireHosts } from "./driver.js";
import { poll } from "./processes.js";

const DF = `  1B-blocks         Used        Avail Mounted on
 53660876800  47900000000   5200000000 /
 982820896768 721554505728 261266391040 /home
 1071628288     37687296   1033940992 /boot/efi
2000397795328 1684354560000 316043235328 /run/media/me/My Photos
           0            0            0 /proc/nothing
`;
const SHOWN = ["/ 91", "/run/media/me/My Photos 85", "/home 74", "/boot/efi 4"];

const reading = suite("df");

reading("is read, the fullest first", () =>
  assert.equal(
    parseDf(DF).map(({ folder, percent }) => `${folder} ${percent}`),
    SHOWN,
  ),
);

reading("sizes are written for people", () =>
  assert.equal([0, 1023, 1024, 10 * 1024, 5200000000, 2 ** 60].map(formatSize), [
    "0 B",
    "1023 B",
    "1.0 KiB",
    "10 KiB",
    "4.8 GiB",
    "1024 PiB",
  ]),
);

reading.run();

const project = writeProject({});
cpSync(fileURLToPath(new URL("../../examples/disk-space/src", import.meta.url)), join(project, "src"), {
  recursive: true,
});
const full = join(project, "src/ui/Full.qml");
writeFileSync(
  full,
  readFileSync(full, "utf8").replace(
    "PlasmaComponents.ScrollView {",
    `readonly property string shown: widget.disks.map(function(disk) { return disk.folder + " " + disk.percent; }).join()
    onShownChanged: console.log("SHOWN", shown)
    PlasmaComponents.ScrollView {`,
  ),
);
const folder = await build(project);
const id = "org.example.diskspace";

for (const host of requireHosts()) {
  const test = suite(`disk space on ${host.name}`);
  const programs = mkdtempSync("/tmp/plasmoid-disk-space-");
  writeFileSync(`${programs}/df`, `#!/bin/sh\ncat <<'END'\n${DF}END\nexit 1\n`);
  writeFileSync(`${programs}/xdg-open`, `#!/bin/sh\nprintf '%s\\n' "$@" >>${programs}/opened\n`);
  for (const name of ["df", "xdg-open"]) chmodSync(`${programs}/${name}`, 0o755);

  test("shows the disks, warns once of the full one, and opens it", async () => {
    const env = { PATH: `${programs}:/usr/sbin:/usr/bin:/sbin:/bin` };
    const use = async (shell: Parameters<Parameters<typeof host.shell>[0]>[0]) => {
      shell.install(folder, id);
      await shell.add(id, 100, 100, 340, 240);
      const [, shown] = await shell.waitFor(/^qml: SHOWN (.*)$/, 10_000, 0);
      assert.is(shown, SHOWN.join());
      const popup = await shell.window(({ x, height }) => x > 500 && height > 100, 10_000);
      await shell.settled();
      if (process.env.PLASMOID_SCREENSHOTS !== undefined)
        await shell.screenshot(join(process.env.PLASMOID_SCREENSHOTS, `disk-space-${host.plasma}.png`));
      await shell.click(popup.x + 275, popup.y + 106);
      const opened = await poll("the folder to be opened", 10_000, () => {
        try {
          return readFileSync(`${programs}/opened`, "utf8");
        } catch {
          return undefined;
        }
      });
      assert.is(opened, "file:///\n");
      assert.equal(shell.problems(id), []);
    };
    await host.shell(use, { env });
  });

  test.after(() => rmSync(programs, { recursive: true, force: true }));
  test.run();
}
