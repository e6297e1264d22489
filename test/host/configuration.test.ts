// What main.xml carries, asked of the real KConfigLoader: every default that the validator accepts comes back equal.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { configQml, kcfgXml, metadataJson, settingsPageQml } from "../../src/emit/index.js";
import * as authoring from "../../src/widget/authoring.js";
import { validateWidget, type WidgetModel } from "../../src/widget/index.js";
import { requireHosts, type View } from "./driver.js";

const work = mkdtempSync("/tmp/plasmoid-configuration-test-");
process.once("exit", () => rmSync(work, { recursive: true, force: true }));

type Entries = Record<string, authoring.Entry<unknown>>;

const NO_SETUP = {
  ...{ present: false, plasmoid: [], plasma5: [], plasma6: [], actions: [] },
  ...{ on: [], configurationChanged: [], api: [] },
};
const place = { file: "widget.ts", source: "", line: 1, column: 1 };

/** The model of a widget with these entries; entries that are refused are left out. */
function modelOf(id: string, entries: Entries): WidgetModel {
  const validate = (some: Entries) =>
    validateWidget(
      authoring.defineWidget({
        id,
        name: "Configuration",
        version: "1.0.0",
        configuration: { general: authoring.page({ label: "General" }, some) },
      }),
      { locate: () => place, file: "/widget.ts", fileExists: () => false, setup: NO_SETUP },
    ).model;
  const fine = Object.entries(entries).filter(([key, entry]) => validate({ [key]: entry }));
  return validate(Object.fromEntries(fine))!;
}

/** A package that prints its configuration, key by key, in pieces that fit a line of the log. */
function writePackage(model: WidgetModel, main: string): string {
  const folder = join(work, model.id);
  mkdirSync(`${folder}/contents/ui`, { recursive: true });
  mkdirSync(`${folder}/contents/config`, { recursive: true });
  const page = model.pages[0]!;
  writeFileSync(`${folder}/metadata.json`, metadataJson(model, { targets: ["plasma5", "plasma6"] }));
  writeFileSync(`${folder}/contents/config/main.xml`, kcfgXml(model)!);
  writeFileSync(`${folder}/contents/config/config.qml`, configQml(model, () => "Page.qml")!);
  writeFileSync(`${folder}/contents/ui/Page.qml`, settingsPageQml(page, model));
  writeFileSync(`${folder}/contents/ui/PlasmoidItem.qml`, "import QtQuick 2.15\nItem {}\n");
  writeFileSync(
    `${folder}/contents/ui/main.qml`,
    `import QtQuick 2.15
import org.kde.plasma.plasmoid 2.0
PlasmoidItem {
    id: root
    function value(key) {
        const held = plasmoid.configuration[key];
        if (typeof held === "number")
            return Object.is(held, -0) ? "-0" : held;
        if (typeof held !== "object" || held === null)
            return held;
        return held.r === undefined ? Array.prototype.slice.call(held) : String(held);
    }
    function show(keys) {
        keys.forEach(key => {
            const text = JSON.stringify(value(key)).replace(/[^ -~]/g, c => "\\\\u" + ("000" + c.charCodeAt(0).toString(16)).slice(-4));
            for (let at = 0; at < text.length; at += 2000)
                console.log("VALUE", key, text.slice(at, at + 2000) + "|");
        });
        console.log("PRINTED");
    }
    readonly property var keys: ${JSON.stringify(page.entries.map(({ key }) => key))}
    ${main}
}
`,
  );
  return folder;
}

function printed(view: View, since = 0): Map<string, unknown> {
  const texts = new Map<string, string>();
  for (const line of view.log.slice(since)) {
    if (/PRINTED/.test(line)) break; // a host that tells of a change twice has it printed twice
    const [, key, text] = /VALUE (\w+) (.*)\|$/.exec(line) ?? [];
    if (key !== undefined) texts.set(key, (texts.get(key) ?? "") + text);
  }
  return new Map([...texts].map(([key, text]) => [key, JSON.parse(text)]));
}

const NAMED = [
  "",
  `"quotes" and 'quotes' \``,
  "a < b && c > d ]]> &amp; &#65;",
  "first\nsecond\r\nthird\n\n\tfourth",
  "a, b,,c",
  "😀 👨‍👩‍👧 \u{1fffe}",
  "e\u0301 a\u0308\u0300 \u200d",
  "x".repeat(10_000),
  "wide ä ".repeat(1500).trim(),
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is KConfig that might expand it
  "$HOME ${HOME} %1 \\n \\\\",
  "\ufeffmark\u200b",
];

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.array(fc.constantFrom(..." \n\r\t\u0085\u00a0\u2028\ufeff<>&\"'$,;%\\]aé😀")).map((all) => all.join("")),
);
const whole = fc.oneof(fc.integer(), fc.constantFrom(-(2 ** 31), 2 ** 31 - 1, 0));
const any: fc.Arbitrary<authoring.Entry<unknown>> = fc.oneof(
  text.map((value) => authoring.string(value)),
  text.map((value) => authoring.path(value)),
  fc.array(text, { maxLength: 4 }).map((value) => authoring.strings(value)),
  text.map((value) => authoring.choice(value, { other: "Other", [value]: "This" })),
  whole.map((value) => authoring.int(value, { min: value - (value > -(2 ** 31) ? 1 : 0) })),
  whole.map((value) => authoring.uint(value >>> 0, { max: 2 ** 32 - 1 })),
  fc.double({ noNaN: true }).map((value) => authoring.double(value)),
  fc.boolean().map((value) => authoring.bool(value)),
  fc.integer({ min: 0, max: 0xffffff }).map((value) => authoring.color(`#${value.toString(16).padStart(6, "0")}`)),
  fc.integer({ min: 0, max: 0xfeffffff }).map((value) => authoring.color(`#${value.toString(16).padStart(8, "0")}`)),
  fc
    .constantFrom("small", "large", "huge")
    .map((name) => authoring.enumeration(name, { small: "S", large: "L", huge: "H" })),
  fc.jsonValue({ stringUnit: "binary", maxDepth: 3 }).map((value) => authoring.json<unknown>(value)),
);

