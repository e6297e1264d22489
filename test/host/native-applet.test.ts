// A widget whose applet is in C++, while it is written: the viewers of both Plasmas find it, and nothing is installed.
import { suite, type Test } from "uvu";
import * as assert from "uvu/assert";
import { writeProject } from "./build.js";
import { Development } from "./development.js";
import { type Colour, type Host, requireHosts } from "./driver.js";
import { hasToolchain } from "./native-install.js";
import { kitsFor } from "./native-project.js";

const blue: Colour = { red: 0x20, green: 0x80, blue: 0xc0 };
const green: Colour = { red: 0x10, green: 0xa0, blue: 0x30 };
const cardRed: Colour = { red: 0xda, green: 0x44, blue: 0x53 };

const files = {
  "src/widget.ts": `import { defineWidget } from "rollup-plugin-plasmoid/runtime";

export default defineWidget(
  {
    id: "org.example.colours",
    name: "Colours",
    version: "1.0.0",
    state: { asked: 0 },
    ui: { full: "./ui/Full.qml" },
    native: { source: "../native", applet: "Colours" },
  },
  ({ native, state, plasmoid }) => {
    const { applet } = native;
    applet.colourChanged.connect(() => {
      state.asked++;
      console.log("SETUP", applet.colour, state.asked, plasmoid.title);
    });
    return { plasmoid: { toolTipSubText: () => applet.colour } };
  },
);
`,
  "src/ui/Full.qml": `import QtQuick 2.15

Rectangle {
    implicitWidth: 300
    implicitHeight: 200
    color: widget.applet.colour
    Component.onCompleted: { console.log("UP", widget.applet.colour); widget.applet.refresh(); }
}
`,
  "native/CMakeLists.txt": `cmake_minimum_required(VERSION 3.16)
project(colours LANGUAGES CXX)
list(APPEND CMAKE_MODULE_PATH "\${PLASMOID_CMAKE_DIR}")
include(PlasmoidNative)
plasmoid_add_applet(colours SOURCES colours.cpp colours.h)
`,
  "native/colours.h": `#pragma once

#include <Plasma/Applet>

class Colours : public Plasma::Applet
{
    Q_OBJECT
    Q_PROPERTY(QString colour READ colour NOTIFY colourChanged)

public:
    Colours(QObject *parent, const KPluginMetaData &data, const QVariantList &args);
    QString colour() const;
    Q_INVOKABLE void refresh();

Q_SIGNALS:
    void colourChanged();
};
`,
  "native/colours.cpp": `#include "colours.h"

#include <KPluginFactory>

Colours::Colours(QObject *parent, const KPluginMetaData &data, const QVariantList &args)
    : Plasma::Applet(parent, data, args)
{
}

QString Colours::colour() const
{
    return QStringLiteral("#2080c0");
}

void Colours::refresh()
{
    Q_EMIT colourChanged();
}

K_PLUGIN_CLASS_WITH_JSON(Colours, "applet.json")

#include "colours.moc"
`,
};

function developing(test: Test, host: Host): void {
  test("it is built, shown, and rebuilt when it changes", async () => {
    const dev = new Development(host, writeProject(files), { native: kitsFor(requireHosts()) });
    try {
      await dev.open();
      await dev.says(/UP #2080c0/, 240_000);
      await dev.says(/SETUP #2080c0 1 Colours/);
      await dev.shows(blue);

      let since = dev.printed.length;
      dev.edit("native/colours.cpp", "#2080c0", "#10a030");
      await dev.says(/The viewer begins anew: the C\+\+ changed\./, 120_000, since);
      await dev.says(/UP #10a030/, 60_000, since);
      await dev.shows(green);

      // QML is swapped in while the applet goes on.
      since = dev.printed.length;
      dev.edit("src/ui/Full.qml", '"UP"', '"AGAIN"');
      await dev.says(/AGAIN #10a030/, 60_000, since);
      assert.not.match(dev.printed.slice(since), /begins anew/);

      // The metadata is compiled into the library.
      since = dev.printed.length;
      dev.edit("src/widget.ts", 'name: "Colours"', 'name: "Other"');
      await dev.says(/SETUP #10a030 \d Other/, 180_000, since);

      since = dev.printed.length;
      dev.edit("native/colours.cpp", "args)\n{", "args)\n{\n    *static_cast<volatile int *>(nullptr) = 1;");
      await dev.says(/The viewer ended .* while it loaded the C\+\+ applet Colours/, 180_000, since);
      await dev.says(/AGAIN #10a030/, 60_000, since);
      await dev.shows(cardRed);
    } finally {
      await dev.close();
    }
  });
}

for (const host of requireHosts().filter(hasToolchain)) {
  const test = suite(`an applet in C++ on ${host.name}`);
  developing(test, host);
  test.run();
}
