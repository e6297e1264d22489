// plasmoid init: names, folders that are there, and that what it makes builds at once.
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { idProblem, nameProblem } from "../../src/cli/init.js";
import { temporaryFolder } from "../bundle/temporary.js";
import { plasmoid } from "./command.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const test = suite("plasmoid init");

const init = (...words: string[]) => plasmoid(["init", ...words]);

test("ids and names are those that a declaration takes", () => {
  for (const id of ["org.example.clicks", "a.b", "com.github.some-one.my_widget2"]) assert.is(idProblem(id), undefined);
  for (const id of ["", "clicks", "org..x", ".org.x", "org.x.", "1.x", "org.exämple.x", "org.x/y", "org.x y", "../.."])
    assert.ok(idProblem(id), id);
  assert.is(nameProblem('Clicks "and" more'), undefined);
  for (const name of ["", "  ", "two\nlines"]) assert.ok(nameProblem(name));
});

test("what is asked for wrongly is said, and nothing is written", async () => {
  const folder = temporaryFolder();
  const at = join(folder, "w");
  for (const [words, said] of [
    [[], /plasmoid init takes one folder/],
    [[at, "more"], /plasmoid init takes one folder/],
    [[at, "--template", "rust"], /--template rust: there is no such template; there are basic, native, native-applet/],
    [[at, "--id", "clicks"], /--id clicks: expected names with dots between/],
    [[at, "--name", " "], /--name {2}: expected a name that users read/],
  ] as const) {
    const { exitCode, stderr } = await init(...words);
    assert.is(exitCode, 1);
    assert.match(stderr, said);
  }
  assert.equal(readdirSync(folder), []);
});

test("a folder that has files is left alone, an empty one is taken", async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "mine.txt"), "mine");
  const refused = await init(folder);
  assert.match(refused.stderr, /has files in it, which would be overwritten/);
  assert.match((await init(join(folder, "mine.txt"))).stderr, /mine\.txt is a file/);
  assert.equal(readdirSync(folder), ["mine.txt"]);
  mkdirSync(join(folder, "empty"));
  assert.is((await init(join(folder, "empty"))).exitCode, 0);
  assert.ok(existsSync(join(folder, "empty/src/widget.ts")));
});

test("each template has its files and no word left to fill in", async () => {
  const folder = temporaryFolder();
  for (const template of ["basic", "native", "native-applet"]) {
    const at = join(folder, `My ${template}`);
    const id = "org.example.my-own.test";
    const { stdout, exitCode } = await init(at, "-t", template, "--id", id, "--name", 'The "best"');
    assert.is(exitCode, 0);
    assert.match(stdout, /The "best" \(org\.example\.my-own\.test\) is there[\s\S]*npm install/);
    const files = readdirSync(at, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    for (const entry of files)
      assert.not.match(readFileSync(join(entry.parentPath, entry.name), "utf8"), /__[A-Z]+__/, entry.name);
    assert.match(
      readFileSync(join(at, "src/widget.ts"), "utf8"),
      /id: "org.example.my-own.test",\n {4}name: "The \\"best\\""/,
    );
    assert.is(JSON.parse(readFileSync(join(at, "package.json"), "utf8")).name, `my-${template}`);
    assert.is(readFileSync(join(at, ".gitignore"), "utf8"), "node_modules/\ndist/\n");
  }
  // a URI has no hyphens, and "test" is a target of CMake's own
  assert.match(
    readFileSync(join(folder, "My native/src/ui/Full.qml"), "utf8"),
    /^import org\.example\.my_own\.test 1\.0$/m,
  );
  assert.match(readFileSync(join(folder, "My native/native/CMakeLists.txt"), "utf8"), /^project\(test_widget /m);
});

// Those with C++ are built in test/host/native-templates.
test("the template basic builds at once, with its types checked and no warning", async () => {
  const folder = join(temporaryFolder(), "clicks");
  await init(folder);
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(root, join(folder, "node_modules/rollup-plugin-plasmoid"));
  for (const name of ["rollup", "typescript"])
    symlinkSync(join(root, "node_modules", name), join(folder, "node_modules", name));
  const { stderr, exitCode } = await execa(
    process.execPath,
    ["--import", join(root, "test/loader.mjs"), join(root, "node_modules/rollup/dist/bin/rollup"), "-c", "--silent"],
    { cwd: folder, reject: false, timeout: 120_000 },
  );
  assert.is(exitCode, 0, stderr);
  assert.not.match(stderr, /warning|\(!\)/i);
  assert.ok(existsSync(join(folder, "dist/org.example.clicks-0.1.0.plasmoid")));
  const checked = await plasmoid(["check", "--store", join(folder, "dist/org.example.clicks")]);
  assert.is(checked.exitCode, 0, checked.stderr);
});

test.run();
