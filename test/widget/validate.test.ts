import { suite } from "uvu";
import * as assert from "uvu/assert";
import { check, checkSource, NO_SETUP } from "./check.js";

const test = suite("widget/validate");

const HEAD = `id: "org.example.test", name: "Test", version: "1.0.0"`;

test("the smallest widget is right, with every default filled in", () => {
  const { model, found } = check(`{ id: "org.example.test", name: "Test" }`, { packageVersion: "2.3.4-rc.1" });
  assert.equal(found, []);
  assert.equal(model, {
    id: "org.example.test",
    version: "2.3.4-rc.1",
    metadata: {
      name: "Test",
      names: {},
      descriptions: {},
      authors: [],
      translators: [],
      contributors: [],
      formFactors: [],
      provides: [],
      extra: {},
    },
    pages: [],
    state: {},
    ui: {},
    setup: NO_SETUP,
  });
});

test("mistakes are reported together, each at its place, in the order of the file", () => {
  const { found, model } = check(`{
    id: "my clicks",
    name: "",
    versoin: "1.0.0",
    version: "13",
    category: "Utilites",
    authors: [{ name: "A" }, { mail: "x" }],
    configuration: {
      general: page({ label: "General" }, { keys: int(1), step: int(500, { min: 1, max: 100 }), "two words": bool(true) }),
      more: page({ label: "More" }, { step: bool("yes"), stepDefault: int(1) }),
    },
    state: { busy: false, class: 1, made: new Date() },
    ui: { full: "./Full.qml" },
  }`);
  assert.is(model, undefined);
  assert.equal(found, [
    'bad-id: "my clicks"',
    'empty: ""',
    "unknown-key: versoin",
    'bad-version: "13"',
    'unknown-category: "Utilites"',
    'missing: { mail: "x" }',
    "unknown-key: mail",
    "bad-key: keys",
    "range: 500",
    'bad-key: "two words"',
    "duplicate-key: step",
    'default-type: "yes"',
    "shadowing-key: stepDefault",
    "bad-name: class",
    "not-plain: new Date()",
    'missing-file: "./Full.qml"',
  ]);
});

test("an id is a reverse domain name and a folder's name", () => {
  for (const id of ["org.example.a", "com.github.me.My-widget_2"])
    assert.equal(check(`{ id: ${JSON.stringify(id)}, name: "x", version: "1.0.0" }`).found, []);
  for (const id of [
    "clicks",
    "org..x",
    ".org.x",
    "org.x.",
    "org/x.y",
    "../x.y",
    "org.é.x",
    "1.2",
    "-a.b",
    "org.a b",
    `a.${"b".repeat(300)}`,
  ])
    assert.is(check(`{ id: ${JSON.stringify(id)}, name: "x", version: "1.0.0" }`).model, undefined, id);
  assert.match(check(`{ id: "clicks", name: "x", version: "1.0.0" }`).messages[0]!, '"org.example.clicks"');
});

test("a version is needed, here or in package.json", () => {
  assert.equal(
    check(`{ id: "org.example.a", name: "x" }`).found,
    ["no-version: …"].map((line) => line.replace("…", `{ id: "org.example.a", name: "x" }`)),
  );
  assert.equal(check(`{ id: "org.example.a", name: "x", version: "1" }`, { packageVersion: "1.0.0" }).found, [
    'bad-version: "1"',
  ]);
  assert.match(
    check(`{ id: "org.example.a", name: "x" }`, { packageVersion: "v1" }).messages[0]!,
    "The version in package.json",
  );
});

test("metadata of the wrong type or form is refused", () => {
  assert.equal(
    check(`{ ${HEAD}, icon: "/usr/x.svg", license: 5, formFactors: ["dekstop"], provides: "a,b", names: { "fr-FR": "x" },
    notificationArea: { category: "Hardwear" }, enabledByDefault: "true", extra: [], description: "a\\u0001" }`).found,
    [
      'bad-icon: "/usr/x.svg"',
      "wrong-type: 5",
      'wrong-type: "dekstop"',
      'wrong-type: "a,b"',
      'bad-language: "fr-FR"',
      'wrong-type: "Hardwear"',
      'wrong-type: "true"',
      "wrong-type: []",
      'unwritable-text: "a\\u0001"',
    ],
  );
});

test("keys that the host or the settings dialog has already are refused, on any page", () => {
  for (const key of [
    "keys",
    "valueChanged",
    "QObject",
    "destroyed",
    "deleteLater",
    "isImmutable",
    "writeConfig",
    "objectName",
    "a-b",
    "1a",
    "ä",
    "",
    "a.b",
    "$x",
  ])
    assert.is(
      check(`{ ${HEAD}, configuration: { a: page({ label: "A" }, { ${JSON.stringify(key)}: int(1) }) } }`).model,
      undefined,
      key,
    );
  for (const key of ["class", "Foo", "_x", "constructor", "x1", "fooDefault", "default"])
    assert.equal(
      check(`{ ${HEAD}, configuration: { a: page({ label: "A" }, { ${JSON.stringify(key)}: int(1) }) } }`).found,
      [],
      key,
    );
  const pages = `{ a: page({ label: "A" }, { foo: int(1) }), b: page({ label: "B" }, { fooChanged: int(1) }) }`;
  assert.equal(check(`{ ${HEAD}, configuration: ${pages} }`).found, ["shadowing-key: fooChanged"]);
  assert.equal(check(`{ ${HEAD}, configuration: { "my page": page({ label: "A" }, { foo: int(1) }) } }`).found, [
    'bad-group: "my page"',
  ]);
});

