import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { packageTree } from "../../src/bundle/index.js";

const codes = (...paths: string[]): string[] =>
  packageTree(paths.map((path) => ({ path, content: "" }))).diagnostics.map(({ code }) => code);

test("keeps files by the order of their bytes, whatever order they come in", () => {
  const paths = ["metadata.json", "contents/ui/b.qml", "contents/ui/B.js", "contents/ui/ä.qml", "contents/a"];
  const sorted = ["contents/a", "contents/ui/B.js", "contents/ui/b.qml", "contents/ui/ä.qml", "metadata.json"];
  for (const order of [paths, [...paths].reverse()]) {
    const { tree } = packageTree(order.map((path) => ({ path, content: path })));
    assert.equal([...tree.paths()], sorted);
    assert.equal(
      [...tree].map(({ content }) => content),
      sorted,
    );
  }
});

test("finds files, whose flags are off when they were not given", () => {
  const { tree } = packageTree([{ path: "a", content: "x" }]);
  assert.equal(tree.get("a"), {
    path: "a",
    content: "x",
    developmentOnly: false,
    executable: false,
    generated: false,
  });
  assert.is(tree.has("a"), true);
  assert.is(tree.has("b"), false);
  assert.is(tree.get("b"), undefined);
  assert.is(tree.size, 1);
});

test("refuses paths that lead out of the package or that no package can carry", () => {
  const bad = [
    "",
    "/etc/passwd",
    "..",
    "../x",
    "a/../b",
    "./a",
    "a/./b",
    "a//b",
    "a/",
    "a\\b",
    "C:/x",
    "a\0b",
    "a\nb",
    "__proto__",
    "\ud800",
    "x".repeat(256),
    `${"x/".repeat(2000)}x`,
  ];
  for (const path of bad) assert.equal(codes(path), ["bundle/bad-path"], JSON.stringify(path));
  for (const path of ["..a", "a..b", "a/...", "a b", "ab:c", "é", "__proto__/x", "x".repeat(255)]) {
    assert.equal(codes(path), [], path);
  }
});

test("refuses two files of one path and says where they come from", () => {
  const { tree, diagnostics } = packageTree([
    { path: "a", content: "1", origin: "/x/one" },
    { path: "a", content: "2", origin: "/x/two" },
  ]);
  assert.is(diagnostics[0]?.code, "bundle/duplicate-path");
  assert.match(diagnostics[0]!.message, /\/x\/one and \/x\/two/);
  assert.is(tree.get("a")?.content, "1");
});

test("refuses a file where a folder is needed, in either order", () => {
  assert.equal(codes("a", "a/b"), ["bundle/file-and-folder"]);
  assert.equal(codes("a/b/c", "a"), ["bundle/file-and-folder"]);
  assert.equal(codes("a", "ab/c"), []);
});

test("refuses text that UTF-8 can't carry", () => {
  assert.is(packageTree([{ path: "a", content: "x\udc00" }]).diagnostics[0]?.code, "bundle/bad-text");
  assert.equal(packageTree([{ path: "a", content: "x😀" }]).diagnostics, []);
});

test("warns once of each pair of names that a case-insensitive unzip merges", () => {
  assert.equal(codes("a/Full.qml", "a/full.qml"), ["bundle/merged-names"]);
  assert.equal(codes("a/x", "A/y", "A/z", "a/w"), ["bundle/merged-names"]);
  assert.equal(codes("\u00e9", "e\u0301"), ["bundle/merged-names"]);
  assert.equal(codes("stra\u00dfe", "STRASSE"), ["bundle/merged-names"]);
  const { tree } = packageTree(["a", "A"].map((path) => ({ path, content: "" })));
  assert.is(tree.size, 2, "a warning takes nothing away");
});

test("accepts only relative paths that stay inside, whatever is thrown at it", () => {
  const segment = fc.oneof(fc.string(), fc.constantFrom(".", "..", "", "a", "a\\b", "/", "\0"));
  fc.assert(
    fc.property(fc.array(fc.array(segment).map((parts) => parts.join("/"))), (paths) => {
      const { tree } = packageTree(paths.map((path) => ({ path, content: "" })));
      for (const path of tree.paths()) {
        assert.is(
          new URL(path.split("/").map(encodeURIComponent).join("/"), "file:///p/").pathname.startsWith("/p/"),
          true,
        );
        assert.not(path.split("/").some((part) => part === "" || part === "." || part === ".."));
      }
    }),
  );
});

test.run();
