/** A widget with a module in C++, and what builds it for each host. */
import { readdirSync } from "node:fs";
import type { NativeOptions } from "../../src/index.js";
import { writeProject } from "./build.js";
import type { Host } from "./driver.js";

export const NATIVE_ID = "org.example.nativewidget";

/** The machine's own CMake for the Plasma that is installed on it, that of the folder for the other one. */
export function kitsFor(hosts: readonly Host[]): NativeOptions {
  const kit = (plasma: 5 | 6) => {
    const root = hosts.find((host) => host.plasma === plasma)?.root ?? "";
    return { cmake: (root === "" ? ["cmake"] : ["chroot", root, "cmake"]) as [string, ...string[]] };
  };
  return { qt5: kit(5), qt6: kit(6) };
}

/** The folder with the last good build of a project's C++, as Qt looks for it. */
export function builtLibrary(project: string, host: Host, id: string): string {
  const folder = `${project}/node_modules/.cache/rollup-plugin-plasmoid/native/${id}/qt${host.plasma}-release/good`;
  const [stamp = ""] = readdirSync(folder);
  return `${folder}/${stamp}`;
}

export const CPP = `#include "item.h"

Item::Item(QObject *parent)
    : QObject(parent)
{
}

int Item::number() const
{
    return m_number;
}

void Item::setNumber(int number)
{
    if (number == m_number)
        return;
    m_number = number;
    Q_EMIT numberChanged();
}

QString Item::colour() const
{
    return QStringLiteral("#2080c0");
}

void Item::more()
{
    setNumber(m_number + 1);
}
`;

export const files = (declaration = ""): Record<string, string> => ({
  "src/widget.ts": `import { defineWidget } from "rollup-plugin-plasmoid/runtime";

export default defineWidget(
  {
    id: "${NATIVE_ID}",
    name: "Native",
    version: "1.0.0",
    state: { text: "" },
    ui: { full: "./ui/Full.qml" },
    native: { source: "../native", uri: "org.example.nativemodule"${declaration} },
  },
  ({ native, state }) => {
    const item = native.Item.create({ number: native.Item.Many });
    item.numberChanged.connect(() => {
      state.text = "number " + item.number;
      console.log("SETUP", state.text);
    });
    return { api: { more() { item.more(); } } };
  },
);
`,
  "src/ui/Full.qml": `import QtQuick 2.15
import org.example.nativemodule 1.0 as Module

Rectangle {
    implicitWidth: 300
    implicitHeight: 200
    color: item.colour
    Module.Item {
        id: item
        number: 3
        onNumberChanged: { widget.more(); console.log("QML", number); }
    }
    Text { anchors.centerIn: parent; text: item.number + " " + widget.text }
    MouseArea { anchors.fill: parent; onClicked: item.more() }
    Component.onCompleted: console.log("UP", item.colour, item.number)
}
`,
  "native/CMakeLists.txt": `cmake_minimum_required(VERSION 3.16)
project(nativemodule LANGUAGES CXX)
list(APPEND CMAKE_MODULE_PATH "\${PLASMOID_CMAKE_DIR}")
include(PlasmoidNative)
plasmoid_add_qml_module(nativemodule SOURCES item.cpp item.h)
`,
  "native/item.h": `#pragma once

#include <QObject>
#include <qqml.h>

class Item : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int number READ number WRITE setNumber NOTIFY numberChanged)
    Q_PROPERTY(QString colour READ colour CONSTANT)

public:
    enum Amount { Few = 1, Many = 40 };
    Q_ENUM(Amount)

    explicit Item(QObject *parent = nullptr);
    int number() const;
    void setNumber(int number);
    QString colour() const;
    Q_INVOKABLE void more();

Q_SIGNALS:
    void numberChanged();

private:
    int m_number = 0;
};
`,
  "native/item.cpp": CPP,
});

export const nativeProject = (declaration?: string): string => writeProject(files(declaration));
