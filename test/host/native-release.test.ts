// Widgets with C++, as distributions build and install them: from the source tarball, by CMake alone, into a DESTDIR,
// and running from there in the real hosts of both Plasmas.
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import { rollup } from "rollup";
import { suite, type Test } from "uvu";
import * as assert from "uvu/assert";
import { init } from "../../src/cli/init.js";
import { plasmoid } from "../../src/index.js";
import { type Host, requireHosts, type View, type ViewOptions } from "./driver.js";
import { kitsFor } from "./native-project.js";
import { start, stop } from "./processes.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
// /tmp and nothing else is the same in all hosts.
const work = mkdtempSync("/tmp/plasmoid-native-test-");
process.once("exit", () => rmSync(work, { recursive: true, force: true }));

/** Where screenshots go, for a person to look at: PLASMOID_SCREENSHOTS=folder. */
const pictures = process.env.PLASMOID_SCREENSHOTS;

type Change = readonly [file: string, before: string, after: string];

/** Builds the widget of a project as its author would; returns its dist/. */
async function build(folder: string): Promise<string> {
  const bundle = await rollup({
    input: join(folder, "src/widget.ts"),
    plugins: [
      plasmoid({
        summary: false,
        typecheck: false,
        native: { ...kitsFor(requireHosts()), buildDir: join(work, "cache") },
      }),
    ],
    onwarn: ({ message }) => assert.unreachable(message),
  });
  await bundle.write({ dir: join(folder, "dist") });
  await bundle.close();
  return join(folder, "dist");
}

/** Builds an example, with some texts replaced, and unpacks its source tarball; returns the folder of that. */
async function source(example: string, changes: readonly Change[] = []): Promise<string> {
  const folder = mkdtempSync(join(work, `${example}-`));
  cpSync(join(root, "examples", example), folder, {
    recursive: true,
    filter: (path) => !/\/(?:dist|node_modules)$/.test(path),
  });
  linkPackages(folder);
  for (const [file, before, after] of changes) {
    const text = readFileSync(join(folder, file), "utf8");
    assert.ok(text.includes(before), `${file} has ${before}`);
    writeFileSync(
      join(folder, file),
      text.replace(before, () => after),
    );
  }
  const dist = await build(folder);
  const archive = readdirSync(dist).find((name) => name.endsWith(".tar.gz")) ?? "";
  const { exitCode } = await execa("tar", ["-xzf", join(dist, archive), "-C", folder], { reject: false });
  assert.is(exitCode, 0, `there is a tarball among ${readdirSync(dist).join(", ")}`);
  return join(folder, archive.replace(".tar.gz", ""));
}

const linkPackages = (folder: string): void => symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));

/** A widget that CMake has built and installed below a folder of its own. */
interface Installed {
  /** As DESTDIR. */
  readonly destination: string;
  readonly build: string;
  /** Paths below DESTDIR. */
  readonly files: readonly string[];
}

async function cmake(host: Host, ...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await host.run("cmake", args, {
    timeout: 300_000,
    env: { CMAKE_GENERATOR: "Ninja" },
  });
  assert.is(code, 0, `cmake ${args.join(" ")}\n${stdout}${stderr}`);
  return stdout + stderr;
}

