// The types of C++ as both Qts' own tools write them: in TypeScript's declarations, checked and running in the real hosts.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { build, copyFixture } from "./build.js";
import { requireHosts } from "./driver.js";
import { hasToolchain, root } from "./native-install.js";
import { builtLibrary, kitsFor } from "./native-project.js";

const hosts = requireHosts();

for (const host of hosts.filter(hasToolchain)) {
  const test = suite(`types of C++ on ${host.name}`);
  test("enumerations, flags, overloads, gadgets, lists, singletons, attached objects and roles", async () => {
    const project = copyFixture("native-types");
    const targets = [host.plasma === 5 ? ("plasma5" as const) : ("plasma6" as const)];
    const folder = await build(project, { native: kitsFor(hosts), targets, typecheck: true });
    const declarations = readFileSync(join(project, "src/native.d.ts"), "utf8");
    assert.is(declarations, readFileSync(join(root, "test/types/data/native.txt"), "utf8"), "the same for both Qts");
    const path = builtLibrary(project, host, "org.example.rich");
    const env = { QML_IMPORT_PATH: path, QML2_IMPORT_PATH: path };
    await host.view(folder, { env, ready: /TYPES/ }, async (view) => {
      const [, said = ""] = await view.waitFor(/TYPES (.*)$/, 20_000, 0);
      assert.equal(JSON.parse(said), {
        enums: [1, 4, 4, 1, true],
        values: [40, 1, true, 3, "1", 12],
        calls: ["3", 1, "xx"],
        gadget: ["7", 1],
        lists: [0, "2", 2],
        changes: 1,
        failure: "RESET",
      });
      await view.waitFor(/ATTACHED 3 12 4$/, 20_000, 0);
      await view.waitFor(/ROW 0 ROW 0 0 row 0 0$/, 20_000, 0);
      await view.waitFor(/ROW 1 ROW 1 1 row 1 1$/, 20_000, 0);
      assert.equal(view.problems(), []);
    });
  });
  test.run();
}
