import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { packageTree } from "../../src/bundle/index.js";
import { type DevelopmentBuild, DevelopmentPackage } from "../../src/dev/development-package.js";

const files = {
  "metadata.json": "{}",
  "contents/config/main.xml": "<kcfg/>",
  "contents/ui/main.qml": "released",
  "contents/ui/Full.qml": "Item {}",
  "contents/ui/plasmoid/plasma6/general.qml": "page",
  "contents/images/a.svg": "<svg/>",
};

function build(changes: Record<string, string> = {}, more: Partial<DevelopmentBuild> = {}): DevelopmentBuild {
  const all = Object.entries({ ...files, ...changes }).map(([path, content]) => ({ path, content }));
  return {
    tree: packageTree(all).tree,
    shell: { "contents/ui/main.qml": "shell" },
    widget: () => ({ "ui/Widget.qml": "widget" }),
    origins: new Map([["contents/ui/Full.qml", "/project/src/ui/Full.qml"]]),
    mapsFolder: "/project/dist/w",
    settings: new Set(["contents/ui/plasmoid/plasma6/general.qml"]),
    ...more,
  };
}

const test = suite("the development package");
let own: DevelopmentPackage;
test.before.each(() => {
  own = new DevelopmentPackage("org.example.w");
});
test.after.each(() => own.remove());

const text = (path: string): string => readFileSync(join(own.folder, path), "utf8");
const inside = (base: string, name: string): string => fileURLToPath(new URL(name, base));

test("the host finds the shell, each build stands beside it in a folder of its own", () => {
  const first = own.place(build());
  assert.is(first.restart, undefined);
  assert.is(text("contents/ui/main.qml"), "shell");
  assert.is(text("metadata.json"), "{}");
  assert.is(readFileSync(inside(first.base, "Widget.qml"), "utf8"), "widget");
  const second = own.place(build({ "contents/ui/Full.qml": "Rectangle {}" }));
  assert.is(second.restart, undefined);
  assert.not.equal(second.base, first.base);
  assert.is(readFileSync(inside(first.base, "Full.qml"), "utf8"), "Item {}");
  assert.is(readFileSync(inside(second.base, "Full.qml"), "utf8"), "Rectangle {}");
  // What did not change is not written again.
  assert.is(statSync(inside(second.base, "../images/a.svg")).ino, statSync(inside(first.base, "../images/a.svg")).ino);
  assert.equal(own.find(inside(second.base, "Full.qml")), { origin: "/project/src/ui/Full.qml" });
});

test("hosts get no source maps, and what is to be run can be", () => {
  const files = [
    { path: "contents/ui/Full.qml", content: "Item {}" },
    { path: "contents/code/widget.js", content: "1" },
    { path: "contents/code/widget.js.map", content: "{}", developmentOnly: true },
    { path: "contents/code/run.sh", content: "#!/bin/sh", executable: true },
  ];
  const { base } = own.place({ ...build(), tree: packageTree(files).tree });
  assert.not.ok(existsSync(inside(base, "../code/widget.js.map")));
  assert.is(own.find(inside(base, "../code/widget.js"))?.map, "{}");
  assert.is(statSync(inside(base, "../code/run.sh")).mode & 0o100, 0o100);
  assert.is(statSync(inside(base, "Full.qml")).mode & 0o100, 0);
});

test("what the host reads once makes it begin anew, and it is said what that was", () => {
  own.place(build());
  const reasons = [
    build({ "metadata.json": '{"a":1}' }),
    build({ "metadata.json": '{"a":1}', "contents/config/main.xml": "<kcfg><group/></kcfg>" }),
    build({
      "metadata.json": '{"a":1}',
      "contents/config/main.xml": "<kcfg><group/></kcfg>",
      "contents/ui/plasmoid/plasma6/general.qml": "other",
    }),
    build(
      {
        "metadata.json": '{"a":1}',
        "contents/config/main.xml": "<kcfg><group/></kcfg>",
        "contents/ui/plasmoid/plasma6/general.qml": "other",
      },
      { shell: { "contents/ui/main.qml": "other shell" } },
    ),
  ].map((one) => own.place(one).restart);
  assert.equal(reasons, [
    "the metadata changed",
    "the configuration's entries changed",
    "the settings pages changed",
    "what the host keeps of the widget changed",
  ]);
  assert.is(text("contents/ui/main.qml"), "other shell");
});

test("a package that can't be taken apart begins anew with each change", () => {
  own.place(build({}, { isWhole: "it is whole" }));
  assert.is(own.place(build({}, { isWhole: "it is whole" })).restart, undefined);
  assert.is(own.place(build({ "contents/ui/Full.qml": "x" }, { isWhole: "it is whole" })).restart, "it is whole");
});

test("the same build again is no new one, and a file that vanished may come back", () => {
  const first = own.place(build());
  assert.is(own.place(build()).base, first.base);
  const without = build();
  const files = [...without.tree].filter(({ path }) => path !== "contents/images/a.svg");
  for (const n of [1, 2, 3, 4])
    own.place({ ...without, tree: packageTree(files).tree, widget: () => ({ "ui/Widget.qml": `${n}` }) });
  const { base } = own.place(build());
  assert.is(readFileSync(inside(base, "../images/a.svg"), "utf8"), "<svg/>");
});

test("a few builds are kept, and nothing in the end", () => {
  const bases = [1, 2, 3, 4, 5].map((n) => {
    const { base } = own.place(build({ "contents/ui/Full.qml": String(n) }));
    own.tidy();
    return base;
  });
  assert.equal(
    bases.map((base) => existsSync(inside(base, "Full.qml"))),
    [false, false, true, true, true],
  );
  const { folder } = own;
  own.remove();
  assert.not.ok(existsSync(join(folder, "..")));
});

test("what a killed builder left is removed by the next one", () => {
  const { pid } = spawnSync("true");
  const left = mkdtempSync(join(tmpdir(), `plasmoid-dev-${pid}-`));
  mkdirSync(join(left, "org.example.w"));
  const alive = mkdtempSync(join(tmpdir(), `plasmoid-dev-${process.pid}-`));
  const next = new DevelopmentPackage("org.example.w");
  assert.not.ok(existsSync(left));
  assert.ok(readdirSync(alive));
  next.remove();
  rmSync(alive, { recursive: true });
});

test.run();
