// What main.xml carries, asked of the real KConfigLoader through the runtime: what an author can declare comes back
// equal, or was refused for a reason that is known independently; and what scripts write comes back in the next session.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { configurationSchema, kcfgXml, metadataJson } from "../../src/emit/index.js";
import * as authoring from "../../src/widget/authoring.js";
import { validateWidget, type WidgetModel } from "../../src/widget/index.js";
import { NO_SETUP } from "../../src/widget/setup-shape.js";
import { runtimeModules } from "../engine/runtime-modules.js";
import { KINDS } from "../widget/carried.js";
import { type LogLine, requireHosts } from "./driver.js";

const work = mkdtempSync("/tmp/plasmoid-configuration-test-");
process.once("exit", () => rmSync(work, { recursive: true, force: true }));

type Entries = Record<string, authoring.Entry<unknown>>;

const place = { file: "widget.ts", source: "", line: 1, column: 1 };

const validate = (id: string, entries: Entries): WidgetModel | undefined =>
  validateWidget(
    authoring.defineWidget({
      id,
      name: "Configuration",
      version: "1.0.0",
      configuration: { general: authoring.page({ label: "General" }, entries) },
    }),
    { locate: () => place, file: "/widget.ts", fileExists: () => false, setup: NO_SETUP },
  ).model;

/** A package that prints its configuration as scripts see it, key by key, in pieces that fit a line of the log. */
function writePackage(model: WidgetModel, main: string): string {
  const folder = join(work, model.id);
  for (const name of ["ui", "config", "code"]) mkdirSync(`${folder}/contents/${name}`, { recursive: true });
  writeFileSync(`${folder}/metadata.json`, metadataJson(model, { targets: ["plasma5", "plasma6"] }));
  writeFileSync(`${folder}/contents/config/main.xml`, kcfgXml(model)!);
  for (const [name, code] of Object.entries(runtimeModules("configuration", "conversions", "conform", "host-values")))
    writeFileSync(`${folder}/contents/code/${name}`, code);
  writeFileSync(
    `${folder}/contents/code/script.mjs`,
    `import { createConfiguration } from "configuration.mjs";
import * as conversions from "conversions.mjs";
export function create(native) { return createConfiguration(native, ${configurationSchema(model)}); }
export function show(configuration, tag) {
  Object.keys(configuration).forEach(function (key) {
    const value = configuration[key];
    const json = Object.is(value, -0) ? "-0" : JSON.stringify(value);
    const text = json.replace(/[^ -~]/g, function (c) { return "\\\\u" + ("000" + c.charCodeAt(0).toString(16)).slice(-4); });
    for (let at = 0; at < text.length; at += 2000) console.log(tag, key, text.slice(at, at + 2000) + "|");
  });
  console.log(tag + " PRINTED");
}
`,
  );
  writeFileSync(`${folder}/contents/ui/PlasmoidItem.qml`, "import QtQuick 2.15\nItem {}\n");
  writeFileSync(
    `${folder}/contents/ui/main.qml`,
    `import QtQuick 2.15
import org.kde.plasma.plasmoid 2.0
import "../code/script.mjs" as Script
PlasmoidItem {
    readonly property var configuration: Script.create(() => plasmoid.configuration)
    ${main}
}
`,
  );
  return folder;
}

function printed(log: readonly string[], tag: string): Map<string, unknown> {
  const texts = new Map<string, string>();
  for (const line of log) {
    const [, key, text] = new RegExp(`qml: ${tag} (\\w+) (.*)\\|$`).exec(line) ?? [];
    if (key !== undefined) texts.set(key, (texts.get(key) ?? "") + text);
  }
  return new Map([...texts].map(([key, text]) => [key, JSON.parse(text) as unknown]));
}

const NAMED = [
  "",
  `"quotes" and 'quotes' \``,
  "a < b && c > d ]]> &amp; &#65;",
  "first\nsecond\r\nthird\n\n\tfourth",
  "a, b,,c",
  "😀 👨‍👩‍👧 \u{1fffe}",
  "e\u0301 a\u0308\u0300 \u200d",
  "x".repeat(10_000),
  "wide ä ".repeat(1500).trim(),
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is KConfig that might expand it
  "$HOME ${HOME} %1 \\n \\\\",
  "\ufeffmark\u200b",
];

interface Declared {
  readonly name: string;
  readonly entry: authoring.Entry<unknown>;
  readonly fits: boolean;
  readonly seen: unknown;
}

/** What is in two places in a value would be printed as a circle. */
const plain = (value: unknown): unknown => (Object.is(value, -0) ? -0 : JSON.parse(JSON.stringify(value)));

const declared: fc.Arbitrary<Declared> = fc.oneof(
  ...KINDS.map(({ name, values, entry, fits, seen = (value: never): unknown => value }) =>
    values.map((value) => {
      const given = value as never;
      const isFine = fits(given);
      return { name, entry: entry(given), fits: isFine, seen: isFine ? plain(seen(given)) : undefined };
    }),
  ),
);

const RUNS = 1000;

