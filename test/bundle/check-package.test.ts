// Finished packages, of others as well: what is wrong with them, and what the KDE Store can't carry.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { checkPackage, compiledFiles, packageTree, remarks } from "../../src/bundle/index.js";

const test = suite("checking packages");

const metadata = {
  KPackageStructure: "Plasma/Applet",
  KPlugin: { Id: "org.example.w", Name: "W", Version: "1.0" },
  "X-Plasma-API": "declarativeappletscript",
  "X-Plasma-API-Minimum-Version": "6.0",
};
type Files = Readonly<Record<string, string | Uint8Array>>;

const good: Files = {
  "metadata.json": JSON.stringify(metadata, undefined, 2),
  "contents/ui/main.qml": 'import QtQuick 2.15\nimport "../code/a.js" as A\nimport "parts"\nItem {}\n',
  "contents/code/a.js": "",
  "contents/ui/parts/Part.qml": "import QtQuick 2.15\nItem {}\n",
};

const treeOf = (files: Files) => packageTree(Object.entries(files).map(([path, content]) => ({ path, content }))).tree;

/** `code file:line:column` */
const mistakes = (files: Files, options?: { readonly store: boolean }): string[] =>
  checkPackage(treeOf(files), "/p", options).diagnostics.map(
    ({ code, place }) => `${code}${place ? ` ${place.file}:${place.line}:${place.column}` : ""}`,
  );

const withMetadata = (change: object): Files => ({ ...good, "metadata.json": JSON.stringify(change) });

/** The first bytes of a library for a machine. */
const elf = (machine: number, type = 3): Uint8Array => {
  const bytes = Buffer.alloc(64);
  bytes.set([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]);
  bytes.writeUInt16LE(type, 16);
  bytes.writeUInt16LE(machine, 18);
  return bytes;
};

test("a good one has nothing to say about it", () => {
  assert.equal(mistakes(good, { store: true }), []);
  assert.equal(remarks(treeOf(good)), []);
  const { id, name, version } = checkPackage(treeOf(good), "/p").metadata;
  assert.equal({ id, name, version }, { id: "org.example.w", name: "W", version: "1.0" });
});

test("metadata that is missing, broken or in the wrong place", () => {
  const { "metadata.json": _, ...without } = good;
  assert.equal(mistakes(without), ["check/no-metadata"]);
  assert.equal(mistakes({ ...good, "metadata.json": '{\n  "KPlugin": }' }), ["check/bad-json /p/metadata.json:2:14"]);
  assert.equal(mistakes({ ...good, "metadata.json": '{\n  "a": 1,\n}' }), ["check/bad-json /p/metadata.json:2:9"]);
  assert.equal(mistakes({ ...good, "metadata.json": "[]" }), ["check/bad-json"]);
  assert.equal(mistakes({ ...without, "metadata.desktop": "X-KDE-PluginInfo-Name=a.b\n" }), ["check/plasma5-only"]);
  assert.equal(mistakes(withMetadata({ KPlugin: { Id: "../x" } })), [
    "check/bad-id /p/metadata.json:1:13",
    "check/no-name /p/metadata.json:1:2",
    "check/no-version /p/metadata.json:1:2",
    "check/no-structure /p/metadata.json:1:1",
    "check/plasma5-only /p/metadata.json:1:2",
  ]);
  assert.equal(mistakes(withMetadata({ ...metadata, "X-Plasma-API": undefined })), [
    "check/plasma6-only /p/metadata.json:1:38",
  ]);
});

test("files that Plasma or QML look for and do not find", () => {
  const { "contents/ui/main.qml": _, ...without } = good;
  assert.equal(mistakes(without), ["check/no-main"]);
  const { "contents/code/a.js": _a, "contents/ui/parts/Part.qml": _b, ...more } = good;
  assert.equal(mistakes(more), [
    "check/import-not-found /p/contents/ui/main.qml:2:8",
    "check/import-not-found /p/contents/ui/main.qml:3:8",
  ]);
  assert.equal(mistakes({ ...good, "contents/ui/B.qml": "Item {" }), ["qml/syntax /p/contents/ui/B.qml:1:7"]);
  assert.equal(mistakes({ ...good, "contents/native/qmldir": "module a.b\nplugin ab\n" }), ["check/library-not-found"]);
  const whole = { "contents/native/qmldir": "module a.b\nplugin ab\n", "contents/native/libab.so": elf(62) };
  assert.equal(mistakes({ ...good, ...whole }), []);
});

test("modules of others that are private", () =>
  assert.equal(mistakes({ ...good, "contents/ui/B.qml": "import org.kde.plasma.private.x 1.0\nItem {}" }), [
    "qml/private-module /p/contents/ui/B.qml:1:8",
  ]));

test("compiled code is known by what it is, with the machines that it is for", () => {
  const tree = treeOf({
    "a/liba.so": elf(62),
    "a/plain": elf(183, 2),
    "b/libb.so.1": "",
    "c/libc.a": Buffer.from("!<arch>\nxxxx"),
    "d/so": "text",
    "d/short": new Uint8Array([0x7f, 0x45]),
  });
  assert.equal(compiledFiles(tree), [
    { path: "a/liba.so", architecture: "x86_64", isProgram: false },
    { path: "a/plain", architecture: "aarch64", isProgram: true },
    { path: "b/libb.so.1", isProgram: false },
    { path: "c/libc.a", isProgram: false },
  ]);
});

test("the store takes nothing that is compiled, and no widget that can't do without its plugin", () => {
  const library = { ...good, "contents/native/libab.so": elf(62) };
  assert.equal(mistakes(library), []);
  assert.match(
    remarks(treeOf(library))[0]?.message ?? "",
    /libab\.so.* runs on x86_64 only, and is not for the KDE Store/,
  );
  assert.equal(mistakes(library, { store: true }), ["check/compiled-code"]);
  const native = (more: object): Files =>
    withMetadata({ ...metadata, "X-Plasmoid-Native": { Uri: "org.example.w", Version: "1.0", ...more } });
  assert.equal(mistakes(native({}), { store: true }), ["check/needs-plugin"]);
  assert.equal(mistakes(native({ Fallback: true }), { store: true }), []);
  assert.equal(mistakes(native({})), []);
});

test.run();