/** As a distribution's recipe does it. */
async function install(host: Host, source: string): Promise<Installed> {
  const build = mkdtempSync(join(work, `build${host.plasma}-`));
  const destination = mkdtempSync(join(work, `root${host.plasma}-`));
  await cmake(host, "-S", source, "-B", build, "-DCMAKE_INSTALL_PREFIX=/usr", `-DQT_MAJOR_VERSION=${host.plasma}`);
  await cmake(host, "--build", build);
  const { code, stderr } = await host.run("cmake", ["--install", build], { env: { DESTDIR: destination } });
  assert.is(code, 0, stderr);
  assert.not.match(stderr, /hides what is installed here/);
  return { destination, build, files: filesBelow(destination) };
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();

/** <qmldir> of the host, from the prefix on. */
const qmlFolder = ({ plasma }: Host): string =>
  `usr/lib/${process.arch === "arm64" ? "aarch64" : "x86_64"}-linux-gnu/${plasma === 5 ? "qt5" : "qt6"}/qml`;

/** Shows the widget from where it is installed; no other place has it. */
function view(
  host: Host,
  id: string,
  { destination }: Installed,
  more: ViewOptions,
  use: (view: View) => Promise<void>,
) {
  const qml = join(destination, qmlFolder(host));
  const env = {
    XDG_DATA_DIRS: `${destination}/usr/share:/usr/local/share:/usr/share`,
    QML2_IMPORT_PATH: qml,
    QML_IMPORT_PATH: qml,
    QT_PLUGIN_PATH: join(destination, qmlFolder(host), "../plugins"),
  };
  const folder = join(destination, "usr/share/plasma/plasmoids", id);
  return host.view(folder, { applet: id, ...more, env }, use);
}

async function picture(view: View, name: string): Promise<void> {
  if (pictures !== undefined) await view.screenshot(join(pictures, `${name}.png`));
}

/** QML that logs where it is on the screen, and a value, again and again. */
const probe = (value: string): string =>
  `Item { id: probe; anchors.centerIn: parent; Timer { interval: 250; repeat: true; running: true; onTriggered: {
    const at = probe.mapToItem(null, 0, 0);
    console.log("PROBE", Math.round(at.x), Math.round(at.y), JSON.stringify(${value}));
  } } }`;

interface Probed {
  readonly x: number;
  readonly y: number;
  readonly value: unknown;
}

async function probed(view: View, wanted: (value: never) => boolean = () => true, timeout = 20_000): Promise<Probed> {
  const deadline = Date.now() + timeout;
  for (let since = view.log.length; ; since = view.log.length) {
    const [, x, y, said = ""] = await view.waitFor(/PROBE (-?\d+) (-?\d+) (.*)$/, timeout, since);
    const value = JSON.parse(said);
    if (wanted(value as never)) return { x: Number(x), y: Number(y), value };
    if (Date.now() > deadline) throw new Error(`the widget still says ${said}`);
  }
}

for (const host of requireHosts().filter(hasToolchain)) {
  const test = suite(`C++ on ${host.name}`);
  installTests(test, host);
  modelTests(test, host);
  appletTests(test, host);
  templateTests(test, host);
  ownPluginTests(test, host);
  test.run();
}

/** Machines without the packages of `scripts/hosts.sh --native` can't build. */
function hasToolchain(host: Host): boolean {
  if (host.file("/usr/bin/cmake") && host.file("/usr/bin/c++") && host.file("/usr/share/ECM")) return true;
  const reason = `SKIPPED: C++ for ${host.name} needs cmake, a compiler and extra-cmake-modules, run scripts/hosts.sh --native`;
  if (process.env.CI === "true") throw new Error(reason);
  console.error(`\n${reason}\n`);
  return false;
}

function installTests(test: Test, host: Host): void {
  const id = "org.example.randomnumber";
  test("the random number is built from its tarball, installed, shown, clicked and uninstalled", async () => {
    const folder = await source("random-number", [
      ["src/ui/Full.qml", "text: item.number", `text: item.number\n${probe("item.number")}`],
    ]);
    const installed = await install(host, folder);
    const qml = `${qmlFolder(host)}/org/example/randomnumber`;
    const share = `usr/share/plasma/plasmoids/${id}`;
    assert.equal(
      installed.files.filter((path) => !path.startsWith(`${share}/contents/code/`)),
      [
        `${qml}/librandomnumberplugin.so`,
        `${qml}/plugin.qmltypes`,
        `${qml}/qmldir`,
        `${share}/contents/ui/Full.qml`,
        `${share}/contents/ui/PlasmoidItem.qml`,
        `${share}/contents/ui/main.qml`,
        `${share}/contents/ui/plasmoid/Native.qml`,
        `${share}/metadata.json`,
      ],
    );
    const strings = readFileSync(join(installed.destination, qml, "librandomnumberplugin.so"), "latin1");
    assert.not.ok(strings.includes(work), "no path of the machine that built it");

    await view(host, id, installed, { size: [500, 400] }, async (view) => {
      const { x, y, value: before } = await probed(view);
      await view.settled();
      await picture(view, `random-number-plasma${host.plasma}-before`);
      const shown = view.frame();
      await view.click(x, y);
      const { value: after } = await probed(view, (number) => number !== before);
      await view.settled();
      await picture(view, `random-number-plasma${host.plasma}-after`);
      assert.type(after, "number");
      assert.not.ok(shown.pixels.equals(view.frame().pixels), "the picture is another");
      assert.equal(view.problems(), []);
    });

    await host.run("cmake", ["--build", installed.build, "--target", "uninstall"], {
      env: { DESTDIR: installed.destination },
    });
    assert.equal(filesBelow(installed.destination), []);
  });

  test("who has the widget in the home folder as well is warned by cmake --install", async () => {
    const folder = await source("random-number");
    const build = mkdtempSync(join(work, `build${host.plasma}-`));
    const prefix = mkdtempSync(join(work, "prefix-"));
    const data = mkdtempSync(join(work, "data-"));
    mkdirSync(join(data, `plasma/plasmoids/${id}`), { recursive: true });
    await cmake(
      host,
      "-S",
      folder,
      "-B",
      build,
      `-DCMAKE_INSTALL_PREFIX=${prefix}`,
      `-DQT_MAJOR_VERSION=${host.plasma}`,
    );
    await cmake(host, "--build", build);
    const { code, stderr } = await host.run("cmake", ["--install", build], { env: { XDG_DATA_HOME: data } });
    assert.is(code, 0);
    assert.match(
      stderr.replace(/\s+/g, " "),
      new RegExp(`${data}/plasma/plasmoids/${id} hides what is installed here`),
    );
    assert.match(
      stderr.replace(/\s+/g, " "),
      new RegExp(`kpackagetool${host.plasma} --type Plasma/Applet --remove ${id}`),
    );
  });
}

function modelTests(test: Test, host: Host): void {
  test("the processes are a model of C++ that follows what runs", async () => {
    const folder = await source("processes", [
      [
        "src/ui/Full.qml",
        "        opacity: 0.7",
        `        opacity: 0.7\n${probe("{ total: processes.total, names: Array.from({ length: list.count }, (_, row) => processes.data(processes.index(row, 0), 0)) }")}`,
      ],
    ]);
    const installed = await install(host, folder);
    const busy = join(work, `busy${host.plasma}`);
    copyFileSync("/bin/bash", busy);
    await view(host, "org.example.processes", installed, { size: [760, 700] }, async (view) => {
      const name = `busy${host.plasma}`;
      const isShown = ({ names }: { readonly names: readonly string[] }): boolean => names.includes(name);
      await probed(view, (value) => (value as { total: number }).total > 3 && !isShown(value));
      const child = start("", busy, ["-c", "while :; do :; done"], { env: {} });
      try {
        await probed(view, isShown);
        await view.settled();
        await picture(view, `processes-plasma${host.plasma}`);
      } finally {
        stop(child);
      }
      await probed(view, (value) => !isShown(value));
      assert.equal(view.problems(), []);
    });
  });
}

function appletTests(test: Test, host: Host): void {
  test("the template of an applet in C++ is built, installed and asked by QML", async () => {
    const folder = join(work, `uptime${host.plasma}`);
    await quietly(() => init([folder, "--template", "native-applet"]));
    linkPackages(folder);
    cpSync(join(root, "runtime/cmake"), join(folder, "cmake"), { recursive: true });
    const qml = join(folder, "src/ui/Full.qml");
    writeFileSync(qml, readFileSync(qml, "utf8").replace("icon.name", `${probe("full.applet.uptime")}\nicon.name`));
    await build(folder);
    const id = `org.example.uptime${host.plasma}`;
    const installed = await install(host, folder);
    assert.ok(
      installed.files.includes(join(qmlFolder(host), `../plugins/plasma/applets/${id}.so`)),
      installed.files.join("\n"),
    );
    assert.ok(installed.files.includes(`usr/share/plasma/plasmoids/${id}/metadata.json`), installed.files.join("\n"));
    assert.ok(existsSync(join(installed.build, `plugins/plasma/applets/${id}.so`)));
    await view(host, id, installed, { size: [500, 400] }, async (view) => {
      const { x, y, value } = await probed(view);
      assert.ok((value as number) > 0, `uptime is ${value}`);
      await view.click(x, y);
      await probed(view, (later) => later > (value as number));
      await picture(view, `native-applet-plasma${host.plasma}`);
      assert.equal(view.problems(), []);
    });
  });
}

function templateTests(test: Test, host: Host): void {
  test("the template with a QML module is built, packed and installed", async () => {
    const folder = join(work, `load${host.plasma}`);
    await quietly(() => init([folder, "--template", "native"]));
    linkPackages(folder);
    const dist = await build(folder);
    assert.match(readFileSync(join(folder, "src/native.d.ts"), "utf8"), /\bMachine\b[\s\S]*\bload\b/);
    const name = `org.example.load${host.plasma}-0.1.0`;
    await execa("tar", ["-xzf", join(dist, `${name}.tar.gz`), "-C", folder]);
    const { files } = await install(host, join(folder, name));
    assert.ok(files.includes(`${qmlFolder(host)}/org/example/load${host.plasma}/libload${host.plasma}plugin.so`));
  });
}

function ownPluginTests(test: Test, host: Host): void {
  test("a plugin that registers its types itself is loaded; one that crashes is the author's", async () => {
    const folder = mkdtempSync(join(work, "own-"));
    cpSync(join(root, "test/host/fixtures/own-plugin/native"), join(folder, "native"), { recursive: true });
    cpSync(join(root, "runtime/cmake"), join(folder, "cmake"), { recursive: true });
    writeFileSync(
      join(folder, "main.qml"),
      'import QtQml 2.15\nimport org.example.own 1.0\nItem { Component.onCompleted: { console.log("NUMBER", number); Qt.quit() } }\n',
    );
    for (const crashes of [false, true]) {
      const build = join(folder, crashes ? "crash" : "build");
      await cmake(
        host,
        ...["-S", join(folder, "native"), "-B", build, `-DQT_MAJOR_VERSION=${host.plasma}`],
        ...["-DPLASMOID_ID=org.example.own", "-DPLASMOID_URI=org.example.own", "-DPLASMOID_VERSION=1.0"],
        ...[`-DPLASMOID_CMAKE_DIR=${join(folder, "cmake")}`, `-DCRASH=${crashes ? "ON" : "OFF"}`],
      );
      await cmake(host, "--build", build);
      const qml = join(build, "qml");
      const { code, stderr } = await host.run(`/usr/lib/qt${host.plasma}/bin/qml`, [join(folder, "main.qml")], {
        env: { QT_QPA_PLATFORM: "offscreen", QML2_IMPORT_PATH: qml, QML_IMPORT_PATH: qml },
      });
      if (crashes) assert.is(code, null, stderr);
      else assert.match(stderr, /NUMBER 42/);
    }
  });
}

/** What the command says is tested elsewhere. */
async function quietly(work: () => Promise<number>): Promise<void> {
  const { write } = process.stdout;
  process.stdout.write = () => true;
  try {
    assert.is(await work(), 0);
  } finally {
    process.stdout.write = write;
  }
}
