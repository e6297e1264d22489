// The scripts that widgets share, on the bare engines: a package's modules are evaluated once for all that use them, and
// what one script makes, proxies among it, is what it is in all others.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { build, writeProject } from "../host/build.js";
import { requireHosts } from "../host/driver.js";
import { runBare } from "./bare-widget.js";
import { engines } from "./engine.js";

requireHosts();

const project = writeProject({
  "src/widget.ts": `
    import { Shape, kindOf, nameOf } from "shapes";
    import { area, made } from "./pure.js";
    import { defineWidget } from "rollup-plugin-plasmoid/runtime";
    let calls = 0;
    const proxy = new Proxy({} as Record<string, unknown>, { get: (_target, key) => (calls++, "got " + String(key)), getPrototypeOf: () => Shape.prototype });
    export default defineWidget({ id: "org.example.shapes", name: "Shapes", ui: { full: "./ui/Full.qml" } }, () => ({
      api: {
        ask: () => [made() instanceof Shape, kindOf(made()), area(new Shape(3)), kindOf({})].join(" "),
        askProxy: () => [proxy.name, proxy.length, nameOf(proxy), proxy instanceof Shape, kindOf(proxy), calls].join(", "),
      },
    }));`,
  "src/pure.ts": `
    import { Shape } from "shapes";
    import { twice } from "./more.js";
    export const packages$ = "the author's";
    export const made = (): Shape => new Shape(2);
    export const area = (shape: unknown): number => (shape instanceof Shape ? twice(shape.size) : -1);`,
  "src/more.ts": "export const twice = (value: number): number => value * 2;",
  "src/ui/Full.qml": `
    import QtQuick 2.15
    import "../pure.js" as Pure
    Item {
        Component.onCompleted: {
            console.log("ASKED", widget.ask());
            console.log("PROXY", widget.askProxy());
            console.log("QML", Pure.area(Pure.made()));
            console.log("NAMED", Pure.packages$);
            Qt.callLater(Qt.quit);
        }
    }`,
});
const shapes = `${project}/node_modules/shapes`;
mkdirSync(shapes);
writeFileSync(
  `${shapes}/package.json`,
  '{ "name": "shapes", "version": "1.0.0", "type": "module", "exports": { "types": "./index.d.ts", "default": "./index.js" } }',
);
writeFileSync(
  `${shapes}/index.d.ts`,
  "export class Shape { constructor(size: number); size: number; }\nexport function kindOf(value: unknown): string;\nexport function nameOf(value: object): string;\n",
);
writeFileSync(
  `${shapes}/index.js`,
  `export class Shape { constructor(size) { this.size = size; } }
export const kindOf = (value) => (value instanceof Shape ? "shape" : "other");
export const nameOf = (value) => value.name;
`,
);
const built = await build(project);
const code = (name: string): string => readFileSync(`${built}/contents/code/${name}`, "utf8");

const layout = suite("the scripts that widgets share");

layout("have packages apart from the author's modules", () => {
  assert.match(code("packages.mjs"), /class Shape/);
  assert.not.match(code("shared.mjs"), /class Shape/);
  assert.match(code("shared.mjs"), /value \* 2/);
  assert.match(code("widget.js"), /PlasmoidShared\.packages\$/);
  assert.ok(existsSync(`${built}/contents/code/packages.mjs.map`));
});

layout.run();

for (const engine of engines()) {
  const test = suite(`what widgets share on ${engine.name}`);

  test("is one for all of their scripts, which know of each other's proxies", async () => {
    const { console, errors } = await runBare(engine, built, "", { timeout: 15_000 });
    assert.equal(errors, []);
    const said = (word: string) => console.find((line) => line.startsWith(word));
    assert.is(said("ASKED"), "ASKED true shape 6 other");
    assert.is(said("PROXY"), "PROXY got name, got length, got name, true, shape, 3");
    assert.is(said("QML"), "QML 4");
    assert.is(said("NAMED"), "NAMED the author's");
  });

  test.run();
}