for (const host of requireHosts()) {
  const test = suite(`configuration on ${host.name}`);

  test("every accepted default comes back equal", async () => {
    const random = fc.sample(any, { numRuns: 600 });
    const all = [...NAMED.flatMap((value) => [authoring.string(value), authoring.json(value)]), ...random];
    const model = modelOf(
      "org.example.defaults",
      Object.fromEntries(all.map((entry, index) => [`key${index}`, entry])),
    );
    const { entries } = model.pages[0]!;
    assert.ok(entries.length > 400, `${entries.length} of ${all.length} were accepted`);
    assert.is(entries.filter(({ key }) => Number(key.slice(3)) < NAMED.length * 2).length, NAMED.length * 2);
    const folder = writePackage(model, "Component.onCompleted: show(keys)");
    await host.view(folder, { ready: /PRINTED/ }, async (view) => {
      const values = printed(view);
      for (const { key, type, conversion, default: value, kcfgDefault } of entries) {
        const held = values.get(key);
        const read = conversion === "json" ? JSON.parse(held as string) : held;
        const expected = type === "Double" && Object.is(value, -0) ? "-0" : value;
        assert.equal(read, expected, `${type} ${JSON.stringify(kcfgDefault)}`);
      }
      assert.equal(view.problems(), []);
    });
  });

  test("the generated settings page opens without a warning and keeps what the widget writes meanwhile", async () => {
    const model = modelOf("org.example.settings", {
      on: authoring.bool(true, { label: "On" }),
      step: authoring.int(5, { min: 1, max: 100, label: "R&D <step>" }),
      many: authoring.uint(4_000_000_000),
      ratio: authoring.double(0.25, { min: 0, max: 1 }),
      greeting: authoring.string("hello"),
      note: authoring.string("two\nlines"),
      feeds: authoring.strings(["a b", "c"]),
      style: authoring.choice("plain", { plain: "Plain", fancy: "Fancy" }),
      size: authoring.enumeration("large", { small: "Small", large: "Large" }),
      tint: authoring.color("#80336699"),
      folder: authoring.path("/tmp"),
      items: authoring.json({ a: [1] }),
      clicks: authoring.int(0, { hidden: true }),
    });
    // Plasma 6 also tells of values that are as they were.
    const folder = writePackage(
      model,
      `Component.onCompleted: show(keys)
    Timer { interval: 1500; running: plasmoid.userConfiguring; onTriggered: { plasmoid.configuration.clicks = 42; console.log("WRITTEN"); } }
    Connections { target: plasmoid.configuration; function onValueChanged(key) { if (key === "on" && !plasmoid.configuration.on) Qt.callLater(root.show, root.keys); } }`,
    );
    await host.view(folder, { ready: /PRINTED/, screen: [1400, 1000] }, async (view) => {
      const before = printed(view);
      const window = await view.openSettings();
      await view.waitFor(/WRITTEN/, 10_000);
      // Plasma 6 says this of every settings page, KDE's own included
      const ours = () => view.problems().filter((line) => !line.includes("was not placed in the graphics scene"));
      assert.equal(ours(), []);

      // where they are in the window depends on the host's style
      const [on, ratio, greeting, apply] =
        host.plasma === 5
          ? ([
              [338, 101],
              [388, 234],
              [500, 278],
              [558, 511],
            ] as const)
          : ([
              [332, 78],
              [370, 167],
              [500, 196],
              [588, 519],
            ] as const);
      const click = ([x, y]: readonly [number, number]) => view.click(window.x + x, window.y + y);
      await click(on);
      await click(ratio);
      await view.key("ctrl+a", "BackSpace", "Tab");
      await click(ratio);
      await view.key("ctrl+a");
      await view.type("0.75");
      await view.key("Tab");
      await click(greeting);
      await view.key("End");
      await view.type(" you");
      const since = view.log.length;
      await click(apply);
      await view.waitFor(/PRINTED/, 5000, since);
      const changed = { on: false, ratio: 0.75, greeting: "hello you", clicks: 42 };
      assert.equal(Object.fromEntries(printed(view, since)), { ...Object.fromEntries(before), ...changed });
      assert.equal(ours(), []);
    });
  });

  test.run();
}
