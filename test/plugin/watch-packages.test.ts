// Watch mode and packages: what they import is not asked of Rollup again, and is there all the same, also when it changes.
import assert from "node:assert/strict";
import { suite } from "uvu";
import { Project, widgetFiles } from "./project.js";
import { Watched } from "./watching.js";

const ID = "org.example.test";
const project = new Project({
  "src/widget.ts": widgetFiles["src/widget.ts"]!,
  "src/ui/Full.qml":
    'import QtQuick 2.15\nimport "../logic.js" as Logic\nItem { property string text: Logic.near() }\n',
  "src/logic.ts": 'import { outer } from "deep";\nexport const near = (): string => `near ${outer()}`;\n',
  "node_modules/deep/package.json":
    '{ "name": "deep", "version": "1.0.0", "type": "module", "exports": { ".": "./index.js", "./inner": "./inner.js", "./late": "./late.js" } }',
  "node_modules/deep/index.js":
    'import { inner } from "./inner.js";\nexport const outer = () => "outer one " + inner().at(-1);\n',
  "node_modules/deep/index.d.ts": "export declare function outer(): string;\n",
  "node_modules/deep/inner.js": 'import { last } from "./last.js";\nexport const inner = () => ["inner one", last];\n',
  "node_modules/deep/inner.d.ts": "export declare function inner(): string[];\n",
  "node_modules/deep/last.js": 'export const last = "last one";\n',
  "node_modules/deep/late.js": 'import { last } from "./last.js";\nexport const late = () => "late " + last;\n',
  "node_modules/deep/late.d.ts": "export declare function late(): string;\n",
});
const test = suite("packages in watch mode");
let watched: Watched;
/** The modules of the package that Rollup has seen in each build. */
const seen: string[][] = [];

test.before(async () => {
  watched = new Watched(project, {
    plugins: [
      {
        name: "seen",
        buildEnd() {
          seen.push([...this.getModuleIds()].flatMap((id) => /\/deep\/(\w+)\.js$/.exec(id)?.[1] ?? []));
        },
      },
    ],
  });
  await watched.good();
});
test.after(() => watched.close());

const has = (file: string, text: string) =>
  watched.until((_, output) => output[`${ID}/contents/code/${file}`]?.includes(text) ?? false, `${file} with ${text}`);
const packages = (): string => project.output()[`${ID}/contents/code/packages.mjs`] ?? "";

test("a build after the first asks no package what it imports, and has all of it", async () => {
  assert.deepEqual(seen.at(-1), ["index", "inner", "last"]);
  const before = packages();
  assert.match(before, /outer one/);
  assert.match(before, /last one/);
  project.edit("src/logic.ts", "`near ", "`nearer ");
  await has("shared.mjs", "nearer ");
  assert.deepEqual(seen.at(-1), ["index"]);
  assert.equal(packages(), before);
});

test("a file of a package that has changed is read again", async () => {
  project.edit("node_modules/deep/last.js", "last one", "last two");
  project.edit("src/logic.ts", "`nearer ", "`near ");
  await has("packages.mjs", "last two");
  assert.deepEqual(seen.at(-1), ["index", "inner", "last"]);
  project.edit("src/logic.ts", "`near ", "`nearer ");
  await has("shared.mjs", "nearer ");
  assert.deepEqual(seen.at(-1), ["index"]);
});

test("another module of the package that is imported later shares what the first has", async () => {
  project.edit("src/logic.ts", "import", 'import { late } from "deep/late";\nimport');
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a template in the text of a program
  project.edit("src/logic.ts", "${outer()}", "${outer()} ${late()}");
  await has("packages.mjs", '"late "');
  assert.equal(packages().split("last two").length, 2);
  project.edit("src/logic.ts", "`nearer ", "`near ");
  await has("shared.mjs", "`near ");
  assert.deepEqual(seen.at(-1)?.sort(), ["index", "late"]);
  assert.match(packages(), /last two/);
});

test("after a build that failed, and one that did without the package, all is there", async () => {
  const text = project.read("src/logic.ts");
  project.write("src/logic.ts", "export const near = (): string => `none`;;\nexport cons\n");
  await watched.until(({ error }) => error !== undefined, "a failure");
  project.write("src/logic.ts", "export const near = (): string => `none`;\n");
  await has("shared.mjs", "none");
  assert.ok(!packages().includes("outer one"));
  project.write("src/logic.ts", text);
  await has("packages.mjs", "last two");
  project.edit("src/logic.ts", "`near ", "`nearer ");
  await has("shared.mjs", "nearer ");
  assert.match(packages(), /outer one/);
  assert.match(packages(), /last two/);
});

test.run();
