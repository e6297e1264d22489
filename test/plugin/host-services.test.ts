// What a widget imports from "rollup-plugin-plasmoid/host" is in its package, and nothing else of it.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { buildFiles } from "../host/build.js";

const test = suite("host services in packages");

const ui = { "src/ui/Full.qml": "import QtQuick 2.15\nItem { Component.onCompleted: widget.go() }\n" };
const widget = (imports: string, code: string): Record<string, string> => ({
  ...ui,
  "src/widget.ts": `import { defineWidget } from "rollup-plugin-plasmoid/runtime";
${imports}
export default defineWidget(
  { id: "org.example.parts", name: "Parts", ui: { full: "./ui/Full.qml" } },
  () => ({ api: { go() { ${code} } } }),
);`,
});

/** The text of all files of a package that are no metadata. */
function textOf(folder: string): string {
  return readdirSync(`${folder}/contents`, { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/contents/${name}`)
    .filter((file) => statSync(file).isFile() && !file.endsWith(".map"))
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
}

/** What tells each of them from all others. */
const MARKS = {
  run: "PLASMOID_RUN",
  notify: "org.kde.notification",
  clipboard: "org.kde.kquickcontrolsaddons",
  theme: "ColorScope",
  units: "Kirigami.Units",
  openUrl: "openUrlExternally",
} as const;

const USES: Readonly<Record<keyof typeof MARKS, string>> = {
  run: 'run("true").catch(console.error);',
  notify: 'notify("Title");',
  clipboard: 'clipboard.writeText("a");',
  theme: "console.log(theme.isDark);",
  units: "console.log(units.gridUnit);",
  openUrl: 'openUrl("https://example.org");',
};

const names = Object.keys(MARKS) as (keyof typeof MARKS)[];

for (const name of names)
  test(`${name} comes alone`, async () => {
    const text = textOf(
      await buildFiles(widget(`import { ${name} } from "rollup-plugin-plasmoid/host";`, USES[name]), {
        typecheck: false,
      }),
    );
    assert.equal(
      names.filter((other) => text.includes(MARKS[other])),
      [name],
    );
    if (name !== "run") assert.not.match(text, /AbortSignal|setTimeout|Qml?Timer|Timer \{/);
  });

test("an import that is not used leaves nothing behind, and costs nothing", async () => {
  const unused = await buildFiles(widget('import { notify, run, theme } from "rollup-plugin-plasmoid/host";', ""), {
    typecheck: false,
  });
  const without = await buildFiles(widget("", ""), { typecheck: false });
  assert.is(textOf(unused), textOf(without));
});

test("each Plasma's way is in the one package", async () => {
  const text = textOf(
    await buildFiles(widget('import { run } from "rollup-plugin-plasmoid/host";', USES.run), { typecheck: false }),
  );
  assert.match(text, /org\.kde\.plasma\.plasma5support 2\.0/);
  assert.match(text, /org\.kde\.plasma\.core 2\.0/);
});

test("a name that is not there is an error with its place", async () => {
  const failed = await buildFiles(widget('import { exec } from "rollup-plugin-plasmoid/host";', "exec();"), {
    typecheck: false,
  }).then(
    () => undefined,
    (error: { message: string }) => error.message,
  );
  assert.match(String(failed), /widget\.ts.*"rollup-plugin-plasmoid\/host" does not export `exec`/s);
});

test("a declaration that asks the system is an error: it runs in Node", async () => {
  const failed = await buildFiles(
    {
      ...ui,
      "src/widget.ts": `import { defineWidget } from "rollup-plugin-plasmoid/runtime";
import { openUrl } from "rollup-plugin-plasmoid/host";
export default defineWidget({ id: "org.example.parts", name: String(openUrl("a:b")), ui: { full: "./ui/Full.qml" } });`,
    },
    { typecheck: false },
  ).then(
    () => undefined,
    (error: { message: string }) => error.message,
  );
  assert.match(String(failed), /runs in Node/);
});

test.run();
