import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import ts from "typescript";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { fromTypeScript } from "../../src/language/check-diagnostics.js";
import { createIncrementalCheck } from "../../src/language/check-program.js";
import { brief, checkerFor, createProject } from "./check-project.js";

const strict = JSON.stringify({
  compilerOptions: {
    strict: true,
    target: "ES2023",
    lib: ["ES2023"],
    module: "ESNext",
    moduleResolution: "bundler",
    types: [],
  },
  include: ["src"],
});

test("names the places that an error refers to", () => {
  const project = createProject({
    "tsconfig.json": strict,
    "src/a.ts": "interface P { x: number; y: number }\nexport const p: P = { x: 1 };\n",
  });
  const [diagnostic] = checkerFor(project).check(["src/a.ts"]);
  assert.is(diagnostic?.code, "ts/2741");
  assert.match(diagnostic!.message, "\n  src/a.ts:1:26: 'y' is declared here.");
});

test("follows changes of all kinds from one check to the next", () => {
  const project = createProject({
    "tsconfig.json": strict,
    "src/a.ts": 'import { b } from "./b.js";\nexport const a: number = b;\n',
    "src/b.ts": "export const b = 1;\n",
  });
  const checker = checkerFor(project);
  const check = () => brief(project, checker.check(["src/a.ts"]));
  assert.equal(check(), []);

  project.write("src/b.ts", 'export const b = "text";\n');
  assert.equal(check(), ["src/a.ts:2:14 ts/2322"], "a change shows in the file that imports it");
  assert.equal(check(), ["src/a.ts:2:14 ts/2322"], "and stays");
  project.write("src/b.ts", "export const b = 2;\n");
  assert.equal(check(), []);

  rmSync(project.path("src/b.ts"));
  assert.equal(check(), ["src/a.ts:1:19 ts/2307"], "a removed file");
  project.write("src/b.ts", "export const b = 3;\n");
  assert.equal(check(), [], "a file that came");

  project.write("src/a.ts", "export const a: number = ;\n");
  assert.equal(check(), ["src/a.ts:1:26 ts/1109"]);
  project.write("src/a.ts", "export const a: number = true;\n");
  assert.equal(check(), ["src/a.ts:1:14 ts/2322"]);

  project.write("src/globals.d.ts", "declare const shared: string;\n");
  project.write("src/a.ts", "export const a: number = shared;\n");
  assert.equal(check(), ["src/a.ts:1:14 ts/2322"], "an ambient declaration that came");
  project.write("src/globals.d.ts", "declare const shared: number;\n");
  assert.equal(check(), [], "and changed");
  rmSync(project.path("src/globals.d.ts"));
  assert.equal(check(), ["src/a.ts:1:26 ts/2304"], "and went");

  project.write("src/a.ts", "export const a = (x) => x;\n");
  assert.equal(check(), ["src/a.ts:1:19 ts/7006"]);
  project.write("tsconfig.json", JSON.stringify({ compilerOptions: { strict: false, types: [] } }));
  assert.equal(check(), [], "tsconfig.json is read again");
});

test("reads a changed file even where its time and size stayed", () => {
  const project = createProject({ "tsconfig.json": strict, "src/a.ts": "export const a: number = 1;;;\n" });
  const path = project.path("src/a.ts");
  const checker = checkerFor(project);
  assert.equal(checker.check([path]), []);
  const { atime, mtime, size } = statSync(path);
  writeFileSync(path, "export const a: number = '1';\n");
  utimesSync(path, atime, mtime);
  assert.is(statSync(path).size, size);
  assert.equal(brief(project, checker.check([path], [path])), ["src/a.ts:1:14 ts/2322"]);
});

test("checks the roots and what they reach, and not the rest of the project", () => {
  const project = createProject({
    "tsconfig.json": strict,
    "src/a.ts": 'import type { T } from "./types.js";\nexport const t: T = 1;\n',
    "src/types.ts": "export type T = number;\n",
    "src/other.ts": "export const wrong: number = '';\n",
    "src/ambient.d.ts": "declare const ambient: Missing;\n",
  });
  const checker = checkerFor(project);
  assert.equal(brief(project, checker.check(["src/a.ts"])), ["src/ambient.d.ts:1:24 ts/2304"]);
  assert.equal(
    checker.files.map((file) => relative(project.folder, file)).sort(),
    ["src/a.ts", "src/ambient.d.ts", "src/types.ts", "tsconfig.json"],
    "what is imported for its types alone is there to watch",
  );
  assert.ok(checker.check(["src/a.ts", "src/other.ts"]).some(({ place }) => place?.file.endsWith("other.ts")));
});

