// What `plasmoid init` makes with C++, and a plugin that registers its types itself: built, installed, and running in the
// real hosts of both Plasmas.
import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { execa } from "execa";
import { suite, type Test } from "uvu";
import * as assert from "uvu/assert";
import { init } from "../../src/cli/init.js";
import { type Host, requireHosts } from "./driver.js";
import {
  build,
  cmake,
  hasToolchain,
  install,
  linkPackages,
  picture,
  probe,
  probed,
  qmlFolder,
  root,
  view,
  work,
} from "./native-install.js";

for (const host of requireHosts().filter(hasToolchain)) {
  const test = suite(`C++ on ${host.name}`);
  appletTests(test, host);
  templateTests(test, host);
  ownPluginTests(test, host);
  test.run();
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
