// How long a settings page of 234 entries takes to be there, generated and as one would write it by hand, on the bare
// engines with the Kirigami of each Plasma; the time from loading the page's file to its last control, nothing cached.
import { mkdirSync, writeFileSync } from "node:fs";
import { settingsPageQml } from "../src/emit/index.js";
import * as authoring from "../src/widget/authoring.js";
import { validateWidget } from "../src/widget/index.js";
import { NO_SETUP } from "../src/widget/setup-shape.js";
import { engines } from "../test/engine/engine.js";
import { createHome, removeHome } from "../test/host/driver.js";
import type { Bench, Measured } from "./run.js";
import { median } from "./shared/median.js";

const RUNS = 7;
const ENTRIES = 234;

/** Kinds by the share that they have in real widgets. */
const entries = Object.fromEntries(
  Array.from({ length: ENTRIES }, (_, index) => {
    const label = `Setting ${index}`;
    const kinds = [
      authoring.bool(index % 2 === 0, { label }),
      authoring.string("text", { label }),
      authoring.int(index, { label, min: 0, max: 999 }),
      authoring.choice("one", { one: "One", two: "Two" }, { label }),
    ];
    return [`key${index}`, kinds[index % kinds.length]!];
  }),
);

const { model } = validateWidget(
  authoring.defineWidget({
    id: "org.example.bench",
    name: "Bench",
    version: "1.0.0",
    configuration: { general: authoring.page({ label: "General" }, entries) },
  } as never),
  {
    locate: () => ({ file: "widget.ts", source: "", line: 1, column: 1 }),
    file: "/widget.ts",
    fileExists: () => false,
    setup: NO_SETUP,
  },
);

/** With aliases, as most pages are written. */
function byHand(qt: 5 | 6): string {
  const keys = Object.keys(entries);
  const member = (index: number): string => ["checked", "text", "value", "currentIndex"][index % 4]!;
  const type = (index: number): string =>
    ["QQC2.CheckBox", "QQC2.TextField", "QQC2.SpinBox", "QQC2.ComboBox"][index % 4]!;
  const own = (index: number): string =>
    [`text: i18n("Setting ${index}")`, "", "from: 0; to: 999; editable: true", 'model: [i18n("One"), i18n("Two")]'][
      index % 4
    ]!;
  return `import QtQuick 2.15
import QtQuick.Controls 2.15 as QQC2
import org.kde.kirigami 2.20 as Kirigami
${qt === 5 ? "Kirigami.ScrollablePage {" : "import org.kde.kcmutils as KCM\nKCM.SimpleKCM {"}
    id: page
${keys.map((key, index) => `    property alias cfg_${key}: ${key}.${member(index)}\n    property var cfg_${key}Default`).join("\n")}
    Kirigami.FormLayout {
${keys
  .map(
    (key, index) =>
      `        ${type(index)} { id: ${key}; ${index % 4 === 0 ? "" : `Kirigami.FormData.label: i18n("Setting ${index}:");`} ${own(index)} }`,
  )
  .join("\n")}
    }
}
`;
}

function generated(qt: 5 | 6): string {
  if (!model) throw new Error("the entries are wrong");
  return settingsPageQml(model.pages[0]!, model, `plasma${qt}`);
}

const bench: Bench = async () => {
  const home = createHome();
  const measured: Measured[] = [];
  const cases = [
    { name: "written by hand", file: "ByHand" },
    { name: "generated", file: "Generated" },
  ];
  const values = JSON.stringify(
    Object.fromEntries(
      Object.entries(entries).map(([key, entry]) => [`cfg_${key}`, entry.kind === "choice" ? 0 : entry.default]),
    ),
  );
  for (const engine of engines()) {
    const samples = cases.map((): number[] => []);
    for (let run = 0; run < RUNS; run++)
      for (const [index, { file }] of cases.entries()) {
        const folder = `${home}/${run}-${engine.name.replace(/\W/g, "")}-${file}`;
        mkdirSync(folder);
        const text = file === "ByHand" ? byHand(engine.qt) : generated(engine.qt);
        writeFileSync(`${folder}/${file}.qml`, text);
        writeFileSync(
          `${folder}/main.qml`,
          `import QtQuick 2.15
import QtQuick.Window 2.15
import org.kde.kirigami 2.20 as Kirigami
Window {
    id: window
    visible: true; width: 700; height: 500
    function i18n(text) { return text; }
    property var plasmoid: ({ configuration: {} })
    Item { id: place; anchors.fill: parent }
    Timer {
        interval: 50
        running: true
        onTriggered: {
            const start = Date.now();
            const page = Qt.createComponent("${file}.qml").createObject(place, ${file === "Generated" ? values : "{}"});
            page.width = 700; page.height = 500;
            Qt.callLater(() => Qt.callLater(() => { console.log("MS", Date.now() - start, page.cfg_key2); Qt.quit(); }));
        }
    }
}`,
        );
        const { console, errors } = await engine.run(`${folder}/main.qml`);
        const [, ms] = /^MS (\d+) \d+$/.exec(console.find((line) => line.startsWith("MS")) ?? "") ?? [];
        if (ms === undefined) throw new Error(`${file} on ${engine.name}: ${[...console, ...errors].join("\n")}`);
        samples[index]!.push(Number(ms));
      }
    const limit = Math.floor(median(samples[0]!) / 2);
    for (const [index, { name }] of cases.entries())
      measured.push({ group: engine.name, name, samples: samples[index]!, ...(index > 0 && { limit }) });
  }
  removeHome(home);
  return measured;
};

export default bench;
