// A widget with a module in C++: CMake for both Qts, in real viewers.
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite, type Test } from "uvu";
import * as assert from "uvu/assert";
import { build } from "./build.js";
import { Development } from "./development.js";
import { type Colour, find, type Host, requireHosts } from "./driver.js";
import { builtLibrary, kitsFor, NATIVE_ID, nativeProject } from "./native-project.js";
import { delay, poll } from "./processes.js";

const blue: Colour = { red: 0x20, green: 0x80, blue: 0xc0 };
const green: Colour = { red: 0x10, green: 0xa0, blue: 0x30 };
/** The frame of the card that says what went wrong. */
const cardRed: Colour = { red: 0xda, green: 0x44, blue: 0x53 };

const hosts = requireHosts();
const kits = kitsFor(hosts);

/** For whoever wants to look. */
async function picture({ desktop }: Development, name: string): Promise<void> {
  if (process.env.PLASMOID_SCREENSHOTS) await desktop.screenshot(join(process.env.PLASMOID_SCREENSHOTS, name));
}

function developing(test: Test, host: Host): void {
  test("C++ is built, shown, and rebuilt when it changes", async () => {
    const dev = new Development(host, nativeProject(), { native: kits });
    try {
      await dev.open();
      await dev.says(/UP #2080c0 3/, 240_000);
      const { x, y } = await dev.shows(blue);
      await poll("a click that is noticed", 30_000, async () => {
        await dev.desktop.click(x + 30, y + 30);
        return dev.says(/SETUP number 4\d/, 3000).then(
          () => true,
          () => undefined,
        );
      });
      assert.match(dev.printed, /QML \d/);
      await picture(dev, `native-plasma${host.plasma}.png`);

      let since = dev.printed.length;
      dev.edit("native/item.cpp", "#2080c0", "#10a030");
      await dev.says(/The viewer begins anew: the C\+\+ changed\./, 120_000, since);
      await dev.says(/UP #10a030 3/, 60_000, since);
      await dev.shows(green);

      // A mistake: said at its place, over the widget that goes on.
      since = dev.printed.length;
      dev.edit("native/item.cpp", "setNumber(m_number + 1);", "setNumbr(m_number + 1);");
      await dev.says(/FAILED .*setNumbr.*was not declared/, 120_000, since);
      assert.match(dev.printed.slice(since), /> 2\d \| {5}setNumbr\(m_number \+ 1\);/);
      await dev.shows(cardRed);
      assert.ok(existsSync(`${dev.project}/dist/${NATIVE_ID}/metadata.json`));
      dev.edit("native/item.cpp", "setNumbr(m_number + 1);", "setNumber(m_number + 1);");
      await dev.shows(green);

      // A constructor that crashes: the last one that worked is shown, and why.
      since = dev.printed.length;
      dev.edit(
        "native/item.cpp",
        ": QObject(parent)\n{",
        ": QObject(parent)\n{\n    *static_cast<volatile int *>(nullptr) = 1;",
      );
      await dev.says(/The viewer ended .* while it loaded the C\+\+ module org\.example\.nativemodule/, 180_000, since);
      await dev.says(/UP #10a030 3/, 60_000, since);
      await dev.shows(cardRed);
      await picture(dev, `native-crash-plasma${host.plasma}.png`);
      since = dev.printed.length;
      dev.edit("native/item.cpp", "\n    *static_cast<volatile int *>(nullptr) = 1;", "\n    m_number = 0;");
      await dev.says(/UP #10a030 3/, 180_000, since);

      // What touches no C++ runs no CMake.
      const state = () => readdirSync(`${dev.project}/node_modules/.cache/rollup-plugin-plasmoid/native/${NATIVE_ID}`);
      const kept = state();
      since = dev.printed.length;
      dev.edit("src/ui/Full.qml", '"UP"', '"AGAIN"');
      await dev.says(/AGAIN #10a030/, 60_000, since);
      assert.not.match(dev.printed.slice(since), /begins anew/);
      assert.equal(state(), kept);
    } finally {
      await dev.close();
    }
  });
}

function neverGood(test: Test, host: Host): void {
  test("a library that crashes the first viewer is said once, and the next one is shown", async () => {
    const dev = new Development(host, nativeProject(), { native: kits });
    const crash = "\n    *static_cast<volatile int *>(nullptr) = 1;";
    dev.edit("native/item.cpp", ": QObject(parent)\n{", `: QObject(parent)\n{${crash}`);
    try {
      await dev.open(/The viewer ended .* while it loaded the C\+\+ module org\.example\.nativemodule/);
      assert.match(dev.printed, /The viewer is started again when the C\+\+ has changed\./);
      await delay(5000);
      assert.is(dev.printed.match(/The viewer ended/g)?.length, 1, dev.printed);
      assert.throws(() => dev.viewer(), /there is no viewer/);
      // A change of QML alone does not bring it back to crash again.
      dev.edit("src/ui/Full.qml", '"UP"', '"THERE"');
      await delay(5000);
      assert.is(dev.printed.match(/The viewer ended/g)?.length, 1, dev.printed);
      const since = dev.printed.length;
      dev.edit("native/item.cpp", crash, "");
      await dev.says(/THERE #2080c0 3/, 120_000, since);
      await dev.shows(blue);
    } finally {
      await dev.close();
    }
  });
}

const target = (host: Host) => (host.plasma === 5 ? "plasma5" : "plasma6");

function releasing(test: Test, host: Host): void {
  test("with a fallback it runs without the library too", async () => {
    const project = nativeProject(", fallback: true");
    writeFileSync(
      `${project}/src/widget.ts`,
      readFileSync(`${project}/src/widget.ts`, "utf8").replace(
        /\(\{ native, state \}\) => \{[\s\S]*\},\n\);/,
        `({ native, state }) => {
    state.text = native.available ? "number " + native.Item.create({ number: native.Item.Many }).number : "nothing";
    console.log("NATIVE", native.available, state.text);
    return {};
  },
);`,
      ),
    );
    renameSync(`${project}/src/ui/Full.qml`, `${project}/src/ui/Part.qml`);
    writeFileSync(
      `${project}/src/ui/Part.qml`,
      readFileSync(`${project}/src/ui/Part.qml`, "utf8").replace("widget.more(); ", ""),
    );
    writeFileSync(
      `${project}/src/ui/Full.qml`,
      `import QtQuick 2.15
Rectangle {
    implicitWidth: 300; implicitHeight: 200; color: "#10a030"
    Loader { anchors.fill: parent; active: widget.nativeAvailable; source: "Part.qml" }
}
`,
    );
    const folder = await build(project, { native: kits, targets: [target(host)] });
    for (const isThere of [false, true]) {
      const path = builtLibrary(project, host, NATIVE_ID);
      const env = isThere ? { QML_IMPORT_PATH: path, QML2_IMPORT_PATH: path } : {};
      const ready = isThere ? /NATIVE true number 40/ : /NATIVE false nothing/;
      await host.view(folder, { env, ready }, async (view) => {
        await poll("its colour", 20_000, async () => find(view.frame(), isThere ? blue : green));
        if (isThere) assert.ok(view.log.some((line) => line.includes("UP #2080c0 3")));
        assert.equal(view.problems(), []);
      });
    }
  });

  if (host.plasma !== 6) return;
  test("a package with the library inside runs from where it is", async () => {
    const project = nativeProject(", bundle: true");
    const folder = await build(project, { native: kits, targets: ["plasma6"] });
    const [archive = ""] = readdirSync(`${project}/dist`).filter((name) => name.endsWith(".plasmoid"));
    assert.match(archive, new RegExp(`^${NATIVE_ID}-1\\.0\\.0-(x86_64|aarch64|\\w+)\\.plasmoid$`));
    await host.view(folder, { ready: /UP #2080c0 3/ }, async (view) => {
      await poll("its colour", 20_000, async () => find(view.frame(), blue));
      assert.equal(view.problems(), []);
    });
  });
}

for (const host of hosts) {
  const test = suite(`C++ on ${host.name}`);
  developing(test, host);
  neverGood(test, host);
  releasing(test, host);
  test.run();
}
