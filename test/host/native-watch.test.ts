// The examples with C++ while they are written, by the real `rollup -c -w` and `plasmoid dev`: clicked, and their C++
// edited, in the real hosts of both Plasmas.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, type Test } from "uvu";
import * as assert from "uvu/assert";
import { Desktop } from "./desktop.js";
import { type Host, requireHosts } from "./driver.js";
import { hasToolchain } from "./native-install.js";
import { poll } from "./processes.js";
import {
  busyProgram,
  Command,
  processesProject,
  programs,
  RANDOM,
  randomProject,
  replaceIn,
} from "./project-command.js";

const hosts = requireHosts().filter(hasToolchain);

/** Where the probe is and what it says, as the command prints it. */
async function said<T>(command: Command, wanted: (value: T) => boolean, timeout = 60_000) {
  try {
    return await poll("a value", timeout, () => {
      const [, x, y, text = ""] =
        [...command.printed.matchAll(/PROBE (-?\d+) (-?\d+) (.*?)(?: \(\S+\))?$/gm)].at(-1) ?? [];
      const value = text === "" ? undefined : (JSON.parse(text) as T);
      return value !== undefined && wanted(value) ? { x: Number(x), y: Number(y), value } : undefined;
    });
  } catch (cause) {
    throw new Error(`the widget does not say so, but\n${command.printed.slice(-4000)}`, { cause });
  }
}

async function withDesktop(host: Host, use: (desktop: Desktop) => Promise<void>): Promise<void> {
  const desktop = new Desktop(host.root);
  try {
    await desktop.open();
    await use(desktop);
  } finally {
    desktop.close();
  }
}

function watched(test: Test, host: Host): void {
  test("rollup -c -w shows the random number, and what is edited in the C++", async () => {
    const project = randomProject();
    replaceIn(join(project, "rollup.config.ts"), "plasmoid()", "plasmoid({ dev: true })");
    const bin = programs(project, hosts, { shown: host });
    await withDesktop(host, async (desktop) => {
      const command = new Command(project, ["rollup", "-c", "--configPlugin", "typescript", "-w"], {
        ...desktop.env,
        PATH: `${bin}:${desktop.env.PATH}`,
      });
      try {
        const first = await said(command, (number) => typeof number === "number", 240_000);
        await desktop.settled();
        await shot(desktop, `watch-random-plasma${host.plasma}-before`);
        await poll("a click that is noticed", 30_000, async () => {
          const { x, y, value } = await said<number>(command, () => true);
          await desktop.click(x, y);
          return said<number>(command, (number) => number !== value, 3000).catch(() => undefined);
        });
        await desktop.settled();
        await shot(desktop, `watch-random-plasma${host.plasma}-after`);
        assert.ok((first.value as number) < 10_000);

        replaceIn(join(project, "native/widgetitem.cpp"), "->bounded(10000)", "->bounded(10000) + 70000");
        await command.says(/The viewer begins anew: the C\+\+ changed\./, 120_000);
        await said<number>(command, (number) => number >= 70_000, 60_000);
        await desktop.settled();
        await shot(desktop, `watch-random-plasma${host.plasma}-edited`);

        // What does not compile is said at its place, and the last good build goes on.
        replaceIn(join(project, "native/widgetitem.cpp"), "setNumber(number);", "setNumbr(number);");
        await command.says(/widgetitem\.cpp \(31:4\)[\s\S]*> 31 \| {5}setNumbr\(number\);/, 120_000);
        assert.is(JSON.parse(readFileSync(join(project, "dist", RANDOM, "metadata.json"), "utf8")).KPlugin.Id, RANDOM);
        await said<number>(command, (number) => number >= 70_000);
        replaceIn(join(project, "native/widgetitem.cpp"), "setNumbr(number);", "setNumber(number);");
        replaceIn(join(project, "native/widgetitem.cpp"), "70000", "80000");
        await said<number>(command, (number) => number >= 80_000, 120_000);
        await command.interrupt();
      } finally {
        command.close();
      }
    });
  });

  test("plasmoid dev shows the processes as they come and go, and what is edited in the C++", async () => {
    const project = processesProject();
    const names = ["weaver", "kiln", "loom", "lathe"];
    // Each as busy as its place in the list.
    const beside = names
      .map((name, index) => {
        const busy = busyProgram(project, name);
        return `"${busy}" -c "while :; do for ((i = 0; i < ${(4 - index) * 20000}; i++)); do :; done; sleep 0.${index + 1}; done" &`;
      })
      .join("\n");
    const bin = programs(project, hosts, { shown: host, beside });
    await withDesktop(host, async (desktop) => {
      const command = new Command(project, ["plasmoid", "dev"], {
        ...desktop.env,
        PATH: `${bin}:${desktop.env.PATH}`,
      });
      try {
        await said<string[]>(command, (shown) => names.every((name) => shown.includes(name)), 240_000);
        await desktop.settled();
        await shot(desktop, `dev-processes-plasma${host.plasma}`);
        replaceIn(
          join(project, "native/processmodel.cpp"),
          "return process.name;",
          'return QString(QStringLiteral("the ") + process.name);',
        );
        await command.says(/The viewer begins anew: the C\+\+ changed\./, 120_000);
        await said<string[]>(command, (shown) => names.every((name) => shown.includes(`the ${name}`)), 60_000);
        await desktop.settled();
        await shot(desktop, `dev-processes-plasma${host.plasma}-edited`);
        await command.interrupt();
      } finally {
        command.close();
      }
    });
  });
}

const shot = async (desktop: Desktop, name: string): Promise<void> => {
  if (process.env.PLASMOID_SCREENSHOTS) await desktop.screenshot(join(process.env.PLASMOID_SCREENSHOTS, `${name}.png`));
};

for (const host of hosts) {
  const test = suite(`the examples with C++ while they are written, on ${host.name}`);
  watched(test, host);
  test.run();
}
