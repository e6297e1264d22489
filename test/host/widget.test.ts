// What a widget's setup promises, on the real hosts.
import { suite, type Test } from "uvu";
import * as assert from "uvu/assert";
import { isOnBoth, plasmoidProperties } from "../../src/widget/plasmoid-properties.js";
import { build, buildFiles, copyFixture } from "./build.js";
import { find, type Host, requireHosts, type Shell, type View } from "./driver.js";

const full = { red: 0x20, green: 0x80, blue: 0xc0 };
const compact = { red: 0xc0, green: 0x20, blue: 0x80 };

/** What the widget has logged since line `since`, by its first word. */
const logged = (view: View | Shell, word: string, since = 0): string[] =>
  view.log.slice(since).flatMap((line) => (line.startsWith(`qml: ${word} `) ? line.slice(word.length + 6) : []));

/** A place inside the widget. */
function inside(view: View | Shell, colour = full): [x: number, y: number] {
  const box = find(view.frame(), colour);
  assert.ok(box, "the widget is on the screen");
  return [box.x + 20, box.y + 20];
}

/** The fixture, where a click runs `body`. */
const clicked = (body: string): Promise<string> =>
  build(copyFixture("bindings", { "src/ui/Full.qml": (text) => text.replace("run() {}", `run() { ${body} }`) }));

const properties = [...plasmoidProperties].filter(([, property]) => isOnBoth(property));
// What can be bound to plain values; components and the like are in plasmoid-table.test.ts.
const bindable = properties.flatMap(([name, { access, type }]) =>
  access === "bind" && !["component", "item", "shortcut"].includes(type) && !/^(expanded|user.*)$/.test(name)
    ? name
    : [],
);

const shown = await clicked(`
  const host = plasmoid_org_example_bindings;
  const show = () => {
    const values = {};
    ${JSON.stringify(bindable)}.forEach(name => values[name] = plasmoid[name] === undefined ? host[name] : plasmoid[name]);
    console.log("VALUES", JSON.stringify(values));
  };
  show(); widget.set(true); show(); widget.word("none"); show(); widget.word("word"); widget.set(false); show();
  console.log("SCRIPT", widget.fromScript());
  console.log("STARTED", widget.started(), "|", root.started);
  console.log("DONE");
`);
const inPanel = await build(
  copyFixture("bindings", { "src/widget.ts": (text) => text.replace(/^ *switch(Width|Height):.*$/gm, "") }),
);
const written = await clicked(`
  if (plasmoid.configuration.style === "fancy") return console.log("AGAIN", widget.values());
  const write = (key, value) => { try { return widget.write(key, value); } catch (error) { return String(error); } };
  console.log("WRITTEN", JSON.stringify([
    write("step", 99), write("step", -5), write("step", 4.6), write("step", NaN), write("step", 7), write("whole", 3e9), write("whole", -3e9),
    write("ratio", 2), write("ratio", -1), write("ratio", 0.25), write("ratio", NaN),
  ]));
  widget.change();
  widget.set(true);
  console.log("CHANGED", widget.values());
`);
const initial =
  '{"step":3,"whole":0,"ratio":0.5,"word":"word","style":"plain","size":0,"tint":"#336699","names":["one","two"],' +
  '"cities":[{"name":"Ä, <&>","tags":[]}]}';
const changed =
  '{"step":7,"whole":-2147483648,"ratio":0.25,"word":"word","style":"fancy","size":1,"tint":"#80112233","names":["a b","c,d","é\\\\"],' +
  '"cities":[{"name":"Ä, <&>","tags":[]},{"name":"\\n\\u0001 x ","tags":["t"]}]}';

