// runtime/configuration.ts as both engines run it: what TypeScript was promised is what comes out and goes in.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { requireHosts } from "../host/driver.js";
import { engines } from "./engine.js";
import { runtimeModules } from "./runtime-modules.js";

requireHosts();

const modules = runtimeModules("configuration", "conversions", "conform", "host-values");

const schema = {
  count: { integer: true, min: -5, max: 5 },
  size: { integer: true, min: 0 },
  ratio: { min: 0.5, max: 1.5 },
  free: {},
  style: { conversion: "choice", default: "plain", choices: ["plain", "fancy"] },
  tint: { conversion: "color", default: "#336699" },
  names: { conversion: "list", default: ["a"] },
  items: { conversion: "json", default: { deep: [1] } },
  far: { conversion: "long", integer: true, min: -Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER, default: 0 },
  level: { conversion: "enum", integer: true, min: 0, max: 2, default: 1 },
  ink: { conversion: "color", default: "", theme: true },
  numbers: { conversion: "ints", default: [1] },
  face: { conversion: "font", default: "" },
  link: { conversion: "url", default: "" },
  start: { conversion: "date", default: "2026-01-31T18:30:00.250Z" },
  end: { conversion: "date", default: null },
  origin: { conversion: "point", default: { x: 0, y: 0 } },
  area: { conversion: "rect", default: { x: 0, y: 0, width: 1, height: 1 } },
  extent: { conversion: "size", default: { width: 0, height: 0 } },
  shaped: { conversion: "json", shaped: true, default: { n: 1, list: ["a"], inner: { text: "", any: null } } },
};

const program = `
import { createConfiguration } from "configuration.mjs";
import * as conversions from "conversions.mjs";
const schema = ${JSON.stringify(schema)};
Object.keys(schema).forEach(function (key) {
  const { conversion } = schema[key];
  if (conversion) schema[key].conversion = conversions[conversion === "enum" ? "enumeration" : conversion];
});
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
  const exact = Number.MAX_SAFE_INTEGER;
  tell("far", [configuration.far, put("far", exact), host.far, put("far", -exact), put("far", 2 ** 60), put("far", 1.5)]);
  tell("level", [put("level", 2), put("level", 7), (host.level = -1, configuration.level)]);
  tell("ink", [put("ink", ""), put("ink", "#102030"), (host.tint = "", configuration.tint)]);
  // The host's own list is copied when it is assigned and when it is read.
  const lists = { held: [5], numbersDefault: [1, 2], get numbers() { return this.held.slice(); }, set numbers(list) { this.held = list.slice(); } };
  const own = createConfiguration(function () { return lists; }, { numbers: schema.numbers });
  const putList = function (list) {
    try { own.numbers = list; } catch (error) { return String(error); }
    return own.numbers;
  };
  tell("numbers", [putList([3, -4.4, 1e12]), lists.numbersDefault, putList(["x"]), putList([])]);
  tell("face", [
    put("face", { family: "Serif", pointSize: 11, weight: 700, italic: true, underline: false, strikeout: true }),
    host.face.bold, configuration.face.weight, put("face", Object.assign({}, configuration.face, { weight: 400 })).weight,
    put("face", Object.assign({}, configuration.face, { weight: 250 })).weight, host.face.family,
  ]);
  tell("link", ["https://example.org/a b?ä=%2F\u{1f600}", "https://müller.example/x^y", "file:///tmp/a%20b", ""].map(function (url) { return put("link", url); }));
  const date = configuration.start;
  date.setTime(0);
  tell("start", [configuration.start, put("start", new Date(1577934245678)), put("start", new Date(NaN)), configuration.start instanceof Date]);
  tell("end", [configuration.end, put("end", new Date(0)), put("end", null)]);
  tell("origin", [put("origin", { x: 1.4, y: -7e9 }), put("origin", { x: 1 })]);
  tell("area", [put("area", { x: 5, y: 6, width: 0, height: 8 })]);
  tell("extent", [put("extent", { width: -1, height: 8 })]);
  tell("shaped", ['{"n":2}', '{"n":"2","list":{},"inner":{"text":"t","any":[5],"more":1}}', "[]", "null", "7", "{", '{"list":[7]}'].map(function (text) {
    host.shaped = text;
    return configuration.shaped;
  }));
}`;

const MAX = Number.MAX_SAFE_INTEGER;
const fallback = () => structuredClone(schema.shaped.default);

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
  far: [0, MAX, String(MAX), -MAX, MAX, 2],
  level: [2, 2, 1],
  ink: ["", "#102030", "#336699"],
  numbers: [[3, -4, 2 ** 31 - 1], [1, 2], "RangeError: configuration.numbers can't be x", []],
  face: [
    { family: "Serif", pointSize: 11, weight: 700, italic: true, underline: false, strikeout: true },
    ...[true, 700, 400],
    ...[300, "Serif"],
  ],
  link: [
    "https://example.org/a%20b?%C3%A4=%2F%F0%9F%98%80",
    "https://müller.example/x%5Ey",
    ...["file:///tmp/a%20b", ""],
  ],
  start: ["2026-01-31T18:30:00.250Z", "2020-01-02T03:04:05.678Z", "2026-01-31T18:30:00.250Z", true],
  end: [null, "1970-01-01T00:00:00.000Z", null],
  origin: [{ x: 1, y: -(2 ** 31) }, "RangeError: configuration.origin can't be undefined"],
  area: [{ x: 5, y: 6, width: 1, height: 8 }],
  extent: [{ width: 0, height: 8 }],
  shaped: [
    { n: 2, list: ["a"], inner: { text: "", any: null } },
    { n: 1, list: ["a"], inner: { text: "t", any: [5], more: 1 } },
    ...[fallback(), fallback(), fallback(), fallback()],
    { list: [7], n: 1, inner: { text: "", any: null } },
  ],
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
        property var tint: "#336699"
        property var names: ["one", "two"]
        property var items: '{"deep":[1]}'
        property var far: 0
        property int level: 0
        property var ink: Qt.rgba(0, 0, 0, 0)
        property var numbers: [5]
        property var face
        property var link: ""
        property var start: new Date(NaN)
        property var end: new Date(NaN)
        property var origin
        property var area
        property var extent
        property string shaped
    }
    Timer { running: true; interval: 1; onTriggered: { Program.main(host); Qt.quit(); } }
}`,
      "program.mjs": program,
      ...modules,
    });
    assert.equal(errors, []);
    const told = console.map((line) => /^(\w+) (.*)$/s.exec(line) ?? []);
    assert.equal(Object.fromEntries(told.map(([, name, text]) => [name, JSON.parse(text!)])), expected);
  });

  test.run();
}
