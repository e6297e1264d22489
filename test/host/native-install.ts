/** Builds widgets with C++ as distributions do, installs them below a folder, and shows them from there. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import { rollup } from "rollup";
import * as assert from "uvu/assert";
import { plasmoid } from "../../src/index.js";
import { type Host, requireHosts, type View, type ViewOptions } from "./driver.js";
import { kitsFor } from "./native-project.js";

export const root = fileURLToPath(new URL("../..", import.meta.url));
// /tmp and nothing else is the same in all hosts.
export const work = mkdtempSync("/tmp/plasmoid-native-test-");
process.once("exit", () => rmSync(work, { recursive: true, force: true }));

/** Where screenshots go, for a person to look at: PLASMOID_SCREENSHOTS=folder. */
const pictures = process.env.PLASMOID_SCREENSHOTS;

type Change = readonly [file: string, before: string, after: string];

/** Builds the widget of a project as its author would; returns its dist/. */
export async function build(folder: string): Promise<string> {
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
export async function source(example: string, changes: readonly Change[] = []): Promise<string> {
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

export const linkPackages = (folder: string): void =>
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));

/** A widget that CMake has built and installed below a folder of its own. */
export interface Installed {
  /** As DESTDIR. */
  readonly destination: string;
  readonly build: string;
  /** Paths below DESTDIR. */
  readonly files: readonly string[];
}

export async function cmake(host: Host, ...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await host.run("cmake", args, {
    timeout: 300_000,
    env: { CMAKE_GENERATOR: "Ninja" },
  });
  assert.is(code, 0, `cmake ${args.join(" ")}\n${stdout}${stderr}`);
  return stdout + stderr;
}

/** As a distribution's recipe does it. */
export async function install(host: Host, source: string): Promise<Installed> {
  const build = mkdtempSync(join(work, `build${host.plasma}-`));
  const destination = mkdtempSync(join(work, `root${host.plasma}-`));
  await cmake(host, "-S", source, "-B", build, "-DCMAKE_INSTALL_PREFIX=/usr", `-DQT_MAJOR_VERSION=${host.plasma}`);
  await cmake(host, "--build", build);
  const { code, stderr } = await host.run("cmake", ["--install", build], { env: { DESTDIR: destination } });
  assert.is(code, 0, stderr);
  assert.not.match(stderr, /hides what is installed here/);
  return { destination, build, files: filesBelow(destination) };
}

export const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();

/** <qmldir> of the host, from the prefix on. */
export const qmlFolder = ({ plasma }: Host): string =>
  `usr/lib/${process.arch === "arm64" ? "aarch64" : "x86_64"}-linux-gnu/${plasma === 5 ? "qt5" : "qt6"}/qml`;

/** Shows the widget from where it is installed; no other place has it. */
export function view(
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

export async function picture(view: View, name: string): Promise<void> {
  if (pictures !== undefined) await view.screenshot(join(pictures, `${name}.png`));
}

/** QML that logs where it is on the screen, and a value, again and again. */
export const probe = (value: string): string =>
  `Item { id: probe; anchors.centerIn: parent; Timer { interval: 250; repeat: true; running: true; onTriggered: {
    const at = probe.mapToItem(null, 0, 0);
    console.log("PROBE", Math.round(at.x), Math.round(at.y), JSON.stringify(${value}));
  } } }`;

interface Probed {
  readonly x: number;
  readonly y: number;
  readonly value: unknown;
}

export async function probed(
  view: View,
  wanted: (value: never) => boolean = () => true,
  timeout = 20_000,
): Promise<Probed> {
  const deadline = Date.now() + timeout;
  for (let since = view.log.length; ; since = view.log.length) {
    const [, x, y, said = ""] = await view.waitFor(/PROBE (-?\d+) (-?\d+) (.*)$/, timeout, since);
    const value = JSON.parse(said);
    if (wanted(value as never)) return { x: Number(x), y: Number(y), value };
    if (Date.now() > deadline) throw new Error(`the widget still says ${said}`);
  }
}

/** Machines without the packages of `scripts/hosts.sh --native` can't build. */
export function hasToolchain(host: Host): boolean {
  if (host.file("/usr/bin/cmake") && host.file("/usr/bin/c++") && host.file("/usr/share/ECM")) return true;
  const reason = `SKIPPED: C++ for ${host.name} needs cmake, a compiler and extra-cmake-modules, run scripts/hosts.sh --native`;
  if (process.env.CI === "true") throw new Error(reason);
  console.error(`\n${reason}\n`);
  return false;
}
