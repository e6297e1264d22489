// A TypeScript module has one instance in a widget, whoever imports it.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { build, copyFixture } from "./build.js";
import { requireHosts } from "./driver.js";

const folder = await build(copyFixture("modules"));

for (const host of requireHosts()) {
  const test = suite(`modules on ${host.name}`);

  test("QML files, 500 delegates and the widget's own script see one instance, and its exports as they are", async () => {
    await host.view(folder, { ready: /DONE/ }, async (view) => {
      const logged = view.log.flatMap((line) => /^qml: ([A-Z]+(?: .*)?)$/.exec(line)?.[1] ?? []);
      assert.equal(logged, [
        "COUNTER",
        "LOGIC 2 stored false Hello you org.example.modules",
        "DESCRIBED 0 of stored, idle",
        "LIST 500 500",
        "COUNT 500 row 14",
        "LIVE 501 501 full 501",
        "BOX 502 true 502",
        // widget.ts counts, in the instance that the QML files see
        "DESCRIBED 503 of stored, idle",
        "STATE 503 2 widgets 20",
        // what logic.ts assigns through the declaration wakes bindings on what it reads
        "DESCRIBED 503 of stored, busy",
        "DESCRIBED 503 of written, busy",
        "TOOLTIP 503 of written, busy",
        "DONE",
      ]);
      assert.equal(view.problems(), []);
    });
  });

  test.run();
}