/** Values to write, of each type. */
const WRITTEN: Readonly<Record<string, readonly [authoring.Entry<unknown>, unknown]>> = {
  flag: [authoring.bool(false), true],
  whole: [authoring.int(1), -2],
  counted: [authoring.uint(1), 4_294_967_295],
  far: [authoring.longLong(1), 1 - 2 ** 53],
  long: [authoring.ulongLong(1), 2 ** 53 - 1],
  ratio: [authoring.double(1), 1e-300],
  text: [authoring.string("a"), "  b\n\u0001 ,\\ é😀 "],
  texts: [authoring.strings(["a"]), ["b,c", "", " d\\"]],
  none: [authoring.strings(["a"]), []],
  ints: [authoring.ints([1, 2]), [-3, 4, 2_147_483_647]],
  noInts: [authoring.ints([1, 2]), []],
  tint: [authoring.color("#112233"), "#80445566"],
  ink: [authoring.color("#112233", { theme: "textColor" }), ""],
  face: [
    authoring.font(""),
    { family: "Noto Sans", pointSize: 17, weight: 700, italic: true, underline: true, strikeout: false },
  ],
  path: [authoring.path("/tmp"), "$HOME/a b"],
  link: [authoring.url(""), "https://example.org/a%20b?c=%C3%A4"],
  secret: [authoring.password(""), "s3cret ä"],
  start: [authoring.dateTime(new Date(0)), "2020-01-02T03:04:05.678Z"],
  end: [authoring.dateTime(null), "2020-07-02T03:04:05.000Z"],
  spot: [authoring.point({ x: 0, y: 0 }), { x: -7, y: 2_147_483_647 }],
  area: [authoring.rect({ x: 0, y: 0, width: 1, height: 1 }), { x: -1, y: 2, width: 30, height: 40 }],
  extent: [authoring.size({ width: 1, height: 1 }), { width: 0, height: 5 }],
  style: [authoring.choice("a", { a: "A", b: "B" }), "b"],
  level: [authoring.enumeration("a", { a: "A", b: "B" }), 1],
  items: [authoring.json({ list: [] as number[] }), { list: [1, 2] }],
};

const ours = (lines: readonly LogLine[]): string[] =>
  lines.filter(({ type, text }) => type !== "debug" && text.includes("org.example.")).map(({ text }) => text);

for (const host of requireHosts()) {
  const test = suite(`configuration on ${host.name}`);

  // The time zone is one in which a date of universal time is another one, the language one that writes others.
  const env = { TZ: "America/New_York", LC_ALL: "de_DE.UTF-8" };

  test("every default comes back equal, or was refused for a known reason", async () => {
    const named = NAMED.flatMap((value) => [
      { name: "String", entry: authoring.string(value), fits: true, seen: value },
      { name: "json", entry: authoring.json(value), fits: true, seen: value },
    ]);
    const all: readonly Declared[] = [...named, ...fc.sample(declared, { numRuns: RUNS })];
    const fine = new Map<string, Declared>();
    for (const [index, one] of all.entries()) {
      const accepted = validate("org.example.one", { key: one.entry }) !== undefined;
      assert.is(accepted, one.fits, `${one.name} ${JSON.stringify(one.entry.default)}`);
      if (accepted) fine.set(`key${index}`, one);
    }
    assert.ok(fine.size >= 500, `${fine.size} of ${all.length} were accepted`);
    const entries = Object.fromEntries([...fine].map(([key, { entry }]) => [key, entry]));
    const folder = writePackage(
      validate("org.example.defaults", entries)!,
      `Component.onCompleted: Script.show(configuration, "READ")`,
    );
    await host.view(folder, { ready: /READ PRINTED/, env }, async (view) => {
      const values = printed(view.log, "READ");
      for (const [key, { name, entry, seen }] of fine) {
        const read = values.get(key);
        const what = `${name} ${JSON.stringify(entry.default)}`;
        if (entry.kind === "font") assert.is((read as authoring.Font).family, (seen as authoring.Font).family, what);
        else assert.equal(read, seen, what);
        assert.ok(typeof seen !== "number" || Object.is(read, seen), what);
      }
      assert.equal(view.problems(), []);
    });
  });

  test("what scripts write is what they read, now and in the next session", async () => {
    const values = Object.fromEntries(Object.entries(WRITTEN).map(([key, [, value]]) => [key, value]));
    const model = validate("org.example.written", {
      ...Object.fromEntries(Object.entries(WRITTEN).map(([key, [entry]]) => [key, entry])),
      sessions: authoring.int(0),
    })!;
    const folder = writePackage(
      model,
      `Component.onCompleted: {
        const session = configuration.sessions + 1;
        Script.show(configuration, "BEGIN" + session);
        const values = ${JSON.stringify(values)};
        values.start = new Date(values.start);
        values.end = new Date(values.end);
        if (session === 1)
            Object.keys(values).forEach(key => configuration[key] = values[key]);
        configuration.sessions = session;
        Script.show(configuration, "END" + session);
    }`,
    );
    await host.shell(
      async (shell) => {
        shell.install(folder, model.id);
        await shell.add(model.id, 100, 100, 200, 100);
        await shell.waitFor(/END1 PRINTED/, 20_000);
        await shell.restart();
        await shell.waitFor(/BEGIN2 PRINTED/, 20_000);
        for (const tag of ["END1", "BEGIN2"])
          assert.equal(Object.fromEntries(printed(shell.log, tag)), { ...values, sessions: 1 }, tag);
        assert.equal(ours(shell.lines), []);
      },
      { env },
    );
  });

  test.run();
}