test("a page has entries or a file", () => {
  const files = ["/project/src/ui/Config.qml"];
  const page = (options: string): readonly string[] =>
    check(`{ ${HEAD}, configuration: { a: page(${options}) } }`, { files }).found;
  assert.equal(page(`{ label: "A", source: "./ui/Config.qml" }`), []);
  assert.equal(page(`{ label: "A" }`), [`empty-page: page({ label: "A" })`]);
  assert.equal(page(`{ label: "A", source: "./ui/Confg.qml" }`), ['missing-file: "./ui/Confg.qml"']);
  assert.equal(page(`{ source: "./ui/Config.qml" }`), [`missing: page({ source: "./ui/Config.qml" })`]);
  assert.equal(page(`{ label: "Done 50%1", source: "./ui/Config.qml" }`), ['label-placeholder: "Done 50%1"']);
});

test("files of the user interface are looked for beside the declaration", () => {
  const files = ["/project/src/ui/Full.qml", "/project/src/main.qml"];
  const ui = (text: string) => check(`{ ${HEAD}, ui: ${text} }`, { files });
  assert.equal(ui(`{ full: "./ui/Full.qml", preferred: "full" }`).model?.ui, {
    full: "/project/src/ui/Full.qml",
    preferred: "full",
  });
  assert.equal(ui(`{ full: "ui/Full.qml" }`).model?.ui, { full: "/project/src/ui/Full.qml" });
  assert.match(ui(`{ full: "./Full.qml" }`).messages[0]!, 'did you mean "./ui/Full.qml"?');
  assert.equal(ui(`{ full: "/project/src/ui/Full.qml" }`).found, ['bad-path: "/project/src/ui/Full.qml"']);
  assert.equal(ui(`{ full: "./ui/Full.qml", preferred: "compact" }`).found, ['missing: "compact"']);
  assert.equal(ui(`{ main: "./main.qml", full: "./ui/Full.qml" }`).found, ["ui-main: full"]);
  assert.equal(ui(`{ main: "./main.qml" }`).model?.ui, { main: "/project/src/main.qml" });
});

test("state is plain data under names that QML takes", () => {
  const state = (text: string) => check(`{ ${HEAD}, state: ${text} }`);
  const plain = state(`{ a: 1, _b: [undefined, NaN, Infinity, -0, { c: null }], url: "", list: [], get: 0 }`);
  assert.equal(plain.found, []);
  assert.equal(Object.keys(plain.model!.state), ["a", "_b", "url", "list", "get"]);
  for (const name of ["Upper", "class", "int", "objectName", "destroy", "onFoo", "__x", "a b", "$a", "print", "ä"])
    assert.is(state(`{ ${JSON.stringify(name)}: 1 }`).model, undefined, name);
  assert.equal(state(`{ a: { deep: [() => 1] } }`).found, ["not-plain: () => 1"]);
  assert.equal(state(`{ a: 10n, b: Symbol(), c: new Map(), busy: 1, busyChanged: 2 }`).found, [
    "not-plain: 10n",
    "not-plain: Symbol()",
    "not-plain: new Map()",
    "collision: busyChanged",
  ]);
  const around = `const a: unknown[] = []; a.push(a);\nexport default defineWidget({ ${HEAD}, state: { a } });`;
  assert.equal(checkSource(around).found, ["not-plain: a"]);
});

test("what setup returns does not collide with state, nor name what is not there", () => {
  const setup = {
    present: true,
    plasmoid: ["icon", "tooltip"],
    on: ["expandedChanged", "stausChanged"],
    configurationChanged: ["stepp"],
    api: ["busy", "class", "click", "busyChanged"],
  };
  const { found, messages } = check(
    `{ ${HEAD}, state: { busy: false }, configuration: { a: page({ label: "A" }, { step: int(1) }) } }`,
    { setup },
  );
  assert.is(found.length, 6);
  for (const part of [
    '"tooltip"',
    'did you mean "statusChanged"',
    'did you mean "step"',
    "both a state property and a function",
    '"class" can\'t name',
    "change signal",
  ])
    assert.ok(
      messages.some((message) => message.includes(part)),
      part,
    );
});

test("what is no declaration at all is said, not thrown", () => {
  assert.equal(checkSource("export default defineWidget(5 as never);").found, ["no-declaration: 5 as never"]);
});

test.run();
