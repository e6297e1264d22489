// What it costs 500 delegates of a list to import a module of 60 KB, on the bare engines: the time from loading the
// delegate's file to the last delegate, with nothing in any cache.
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { engines } from "../test/engine/engine.js";
import { buildFiles } from "../test/host/build.js";
import { createHome, removeHome } from "../test/host/driver.js";
import type { Bench, Measured } from "./run.js";

const RUNS = 9;
const LIMIT = 20;

const functions = Array.from(
  { length: 500 },
  (_, index) => `export function compute${index}(value: number): number {
  const scaled = value * ${index + 1};
  return scaled > 1000 ? scaled - 1000 : scaled + ${index};
}`,
).join("\n");

const cases: readonly { name: string; file: string; limit?: number }[] = [
  { name: "no import", file: "Plain" },
  { name: "pure module, shared", file: "Pure", limit: LIMIT },
  { name: "module with state, forwarded", file: "Own" },
  { name: "the same as QML's own component script", file: "Script" },
];

const delegates = (imported: string, text: string): string => `import QtQuick 2.15
${imported}
Text { text: ${text} }
`;
const list = (delegate: string): string => `import QtQuick 2.15\nRepeater { model: 500; delegate: ${delegate} {} }\n`;

const bench: Bench = async () => {
  const built = await buildFiles(
    {
      "src/widget.ts": `
        import { defineWidget } from "rollup-plugin-plasmoid/runtime";
        export default defineWidget({ id: "org.example.bench", name: "Bench", ui: { full: "./ui/Plain.qml" } });`,
      "src/pure.ts": functions,
      // Ten exports, as modules have them; the rest stays in the widget's script.
      "src/own.ts": `let calls = 0;\nexport const count = (): number => ++calls;\n${functions.replace(/export (?=function compute\d\d)/g, "")}`,
      "src/ui/Plain.qml": list("PlainDelegate"),
      "src/ui/Pure.qml": list("PureDelegate"),
      "src/ui/Own.qml": list("OwnDelegate"),
      "src/ui/Script.qml": list("ScriptDelegate"),
      "src/ui/PlainDelegate.qml": delegates("", "index * 8 + 7"),
      "src/ui/PureDelegate.qml": delegates('import "../pure.js" as Pure', "Pure.compute7(index)"),
      "src/ui/OwnDelegate.qml": delegates('import "../own.js" as Own', "Own.compute7(index)"),
      "src/ui/ScriptDelegate.qml": delegates('import "script.js" as Script', "Script.compute7(index)"),
      "src/ui/script.js": functions.replace(/export /g, "").replace(/: number/g, ""),
    },
    { typecheck: false },
  );
  const home = createHome();
  const contents = `${home}/contents`;
  cpSync(`${built}/contents`, contents, { recursive: true, dereference: true });
  const main = readFileSync(`${contents}/ui/main.qml`, "utf8").replace(/import org\.kde\.plasma.*\n/, "");

  const measured: Measured[] = [];
  for (const engine of engines()) {
    const samples = cases.map((): number[] => []);
    // By turns, so that a busy moment of the machine meets all of them.
    for (let run = 0; run < RUNS; run++)
      for (const [index, { file }] of cases.entries()) {
        writeFileSync(
          `${contents}/ui/Run${file}.qml`,
          main.replace(
            "PlasmoidItem {",
            `Item {
    property bool expanded
    property Component fullRepresentation
    property var plasmoid: ({ configuration: {} })
    function i18n() {}
    function i18nc() {}
    function i18np() {}
    function i18ncp() {}
    Timer {
        interval: 20
        running: true
        onTriggered: {
            const start = Date.now();
            const list = Qt.createComponent("${file}.qml").createObject(parent);
            console.log("MS", Date.now() - start, list.count, list.itemAt(5).text);
            Qt.quit();
        }
    }`,
          ),
        );
        const { console, errors } = await engine.run(`${contents}/ui/Run${file}.qml`);
        const [, ms] = /^MS (\d+) 500 47$/.exec(console.find((line) => line.startsWith("MS")) ?? "") ?? [];
        if (ms === undefined) throw new Error(`${file} on ${engine.name}: ${[...console, ...errors].join("\n")}`);
        samples[index]!.push(Number(ms));
      }
    for (const [index, { name, limit }] of cases.entries())
      measured.push({ group: engine.name, name, samples: samples[index]!, ...(limit !== undefined && { limit }) });
  }
  removeHome(home);
  return measured;
};

export default bench;
