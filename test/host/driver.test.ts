import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { suite, type Test } from "uvu";
import * as assert from "uvu/assert";
import { createHome, difference, find, type Host, removeHome, requireHosts, statistics, type View } from "./driver.js";

const id = "org.example.clicker";
const clicker = fileURLToPath(new URL("fixtures/clicker", import.meta.url));
const buttonColour = { red: 0xc0, green: 0x20, blue: 0x80 };

const work = mkdtempSync("/tmp/plasmoid-driver-test-");
process.once("exit", () => rmSync(work, { recursive: true, force: true }));

/** The middle of the widget's coloured button, wherever the host has put it. */
function button(view: Pick<View, "frame">): { x: number; y: number } {
  const box = find(view.frame(), buttonColour);
  assert.ok(box, "the widget's button is on the screen");
  return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
}

/** The clicker with another main.qml. */
function variant(name: string, change: (main: string) => string): string {
  const folder = join(work, name);
  cpSync(clicker, folder, { recursive: true });
  const main = join(folder, "contents/ui/main.qml");
  writeFileSync(main, change(readFileSync(main, "utf8")));
  return folder;
}

const processesWith = (text: string): string[] =>
  readdirSync("/proc").filter((pid) => {
    try {
      return /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/environ`, "latin1").includes(text);
    } catch {
      return false;
    }
  });

for (const host of requireHosts()) {
  const test = suite(host.name);
  viewTests(test, host);
  problemTests(test, host);
  pageProblemTests(test, host);
  shellTests(test, host);
  programTests(test, host);
  test.run();
}

function viewTests(test: Test, host: Host): void {
  test("a widget takes clicks, the wheel and text", async () => {
    await host.view(clicker, { ready: /UP/ }, async (view) => {
      await view.settled();
      assert.equal(view.problems(), []);
      const { x, y } = button(view);
      await view.click(x, y);
      await view.waitFor(/CLICK left 1/, 5000);
      await view.click(x, y, { button: 3 });
      await view.waitFor(/CLICK right 2/, 5000);
      await view.doubleClick(x, y);
      await view.waitFor(/DOUBLE/, 5000);
      await view.scroll(x, y, "up");
      await view.waitFor(/WHEEL up/, 5000);
      await view.drag([x - 50, y], [x + 50, y]);
      await view.waitFor(/DRAG/, 5000);
      // the text field is the widget's last line
      await view.click(x, y + 80);
      await view.type('Grüße "€"');
      await view.key("Return");
      const [, text] = await view.waitFor(/TEXT (.*)/, 5000);
      assert.is(text, 'Grüße "€"');
      assert.equal(view.problems(), []);
    });
  });

  test("screenshots show what changed", async () => {
    await host.view(clicker, {}, async (view) => {
      const [before, after] = [join(work, "before.png"), join(work, "after.png")];
      await view.screenshot(before);
      await view.screenshot(after);
      assert.is(difference(before, after), 0);
      const { x, y } = button(view);
      await view.click(x, y + 80);
      await view.type("something else");
      await view.settled();
      await view.screenshot(after);
      assert.ok(difference(before, after) > 0);
      const flat = statistics(view.frame(), { x: x - 20, y: y - 5, width: 40, height: 10 });
      assert.equal(flat, { mean: buttonColour, contrast: 0, colours: 1 });
    });
  });

  test("a restarted viewer shows the changed package", async () => {
    await host.view(clicker, { ready: /UP/ }, async (view) => {
      const main = join(view.packageDir, "contents/ui/main.qml");
      writeFileSync(main, readFileSync(main, "utf8").replace('"UP"', '"UP AGAIN"'));
      await view.restart();
      await view.waitFor(/UP AGAIN/, 5000);
    });
  });

  test("a panel shows the icon, and the widget in a popup", async () => {
    await host.view(clicker, { formFactor: "horizontal", location: "topedge" }, async (view) => {
      const [main] = await view.windows();
      assert.is(find(view.frame(), buttonColour), undefined);
      await view.click(360, 280);
      const popup = await view.window((window) => window.id !== main?.id, 5000);
      await view.settled();
      const { x, y } = button(view);
      assert.ok(x > popup.x && x < popup.x + popup.width && y > popup.y && y < popup.y + popup.height);
    });
  });

  test("the settings dialog opens and changes the configuration", async () => {
    await host.view(clicker, { language: "de", ready: /UP 0 de_DE/ }, async (view) => {
      await view.settled();
      const dialog = await view.openSettings();
      assert.match(dialog.title, /Einstellungen.*Clicker/);
      // the spin box is at the page's top; after it, Tab leads to OK
      await view.click(dialog.x + 436, dialog.y + (host.plasma === 5 ? 102 : 75));
      await view.key("ctrl+a");
      await view.type("41");
      await view.key("Tab", "Return");
      await view.settled();
      const { x, y } = button(view);
      await view.click(x, y);
      await view.waitFor(/CLICK left 42/, 5000);
      assert.equal(view.problems(), []);
    });
  });

  test("waiting for a line that never comes tells the log", async () => {
    await host.view(clicker, {}, async (view) => {
      await view.waitFor(/NEVER/, 100).then(
        () => assert.unreachable(),
        (error: Error) => assert.match(error.message, /NEVER.*not in the log[\s\S]*qml: UP/),
      );
    });
  });
}

function problemTests(test: Test, host: Host): void {
  const broken: Record<string, [change: (main: string) => string, problem: RegExp]> = {
    "a syntax error": [(main) => `${main}}`, /main\.qml:\d+:\d+.*(Unexpected|Expected|Syntax)/i],
    "a missing import": [
      (main) => `import org.example.nowhere 1.0\n${main}`,
      /main\.qml:1:1: module .*nowhere.* is not installed/,
    ],
    "a ReferenceError in a binding": [
      (main) => main.replace("text: plasmoid", "text: nowhere"),
      /main\.qml:\d+: ReferenceError: nowhere is not defined/,
    ],
    "an unknown type": [(main) => main.replace("Rectangle {", "Nope {"), /main\.qml:\d+:\d+: Nope is not a type/],
    "console.error": [(main) => main.replace('console.log("UP"', 'console.error("DOWN"'), /qml: DOWN/],
  };
  for (const [what, [change, problem]] of Object.entries(broken)) {
    test(`${what} is a problem`, async () => {
      const folder = variant(`${host.plasma}-${what.replaceAll(" ", "-")}`, change);
      await host.view(folder, {}, async (view) => {
        const found = view.problems();
        assert.ok(
          found.some((line) => problem.test(line)),
          `${problem} in:\n${found.join("\n")}`,
        );
      });
    });
  }
}

function pageProblemTests(test: Test, host: Host): void {
  const pages: Record<string, [text: string | undefined, problem: RegExp]> = {
    "a missing settings page": [undefined, host.plasma === 5 ? /cfg_objectName/ : /PageRow.*TypeError/],
    "a syntax error in a settings page": ["import QtQuick 2.15\nItem { x: }", /ConfigGeneral\.qml:2.*Expected token/],
    "a ReferenceError in a settings page": [
      "import QtQuick 2.15\nItem { property string text: nowhere }",
      /ConfigGeneral\.qml:2: ReferenceError/,
    ],
  };
  for (const [what, [text, problem]] of Object.entries(pages)) {
    test(`${what} is a problem`, async () => {
      const folder = variant(`${host.plasma}-${what.replaceAll(" ", "-")}`, (main) => main);
      const page = join(folder, "contents/ui/ConfigGeneral.qml");
      if (text === undefined) rmSync(page);
      else writeFileSync(page, text);
      await host.view(folder, {}, async (view) => {
        assert.equal(view.problems(), []);
        await view.openSettings();
        assert.match(view.problems().join("\n"), problem);
      });
    });
  }
}

function shellTests(test: Test, host: Host): void {
  test("plasmashell shows two instances, and keeps one when the other is removed", async () => {
    await host.shell(async (shell) => {
      shell.install(clicker, id);
      const one = await shell.add(id, 0, 0, 300, 200);
      const two = await shell.add(id, 400, 0, 300, 200);
      assert.equal(await shell.instances(id), [one, two]);
      await shell.settled();
      const box = find(shell.frame(), buttonColour)!;
      assert.ok(box.x < 300 && box.x + box.width > 400, "both are on the screen");
      await shell.click(box.x + 20, box.y + 20);
      await shell.waitFor(/CLICK left 1/, 5000);
      const since = shell.log.length;
      await shell.click(box.x + box.width - 20, box.y + 20);
      await shell.waitFor(/CLICK left 1/, 5000, since);
      await shell.removeLast(id);
      assert.equal(await shell.instances(id), [one]);
      await shell.click(box.x + 20, box.y + 20);
      await shell.waitFor(/CLICK left 2/, 5000);
      assert.equal(shell.problems(id), []);

      await shell.restart();
      await shell.waitFor(/UP 2/, 10_000);
    });
  });

  test("plasmashell's scripts return what they print, or throw", async () => {
    await host.shell(async (shell) => {
      assert.is(await shell.evaluate('print("ä\\n"); print(1 + 1)'), "ä\n2");
      await shell.evaluate("nowhere()").then(
        () => assert.unreachable(),
        (error: Error) => assert.match(error.message, /nowhere is not defined/),
      );
    });
  });
}

function programTests(test: Test, host: Host): void {
  test("kpackagetool installs, upgrades and removes", async () => {
    const home = createHome();
    const installed = `${home}/data/plasma/plasmoids/${id}/metadata.json`;
    const expectSuccess = async (...args: string[]) => {
      const { code, stdout, stderr } = await host.kpackagetool(args, { home });
      assert.is(code, 0, stdout + stderr);
    };
    await expectSuccess("--install", clicker);
    assert.ok(existsSync(installed));
    await expectSuccess("--upgrade", clicker);
    await expectSuccess("--remove", id);
    assert.is(existsSync(installed), false);
    removeHome(home);
  });

  test("a program that takes too long is killed with all that it started", async () => {
    const mark = `MARK=${host.plasma}-${process.pid}`;
    const [name, value] = mark.split("=") as [string, string];
    const running = host.run("sh", ["-c", "setsid sleep 60 & sleep 60"], { timeout: 300, env: { [name]: value } });
    await running.then(
      () => assert.unreachable(),
      (error: Error) => assert.match(error.message, /took more than 300 ms/),
    );
    assert.equal(processesWith(mark), []);
  });

  test("nothing is left behind", async () => {
    let home = "";
    await host.view(clicker, {}, async (view) => {
      home = view.home;
    });
    assert.is(existsSync(home), false);
    assert.equal(processesWith(home), []);
  });
}
