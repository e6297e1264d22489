import { test } from "uvu";
import * as assert from "uvu/assert";
import { metadataJson } from "../../src/emit/index.js";
import { check } from "./check.js";

const files = ["/project/src/native", "/project/src/native/CMakeLists.txt", "/project/src/empty"];
const declared = (native: string) =>
  check(`{ id: "org.example.test", name: "Test", version: "1.0.0", native: ${native} }`, { files });

test("a native module, with its defaults", () => {
  const { model, found } = declared('{ source: "./native/", uri: "org.example.numbers" }');
  assert.equal(found, []);
  assert.equal(model?.native, {
    kind: "module",
    source: "/project/src/native",
    uri: "org.example.numbers",
    version: "1.0",
    types: "/project/src/native.d.ts",
    options: {},
    targets: [],
    fallback: false,
    bundle: false,
  });
  const metadata = JSON.parse(metadataJson(model!, { targets: ["plasma6"] }));
  assert.equal(metadata["X-Plasmoid-Native"], { Uri: "org.example.numbers", Version: "1.0", Fallback: false });
});

test("an applet in C++", () => {
  const { model, found } = declared('{ source: "./native", applet: "Example::Uptime", fallback: true }');
  assert.equal(found, []);
  assert.equal(model?.native, {
    kind: "applet",
    source: "/project/src/native",
    applet: "Example::Uptime",
    types: "/project/src/native.d.ts",
    options: {},
    targets: [],
    fallback: true,
  });
  const metadata = JSON.parse(metadataJson(model!, { targets: ["plasma6"] }));
  assert.equal(metadata["X-Plasmoid-Native"], { Applet: "Example::Uptime", Fallback: true });
  const taken = check(
    '{ id: "org.example.test", name: "Test", version: "1.0.0", state: { applet: 1, nativeAvailable: 2 }, native: { source: "./native", applet: "A", fallback: true } }',
    { files },
  );
  assert.equal(taken.found, ["collision: applet", "collision: nativeAvailable"]);
});

test("mistakes are at their places", () => {
  const wrong = (native: string, ...expected: string[]): void => assert.equal(declared(native).found, expected, native);
  const uri = 'uri: "org.example.numbers"';
  const source = 'source: "./native"';
  wrong(`{ ${uri} }`, `missing: { ${uri} }`);
  wrong(`{ source: "./nativ", ${uri} }`, 'missing-folder: "./nativ"');
  wrong(`{ source: "./empty", ${uri} }`, 'no-cmake-project: "./empty"');
  wrong(`{ source: "./native/CMakeLists.txt", ${uri} }`, 'bad-path: "./native/CMakeLists.txt"');
  wrong(`{ source: "/native", ${uri} }`, 'bad-path: "/native"');
  wrong(`{ ${source}, uri: "org.example.my-numbers" }`, 'bad-uri: "org.example.my-numbers"');
  wrong(`{ ${source}, uri: "org.kde.plasma.numbers" }`, 'foreign-uri: "org.kde.plasma.numbers"');
  wrong(`{ ${source}, ${uri}, version: "1" }`, 'bad-module-version: "1"');
  wrong(`{ ${source}, ${uri}, version: "1.0.0" }`, 'bad-module-version: "1.0.0"');
  wrong(`{ ${source}, ${uri}, types: "./native.ts" }`, 'bad-path: "./native.ts"');
  wrong(`{ ${source}, ${uri}, buildType: "debug" }`, 'wrong-type: "debug"');
  wrong(`{ ${source}, ${uri}, options: { "A B": "1" } }`, 'bad-definition: "A B"');
  wrong(`{ ${source}, ${uri}, options: { CMAKE_BUILD_TYPE: "Debug" } }`, "bad-definition: CMAKE_BUILD_TYPE");
  wrong(`{ ${source}, ${uri}, options: { LIMIT: 3 } }`, "wrong-type: 3");
  wrong(`{ ${source}, ${uri}, targets: ["--install"] }`, 'wrong-type: "--install"');
  wrong(`{ ${source}, ${uri}, fallback: "true" }`, 'wrong-type: "true"');
  wrong(`{ ${source}, ${uri}, sources: [] }`, "unknown-key: sources");
  wrong(`{ ${source}, ${uri}, applet: "Uptime" }`, "applet-and-module: uri");
  wrong(`{ ${source}, applet: "Uptime", bundle: true }`, "applet-and-module: bundle");
  wrong(`{ ${source}, applet: "Up-time" }`, 'bad-class: "Up-time"');
  wrong(`{ ${source}, applet: true }`, "wrong-type: true");
});

test("what was probably meant is offered", () => {
  assert.match(
    declared('{ source: "../native", uri: "org.example.a" }').messages[0] ?? "",
    /did you mean ".\/native"\?/,
  );
  assert.match(
    declared('{ source: "./native", uri: "org.my-own.x" }').messages[0] ?? "",
    /for example "org\.myown\.x"/,
  );
});

test.run();
