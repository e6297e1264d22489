import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { buildNative, type NativeOutcome, type NativeRequest } from "../../src/native/index.js";

const work = mkdtempSync(join(tmpdir(), "plasmoid-native-"));
process.once("exit", () => rmSync(work, { recursive: true, force: true }));

/** A project and a CMake that only says what it was told to do, and does what the environment says. */
class Fake {
  readonly folder = mkdtempSync(join(work, "project-"));
  readonly #script: string;

  /** \`configure\` and \`build\` are shell; \`$B\` is the build folder. */
  constructor(configure = "", build = "") {
    mkdirSync(join(this.folder, "native"));
    this.write("CMakeLists.txt", "project(x)\n");
    this.write("item.cpp", "int x;\n");
    this.#script = join(this.folder, "cmake");
    this.does(configure, build);
  }

  write(name: string, text: string, seconds = 0): void {
    const path = join(this.folder, "native", name);
    writeFileSync(path, text);
    const time = new Date(Date.now() + seconds * 1000);
    utimesSync(path, time, time);
  }

  does(configure: string, build: string): void {
    const made = `mkdir -p "$B/qml/org/example/x"
printf 'module org.example.x\\nplugin xplugin\\n' > "$B/qml/org/example/x/qmldir"
cat ${this.folder}/native/item.cpp > "$B/qml/org/example/x/libxplugin.so"`;
    writeFileSync(
      this.#script,
      `#!/bin/sh
echo "$*" >> ${this.folder}/calls
if [ "$1" = --build ]; then B=$2
${build === "" ? made : build}
else B=$4
${configure === "" ? 'touch "$B/CMakeCache.txt"' : configure}
fi
`,
    );
    chmodSync(this.#script, 0o755);
  }

  /** What CMake was called with since the last time. */
  calls(): string[] {
    const path = join(this.folder, "calls");
    if (!existsSync(path)) return [];
    const lines = readFileSync(path, "utf8").trim().split("\n");
    rmSync(path);
    return lines.map((line) => line.replaceAll(this.folder, ""));
  }

  build(changes: Partial<NativeRequest> = {}): Promise<NativeOutcome> {
    return buildNative({
      qt: 6,
      cmake: [this.#script],
      source: join(this.folder, "native"),
      folder: join(this.folder, "cache"),
      id: "org.example.widget",
      product: { kind: "module", uri: "org.example.x", version: "1.0" },
      options: {},
      buildType: "Debug",
      targets: [],
      ...changes,
    });
  }
}

const codes = ({ diagnostics }: NativeOutcome): string[] => diagnostics.map(({ code }) => code);

test("CMake runs only when something has changed", async () => {
  const fake = new Fake();
  const first = await fake.build({ options: { WITH_X: true, NAME: "a b; $(touch /nothing)" }, targets: ["x"] });
  assert.equal(codes(first), []);
  assert.match(first.library?.folder ?? "", /\/good\/[\da-f]{16}\/org\/example\/x$/);
  const [configure = "", build] = fake.calls();
  assert.match(
    configure,
    /^-S \/native -B \/cache\/build -G Ninja -DCMAKE_BUILD_TYPE=Debug -DQT_MAJOR_VERSION=6 -DPLASMOID_ID=org\.example\.widget -DPLASMOID_URI=org\.example\.x -DPLASMOID_VERSION=1\.0 /,
  );
  assert.match(configure, /-DWITH_X=ON -DNAME=a b; \$\(touch \/nothing\)$/);
  assert.is(build, "--build /cache/build --target x");
  const again = { options: { WITH_X: true, NAME: "a b; $(touch /nothing)" }, targets: ["x"] };
  assert.equal([(await fake.build(again)).hasRun, fake.calls()], [false, []]);

  await fake.build();
  assert.is(fake.calls().length, 2, "other options: it is configured anew");
  fake.write("item.cpp", "int y;\n", 1);
  const changed = await fake.build();
  assert.equal(fake.calls(), ["--build /cache/build"]);
  assert.is.not(changed.library?.stamp, first.library?.stamp);
  fake.write("new.h", "");
  await fake.build();
  assert.is(fake.calls().length, 2, "a new file may be one that the project looks for");
});

test("the last good build stays when there is none", async () => {
  const fake = new Fake();
  const good = await fake.build();
  fake.calls();
  fake.does("", `rm -rf "$B/qml"; echo "${fake.folder}/native/item.cpp:1:5: error: expected ';'"; exit 1`);
  fake.write("item.cpp", "int y\n", 1);
  const bad = await fake.build();
  assert.equal(codes(bad), ["native/compiler"]);
  assert.is(bad.library, undefined);
  assert.is(readFileSync(join(good.library!.folder, "libxplugin.so"), "utf8"), "int x;\n");
  fake.calls();
  assert.equal([codes(await fake.build()), fake.calls()], [["native/compiler"], []], "it is not tried again in vain");
});

test("what is missing", async () => {
  const none = await new Fake().build({ cmake: ["no-such-cmake"] });
  assert.equal([codes(none), none.isUnavailable], [["native/no-cmake"], true]);
  const fake = new Fake(`echo 'CMake Error at CMakeLists.txt:1 (find_package):
  Could not find a package configuration file provided by "Qt6Qml" with any of
  the following names:
'; exit 1`);
  const qt = await fake.build();
  assert.equal([codes(qt), qt.isUnavailable], [["native/missing-package"], true]);
  assert.match(qt.diagnostics[0]?.help ?? "", /apt install qt6-declarative-dev/);
  assert.not.ok(existsSync(join(fake.folder, "cache/build")), "a configuration that failed is not gone on with");
});

test("without Ninja the default generator is taken", async () => {
  const fake =
    new Fake(`case "$*" in *Ninja*) echo 'CMake Error: CMake was unable to find a build program corresponding to "Ninja".  CMAKE_MAKE_PROGRAM is not set.'; exit 1;; esac
touch "$B/CMakeCache.txt"`);
  assert.equal(codes(await fake.build()), []);
  assert.match(fake.calls()[2] ?? "", /--parallel$/);
});

test("an applet is the library that is named after the widget, made with its metadata", async () => {
  const id = "org.example.widget";
  const built = `mkdir -p "$B/plugins/plasma/applets" "$B/x_autogen/A"
cat ${"$"}{0%/*}/native/item.cpp ${"$"}{0%/*}/cache/metadata.json > "$B/plugins/plasma/applets/${id}.so"
echo '{"classes": []}' > "$B/x_autogen/A/moc_x.cpp.json"`;
  const fake = new Fake("", built);
  const product = (metadata: string): Partial<NativeRequest> => ({
    product: { kind: "applet", applet: "Uptime", metadata },
  });
  const first = await fake.build(product("{}"));
  assert.match(
    fake.calls()[0] ?? "",
    /-DPLASMOID_METADATA=\/cache\/metadata\.json .*-DCMAKE_PROJECT_INCLUDE=\S+\/PlasmoidMetatypes\.cmake/,
  );
  assert.equal(codes(first), []);
  assert.is(first.library?.folder, join(first.library?.root ?? "", "plasma/applets"));
  assert.equal(first.library?.files, [`${id}.so`]);
  assert.equal(JSON.parse(first.library?.metatypes ?? ""), [{ classes: [] }]);
  assert.not.ok((await fake.build(product("{}"))).hasRun);
  const renamed = await fake.build(product('{ "KPlugin": {} }'));
  assert.ok(renamed.hasRun, "the metadata is compiled in");
  assert.is.not(renamed.library?.stamp, first.library?.stamp);

  const other = new Fake("", 'mkdir -p "$B/lib"; touch "$B/lib/libuptime.so"');
  const none = await other.build(product("{}"));
  assert.equal(codes(none), ["native/no-applet"]);
  assert.match(none.diagnostics[0]?.message ?? "", /there is no org\.example\.widget\.so below .*, only libuptime\.so/);
});

test("a module of another URI, and one without its library", async () => {
  const fake = new Fake();
  const other = await fake.build({ product: { kind: "module", uri: "org.example.y", version: "1.0" } });
  assert.equal(codes(other), ["native/wrong-uri"]);
  assert.match(other.diagnostics[0]?.message ?? "", /builds the QML module org\.example\.x, not org\.example\.y/);
  fake.does(
    "",
    `mkdir -p "$B/lib"; printf 'module org.example.x\\nplugin xplugin\\n' > "$B/lib/qmldir"; touch "$B/lib/libx.so"`,
  );
  fake.write("item.cpp", "int z;\n", 1);
  const without = await fake.build();
  assert.equal(codes(without), ["native/no-library"]);
  assert.equal(without.diagnostics[0]?.help, "there is libx.so");
  assert.equal([without.diagnostics[0]?.place?.line, without.diagnostics[0]?.place?.column], [2, 8]);
});

/** Nobody may have asked yet how it ended. */
function isRunning(pid: number): boolean {
  if (!readdirSync("/proc").includes(String(pid))) return false;
  return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
}

/** Builds in a process of its own. */
function buildElsewhere(fake: Fake) {
  const program = fileURLToPath(new URL("build-child.ts", import.meta.url));
  const loader = fileURLToPath(new URL("../loader.mjs", import.meta.url));
  return execa(process.execPath, ["--import", loader, program, fake.folder], { reject: false, timeout: 60_000 });
}

/** Waits for a file, and returns what is in it. */
async function written(file: string): Promise<string> {
  for (let tries = 0; tries < 400 && !existsSync(file); tries++) await new Promise((done) => setTimeout(done, 50));
  await new Promise((done) => setTimeout(done, 100));
  return readFileSync(file, "utf8");
}

test("of two processes that build in one folder the second one waits, says for whom, and takes what is there", async () => {
  const fake = new Fake(
    "",
    `echo "$$" >> "$B/pids"; i=0; while [ $i -lt 300 ] && [ ! -e "$B/go" ]; do sleep 0.1; i=$((i + 1)); done
mkdir -p "$B/qml/org/example/x"
printf 'module org.example.x\nplugin xplugin\n' > "$B/qml/org/example/x/qmldir"
touch "$B/qml/org/example/x/libxplugin.so"`,
  );
  const first = buildElsewhere(fake);
  await written(join(fake.folder, "cache/build/pids"));
  const second = buildElsewhere(fake);
  await new Promise((said) => second.stdout.once("data", said));
  writeFileSync(join(fake.folder, "cache/build/go"), "");
  const [one, other] = await Promise.all([first, second]);
  assert.match(one.stdout, /"isBuilt":true,"hasRun":true/);
  assert.match(
    other.stdout,
    new RegExp(
      String.raw`^Qt 6: waiting for process ${first.pid} \(build-child\.ts \S+\), which builds in the same folder$`,
      "m",
    ),
  );
  assert.match(other.stdout, /"isBuilt":true,"hasRun":false/);
  assert.is(readFileSync(join(fake.folder, "cache/build/pids"), "utf8").trim().split("\n").length, 1);
  assert.is(readFileSync(join(fake.folder, "cache/lock"), "utf8"), "");
});

test("who waits can be cancelled", async () => {
  const fake = new Fake("", "sh -c 'sleep 300 & echo $! > $0; wait' \"$B/pids\"");
  const first = buildElsewhere(fake);
  await written(join(fake.folder, "cache/build/pids"));
  const cancel = new AbortController();
  const waiting = fake.build({ signal: cancel.signal, onProgress: () => setTimeout(() => cancel.abort(), 50) });
  assert.ok((await waiting).isCancelled);
  first.kill("SIGINT");
  await first;
});

test("what a killed process has left at work is ended, and its folder taken over", async () => {
  const fake = new Fake("", "sh -c 'sleep 300 & echo $! > $0; wait' \"$B/pids\"");
  const killed = buildElsewhere(fake);
  const pid = Number(await written(join(fake.folder, "cache/build/pids")));
  killed.kill("SIGKILL");
  await killed;
  assert.ok(isRunning(pid), "nobody could end it");
  fake.does("", "");
  const outcome = await fake.build();
  assert.equal([codes(outcome), outcome.library !== undefined], [[], true]);
  for (let tries = 0; tries < 40 && isRunning(pid); tries++) await new Promise((done) => setTimeout(done, 50));
  assert.not.ok(isRunning(pid));
});

test("a build whose process is interrupted leaves none either", async () => {
  const fake = new Fake("", "sh -c 'sleep 300 & echo $! > $0; wait' \"$B/pids\"");
  const building = buildElsewhere(fake);
  const pid = Number(await written(join(fake.folder, "cache/build/pids")));
  building.kill("SIGINT");
  assert.is((await building).signal, "SIGINT");
  for (let tries = 0; tries < 40 && isRunning(pid); tries++) await new Promise((done) => setTimeout(done, 50));
  assert.not.ok(isRunning(pid));
});

test("a cancelled build leaves no process", async () => {
  const fake = new Fake(
    "",
    `sh -c 'sleep 300 & echo $! > ${"$"}0; setsid sleep 301 & echo $! >> ${"$"}0; wait' "$B/pids"`,
  );
  const cancel = new AbortController();
  const building = fake.build({ signal: cancel.signal });
  const file = join(fake.folder, "cache/build/pids");
  const pids = (): number[] => (existsSync(file) ? readFileSync(file, "utf8").trim().split("\n").map(Number) : []);
  for (let tries = 0; tries < 200 && pids().length < 2; tries++) await new Promise((done) => setTimeout(done, 50));
  assert.is(pids().length, 2);
  cancel.abort();
  assert.ok((await building).isCancelled);
  for (const pid of pids()) assert.not.ok(isRunning(pid), `${pid} has ended`);
});

test.run();
