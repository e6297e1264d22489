// Many edits in a row while the widget runs: good ones, broken ones, mended ones.
import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import * as assert from "uvu/assert";
import { copyFixture } from "./build.js";
import { Development } from "./development.js";
import type { Host } from "./driver.js";

export interface Soaked {
  /** Resident memory of the viewer in KiB after each edit. */
  readonly memory: readonly number[];
  /** How often the widget came up. */
  readonly shown: number;
}

const memoryOf = (pid: number): number =>
  Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]);

/** What the process has left in the temporary folder. */
export const leftovers = (): string[] =>
  readdirSync(tmpdir()).filter((name) => new RegExp(`^plasmoid-(dev|watch)-${process.pid}-`).test(name));

/** The TCP sockets that this process has open, by the addresses of both ends. */
export function openSockets(): string[] {
  const own = new Set(
    readdirSync("/proc/self/fd").flatMap((name) => {
      try {
        return /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/self/fd/${name}`))?.[1] ?? [];
      } catch {
        return []; // the one by which the folder was read
      }
    }),
  );
  return ["tcp", "tcp6"].flatMap((name) =>
    readFileSync(`/proc/net/${name}`, "utf8")
      .split("\n")
      .slice(1)
      .flatMap((line) => {
        const [, local = "", remote = "", , , , , , , inode = ""] = line.trim().split(/\s+/);
        return own.has(inode) ? `${local} ${remote}` : [];
      }),
  );
}

const image = (number: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16"><desc>${number}</desc></svg>\n`;

/** @throws when an edit is not seen, the viewer ends or begins anew, the state is lost or something stays behind. */
export async function soak(host: Host, edits: number): Promise<Soaked> {
  const project = copyFixture("reload", {
    "src/ui/Full.qml": (text) =>
      text
        .replace("property string text", 'property string mark: "0"\n    property string text')
        // Each time that the widget comes up counts, so that a lost state would show.
        .replace(
          'Component.onCompleted: console.log("UP", widget.count, widget.word)',
          'Image { source: "../images/mark.svg" }\n    Component.onCompleted: { widget.click(); console.log("UP", widget.count, mark, Label.label(0)) }',
        ),
    "src/widget.ts": (text) => text.replace('setInterval(() => console.log("TICK one"), 250);', "const begun = 0;"),
  });
  const dev = new Development(host, project);
  dev.write("src/images/mark.svg", image(0));
  const memory: number[] = [];
  let shown = 0;
  const before = openSockets();
  try {
    await dev.open(/UP 1 0 first 0/);
    const feed = openSockets().filter((one) => !before.includes(one));
    assert.ok(feed.length > 0, "there is a server while the widget is shown");
    for (const one of feed) assert.match(one, /^0100007F:/, "on the loopback interface only");
    const viewer = dev.viewer();
    const change = async (number: number): Promise<void> => {
      const since = dev.printed.length;
      const says = (text: RegExp): Promise<void> => dev.says(text, 60_000, since);
      switch (number % 8) {
        case 0:
          dev.edit("src/ui/Full.qml", /mark: "\d+"/, `mark: "${number}"`);
          return says(new RegExp(`UP \\d+ ${number} `));
        case 1:
          dev.edit("src/label.ts", /first \S*\$/, `first \${"n${number}"}$`);
          return says(new RegExp(`UP \\d+ \\d+ first n${number}0`));
        case 2:
          dev.edit("src/ui/Full.qml", "Rectangle {", "Rectangle { {");
          return says(/FAILED [^\n]*Full\.qml/);
        case 3:
          dev.edit("src/ui/Full.qml", /Rectangle \{ \{([\s\S]*)mark: "\d+"/, `Rectangle {$1mark: "${number}"`);
          return says(new RegExp(`UP \\d+ ${number} `));
        case 4:
          dev.edit("src/widget.ts", /const begun = .*/, `if (state.count >= 0) throw new Error("stop ${number}");`);
          return says(new RegExp(`error Error: stop ${number}`));
        case 5:
          dev.edit("src/widget.ts", /if \(state.count >= 0\).*/, `const begun = ${number};`);
          return says(/UP \d+/);
        case 6:
          dev.write("src/images/mark.svg", image(number));
          return says(/UP \d+/);
        default:
          dev.edit(
            "src/widget.ts",
            /toolTipSubText: .*/,
            `toolTipSubText: () => i18n("%1 times ${number}", state.count) },`,
          );
          return says(/UP \d+/);
      }
    };
    for (let number = 1; number <= edits; number++) {
      await change(number);
      memory.push(memoryOf(viewer));
    }
    assert.is(dev.viewer(), viewer, "the same viewer to the end");
    assert.not.match(dev.printed, /begins anew|The viewer ended/);
    const counts = [...dev.printed.matchAll(/UP (\d+)/g)].map(([, count]) => Number(count));
    assert.equal(
      counts,
      counts.map((_count, index) => index + 1),
      "the state was counted through",
    );
    shown = counts.length;
    await dev.close();
    assert.throws(() => process.kill(viewer, 0), /ESRCH/);
  } finally {
    await dev.close();
  }
  assert.equal(leftovers(), []);
  assert.equal(openSockets(), before, "no server and no connection");
  return { memory, shown };
}
