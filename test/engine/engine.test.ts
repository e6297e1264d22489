import { suite } from "uvu";
import * as assert from "uvu/assert";
import { requireHosts } from "../host/driver.js";
import { engines } from "./engine.js";

requireHosts();

for (const engine of engines()) {
  const test = suite(engine.name);
  // Qt 5 runs only windows and items
  const item = (body: string): string => `import QtQuick 2.0\nimport "lib/program.mjs" as Program\nItem { ${body} }`;

  test("runs a program and tells what it wrote", async () => {
    const { console, errors, code } = await engine.evaluate({
      "main.qml": item("Timer { running: true; onTriggered: { Program.main(); Qt.exit(3) } }"),
      "lib/program.mjs": 'export function main() { console.log("one\\ntwo"); console.error("ä") }',
    });
    assert.equal(
      { console: [...console], errors: [...errors], code },
      { console: ["one\ntwo", "ä"], errors: [], code: 3 },
    );
  });

  test("tells the engine's errors with their places", async () => {
    const { errors } = await engine.evaluate({
      "main.qml": item("Component.onCompleted: { Qt.callLater(Qt.quit); Program.main() }"),
      "lib/program.mjs": "export function main() {\n  nowhere();\n}",
    });
    assert.is(errors.length, 1);
    assert.match(errors[0]!, /lib\/program\.mjs:2: ReferenceError: nowhere is not defined/);
  });

  test("tells a syntax error", async () => {
    const { errors, code } = await engine.evaluate({ "main.qml": item(""), "lib/program.mjs": "let = ;" });
    assert.match(errors.join("\n"), /lib\/program\.mjs:1:/);
    assert.is.not(code, 0);
  });

  test("ends a program that does not end", async () => {
    const endless = { "main.qml": item('Component.onCompleted: console.log("so far")'), "lib/program.mjs": "" };
    await engine.evaluate(endless, "main.qml", { timeout: 500 }).then(
      () => assert.unreachable(),
      (error: Error) => assert.match(error.message, /did not end within 500 ms.*\n.*so far/),
    );
  });

  test.run();
}
