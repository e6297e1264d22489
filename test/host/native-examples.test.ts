// The examples with C++ by their own configurations and the real `rollup -c`, for both Qts at once, in the real hosts.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { suite, type Test } from "uvu";
import * as assert from "uvu/assert";
import { type Host, requireHosts } from "./driver.js";
import { hasToolchain, picture, probed } from "./native-install.js";
import { start, stop } from "./processes.js";
import {
  busyProgram,
  PROCESSES,
  processesProject,
  programs,
  RANDOM,
  randomProject,
  rollupOnce,
} from "./project-command.js";

const hosts = requireHosts().filter(hasToolchain);

/** The folder that QML finds a module in which was built for a release. */
function importPath(project: string, id: string, { plasma }: Host): Record<string, string> {
  const folder = join(project, `node_modules/.cache/rollup-plugin-plasmoid/native/${id}/qt${plasma}-release/good`);
  const [stamp = ""] = readdirSync(folder);
  return { QML_IMPORT_PATH: join(folder, stamp), QML2_IMPORT_PATH: join(folder, stamp) };
}

function released(test: Test): void {
  test("rollup -c builds the random number for both Qts, and a click changes it in both viewers", async () => {
    const project = randomProject();
    const { code, printed } = await rollupOnce(project, programs(project, hosts));
    assert.is(code, 0, printed);
    assert.match(printed, /C\+\+ for Qt 5: configuring[\s\S]*C\+\+ for Qt 6: configuring[\s\S]*created dist/);
    assert.ok(existsSync(join(project, `dist/${RANDOM}-1.0.0.plasmoid`)));
    for (const host of hosts)
      await host.view(join(project, "dist", RANDOM), { env: importPath(project, RANDOM, host) }, async (view) => {
        const { x, y, value: before } = await probed(view);
        await view.settled();
        await picture(view, `rollup-random-plasma${host.plasma}-before`);
        await view.click(x, y);
        await probed(view, (number) => number !== before);
        await view.settled();
        await picture(view, `rollup-random-plasma${host.plasma}-after`);
        assert.equal(view.problems(), []);
      });

    // Again, with nothing changed: no C++ is built.
    const again = await rollupOnce(project, programs(project, hosts));
    assert.is(again.code, 0, again.printed);
    assert.not.match(again.printed, /C\+\+ for Qt/);
  });

  test("rollup -c builds the processes for both Qts, and the model follows what runs in both viewers", async () => {
    const project = processesProject();
    const { code, printed } = await rollupOnce(project, programs(project, hosts));
    assert.is(code, 0, printed);
    const busy = busyProgram(project, "spinner");
    const isShown = (names: readonly string[]): boolean => names.includes("spinner");
    for (const host of hosts)
      await host.view(join(project, "dist", PROCESSES), { env: importPath(project, PROCESSES, host) }, async (view) => {
        await probed(view, (names) => (names as string[]).length > 2 && !isShown(names));
        const child = start("", busy, ["-c", "while :; do :; done"], { env: {} });
        try {
          await probed(view, isShown);
        } finally {
          stop(child);
        }
        await probed(view, (names) => !isShown(names));
        assert.equal(view.problems(), []);
      });
  });
}

if (hosts.length === 2) {
  const test = suite("the examples with C++ by rollup -c");
  released(test);
  test.run();
}