function bindingTests(test: Test, host: Host): void {
  test("each binding is live, and setup may assign state at once", async () => {
    await host.view(shown, { ready: /UP/ }, async (view) => {
      await view.settled();
      await view.click(...inside(view));
      await view.waitFor(/DONE/, 5000);
      const off = {
        ...{ activationTogglesExpanded: true, backgroundHints: 2, busy: false, configurationRequired: false },
        ...{ constraintHints: 0, hideOnWindowDeactivate: true, icon: "non-starred-symbolic", status: 1 },
        ...{ switchHeight: 20, switchWidth: 21, title: "word false" },
        ...{ toolTipMainText: "main 3 false", toolTipSubText: "sub word", toolTipTextFormat: 0 },
      };
      const on = {
        ...{ activationTogglesExpanded: false, backgroundHints: 0, busy: true, configurationRequired: false },
        ...{ constraintHints: 1, hideOnWindowDeactivate: false, icon: "starred", status: 2 },
        ...{ switchHeight: 10, switchWidth: 11, title: "word true" },
        ...{ toolTipMainText: "main 3 true", toolTipSubText: "sub word", toolTipTextFormat: 1 },
      };
      const none = { ...on, configurationRequired: true, title: "none true", toolTipSubText: "sub none" };
      const values = logged(view, "VALUES").map((text) => JSON.parse(text));
      assert.equal(values, [off, on, none, off]);
      assert.equal(Object.keys(off).sort(), [...bindable].sort());
      assert.equal(logged(view, "SCRIPT"), ["sub word, word false, 21"]);
      assert.equal(logged(view, "STARTED"), ["3 assigned by setup | 3 assigned by setup"]);
      assert.equal(logged(view, "TITLE").slice(-4), ["word true", "none true", "word true", "word false"]);
      assert.equal(logged(view, "STATUS").slice(-2), ["2", "1"]);
      assert.equal(logged(view, "BUSY").slice(-2), ["true", "false"]);
      assert.equal(logged(view, "SUBTEXT").slice(-2), ["sub none", "sub word"]);
      assert.equal(view.problems(), []);
    });
  });

  test("in a panel the compact representation opens and closes the popup", async () => {
    await host.view(inPanel, { formFactor: "horizontal", location: "topedge" }, async (view) => {
      const [x, y] = inside(view, compact);
      assert.is(find(view.frame(), full), undefined);
      await view.clickUntil(/EXPANDED true/, x, y);
      await view.settled();
      assert.ok(find(view.frame(), full));
      await view.clickUntil(/EXPANDED false/, x, y);
      await view.settled();
      assert.is(find(view.frame(), full), undefined);
      assert.equal(view.problems(), []);
    });
  });
}

function shellTests(test: Test, host: Host): void {
  const id = "org.example.bindings";
  test("configuration values come back equal, in this session and the next; actions follow them", async () => {
    await host.shell(async (shell) => {
      shell.install(written, id);
      await shell.add(id, 100, 100, 300, 200);
      await shell.waitFor(/UP/, 10_000);
      await shell.settled();
      assert.equal(logged(shell, "UP"), [initial]);
      const [x, y] = inside(shell);
      // the menu's window is as high as what is in it
      const menu = async (): Promise<number> => {
        const before = new Set((await shell.windows()).map((window) => window.id));
        await shell.click(x, y, { button: 3 });
        const { height } = await shell.window((window) => !before.has(window.id), 5000);
        await shell.settled();
        return height;
      };
      const both = await menu();
      await shell.key("Down", "Down", "Return");
      await shell.waitFor(/TRIGGERED second/, 5000);
      await shell.settled();

      await shell.click(x, y);
      await shell.waitFor(/CHANGED/, 5000);
      const nan = (key: string) => `RangeError: configuration.${key} can't be NaN`;
      assert.equal(JSON.parse(logged(shell, "WRITTEN")[0]!), [
        10,
        1,
        5,
        nan("step"),
        7,
        2 ** 31 - 1,
        -(2 ** 31),
        1,
        0,
        0.25,
        nan("ratio"),
      ]);
      assert.equal(logged(shell, "CHANGED"), [changed]);
      assert.equal(logged(shell, "STEP"), ["10", "1", "5", "7"]);
      assert.equal(logged(shell, "CITIES"), ["2"]);

      const one = await menu();
      assert.ok(one < both, "the second action is hidden now");
      await shell.key("Down", "Return");
      await shell.waitFor(/TRIGGERED first 7/, 5000);

      const since = shell.log.length;
      await shell.restart();
      await shell.waitFor(/UP/, 10_000, since);
      assert.equal(logged(shell, "UP", since), [changed]);
      assert.equal(shell.problems(id), []);
      assert.not.ok(shell.log.some((line) => line.includes("actionTriggered")));
    });
  });
}

const failing = (setup: string): Record<string, string> => ({
  "src/widget.ts": `
    import { defineWidget, int, json, page } from "rollup-plugin-plasmoid/runtime";
    import { describe } from "./logic.js";
    export default defineWidget({
      id: "org.example.failing",
      name: "Failing",
      configuration: { general: page({ label: "General" }, { step: int(1), list: json<readonly number[]>([1, 2]) }) },
      state: { woken: 0 },
      ui: { full: "./ui/Full.qml" },
    }, ({ state, configuration }) => {
      ${setup}
      return {
        plasmoid: { title: () => "bound " + state.woken, toolTipSubText: () => describe() },
        api: { answer: () => 42, broken: () => configuration.list.length },
      };
    });`,
  "src/logic.ts": 'let calls = 0; export const describe = () => "described " + ++calls;',
  "src/ui/Full.qml": `
    import QtQuick 2.15
    import "../logic.js" as Logic
    Rectangle {
        color: "#2080c0"
        implicitWidth: 300
        implicitHeight: 200
        Repeater {
            model: 50
            Text { text: index + widget.woken + Logic.describe() + widget.answer() }
        }
        property string seen: widget.woken + " " + Logic.describe() + " " + widget.answer()
        property int wakes: widget.woken
        Component.onCompleted: {
            plasmoid.configuration.list = "{broken";
            console.log("SEEN", plasmoid.title, seen, widget.broken());
        }
    }`,
});

