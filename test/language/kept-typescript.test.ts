import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { withoutTypes } from "../../src/language/without-types.js";
import { type InstalledCopy, installedCopy, printed } from "./installed-copy.js";

const test = suite("what V8 made of TypeScript");

const CODE = "export const count: number = `1`;\nexport enum Kind { One = 1 }\n";
let copy: InstalledCopy;
let project: string;

test.before(() => {
  copy = installedCopy();
  project = join(copy.folder, "project");
  mkdirSync(project);
  writeFileSync(join(project, "module.ts"), CODE);
  writeFileSync(join(project, "tsconfig.json"), '{ "compilerOptions": { "strict": true, "types": [] } }');
});
test.before.each(() => rmSync(dirname(copy.kept), { recursive: true, force: true }));
test.after(() => rmSync(copy.folder, { recursive: true, force: true }));

async function prints(script: string, expected: unknown): Promise<void> {
  const { stdout, stderr } = await printed(copy, `${script}\nprocess.stdout.write(JSON.stringify(found));`);
  assert.is(stderr, "");
  assert.is(stdout, JSON.stringify(expected));
}

/** In the thread, which ends when all is kept. */
const checks = (): Promise<void> =>
  prints(
    `import { createTypeChecker } from ${copy.built("language/check.js")};
const checker = createTypeChecker({ cwd: ${JSON.stringify(project)} });
const found = (await checker.check(["module.ts"])).map(({ code, place }) => code + " " + place.source.length);
await checker.close();`,
    [`ts/2322 ${CODE.length}`],
  );

const bundles = (): Promise<void> =>
  prints(
    `import { withoutTypes } from ${copy.built("language/without-types.js")};
const found = withoutTypes(${JSON.stringify(CODE)}, "module.ts");`,
    withoutTypes(CODE, "module.ts"),
  );

const file = (): string => {
  const [name, ...more] = readdirSync(copy.kept);
  assert.equal(more, []);
  assert.match(name ?? "", /^typescript-[0-9a-f]{8}-v[\d.]+-\w+\.bin$/);
  return join(copy.kept, name!);
};
const state = (): string => `${statSync(file()).ino} ${statSync(file()).mtimeMs}`;

for (const [by, first] of [["the type check", checks] as const, ["what takes the types out", bundles] as const])
  test(`is kept by ${by} for the next process, which takes it as it is`, async () => {
    await first();
    const before = state();
    await checks();
    await bundles();
    assert.is(state(), before);
  });

test("is made anew where it is damaged", async () => {
  await checks();
  const whole = readFileSync(file());
  const turned = Buffer.from(whole);
  for (let at = 100_000; at < turned.length; at += 5_000) turned[at]! ^= 0xff;
  for (const damaged of [turned, whole.subarray(0, whole.length / 2)]) {
    writeFileSync(file(), damaged);
    const before = state();
    await checks();
    assert.is.not(state(), before);
  }
});

test("is done without where nothing can be written", async () => {
  mkdirSync(dirname(copy.kept));
  writeFileSync(copy.kept, "no folder");
  await checks();
  await bundles();
  assert.is(readFileSync(copy.kept, "utf8"), "no folder");
});

test("is whole where both threads, and several processes, keep it at once", async () => {
  await Promise.all([checks(), bundles(), checks()]);
  const before = state();
  await checks();
  assert.is(state(), before);
});

test("is the TypeScript that others load in the same thread, before it or after", async () => {
  const load = `import { createRequire } from "node:module";
import { typescript } from ${copy.built("language/kept-typescript.js")};
const require = createRequire(${copy.built("index.js")});
`;
  await prints(
    `${load}const found = [typescript() === require("typescript"), typescript() === (await import(require.resolve("typescript"))).default];`,
    [true, true],
  );
  await prints(`${load}const other = require("typescript");\nconst found = [typescript() === other];`, [true]);
});

test("is no TypeScript half loaded where it can't be", async () => {
  const broken = join(copy.folder, "broken");
  mkdirSync(join(broken, "node_modules/typescript"), { recursive: true });
  writeFileSync(join(broken, "node_modules/typescript/index.js"), "module.exports = {};\nthrow new Error('no use');\n");
  await prints(
    `import { loadTypeScript } from ${copy.built("language/kept-typescript.js")};
const found = [1, 2].map(() => {
  try { return loadTypeScript(${JSON.stringify(join(broken, "package.json"))}).exports; } catch (error) { return error.message; }
});`,
    ["no use", "no use"],
  );
});

test.run();
