import assert from "node:assert/strict";
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { suite } from "uvu";

const root = fileURLToPath(new URL("../../", import.meta.url));
const test = suite("package");
let folder = "";
let tarball = "";

test.before(async () => {
  folder = await mkdtemp(join(tmpdir(), "plasmoid-pack-"));
  // The tests run behind `npm run build`, so packing need not build once more.
  const { stdout } = await execa("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder], {
    cwd: root,
  });
  tarball = join(folder, JSON.parse(stdout)[0].filename);
});
test.after(() => rm(folder, { recursive: true, force: true }));

test("holds what users need and nothing else", async () => {
  const { stdout } = await execa("tar", ["-tzf", tarball]);
  const files = stdout.split("\n").map((file) => file.replace(/^package\//, ""));
  for (const file of [
    "README.md",
    "LICENSE",
    "package.json",
    "tsconfig.preset.json",
    "dist/src/index.js",
    "dist/src/index.d.ts",
    "dist/src/language/v4/back-end.cjs",
    "dist/src/language/v4/back-end.cjs.LICENSE.txt",
    "dist/stamp",
    "dist/runtime/lowered/qt5.15+qt6.json",
    "dist/runtime/cmake/PlasmoidNative.cmake",
    "dist/templates/basic/src/widget.ts",
    "dist/templates/common/_gitignore",
  ])
    assert.ok(files.includes(file), `${file} is missing`);
  const expected =
    /^(README\.md|LICENSE|package\.json|tsconfig\.preset\.json|dist\/stamp|dist\/(src|runtime)\/.*\.(js|d\.ts)|dist\/src\/language\/v4\/back-end\.cjs(\.LICENSE\.txt)?|dist\/runtime\/lowered\/qt[\dqt.+]+\.json|dist\/runtime\/settings\/.*\.qml|dist\/runtime\/cmake\/(Plasmoid(Native|Metatypes)\.cmake|plugin\.cpp\.in)|dist\/templates\/.*)$/;
  assert.deepEqual(
    files.filter((file) => !expected.test(file)),
    [],
  );
});

test("is a package that publint and attw have nothing to say about", async () => {
  const { messages } = await publint({ strict: true, pack: { tarball: await arrayBuffer(tarball) } });
  const manifest = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  assert.deepEqual(
    messages.map((message) => formatMessage(message, manifest)),
    [],
  );
  await execa("npx", ["attw", tarball, "--profile", "esm-only"], { cwd: root });
});

test("builds widgets where it is installed, one of `plasmoid init` too, with no package but those it asks for", async () => {
  const modules = join(folder, "node_modules");
  const own = join(modules, "rollup-plugin-plasmoid");
  await mkdir(own, { recursive: true });
  await execa("tar", ["-xzf", tarball, "-C", own, "--strip-components=1"]);
  const { dependencies, peerDependencies } = JSON.parse(await readFile(join(own, "package.json"), "utf8"));
  for (const name of Object.keys({ ...dependencies, ...peerDependencies })) {
    await mkdir(dirname(join(modules, name)), { recursive: true });
    await symlink(join(root, "node_modules", name), join(modules, name));
  }
  await mkdir(join(folder, "src/ui"), { recursive: true });
  const write = (path: string, text: string) => writeFile(join(folder, path), text);
  await write("package.json", '{ "name": "w", "version": "1.2.3", "type": "module" }');
  await write("tsconfig.json", '{ "extends": "rollup-plugin-plasmoid/tsconfig.json" }');
  await write(
    "rollup.config.js",
    `import { plasmoid } from "rollup-plugin-plasmoid";
export default { input: "src/widget.ts", output: { dir: "dist" }, plugins: [plasmoid()] };`,
  );
  await write(
    "src/widget.ts",
    `import { defineWidget, int, page } from "rollup-plugin-plasmoid/runtime";
export default defineWidget(
  { id: "org.example.packed", name: "Packed", configuration: { general: page({ label: "General" }, { n: int(3) }) }, ui: { full: "./ui/Full.qml" } },
  ({ configuration }) => ({ api: { next: () => configuration.n + 1 } }),
);`,
  );
  await write("src/ui/Full.qml", "import QtQuick 2.15\nText { text: widget.next() }\n");
  await execa("node", [join(root, "node_modules/rollup/dist/bin/rollup"), "-c"], { cwd: folder });
  assert.deepEqual((await readdir(join(folder, "dist"))).sort(), [
    ".plasmoid-builds",
    "org.example.packed",
    "org.example.packed-1.2.3.plasmoid",
  ]);

  const command = join(own, "dist/src/cli/index.js");
  await execa("node", [command, "init", "begun"], { cwd: folder });
  const begun = join(folder, "begun");
  await execa("node", [join(root, "node_modules/rollup/dist/bin/rollup"), "-c"], { cwd: begun });
  const { stdout } = await execa("node", [command, "check", "--store"], { cwd: begun });
  assert.match(stdout, /^org\.example\.begun 0\.1\.0: \d+ files, fit for the KDE Store$/);
});

async function arrayBuffer(file: string): Promise<ArrayBuffer> {
  const bytes = await readFile(file);
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}

test.run();
