// `plasmoid logs` on what a real plasmashell says of an installed widget: piped in, and from a real journal.
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite, type Test } from "uvu";
import * as assert from "uvu/assert";
import { plasmoid } from "../cli/command.js";
import { build, writeProject } from "./build.js";
import { type Host, type LogLine, requireHosts, type Shell } from "./driver.js";
import { INTO_JOURNAL, openJournal } from "./journal.js";
import { poll } from "./processes.js";

const ID = "org.example.talking";

const WIDGET = `import { defineWidget } from "rollup-plugin-plasmoid/runtime";
import { fail, refuse } from "./fail.js";

export default defineWidget(
  { id: "${ID}", name: "Talking", state: { count: 0 }, ui: { full: "./ui/Full.qml" } },
  () => ({
    api: {
      go() {
        console.log("from TypeScript");
        setTimeout(() => fail("late"), 50);
        refuse();
      },
    },
  }),
);
`;
const FAIL = `interface Why { readonly text: string }
export function fail(text: string): never {
  const why: Why = { text };
  throw new RangeError(why.text);
}
export async function refuse(): Promise<void> {
  throw new TypeError("refused");
}
`;
const FULL = `import QtQuick 2.15

Item {
    Timer { interval: 300; running: true; onTriggered: widget.go() }
    Timer { interval: 1500; running: true; onTriggered: { console.warn("from QML"); nowhere.go(); } }
    Timer { interval: 2500; running: true; onTriggered: console.log("OVER") }
}
`;

/** As journald has it: Qt fills these fields. */
const PRIORITIES: Readonly<Record<string, string>> = { debug: "7", info: "6", warning: "4", critical: "2", fatal: "1" };
const entry = ({ type, category, text, file, line }: LogLine): string =>
  JSON.stringify({
    MESSAGE: text,
    PRIORITY: PRIORITIES[type] ?? "6",
    QT_CATEGORY: category,
    CODE_FILE: file,
    CODE_LINE: String(line),
    _COMM: "plasmashell",
  });

/** The first line of a text that has another in it, from 1. */
const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split("\n").length;

/** What is shown either way. */
function assertShown(stdout: string): void {
  const thrown = `src/fail\\.ts:${lineOf(FAIL, "throw")}`;
  assert.match(stdout, /^log {3}from TypeScript/m);
  assert.match(stdout, new RegExp(`${thrown}(:\\d+)?.*RangeError: late|RangeError: late[\\s\\S]*${thrown}`));
  // V4 tells the line where an asynchronous function begins, not the one in it.
  const refused = `src/fail\\.ts:${lineOf(FAIL, "async function refuse")}:`;
  assert.match(stdout, new RegExp(`Uncaught \\(in promise\\) TypeError: refused[\\s\\S]*${refused}`));
  assert.match(stdout, new RegExp(`src/ui/Full\\.qml:${lineOf(FULL, "nowhere")}.*ReferenceError: nowhere`));
  assert.not.match(stdout, /\/usr\/share\/plasma/, "nothing of others");
}

function following(test: Test, host: Host): void {
  test("what it logs and throws is shown with the author's lines", async () => {
    const project = writeProject({ "src/widget.ts": WIDGET, "src/fail.ts": FAIL, "src/ui/Full.qml": FULL });
    const folder = await build(project);
    const lines = await host.shell(async (shell) => {
      shell.install(folder, ID);
      await shell.add(ID, 100, 100, 200, 200);
      await shell.waitFor(/OVER/, 20_000);
      return [...shell.lines];
    });
    // Piped in: Qt's default form has no place for what is logged, but errors begin with theirs.
    const input = lines.map(({ text }) => `${text}\n`).join("");
    const piped = await plasmoid(["logs", "--stdin"], { cwd: project, input });
    assertShown(piped.stdout);

    // As a Qt that writes to the journal itself has it there, which Debian's does not.
    const journal = join(project, "bin");
    mkdirSync(journal);
    writeFileSync(join(project, "entries"), lines.map((line) => `${entry(line)}\n`).join(""));
    writeFileSync(join(journal, "journalctl"), `#!/bin/sh\necho "$@" > ${project}/asked\ncat ${project}/entries\n`);
    chmodSync(join(journal, "journalctl"), 0o755);
    const env = { PATH: `${journal}:${process.env.PATH}` };
    const followed = await plasmoid(["logs"], { cwd: project, env });
    assert.match(readFileSync(join(project, "asked"), "utf8"), /--follow .*--output=json .*_UID=\d+ _COMM=plasmashell/);
    assertShown(followed.stdout);
    const logged = `src/widget\\.ts:${lineOf(WIDGET, "from TypeScript")}`;
    assert.match(followed.stdout, new RegExp(`^log {3}from TypeScript \\(${logged}:\\d+\\)$`, "m"));
    const warned = `src/ui/Full\\.qml:${lineOf(FULL, "from QML")}`;
    assert.match(followed.stdout, new RegExp(`^warn {2}from QML \\(${warned}\\)$`, "m"));
  });

  test("a real journal is followed, into which a unit's output goes line by line", async () => {
    const journal = await openJournal();
    if (typeof journal === "string") return console.log(`SKIPPED: ${journal}`);
    try {
      const project = writeProject({ "src/widget.ts": WIDGET, "src/fail.ts": FAIL, "src/ui/Full.qml": FULL });
      const folder = await build(project);
      const followed = plasmoid(["logs"], { cwd: project });
      let shown = "";
      followed.stdout?.setEncoding("utf8").on("data", (text: string) => {
        shown += text;
      });
      const use = async (shell: Shell): Promise<void> => {
        shell.install(folder, ID);
        await shell.add(ID, 100, 100, 200, 200);
        await poll("the last line", 20_000, () => shown.includes("OVER") || undefined);
      };
      // Qt's own form, which the other tests don't have
      const env = { QT_MESSAGE_PATTERN: "%{if-category}%{category}: %{endif}%{message}" };
      await host.shell(use, { through: INTO_JOURNAL, env });
      followed.kill("SIGTERM");
      await followed;
      assert.match(shown, /OVER/);
      assertShown(shown);
    } finally {
      journal.close();
    }
  });
}

for (const host of requireHosts()) {
  const test = suite(`plasmoid logs on plasmashell of ${host.name}`);
  following(test, host);
  test.run();
}
