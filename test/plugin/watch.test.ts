import assert from "node:assert/strict";
import { readdirSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import { suite } from "uvu";
import { Project, widgetFiles } from "./project.js";
import { Watched } from "./watching.js";

const ID = "org.example.test";
const loader = fileURLToPath(new URL("../loader.mjs", import.meta.url));
const child = fileURLToPath(new URL("./watch-child.ts", import.meta.url));
const project = new Project({
  "src/widget.ts": widgetFiles["src/widget.ts"]!.replace('"Test"', "name")
    .replace("import", 'import { name } from "./name.js";\nimport type { Tip } from "./types.js";\nimport')
    .replace("String(configuration.step)", "String(configuration.step) as Tip"),
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a template in the text of a program
  "src/name.ts": 'import { suffix } from "./suffix.js";\nexport const name = `Test${suffix}`;\n',
  "src/suffix.ts": 'export const suffix = " one";\n',
  "src/types.ts": 'export type { Tip } from "../lib/tip.js";\n',
  "lib/tip.ts": "export type Tip = string;\n",
  "src/logic.ts": 'import { far } from "../lib/far.js";\nexport const near = far;\n',
  "lib/far.ts": 'export const far = "far one";\n',
  "src/ui/Full.qml": `import QtQuick 2.15
import "../logic.js" as Logic

Item {
    visible: widget.busy
    property string text: Logic.near
}
`,
  "src/images/a.svg": "<svg/>",
  "fonts/a.ttf": "font one",
});
const options = { plasmoid: { assets: { "fonts/": "../fonts" } } };
const printed: string[] = [];
const original = console.error;
const test = suite("watch mode");
let watched: Watched;

test.before(async () => {
  console.error = (...parts: unknown[]) => printed.push(parts.join(" "));
  watched = new Watched(project, options);
  await watched.good();
});
test.after(async () => {
  await watched.close();
  console.error = original;
});
const has = (file: string, text: string) =>
  watched.until((_, output) => output[`${ID}/${file}`]?.includes(text) ?? false, `${file} with ${text}`);
const archive = (version = "1.0.0"): string => project.output()[`${ID}-${version}.plasmoid`] ?? "";

/** Changes a file, waits for the folder to show it and sees that the archive is another. */
async function updates(file: string, from: string, to: string, output: string, text = to): Promise<void> {
  const before = archive();
  project.edit(file, from, to);
  await has(output, text);
  assert.notEqual(archive(), before);
}

test("the entry", () =>
  updates("src/widget.ts", 'label: "General"', 'label: "Other"', "contents/config/config.qml", "Other"));
test("a module that only QML imports", () =>
  updates("src/logic.ts", "= far", '= "near"', "contents/code/shared.mjs", "near"));
test("a module that such a module imports", async () => {
  await updates("src/logic.ts", '= "near"', "= far", "contents/code/shared.mjs", "far one");
  await updates("lib/far.ts", "far one", "far two", "contents/code/shared.mjs");
});
test("a module that only the declaration imports", () =>
  updates("src/suffix.ts", "one", "two", "metadata.json", "Test two"));
test("the version in package.json", async () => {
  project.edit("package.json", "1.0.0", "1.1.0");
  await has("metadata.json", "1.1.0");
  assert.ok(archive("1.1.0").length > 0);
  project.edit("package.json", "1.1.0", "1.0.0");
  await has("metadata.json", "1.0.0");
});
test("a QML file", () => updates("src/ui/Full.qml", "Logic.near", "Logic.near + 1", "contents/ui/Full.qml"));
test("an image", () => updates("src/images/a.svg", "<svg/>", "<svg></svg>", "contents/images/a.svg"));
test("an asset", () => updates("fonts/a.ttf", "font one", "font two", "contents/fonts/a.ttf"));
test("a new asset", async () => {
  project.write("fonts/b.ttf", "font b");
  await has("contents/fonts/b.ttf", "font b");
});

test("a module imported for its types alone", async () => {
  printed.length = 0;
  project.edit("lib/tip.ts", "string", "number");
  await watched.good();
  await waitFor(() => printed.join("\n").includes("ts/2352") || printed.join("\n").includes("error:"), "a type error");
  assert.match(printed.join("\n"), /src\/widget\.ts:14:\d+: error: /);
  printed.length = 0;
  project.edit("lib/tip.ts", "number", "string");
  await watched.good();
  assert.equal(await watched.idle(), 0);
  assert.deepEqual(printed, []);
});

test("tsconfig.json", async () => {
  printed.length = 0;
  project.edit("tsconfig.json", '"include"', '"compilerOptions": { "noUnusedLocals": true }, "include"');
  project.edit("src/logic.ts", "export", "const unused = 1;\nexport");
  await waitFor(() => printed.join("\n").includes("ts/6133"), "a type error");
  project.edit("tsconfig.json", '"noUnusedLocals": true', "");
  await watched.idle();
  printed.length = 0;
  project.edit("src/logic.ts", "unused = 1", "unused = 2");
  await watched.idle();
  assert.deepEqual(printed, []);
  project.edit("src/logic.ts", "const unused = 2;\n", "");
  await watched.good();
});

test("a new QML file in a folder that is there", async () => {
  project.write("src/ui/Part.qml", "import QtQuick 2.15\nItem {}\n");
  await has("contents/ui/Part.qml", "Item");
});
test("a new QML file in a new folder", async () => {
  project.write("src/ui/parts/deep/Deep.qml", "import QtQuick 2.15\nItem {}\n");
  await has("contents/ui/parts/deep/Deep.qml", "Item");
  await updates("src/ui/parts/deep/Deep.qml", "Item {}", "Item { width: 2 }", "contents/ui/parts/deep/Deep.qml");
});
test("a new image in a new folder", async () => {
  project.write("src/images/more/b.svg", "<svg b/>");
  await has("contents/images/more/b.svg", "<svg b/>");
});
test("deleted files", async () => {
  project.remove("src/ui/Part.qml");
  await watched.until((_, output) => !(`${ID}/contents/ui/Part.qml` in output), "without Part.qml");
  project.remove("src/ui/parts");
  await watched.until((_, output) => !(`${ID}/contents/ui/parts/deep/Deep.qml` in output), "without parts");
  project.remove("src/images/a.svg");
  await watched.until((_, output) => !(`${ID}/contents/images/a.svg` in output), "without a.svg");
});

test("a deleted module, and one in its place", async () => {
  const text = project.read("lib/far.ts");
  project.remove("lib/far.ts");
  await watched.failed("src/logic.ts:1:21 language/unresolved-import");
  project.write("lib/far.ts", text.replace("two", "three"));
  await has("contents/code/shared.mjs", "far three");
});

test("a script that QML misses is noticed when it is made", async () => {
  project.edit("src/ui/Full.qml", "import QtQuick 2.15", 'import QtQuick 2.15\nimport "../made.js" as Made');
  await watched.failed("src/ui/Full.qml:2:8 qml/import-not-found");
  project.write("src/made.ts", "export const made = 1;\n");
  await has("contents/made.js", ".pragma library");
  project.edit("src/ui/Full.qml", 'import "../made.js" as Made\n', "");
  await watched.until((_, output) => !(`${ID}/contents/made.js` in output), "without made.js");
});

const mistakes: Readonly<Record<string, readonly [file: string, from: string, to: string, mistake: string]>> = {
  "in the declaration": ["src/widget.ts", '"org.example.test"', '"test"', "src/widget.ts:7:9 widget/bad-id"],
  "that the declaration throws": [
    "src/suffix.ts",
    '" two"',
    "String(null!.x)",
    "src/suffix.ts:1:36 widget/declaration-throws",
  ],
  "in a module's syntax": ["src/logic.ts", "= far", "= ", "src/logic.ts:2:20 ts/1109"],
  "in a module of the declaration": ["src/name.ts", "= `", "= ;`", "src/name.ts:2:21 ts/1109"],
  "in QML's syntax": ["src/ui/Full.qml", "Item {", "Item { x: ", "src/ui/Full.qml:5:12 qml/syntax"],
  "in QML's names": ["src/ui/Full.qml", "widget.busy", "widget.nope", "src/ui/Full.qml:5:21 qml/unknown-widget-member"],
  "in an import": ["src/logic.ts", "../lib/far.js", "../lib/nope.js", "src/logic.ts:1:21 language/unresolved-import"],
};
for (const [what, [file, from, to, mistake]] of Object.entries(mistakes))
  test(`a mistake ${what} keeps the last good output until it is mended`, async () => {
    const before = project.output();
    const good = project.read(file);
    project.edit(file, from, to);
    await watched.until(
      (round) => round.mistakes.some((found) => found.split(" ")[1] === mistake.split(" ")[1]),
      mistake,
    );
    assert.deepEqual(project.output(), before);
    project.write(file, good);
    await watched.good();
    assert.deepEqual(project.output(), before);
    project.write("src/images/again.svg", `<svg ${what.length}/>`);
    await has("contents/images/again.svg", `<svg ${what.length}/>`);
  });

test("type errors are printed beside the build, which goes on", async () => {
  printed.length = 0;
  project.edit("src/logic.ts", "near = far", "near: number = far");
  await watched.good();
  await waitFor(() => printed.some((text) => text.includes("ts/2322")), "a type error");
  assert.match(printed.join("\n"), /src\/logic\.ts:2:14: error: /);
  project.edit("src/logic.ts", "near: number", "near");
  await watched.good();
});

test("what is wrong is said by each build, whatever else has changed, and no code of a failed build is left", async () => {
  const mistake = "src/ui/Full.qml:5:21 qml/unknown-widget-member";
  project.edit("src/ui/Full.qml", "widget.busy", "widget.bsuy");
  await watched.failed(mistake);
  // A module that only the failed builds have seen.
  project.edit("lib/far.ts", "far = ", 'far = "seen by no good build" + ');
  await watched.failed(mistake);
  project.write("src/images/more/c.svg", "<svg/>");
  await watched.failed(mistake);
  const before = project.output()[`${ID}/contents/code/shared.mjs`];
  project.edit("lib/far.ts", '"seen by no good build" + ', "");
  await watched.failed(mistake);
  project.edit("src/ui/Full.qml", "widget.bsuy", "widget.busy");
  project.remove("src/images/more/c.svg");
  await watched.good();
  await watched.idle(500);
  assert.equal(project.output()[`${ID}/contents/code/shared.mjs`], before);
  assert.ok(before && !before.includes("seen by no good build"));
});

test("what no widget can do is said again by the builds after", async () => {
  const mistake = "src/logic.ts:2:21 v4/lookbehind";
  project.edit("src/logic.ts", "near = far", "near = /a(?<=a)/.test(far)");
  await watched.failed(mistake);
  project.edit("src/ui/Full.qml", "import QtQuick 2.15", "import QtQuick 2.15 // again");
  await watched.failed(mistake);
  project.edit("src/ui/Full.qml", " // again", "");
  await watched.failed(mistake);
  project.edit("src/logic.ts", "/a(?<=a)/.test(far)", "far");
  await watched.good();
});

test("an editor that saves by renaming a new file over the old one", async () => {
  const save = (file: string, from: string, to: string): void => {
    const text = project.read(file);
    assert.ok(text.includes(from), file);
    project.write(`${file}.swp~`, text.replace(from, to));
    renameSync(project.path(`${file}.swp~`), project.path(file));
  };
  // More than once: a watcher may hold on to the file that is gone.
  for (const [from, to] of [
    ["busy", "busy && 1"],
    ["busy && 1", "busy && 2"],
    ["busy && 2", "busy"],
  ] as const) {
    save("src/ui/Full.qml", from, to);
    await has("contents/ui/Full.qml", `widget.${to}\n`);
  }
  for (const [from, to] of [
    ['label: "Other"', 'label: "Renamed"'],
    ['label: "Renamed"', 'label: "Other"'],
  ] as const) {
    save("src/widget.ts", from, to);
    await has("contents/config/config.qml", to.slice(8, -1));
  }
  save("src/images/more/b.svg", "<svg b/>", "<svg c/>");
  await has("contents/images/more/b.svg", "<svg c/>");
});

test("a checkout that changes many files at once, makes some and removes others, is built once", async () => {
  const file = (index: number): string => `src/ui/many/Part${index}.qml`;
  const output = (index: number): string => `${ID}/contents/ui/many/Part${index}.qml`;
  const indices = Array.from({ length: 50 }, (_, index) => index);
  const [removed, edited, made] = [indices.slice(0, 15), indices.slice(15, 35), indices.slice(35)];
  for (const index of [...removed, ...edited]) project.write(file(index), "import QtQuick 2.15\nItem {}\n");
  await has("contents/ui/many/Part34.qml", "Item");
  await watched.idle();
  const before = watched.builds;
  for (const index of removed) project.remove(file(index));
  for (const index of edited) project.edit(file(index), "Item {}", "Item { width: 1 }");
  for (const index of made) project.write(file(index), "import QtQuick 2.15\nItem { width: 2 }\n");
  project.edit("lib/far.ts", 'far = "', 'far = "checked out ');
  project.edit("lib/tip.ts", "Tip = string", "Tip = string | number");
  await watched.until(
    (_, files) =>
      removed.every((index) => !(output(index) in files)) &&
      edited.every((index) => files[output(index)]?.includes("width: 1")) &&
      made.every((index) => files[output(index)]?.includes("width: 2")) &&
      files[`${ID}/contents/code/shared.mjs`]?.includes("checked out") === true,
    "all of them",
  );
  await watched.idle();
  assert.equal(watched.builds - before, 1);
  const afterwards = watched.builds;
  project.edit("lib/far.ts", "checked out ", "");
  project.edit("lib/tip.ts", "string | number", "string");
  project.remove("src/ui/many");
  await watched.until((_, files) => !(output(20) in files), "without them");
  await watched.idle();
  assert.equal(watched.builds - afterwards, 1);
});

test("nothing is built while nothing changes", async () => {
  await watched.idle(500);
  assert.equal(await watched.idle(2000), 0);
});

test.run();

const first = suite("watch mode that begins with a mistake");
for (const [what, file, from, to] of [
  ["in the declaration", "src/widget.ts", '"Test"', "1"],
  ["in the declaration's imports", "src/suffix.ts", "export const", "export cons"],
  ["in QML", "src/ui/Full.qml", "Item {", "Item { x: "],
  ["in a module", "src/logic.ts", '"a"', ";"],
] as const)
  first(what, async () => {
    const broken = new Project({
      "src/suffix.ts": 'export const suffix = "c";\n',
      "src/logic.ts": 'export const near = "a";\n',
      "src/ui/Full.qml": 'import QtQuick 2.15\nimport "../logic.js" as L\nItem { }\n',
    });
    broken.edit("src/widget.ts", "import", 'import { suffix } from "./suffix.js";\nimport');
    broken.edit("src/widget.ts", "state: {", "copyright: suffix, state: {");
    const good = broken.read(file);
    broken.edit(file, from, to);
    const session = new Watched(broken, { plasmoid: { typecheck: false } });
    await session.until(({ error }) => error !== undefined, "a failure");
    broken.write(file, good);
    await session.good();
    assert.ok(`${ID}/metadata.json` in broken.output());
    await session.close();
  });
first.run();

const root = suite("watch mode with the entry in the project's own folder");
root("neither packages nor output are watched or copied", async () => {
  const { "src/widget.ts": entry = "", "src/ui/Full.qml": full = "", ...rest } = widgetFiles;
  const flat = new Project(
    { "widget.ts": entry, "ui/Full.qml": full, "node_modules/foo/ui/Foo.qml": "import QtQuick 2.15\nItem { x: }\n" },
    rest,
  );
  for (const dir of ["dist", "build"]) {
    const session = new Watched(flat, { input: "widget.ts", dir, plasmoid: { typecheck: false } });
    await session.good();
    assert.ok((await session.idle(1500)) <= 1);
    assert.equal(await session.idle(1500), 0);
    assert.deepEqual(
      Object.keys(flat.output(dir))
        .filter((path) => path.endsWith(".qml"))
        .sort(),
      [
        "config/config",
        "ui/Full",
        "ui/PlasmoidItem",
        "ui/main",
        "ui/plasmoid/plasma5/general",
        "ui/plasmoid/plasma6/general",
      ].map((path) => `${ID}/contents/${path}.qml`),
    );
    flat.write("ui/New.qml", "import QtQuick 2.15\nItem {}\n");
    await session.good();
    assert.ok(`${ID}/contents/ui/New.qml` in flat.output(dir));
    flat.write("node_modules/foo/ui/Bar.qml", "import QtQuick 2.15\nItem {}\n");
    assert.equal(await session.idle(1000), 0);
    flat.remove("ui/New.qml");
    await session.good();
    await session.close();
  }
  rmSync(flat.path("dist"), { recursive: true });
});
root.run();

const closing = suite("closing the watcher");
for (const when of ["after the first build", "at once"])
  closing(`lets the process end, with nothing left behind (${when})`, async () => {
    const watchedProject = new Project({
      "other/widget.ts": (widgetFiles["src/widget.ts"] ?? "").replace(ID, "org.example.other"),
      "other/ui/Full.qml": widgetFiles["src/ui/Full.qml"] ?? "",
    });
    const running = execa(process.execPath, ["--import", loader, child, watchedProject.folder, when], {
      timeout: 90_000,
    });
    const { stderr } = await running;
    assert.equal(stderr, "");
    const left = readdirSync(tmpdir()).filter((name) => name.startsWith(`plasmoid-watch-${running.pid}-`));
    assert.deepEqual(left, []);
    const built = Object.keys(watchedProject.output()).filter((name) => name.endsWith(".plasmoid"));
    assert.deepEqual(built, when === "at once" ? [] : ["org.example.other-1.0.0.plasmoid", `${ID}-1.0.0.plasmoid`]);
  });
closing.run();

async function waitFor(isThere: () => boolean, what: string): Promise<void> {
  for (const end = Date.now() + 15_000; !isThere(); ) {
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}