test("tsconfig.json: what it extends counts, and its mistakes are diagnostics", () => {
  const project = createProject({
    "base.json": '{ "compilerOptions": { "noImplicitAny": true, "types": [] } }',
    "tsconfig.json": '{ "extends": "./base.json", "compilerOptions": { "strict": false, "targte": "ES2023" } }',
    "deep/src/a.ts": "export const a = (x) => x;\n",
  });
  const checker = checkerFor(project);
  assert.equal(brief(project, checker.check(["deep/src/a.ts"])), ["tsconfig.json:1:67 ts/5025"]);
  assert.ok(checker.files.includes(project.path("base.json")));
  project.write("tsconfig.json", '{ "extends": "./base.json" }');
  assert.equal(brief(project, checker.check(["deep/src/a.ts"])), ["deep/src/a.ts:1:19 ts/7006"]);
  project.write("tsconfig.json", '{ "extends": "./missing.json" }');
  assert.equal(
    checker.check(["deep/src/a.ts"]).map(({ code }) => code),
    ["ts/5083"],
  );
  project.write("tsconfig.json", "{ nonsense");
  assert.ok(checker.check(["deep/src/a.ts"]).length > 0);
});

test("options that are about output do no harm", () => {
  const options = { composite: true, declaration: true, declarationMap: true, emitDeclarationOnly: true, types: [] };
  const project = createProject({
    "tsconfig.json": JSON.stringify({ compilerOptions: { ...options, outDir: "out", tsBuildInfoFile: "info" } }),
    "src/a.ts": "export const a = 1;\n",
  });
  assert.equal(brief(project, checkerFor(project).check(["src/a.ts"])), []);
  const missing = checkerFor(project, { tsconfigPath: "nowhere.json" });
  assert.equal(
    missing.check(["src/a.ts"]).map(({ code }) => code),
    ["ts/5083"],
  );
});

test("without a tsconfig.json the preset holds, which has neither DOM nor Node", () => {
  const project = createProject({ "src/a.ts": "export const a = (x) => [document, process, [1].at(-1)];\n" });
  assert.equal(brief(project, checkerFor(project).check(["src/a.ts"])), [
    "src/a.ts:1:19 ts/7006",
    "src/a.ts:1:26 ts/2584",
    "src/a.ts:1:36 ts/2591",
  ]);
  const loose = checkerFor(project, { compilerOptions: { noImplicitAny: false, lib: ["ES2023", "DOM"] } });
  assert.equal(brief(project, loose.check(["src/a.ts"])), ["src/a.ts:1:36 ts/2591"]);
  const wrong = checkerFor(project, { compilerOptions: { module: "nonsense" } });
  assert.ok(wrong.check(["src/a.ts"]).some(({ code }) => code === "ts/6046"));
});

test("the preset has the builtins of ES2024 that the build brings along, and none that it does not", () => {
  const brought =
    "export const a = [Object.groupBy([1], String), new Set([1]).union(new Set()), Promise.withResolvers(), Array.fromAsync([])];\n";
  const project = createProject({
    "src/a.ts": brought,
    "src/b.ts": "export const b = new Map().values().map(String);\n",
  });
  assert.equal(brief(project, checkerFor(project).check(["src/a.ts"])), []);
  assert.equal(brief(project, checkerFor(project).check(["src/b.ts"])), ["src/b.ts:1:37 ts/2339"]);
});

test("tsconfig.json can extend the preset by the package's name", () => {
  const project = createProject({
    "tsconfig.json":
      '{ "extends": "rollup-plugin-plasmoid/tsconfig.json", "compilerOptions": { "noUnusedLocals": true } }',
    "src/a.ts": "const unused = 1;\nexport const a = (x) => document;\n",
  });
  assert.equal(brief(project, checkerFor(project).check(["src/a.ts"])), [
    "src/a.ts:1:7 ts/6133",
    "src/a.ts:2:19 ts/7006",
    "src/a.ts:2:25 ts/2584",
  ]);
});

test("TypeScript accepts the preset", () => {
  const path = fileURLToPath(new URL("../../tsconfig.preset.json", import.meta.url));
  const { config, error } = ts.readConfigFile(path, ts.sys.readFile);
  assert.is(error, undefined);
  assert.equal(ts.parseJsonConfigFileContent({ ...config, files: ["x.ts"] }, ts.sys, "/").errors, []);
});

