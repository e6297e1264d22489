// runtime/configuration.ts as both engines run it: what TypeScript was promised is what comes out and goes in.
import { readFileSync } from "node:fs";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { withoutTypes } from "../../src/language/index.js";
import { lower } from "../../src/language/v4/index.js";
import { requireHosts } from "../host/driver.js";
import { engines } from "./engine.js";

requireHosts();

const file = new URL("../../runtime/configuration.ts", import.meta.url);
const { code } = lower(withoutTypes(readFileSync(file, "utf8"), "configuration.ts").code, {
  sourceType: "module",
  filename: "configuration.js",
  polyfills: "inline",
});

const schema = {
  count: { integer: true, min: -5, max: 5 },
  size: { integer: true, min: 0 },
  ratio: { min: 0.5, max: 1.5 },
  free: {},
  style: { conversion: "choice", default: "plain", choices: ["plain", "fancy"] },
  tint: { conversion: "color", default: "#336699" },
  names: { conversion: "list", default: ["a"] },
  items: { conversion: "json", default: { deep: [1] } },
};

const program = `
import { createConfiguration } from "configuration.mjs";
const schema = ${JSON.stringify(schema)};
export function main(host) {
  const configuration = createConfiguration(function () { return host; }, schema);
  const put = function (key, value) {
    try { configuration[key] = value; } catch (error) { return String(error); }
    return configuration[key];
  };
  const tell = function (name, value) { console.log(name + " " + JSON.stringify(value)); };
  tell("keys", Object.keys(configuration));
  tell("count", [9, -9, 2.5, -2.5, 1e300, NaN, -0].map(function (n) { return put("count", n); }));
  tell("size", [-1, 3000000000, 0.4].map(function (n) { return put("size", n); }));
  tell("ratio", [0, 2, 1.25, -Infinity, NaN].map(function (n) { return put("ratio", n); }));
  tell("free", [put("free", "text"), put("free", true), put("free", Infinity), put("ratio", Infinity)]);
  tell("style", [configuration.style, put("style", "fancy"), put("style", "gone")]);
  tell("tint", [configuration.tint, put("tint", "#80112233"), configuration.tint === "#80112233"]);
  tell("names", [configuration.names, Array.isArray(configuration.names), put("names", ["x,y", "z"]), put("names", [])]);
  tell("items", [configuration.items, put("items", [{ a: "\\u2028" }, null]), host.items]);
  host.items = "{broken";
  tell("broken", configuration.items);
  host.names = undefined;
  tell("missing", configuration.names);
}`;

const expected: Record<string, unknown> = {
  keys: Object.keys(schema),
  count: [5, -5, 3, -2, 5, "RangeError: configuration.count can't be NaN", 0],
  size: [0, 3000000000, 0],
  ratio: [0.5, 1.5, 1.25, 0.5, "RangeError: configuration.ratio can't be NaN"],
  free: ["text", true, "RangeError: configuration.free can't be Infinity", 1.5],
  style: ["plain", "fancy", "plain"],
  tint: ["#336699", "#80112233", true],
  names: [["one", "two"], true, ["x,y", "z"], []],
  items: [{ deep: [1] }, [{ a: "\u2028" }, null], '[{"a":"\u2028"},null]'],
  broken: { deep: [1] },
  missing: ["a"],
};

for (const engine of engines()) {
  const test = suite(`configuration on ${engine.name}`);

  test("values are converted, clamped and refused", async () => {
    const { console, errors } = await engine.evaluate({
      "main.qml": `import QtQuick 2.0
import "program.mjs" as Program
Item {
    QtObject {
        id: host
        property int count: 1
        property double size: 1
        property double ratio: 1
        property var free
        property string style: "unknown"
        property color tint: "#336699"
        property var names: ["one", "two"]
        property var items: '{"deep":[1]}'
    }
    Timer { running: true; interval: 1; onTriggered: { Program.main(host); Qt.quit(); } }
}`,
      "program.mjs": program,
      "configuration.mjs": code,
    });
    assert.equal(errors, []);
    const told = console.map((line) => /^(\w+) (.*)$/s.exec(line) ?? []);
    assert.equal(Object.fromEntries(told.map(([, name, text]) => [name, JSON.parse(text!)])), expected);
  });

  test.run();
}
