// A generated widget on the bare engines, with a stand-in for the host: how setup begins, and what QML sees of modules.
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { buildFiles } from "../host/build.js";
import { createHome, removeHome, requireHosts } from "../host/driver.js";
import { engines } from "./engine.js";

requireHosts();

const built = await buildFiles({
  "src/widget.ts": `
    import { defineWidget, int, page } from "rollup-plugin-plasmoid/runtime";
    import { describe } from "./logic.js";
    export default defineWidget({
      id: "org.example.bare",
      name: "Bare",
      configuration: { general: page({ label: "General" }, { step: int(2, { max: 9 }) }) },
      state: { total: 0, done: false },
      ui: { full: "./ui/Full.qml" },
    }, ({ state, configuration, plasmoid }) => {
      console.log("SETUP", plasmoid.expanded);
      state.total = configuration.step;
      state.total += 1;
      return {
        plasmoid: { toolTipSubText: () => describe() },
        on: { configurationChanged: { step: (value) => console.log("STEP", value) } },
        api: { answer: () => 42, finish() { configuration.step = 99; state.done = true; } },
      };
    });`,
  "src/logic.ts": `
    import { iterate, VERSION } from "./pure.js";
    let calls = 0;
    function next(): number { return ++calls; }
    export const source = { next() { return next(); }, get calls() { return calls; } };
    export function describe(): string { return "called " + next() + " " + VERSION; }
    export let last = 0;
    export function advance(): number { return (last = source.next()); }
    export const sum = (): number => iterate([1, 2, 3]);
    export class Pair { constructor(readonly one: number, readonly two: number) {} both() { return this.one + this.two; } }`,
  "src/pure.ts": `
    function value(numbers: readonly number[], index: number): number { return numbers[index] ?? 0; }
    function total(numbers: readonly number[]): number { let sum = 0; for (const n of numbers) sum += n; return sum; }
    export function iterate(numbers: readonly number[]): number {
      const own = { total() { return total(numbers); }, get value() { return value(numbers, 1); } };
      return own.total() * own.value;
    }
    export class Tally { total() { return total([4, 5]); } }
    export const VERSION = "1.0";`,
  "src/ui/Full.qml": `
    import QtQuick 2.15
    import "../logic.js" as Logic
    import "../pure.js" as Pure
    Item {
        property string woken: widget.total + " " + Logic.describe() + " " + widget.answer()
        property string shared: Pure.iterate([2, 3]) + " " + Pure.VERSION + " " + new Pure.Tally().total()
        Component.onCompleted: {
            console.log("WOKEN", woken);
            console.log("SHARED", shared);
            console.log("OWN", Logic.sum(), Logic.last, Logic.advance() === Logic.last, Logic.source.next() === Logic.source.calls);
            console.log("NEW", new Logic.Pair(3, 4).both(), new Logic.Pair(1, 1) instanceof Logic.Pair);
            widget.finish();
            console.log("DONE", widget.done, plasmoid.configuration.step);
            Qt.callLater(Qt.quit);
        }
    }`,
});

/** The generated main.qml with an Item in the host's place. */
const main = readFileSync(`${built}/contents/ui/main.qml`, "utf8")
  .replace("import org.kde.plasma.plasmoid 2.0\n", "")
  .replace(
    "PlasmoidItem {",
    `Item {
    property bool expanded: true
    property string toolTipSubText
    onToolTipSubTextChanged: console.log("TOOLTIP", toolTipSubText)
    property Component fullRepresentation
    property QtObject plasmoid: QtObject {
        property QtObject configuration: QtObject { property int step: 2 }
    }
    function i18n(text) { return text; }
    function i18nc(context, text) { return text; }
    function i18np(one, many, count) { return many; }
    function i18ncp(context, one, many, count) { return many; }
    property string early: widget.total > 0 ? widget.total + " " + widget.answer() : "not yet"
    onEarlyChanged: console.log("EARLY", early)
    Loader { sourceComponent: parent.fullRepresentation }`,
  );

for (const engine of engines()) {
  const test = suite(`a widget on ${engine.name}`);

  test("setup runs once, bindings that it wakes ask again, and modules are what they are in TypeScript", async () => {
    const home = createHome();
    cpSync(`${built}/contents`, `${home}/contents`, { recursive: true, dereference: true });
    writeFileSync(`${home}/contents/ui/main.qml`, main);
    const { console, errors } = await engine.run(`${home}/contents/ui/main.qml`, { timeout: 15_000 });
    removeHome(home);
    assert.equal(errors, []);
    const lines = console.map((line) => line.replace(/called \d+/g, "called"));
    assert.equal(
      lines.filter((line) => line.startsWith("SETUP")),
      ["SETUP true"],
    );
    const last = (word: string) => lines.filter((line) => line.startsWith(word)).at(-1);
    assert.is(last("EARLY"), "EARLY 3 42");
    assert.is(last("TOOLTIP"), "TOOLTIP called 1.0");
    assert.is(last("WOKEN"), "WOKEN 3 called 1.0 42");
    assert.is(last("SHARED"), "SHARED 15 1.0 9");
    assert.is(last("OWN"), "OWN 12 0 true true");
    assert.is(last("NEW"), "NEW 7 true");
    assert.is(last("STEP"), "STEP 9");
    assert.is(last("DONE"), "DONE true 9");
  });

  test.run();
}
