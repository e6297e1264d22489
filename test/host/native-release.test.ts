// The examples with C++, as distributions build and install them: from the source tarball, by CMake alone, into a DESTDIR,
// and running from there in the real hosts of both Plasmas.
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, type Test } from "uvu";
import * as assert from "uvu/assert";
import { type Host, requireHosts } from "./driver.js";
import {
  cmake,
  filesBelow,
  hasToolchain,
  install,
  picture,
  probe,
  probed,
  qmlFolder,
  source,
  view,
  work,
} from "./native-install.js";
import { start, stop } from "./processes.js";

for (const host of requireHosts().filter(hasToolchain)) {
  const test = suite(`C++ on ${host.name}`);
  installTests(test, host);
  modelTests(test, host);
  test.run();
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