const throwing = await buildFiles(
  failing('state.woken = 1; if (configuration.step === 1) throw new Error("no such city");'),
);
const waking = await buildFiles(failing("state.woken = 1; state.woken = 2;"));

function failureTests(test: Test, host: Host): void {
  test("setup that throws is told once; bindings have their fallbacks and modules still work", async () => {
    await host.view(throwing, { ready: /SEEN/ }, async (view) => {
      await view.settled();
      const [seen] = logged(view, "SEEN");
      assert.match(seen!, /^Failing 1 described \d+ undefined undefined$/);
      const problems = view.problems();
      assert.is(problems.length, 1, problems.join("\n"));
      assert.match(problems[0]!, /org\.example\.failing does not work: Error: no such city\n.*widget\.js/);
    });
  });

  test("bindings that setup's own assignments wake ask again when it has returned; broken JSON is the default", async () => {
    await host.view(waking, { ready: /SEEN/ }, async (view) => {
      const [seen] = logged(view, "SEEN");
      assert.match(seen!, /^bound 2 2 described \d+ 42 2$/);
      assert.equal(view.problems(), []);
    });
  });
}

const handlers = properties.flatMap(([name, { access }]) => (access === "constant" ? [] : `${name}Changed`));
const handWritten = await buildFiles({
  "src/widget.ts": `
    import { defineWidget, int, page } from "rollup-plugin-plasmoid/runtime";
    import { increase } from "./counter.js";
    export default defineWidget({
      id: "org.example.handwritten",
      name: "Hand-written",
      configuration: { general: page({ label: "General" }, { step: int(2) }) },
      state: { total: 0 },
      ui: { main: "./ui/main.qml" },
    }, ({ state, configuration, i18n }) => ({
      plasmoid: {
        title: () => i18n("Total %1", state.total),
        toolTipSubText: () => "step " + configuration.step,
        busy: () => state.total > 4,
      },
      actions: { reset: { text: "Reset", trigger() { state.total = 0; } } },
      on: {
        ${handlers.map((name) => `${name}: (value) => console.log("HANDLED ${name}", typeof value === "object" ? String(value) : JSON.stringify(value)),`).join("\n")}
        configurationChanged: { step: (value) => console.log("STEP", value) },
      },
      api: { add() { state.total = increase() * configuration.step; return state.total; } },
    }));`,
  "src/counter.ts": "export let count = 0; export const increase = (): number => ++count;",
  "src/ui/main.qml": `
    import QtQuick 2.15
    import org.kde.plasma.plasmoid 2.0
    PlasmoidItem {
        id: root
        Widget { id: widget }
        toolTipMainText: "by hand"
        preferredRepresentation: fullRepresentation
        fullRepresentation: Full {}
    }`,
  "src/ui/Full.qml": `
    import QtQuick 2.15
    import "../counter.js" as Counter
    Rectangle {
        color: "#2080c0"
        implicitWidth: 300
        implicitHeight: 200
        ListView { id: list; anchors.fill: parent; model: 3; delegate: Row_ {} }
        Timer {
            running: true
            interval: 300
            onTriggered: {
                widget.add(); Counter.increase(); widget.add();
                plasmoid.configuration.step = 5;
                const own = name => plasmoid[name] === undefined ? root[name] : plasmoid[name];
                console.log("SEEN", widget.total, Counter.count, list.itemAtIndex(2).seen(), own("title"), own("toolTipSubText"), own("toolTipMainText"), own("busy"));
                console.log("DONE");
            }
        }
    }`,
  "src/ui/Row_.qml": `
    import QtQuick 2.15
    import "../counter.js" as Counter
    Text { height: 10; text: widget.total; function seen() { return Counter.count + "/" + text; } }`,
});

function handWrittenTests(test: Test, host: Host): void {
  test("a hand-written main.qml has state, api, bindings, handlers and scripts by `Widget { }`", async () => {
    await host.view(handWritten, { ready: /DONE/ }, async (view) => {
      assert.equal(logged(view, "SEEN"), ["6 3 3/6 Total 6 step 5 by hand true"]);
      assert.equal(logged(view, "STEP"), ["5"]);
      assert.equal(logged(view, "HANDLED titleChanged").slice(-1), ['"Total 6"']);
      assert.equal(logged(view, "HANDLED toolTipSubTextChanged").slice(-1), ['"step 5"']);
      assert.equal(logged(view, "HANDLED busyChanged").slice(-1), ["true"]);
      assert.equal(view.problems(), []);
    });
  });
}

// When everything above is built: tests begin at once.
for (const host of requireHosts()) {
  const test = suite(`widgets on ${host.name}`);
  bindingTests(test, host);
  shellTests(test, host);
  failureTests(test, host);
  handWrittenTests(test, host);
  test.run();
}
