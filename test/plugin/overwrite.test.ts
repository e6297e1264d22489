import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, readlinkSync } from "node:fs";
import { join } from "node:path";
import { type Plugin, rollup } from "rollup";
import { test } from "uvu";
import { type Files, Project } from "./project.js";

/** Every file below dist with its bytes, links with where they lead. */
function snapshot(folder: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isSymbolicLink()) found[path] = `link to ${readlinkSync(path)}`;
    else found[path] = entry.isFile() ? readFileSync(path, "latin1") : "folder";
  }
  return found;
}

const project = new Project({ "src/a.ts": "export const n: number = 1;\n" });
project.edit("src/ui/Full.qml", "import QtQuick 2.15", 'import QtQuick 2.15\nimport "../a.js" as A');

test("Rollup writes nothing but the packages", async () => {
  assert.equal((await project.build()).error, undefined);
  assert.deepEqual(readdirSync(project.path("dist")).sort(), [
    ".plasmoid-builds",
    "org.example.test",
    "org.example.test-1.0.0.plasmoid",
  ]);
});

const failures: Readonly<Record<string, readonly [file: string, from: string, to: string]>> = {
  "the declaration": ["src/widget.ts", '"Test"', "1"],
  "a declaration that throws": ["src/widget.ts", '"Test"', "String(null!.x)"],
  "a type error": ["src/a.ts", "= 1", '= "1"'],
  "a syntax error": ["src/a.ts", "= 1", "= "],
  "QML's syntax": ["src/ui/Full.qml", "Item {", "Item { x: "],
  "QML's checks": ["src/ui/Full.qml", "widget.busy", "widget.nope"],
  "an unresolved import": ["src/a.ts", "export", 'import "./nope.js";\nexport'],
};

for (const [what, [file, from, to]] of Object.entries(failures))
  test(`the last good output stays when ${what} fails the build`, async () => {
    const before = snapshot(project.path("dist"));
    const good = project.read(file);
    project.edit(file, from, to);
    const { error } = await project.build();
    project.write(file, good);
    assert.ok(error);
    assert.deepEqual(snapshot(project.path("dist")), before);
  });

for (const order of ["pre", "post"] as const)
  test(`the last good output stays when another plugin's generateBundle throws (${order})`, async () => {
    const before = snapshot(project.path("dist"));
    const thrower: Plugin = {
      name: "thrower",
      generateBundle: {
        order,
        handler() {
          throw new Error("thrown");
        },
      },
    };
    const options = project.options();
    const bundle = await rollup({ ...options, plugins: [options.plugins, thrower] });
    await assert.rejects(bundle.write({ dir: project.path("dist") }), /thrown/);
    await bundle.close();
    assert.deepEqual(snapshot(project.path("dist")), before);
  });

test("a failed first build leaves no dist", async () => {
  const files: Files = { "src/ui/Full.qml": "import QtQuick 2.15\nItem { visible: widget.nope }\n" };
  const fresh = new Project(files);
  assert.ok((await fresh.build()).error);
  assert.equal(existsSync(fresh.path("dist")), false);
});

test("nothing changes on disk when nothing changed", async () => {
  const before = snapshot(project.path("dist"));
  assert.equal((await project.build()).error, undefined);
  assert.deepEqual(snapshot(project.path("dist")), before);
});

test.run();
