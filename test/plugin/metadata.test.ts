import assert from "node:assert/strict";
import { test } from "uvu";
import { Project } from "./project.js";

const widget = (fields: string, setup = ""): string => `import { defineWidget } from "rollup-plugin-plasmoid/runtime";

export default defineWidget({
  id: "org.example.odd",
  name: "Odd",
  version: "1.0.0",
${fields}
}${setup});
`;

const mistakesOf = async (fields: string, setup?: string) => {
  const project = new Project({ "src/widget.ts": widget(fields, setup) });
  const { error, mistakes } = await project.build({ plasmoid: { typecheck: false } });
  return { mistakes, message: error?.message.replaceAll(`${project.folder}/`, "") ?? "" };
};

test("odd things in the metadata are told together, each with its place, its frame and its mend", async () => {
  const { mistakes, message } = await mistakesOf(`  license: "GPLv3",
  provides: "org.kde.plasma.time,org.kde.plasma.date",
  icon: "/usr/share/icons/odd.svg",
  enabledByDefault: "true",
  extra: { KPlugin: { ServiceTypes: ["Plasma/Applet"] } },`);
  assert.deepEqual(mistakes, [
    "src/widget.ts:7:12 widget/unknown-license",
    "src/widget.ts:8:13 widget/wrong-type",
    "src/widget.ts:9:9 widget/bad-icon",
    "src/widget.ts:10:21 widget/wrong-type",
    "src/widget.ts:11:23 widget/known-key",
  ]);
  for (const part of [
    'src/widget.ts:7:12: error: "GPLv3" is no license that SPDX knows. [widget/unknown-license]',
    '>  7 |   license: "GPLv3",\n     |            ^^^^^^^',
    '  help: one of "GPL-3.0-only", "GPL-3.0-or-later"',
    'help: write ["org.kde.plasma.time", "org.kde.plasma.date"]',
    'help: for example "odd"',
    "help: write `true`, without quotes",
    "help: leave it out: the build writes it, it is the same for each widget",
  ])
    assert.ok(message.includes(part), `${part}\n\n${message}`);
});

test("names that setup returns are told where they stand, with what to write instead", async () => {
  const { mistakes, message } = await mistakesOf(
    "",
    `, () => ({
  plasmoid: {
    associatedApplication: () => "org.kde.dolphin",
    screen: () => 1,
    plasma6: { icon: () => "starred", loading: () => true },
  },
  on: { metaDataChanged() {} },
})`,
  );
  assert.deepEqual(mistakes, [
    "src/widget.ts:10:5 widget/setup-name",
    "src/widget.ts:11:5 widget/setup-name",
    "src/widget.ts:12:16 widget/setup-name",
    "src/widget.ts:12:39 widget/setup-name",
    "src/widget.ts:14:9 widget/setup-name",
  ]);
  assert.match(
    message,
    /Only Plasma 5 has "associatedApplication"[\s\S]*help: put it into `plasma5: \{ … \}` of "plasmoid"; or declare/,
  );
  assert.match(message, /can't be bound: it can only be read/);
  assert.match(message, /Both Plasmas have "icon"/);
});

test("what one Plasma alone has is told where TypeScript code asks for it, with what to write instead", async () => {
  const project = new Project({
    "src/widget.ts": widget(
      "",
      `, ({ plasmoid }) => ({
  api: {
    configure: () => plasmoid.action("configure").trigger(),
    object: () => plasmoid.nativeInterface,
    types: () => plasmoid.metaData.serviceTypes,
    where: () => ambient(),
  },
})`,
    ).replace("export default", 'import { ambient } from "./ambient.js";\nexport default'),
    "src/ambient.ts": "export const ambient = () => plasmoid.containment;\n",
    "src/ui/Full.qml": "import QtQuick 2.15\nItem { }\n",
  });
  const { error, mistakes } = await project.build();
  assert.deepEqual(mistakes, [
    "src/ambient.ts:1:39 ts/2339",
    "src/widget.ts:11:31 ts/2339",
    "src/widget.ts:12:28 ts/2339",
    "src/widget.ts:13:36 ts/2339",
  ]);
  for (const help of [
    "only Plasma 6 has it: `plasmoid.plasma6?.containment`",
    'help: call `plasmoid.internalAction("configure")`',
    'help: declare `native: { source: "…", applet: "Class" }`',
    "only Plasma 5 has it: `plasmoid.plasma5?.metaData.serviceTypes`",
  ])
    assert.ok(error?.message.includes(help), `${help}\n\n${error?.message}`);
});

test.run();
