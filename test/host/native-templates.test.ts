// What `plasmoid init` makes with C++, and a plugin that registers its types itself: built, installed, and running in the
// real hosts of both Plasmas.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { execa } from "execa";
import { suite, type Test } from "uvu";
import * as assert from "uvu/assert";
import { checkPackage, readPackage } from "../../src/bundle/index.js";
import { init } from "../../src/cli/init.js";
import { formatDiagnostics, hasErrors } from "../../src/diagnostics/index.js";
import { type Host, requireHosts } from "./driver.js";
import {
  build,
  cmake,
  filesBelow,
  hasToolchain,
  type Installed,
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

/** What `plasmoid init` makes, as `change` would have it, and the folder of its unpacked tarball. */
async function template(name: string, folder: string, change: () => void = () => undefined): Promise<string> {
  await quietly(() => init([folder, "--template", name]));
  linkPackages(folder);
  change();
  const dist = await build(folder);
  const archive = `org.example.${basename(folder)}-0.1.0`;
  await execa("tar", ["-xzf", join(dist, `${archive}.tar.gz`), "-C", folder]);
  return join(folder, archive);
}

function appletTests(test: Test, host: Host): void {
  const id = `org.example.uptime${host.plasma}`;
  const folder = join(work, `uptime${host.plasma}`);
  let installed: Installed;

  test("the template of an applet in C++ goes from its tarball into DESTDIR, and runs from there", async () => {
    const sources = await template("native-applet", folder, () => {
      replace(folder, "src/ui/Full.qml", "icon.name", `${probe("widget.applet.seconds")}\nicon.name`);
      replace(
        folder,
        "src/widget.ts",
        "=> ({",
        '=> {\n    console.log("SETUP", native.available, native.applet.seconds);\n    return {',
      );
      replace(folder, "src/widget.ts", "  }),\n);", "  };\n  },\n);");
    });
    assert.match(
      readFileSync(join(folder, "src/native.d.ts"), "utf8"),
      /export interface Uptime extends NativeApplet \{\n {2}readonly seconds: number;\n {2}readonly secondsChanged: NativeSignal;\n {2}refresh\(\): void;/,
    );
    installed = await install(host, sources);
    const library = join(qmlFolder(host), `../plugins/plasma/applets/${id}.so`);
    const share = `usr/share/plasma/plasmoids/${id}`;
    assert.equal(
      installed.files.filter((path) => !path.startsWith(`${share}/contents/`)),
      [library, `${share}/metadata.json`].sort(),
    );
    const strings = readFileSync(join(installed.destination, library), "latin1");
    assert.not.ok(strings.includes(work), "no path of the machine that built it");
    await view(host, id, installed, { size: [500, 400], ready: /SETUP true \d/ }, async (view) => {
      const { x, y, value } = await probed(view);
      assert.ok((value as number) > 0, `uptime is ${value}`);
      await view.click(x, y);
      await probed(view, (later) => later > (value as number));
      await picture(view, `native-applet-plasma${host.plasma}`);
      assert.equal(view.problems(), []);
    });
  });

  test("it is not for the store, and says so where it is not there", async () => {
    const { code, stderr } = await check(join(folder, "dist", id));
    assert.is(code, 1);
    assert.match(stderr, /needs its applet in C\+\+ Uptime, which is compiled/);
    rmSync(join(installed.destination, qmlFolder(host), `../plugins/plasma/applets/${id}.so`));
    await view(host, id, installed, {}, async (view) => {
      await view.waitFor(/needs its applet in C\+\+, Uptime, which is not installed for this Plasma/, 20_000, 0);
    });
    await host.run("cmake", ["--build", installed.build, "--target", "uninstall"], {
      env: { DESTDIR: installed.destination },
    });
    assert.equal(filesBelow(installed.destination), []);
  });

  test("with a fallback the widget runs with its applet and without", async () => {
    const id = `org.example.either${host.plasma}`;
    const folder = join(work, `either${host.plasma}`);
    const sources = await template("native-applet", folder, () => {
      replace(folder, "src/widget.ts", 'applet: "Uptime"', 'applet: "Uptime", fallback: true');
      replace(
        folder,
        "src/widget.ts",
        /=> \(\{[\s\S]*/,
        `=> {
    console.log("SETUP", native.available, native.available && native.applet.seconds > 0);
    return {};
  },
);
`,
      );
      writeFileSync(
        join(folder, "src/ui/Full.qml"),
        `import QtQuick 2.15\nItem { ${probe("[widget.nativeAvailable, widget.applet !== null]")} }\n`,
      );
    });
    const { code, stderr } = await check(join(folder, "dist", id));
    assert.is(code, 0, stderr);
    const either = await install(host, sources);
    for (const isThere of [true, false]) {
      if (!isThere) rmSync(join(either.destination, qmlFolder(host), `../plugins/plasma/applets/${id}.so`));
      await view(host, id, either, { ready: new RegExp(`SETUP ${isThere} ${isThere}`) }, async (view) => {
        assert.equal((await probed(view)).value, [isThere, isThere]);
        assert.equal(view.problems(), []);
      });
    }
  });
}

function templateTests(test: Test, host: Host): void {
  test("the template with a QML module is built, packed and installed", async () => {
    const folder = join(work, `load${host.plasma}`);
    const { files } = await install(host, await template("native", folder));
    assert.match(readFileSync(join(folder, "src/native.d.ts"), "utf8"), /\bMachine\b[\s\S]*\bload\b/);
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

function replace(folder: string, file: string, from: string | RegExp, to: string): void {
  const text = readFileSync(join(folder, file), "utf8");
  const changed = text.replace(from, () => to);
  assert.not.equal(changed, text, `${file} has ${from}`);
  writeFileSync(join(folder, file), changed);
}

/** `plasmoid check --store` of a package. */
async function check(folder: string): Promise<{ readonly code: number; readonly stderr: string }> {
  const { tree } = await readPackage(folder);
  const { diagnostics } = checkPackage(tree!, folder, { store: true });
  return { code: hasErrors(diagnostics) ? 1 : 0, stderr: formatDiagnostics(diagnostics, folder) };
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
