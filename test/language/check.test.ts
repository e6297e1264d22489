import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { type Diagnostic, DiagnosticError } from "../../src/diagnostics/index.js";
import { createTypeChecker, type TypeChecker, type TypeCheckerOptions } from "../../src/language/check.js";
import { createProject } from "./check-project.js";

type Project = ReturnType<typeof createProject>;

const checkers: TypeChecker[] = [];
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

function checkerFor(project: Project, options: TypeCheckerOptions = {}): TypeChecker {
  const checker = createTypeChecker({ cwd: project.folder, ...options });
  checkers.push(checker);
  return checker;
}

/** `file:line:column code`, or the code alone. */
const brief = (project: Project, diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map(({ code, place }) =>
    place ? `${relative(project.folder, place.file)}:${place.line}:${place.column} ${code}` : code,
  );

test.after.each(async () => {
  await Promise.all(checkers.splice(0).map((checker) => checker.close()));
});

test("says what is wrong in TypeScript's words, with the place", async () => {
  const project = createProject({
    "tsconfig.json": strict,
    "src/widget.ts": 'import { half } from "./half.js";\nexport const x: string = half(4);\n',
    "src/half.ts": "export const half = (n: number): number => n / 2;\n",
  });
  const [diagnostic, ...others] = await checkerFor(project).check([project.path("src/widget.ts")]);
  assert.equal(others, []);
  assert.equal(diagnostic, {
    severity: "error",
    code: "ts/2322",
    message: "Type 'number' is not assignable to type 'string'.",
    place: {
      file: project.path("src/widget.ts"),
      line: 2,
      column: 14,
      endLine: 2,
      endColumn: 15,
      source: readFileSync(project.path("src/widget.ts"), "utf8"),
    },
  });
});

test("names the places that an error refers to", async () => {
  const project = createProject({
    "tsconfig.json": strict,
    "src/a.ts": "interface P { x: number; y: number }\nexport const p: P = { x: 1 };\n",
  });
  const [diagnostic] = await checkerFor(project).check(["src/a.ts"]);
  assert.is(diagnostic?.code, "ts/2741");
  assert.match(diagnostic!.message, "\n  src/a.ts:1:26: 'y' is declared here.");
});

test("follows changes of all kinds from one check to the next", async () => {
  const project = createProject({
    "tsconfig.json": strict,
    "src/a.ts": 'import { b } from "./b.js";\nexport const a: number = b;\n',
    "src/b.ts": "export const b = 1;\n",
  });
  const checker = checkerFor(project);
  const check = async () => brief(project, await checker.check(["src/a.ts"]));
  assert.equal(await check(), []);

  project.write("src/b.ts", 'export const b = "text";\n');
  assert.equal(await check(), ["src/a.ts:2:14 ts/2322"], "a change shows in the file that imports it");
  assert.equal(await check(), ["src/a.ts:2:14 ts/2322"], "and stays");
  project.write("src/b.ts", "export const b = 2;\n");
  assert.equal(await check(), []);

  rmSync(project.path("src/b.ts"));
  assert.equal(await check(), ["src/a.ts:1:19 ts/2307"], "a removed file");
  project.write("src/b.ts", "export const b = 3;\n");
  assert.equal(await check(), [], "a file that came");

  project.write("src/a.ts", "export const a: number = ;\n");
  assert.equal(await check(), ["src/a.ts:1:26 ts/1109"]);
  project.write("src/a.ts", "export const a: number = true;\n");
  assert.equal(await check(), ["src/a.ts:1:14 ts/2322"]);

  project.write("src/globals.d.ts", "declare const shared: string;\n");
  project.write("src/a.ts", "export const a: number = shared;\n");
  assert.equal(await check(), ["src/a.ts:1:14 ts/2322"], "an ambient declaration that came");
  project.write("src/globals.d.ts", "declare const shared: number;\n");
  assert.equal(await check(), [], "and changed");
  rmSync(project.path("src/globals.d.ts"));
  assert.equal(await check(), ["src/a.ts:1:26 ts/2304"], "and went");

  project.write("src/a.ts", "export const a = (x) => x;\n");
  assert.equal(await check(), ["src/a.ts:1:19 ts/7006"]);
  project.write("tsconfig.json", JSON.stringify({ compilerOptions: { strict: false, types: [] } }));
  assert.equal(await check(), [], "tsconfig.json is read again");
});

test("reads a changed file even where its time and size stayed", async () => {
  const project = createProject({ "tsconfig.json": strict, "src/a.ts": "export const a: number = 1;;;\n" });
  const path = project.path("src/a.ts");
  const checker = checkerFor(project);
  assert.equal(await checker.check([path]), []);
  const { atime, mtime, size } = statSync(path);
  writeFileSync(path, "export const a: number = '1';\n");
  utimesSync(path, atime, mtime);
  assert.is(statSync(path).size, size);
  assert.equal(brief(project, await checker.check([path], [path])), ["src/a.ts:1:14 ts/2322"]);
});

test("checks the roots and what they reach, and not the rest of the project", async () => {
  const project = createProject({
    "tsconfig.json": strict,
    "src/a.ts": 'import type { T } from "./types.js";\nexport const t: T = 1;\n',
    "src/types.ts": "export type T = number;\n",
    "src/other.ts": "export const wrong: number = '';\n",
    "src/ambient.d.ts": "declare const ambient: Missing;\n",
  });
  const checker = checkerFor(project);
  assert.equal(brief(project, await checker.check(["src/a.ts"])), ["src/ambient.d.ts:1:24 ts/2304"]);
  assert.equal(
    checker.files.map((file) => relative(project.folder, file)).sort(),
    ["src/a.ts", "src/ambient.d.ts", "src/types.ts", "tsconfig.json"],
    "what is imported for its types alone is there to watch",
  );
  assert.ok((await checker.check(["src/a.ts", "src/other.ts"])).some(({ place }) => place?.file.endsWith("other.ts")));
});

test("tsconfig.json: what it extends counts, and its mistakes are diagnostics", async () => {
  const project = createProject({
    "base.json": '{ "compilerOptions": { "noImplicitAny": true, "types": [] } }',
    "tsconfig.json": '{ "extends": "./base.json", "compilerOptions": { "strict": false, "targte": "ES2023" } }',
    "deep/src/a.ts": "export const a = (x) => x;\n",
  });
  const checker = checkerFor(project);
  assert.equal(brief(project, await checker.check(["deep/src/a.ts"])), ["tsconfig.json:1:68 ts/5025"]);
  assert.ok(checker.files.includes(project.path("base.json")));
  project.write("tsconfig.json", '{ "extends": "./base.json" }');
  assert.equal(brief(project, await checker.check(["deep/src/a.ts"])), ["deep/src/a.ts:1:19 ts/7006"]);
  project.write("tsconfig.json", '{ "extends": "./missing.json" }');
  assert.equal(
    (await checker.check(["deep/src/a.ts"])).map(({ code }) => code),
    ["ts/6053"],
  );
  project.write("tsconfig.json", "{ nonsense");
  assert.ok((await checker.check(["deep/src/a.ts"])).length > 0);
});

test("options that are about output do no harm", async () => {
  const options = { composite: true, declaration: true, declarationMap: true, emitDeclarationOnly: true, types: [] };
  const project = createProject({
    "tsconfig.json": JSON.stringify({ compilerOptions: { ...options, outDir: "out", tsBuildInfoFile: "info" } }),
    "src/a.ts": "export const a = 1;\n",
  });
  assert.equal(brief(project, await checkerFor(project).check(["src/a.ts"])), []);
  const missing = checkerFor(project, { tsconfigPath: "nowhere.json" });
  assert.equal(
    (await missing.check(["src/a.ts"])).map(({ code }) => code),
    ["ts/5083"],
  );
});

test("without a tsconfig.json the preset holds, which has neither DOM nor Node", async () => {
  const project = createProject({ "src/a.ts": "export const a = (x) => [document, process, [1].at(-1)];\n" });
  assert.equal(brief(project, await checkerFor(project).check(["src/a.ts"])), [
    "src/a.ts:1:19 ts/7006",
    "src/a.ts:1:26 ts/2584",
    "src/a.ts:1:36 ts/2591",
  ]);
  const loose = checkerFor(project, { compilerOptions: { noImplicitAny: false, lib: ["ES2023", "DOM"] } });
  assert.equal(brief(project, await loose.check(["src/a.ts"])), ["src/a.ts:1:36 ts/2591"]);
  const wrong = checkerFor(project, { compilerOptions: { module: "nonsense" } });
  assert.ok((await wrong.check(["src/a.ts"])).some(({ code }) => code === "ts/6046"));
});

test("TypeScript accepts the preset", () => {
  const path = fileURLToPath(new URL("../../tsconfig.preset.json", import.meta.url));
  const { config, error } = ts.readConfigFile(path, ts.sys.readFile);
  assert.is(error, undefined);
  assert.equal(ts.parseJsonConfigFileContent({ ...config, files: ["x.ts"] }, ts.sys, "/").errors, []);
});

test("calls are answered in their order; a failed one does not end the checker", async () => {
  const project = createProject({ "tsconfig.json": strict, "src/a.ts": "export const a: number = '';\n" });
  const checker = checkerFor(project, { rootFiles: ["src/a.ts"] });
  const done: number[] = [];
  const results = await Promise.all(
    [0, 1, 2].map(async (index) => {
      const result = await checker.check(["src/a.ts"]);
      done.push(index);
      return result.length;
    }),
  );
  assert.equal(results, [1, 1, 1]);
  assert.equal(done, [0, 1, 2]);
});

test("closing ends what is under way", async () => {
  const project = createProject({ "tsconfig.json": strict, "src/a.ts": "" });
  const checker = createTypeChecker({ cwd: project.folder });
  const pending = checker.check(["src/a.ts"]).catch((cause: unknown) => cause);
  await checker.close();
  assert.instance(await pending, DiagnosticError);
  assert.instance(await checker.check(["src/a.ts"]).catch((cause: unknown) => cause), DiagnosticError);
});

test("a checker that nobody waits for and nobody closed lets the process end", () => {
  const url = (path: string) => JSON.stringify(new URL(path, import.meta.url).href);
  const project = createProject({ "tsconfig.json": strict, "src/a.ts": "export const a = 1;\n" });
  project.write(
    "run.mjs",
    `const { createTypeChecker } = await import(${url("../../src/language/check.ts")});
     const checker = createTypeChecker({ cwd: ${JSON.stringify(project.folder)}, rootFiles: ["src/a.ts"] });
     console.log(JSON.stringify(await checker.check(["src/a.ts"])));`,
  );
  const loader = fileURLToPath(new URL("../loader.mjs", import.meta.url));
  const { stdout, status } = spawnSync(process.execPath, ["--import", loader, project.path("run.mjs")], {
    encoding: "utf8",
    timeout: 30_000,
  });
  assert.is(status, 0);
  assert.is(stdout, "[]\n");
});

test.run();