const names = ["a.ts", "b.ts", "c.ts", "d.d.ts", "tsconfig.json"] as const;
type Name = (typeof names)[number];

const texts: Record<Name, readonly (string | undefined)[]> = {
  "a.ts": [
    'import { b } from "./b.js"; export const a: number = b;',
    'import { c } from "./c.js"; export const a: string = c.x; label;',
    "export const a: number = ;",
    'import * as all from "./b.js"; export const a = all; export const n: number = all.b;',
  ],
  "b.ts": [
    "export const b = 1;",
    'export const b = "text";',
    'import { c } from "./c.js"; export const b = c.x;',
    'export * from "./c.js"; export const b: Shared = 1;',
    undefined,
  ],
  "c.ts": [
    "export const c = { x: 1 };",
    'export const c = { x: "1" };',
    'import type { b } from "./b.js"; export const c: { x: typeof b } = { x: 1 };',
    "declare global { interface Array<T> { odd: T } } export const c = { x: [1].odd };",
    undefined,
  ],
  "d.d.ts": ["declare type Shared = number;", "declare type Shared = string; declare const label: string;", undefined],
  "tsconfig.json": [
    '{ "compilerOptions": { "strict": true, "types": [], "lib": ["ES2020"] } }',
    '{ "compilerOptions": { "types": [], "lib": ["ES2020"], "composite": true, "strict": false } }',
  ],
};

const edit = fc.constantFrom(...names).chain((name) => fc.tuple(fc.constant(name), fc.constantFrom(...texts[name])));

test("any edits, checked one after the other, give what a check from scratch gives", () => {
  fc.assert(
    fc.property(fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 6 }), (steps) => {
      const project = createProject({});
      const settings = { cwd: project.folder };
      const results = (check: ReturnType<typeof createIncrementalCheck>) =>
        fromTypeScript(ts, check(["a.ts"], []).diagnostics, project.folder).map(
          ({ code, message, place }) => `${place?.file}:${place?.line}:${place?.column} ${code} ${message}`,
        );
      for (const name of names) project.write(name, texts[name][0]!);
      const incremental = createIncrementalCheck(ts, settings);
      for (const edits of steps) {
        for (const [name, text] of edits) {
          if (text === undefined) rmSync(project.path(name), { force: true });
          else project.write(name, text);
        }
        assert.equal(results(incremental), results(createIncrementalCheck(ts, settings)));
      }
    }),
    { numRuns: 15 },
  );
});

test("the next process goes on from what the last has checked", () => {
  const project = createProject({
    "tsconfig.json": strict,
    "src/a.ts": 'import { b } from "./b.js";\nexport const a: number = b;\n',
    "src/b.ts": "export const b = 1;\n",
    "src/c.ts": "export const c: string = 1;\n",
  });
  const memoryFile = project.path("kept/check.json");
  const roots = [project.path("src/a.ts")];
  const next = () => checkerFor(project, { memoryFile });
  assert.equal(next().check(roots), []);
  const { roots: keptRoots, buildInfo } = JSON.parse(readFileSync(memoryFile, "utf8"));
  assert.equal(keptRoots, roots);
  assert.match(buildInfo, /src\/b\.ts/);
  assert.equal(next().check(roots), []);
  // What changed between two processes is checked with all that it affects.
  project.write("src/b.ts", 'export const b = "1";\n');
  assert.equal(brief(project, next().check(roots)), ["src/a.ts:2:14 ts/2322"]);
  assert.equal(brief(project, next().check(roots)), ["src/a.ts:2:14 ts/2322"], "a mistake is found again");
  assert.equal(brief(project, next().check([...roots, project.path("src/c.ts")])), [
    "src/a.ts:2:14 ts/2322",
    "src/c.ts:1:14 ts/2322",
  ]);
  assert.equal(brief(project, next().check(roots)), ["src/a.ts:2:14 ts/2322"], "a root of before is none now");
  project.write("src/b.ts", "export const b = 1;\n");
  assert.equal(next().check(roots), []);
  // Other options, and a file that was cut short.
  project.write("tsconfig.json", strict.replace('"strict":true', '"strict":true,"noUnusedLocals":true'));
  project.write("src/b.ts", "const unused = 1;\nexport const b = 1;\n");
  assert.equal(brief(project, next().check(roots)), ["src/b.ts:1:7 ts/6133"]);
  writeFileSync(memoryFile, readFileSync(memoryFile, "utf8").slice(0, 20));
  assert.equal(brief(project, next().check(roots)), ["src/b.ts:1:7 ts/6133"]);
});

test.run();
