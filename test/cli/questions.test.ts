// What the command asks at a real terminal, and what it does with the answers.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { temporaryFolder } from "../bundle/temporary.js";
import { plasmoidAtTerminal } from "./terminal.js";

const test = suite("questions at a terminal");

test("init asks for the id until it is one, and for the name", async () => {
  const folder = temporaryFolder();
  const { exitCode, printed } = await plasmoidAtTerminal(
    ["init", "my-clicks"],
    [
      [/Id of the widget \(org\.example\.myclicks\): $/, "clicks\r"],
      [/Id of the widget \(org\.example\.myclicks\): $/, "org.me.clicks\r"],
      [/Its name \(My Clicks\): $/, "Klick, „klack“\r"],
    ],
    { cwd: folder },
  );
  assert.is(exitCode, 0, printed);
  assert.match(printed, /clicks\n {2}expected names with dots between, [^\n]*\nId of the widget/);
  assert.match(printed, /Klick, „klack“ \(org\.me\.clicks\) is there/);
  assert.match(
    readFileSync(join(folder, "my-clicks/src/widget.ts"), "utf8"),
    /id: "org\.me\.clicks",\n {4}name: "Klick, „klack“"/,
  );
});

test("Return takes what is proposed, and what the command line says is not asked for", async () => {
  const folder = temporaryFolder();
  const { exitCode, printed } = await plasmoidAtTerminal(
    ["init", "clock", "--name", "The clock"],
    [[/Id of the widget \(org\.example\.clock\): $/, "\r"]],
    { cwd: folder },
  );
  assert.is(exitCode, 0, printed);
  assert.not.match(printed, /Its name/);
  assert.match(printed, /The clock \(org\.example\.clock\) is there/);
});

test("who ends it by Ctrl-C or Ctrl-D gets no folder", async () => {
  for (const key of ["\x03", "\x04"]) {
    const folder = temporaryFolder();
    const { exitCode, printed } = await plasmoidAtTerminal(["init", "clock"], [[/Id of the widget .*: $/, key]], {
      cwd: folder,
    });
    assert.is(exitCode, 1, printed);
    assert.match(printed, /given up, nothing was done/);
    assert.equal(readdirSync(folder), []);
  }
});

test("install asks before it hides what the system has", async () => {
  const folder = temporaryFolder();
  const put = (path: string, text: string): void => {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), text, { mode: 0o755 });
  };
  put(
    "dist/org.example.w/metadata.json",
    JSON.stringify({
      KPackageStructure: "Plasma/Applet",
      KPlugin: { Id: "org.example.w", Name: "W", Version: "1.0" },
      "X-Plasma-API": "declarativeappletscript",
      "X-Plasma-API-Minimum-Version": "6.0",
    }),
  );
  put("dist/org.example.w/contents/ui/main.qml", "import QtQuick 2.15\nItem {}\n");
  put("system/plasma/plasmoids/org.example.w/metadata.json", "{}");
  put("bin/kpackagetool6", `#!/bin/sh\necho called >>${folder}/calls\n`);
  const env = {
    PATH: `${folder}/bin:${process.env.PATH}`,
    XDG_DATA_HOME: `${folder}/data`,
    XDG_DATA_DIRS: `${folder}/system`,
    KDE_SESSION_VERSION: "6",
  };
  const question = /Install it nevertheless\? \[y\/N\] $/;
  for (const typed of ["n\r", "\r", "\x03"]) {
    const { exitCode, printed } = await plasmoidAtTerminal(["install"], [[question, typed]], { cwd: folder, env });
    assert.is(exitCode, 1, printed);
    assert.match(printed, /hides it, and its updates, until: plasmoid uninstall org\.example\.w/);
    assert.not.ok(existsSync(`${folder}/calls`), "it is not installed");
  }
  const { exitCode, printed } = await plasmoidAtTerminal(["install"], [[question, "yes\r"]], { cwd: folder, env });
  assert.is(exitCode, 0, printed);
  assert.match(printed, /org\.example\.w is installed/);
  assert.ok(existsSync(`${folder}/calls`));
});

test.run();
