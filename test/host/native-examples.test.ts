// The examples with C++ by their own configurations and the real `rollup -c`, for both Qts at once, in the real hosts.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, type Test } from "uvu";
import * as assert from "uvu/assert";
import { type Host, requireHosts } from "./driver.js";
import { hasToolchain, picture, probed } from "./native-install.js";
import { start, stop } from "./processes.js";
import {
  busyProgram,
  exampleProject,
  PROCESSES,
  processesProject,
  programs,
  RANDOM,
  randomProject,
  replaceIn,
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

/** What each file of dist/ holds that a user would take from there. */
const packageIn = (project: string): string =>
  readFileSync(join(project, `dist/${RANDOM}-1.0.0.plasmoid`), "latin1") +
  readFileSync(join(project, "dist", RANDOM, "contents/ui/Full.qml"), "utf8");

function mistaken(test: Test, host: Host): void {
  const { plasma } = host;
  test(`rollup -c says what is wrong with C++ for Qt ${plasma}, and the last good package stays`, async () => {
    const project = exampleProject("random-number");
    const [config, cmakeLists, cpp] = ["rollup.config.ts", "native/CMakeLists.txt", "native/widgetitem.cpp"].map(
      (name) => join(project, name),
    ) as [string, string, string];
    replaceIn(config, "plasmoid()", `plasmoid({ targets: ["plasma${plasma}"] })`);
    const good = await rollupOnce(project, programs(project, hosts));
    assert.is(good.code, 0, good.printed);
    const before = packageIn(project);
    const refused = async (said: RegExp, bin = programs(project, hosts)): Promise<void> => {
      const { code, printed } = await rollupOnce(project, bin);
      assert.is(code, 1, printed);
      assert.match(printed, said);
      assert.is(packageIn(project), before);
    };

    replaceIn(cpp, "setNumber(number);", "setNumbr(number);");
    await refused(/native\/widgetitem\.cpp \(31:4\)\n[\s\S]*> 31: {5}setNumbr\(number\);|setNumbr.*was not declared/);
    replaceIn(cpp, "setNumbr(number);", "setNumber(number);");

    const call = "plasmoid_add_qml_module(randomnumber ";
    replaceIn(cmakeLists, call, `${call}URI org.example.another `);
    await refused(
      /CMakeLists\.txt \(7:0\): \S+: URI org\.example\.another is not the widget's, which is org\.example\.randomnumber/,
    );
    replaceIn(cmakeLists, `${call}URI org.example.another `, call);

    // The CMake project is another one than before, so that it is configured anew.
    replaceIn(cmakeLists, call, `\n${call}`);
    const lacking = programs(join(project, "lacking"), hosts, { only: plasma === 5 ? 6 : 5 });
    await refused(new RegExp(`does not find the development files of Qt${plasma}[\\s\\S]*apt install qt`), lacking);

    const mended = await rollupOnce(project, programs(project, hosts));
    assert.is(mended.code, 0, mended.printed);
    assert.is(packageIn(project), before);
  });
}

if (hosts.length === 2) {
  const test = suite("the examples with C++ by rollup -c");
  released(test);
  for (const host of hosts) mistaken(test, host);
  test.run();
}
