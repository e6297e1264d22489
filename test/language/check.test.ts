import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { DiagnosticError } from "../../src/diagnostics/index.js";
import { createTypeChecker, type TypeChecker, type TypeCheckerOptions } from "../../src/language/check.js";
import { createProject, type Project } from "./check-project.js";

const checkers: TypeChecker[] = [];
const strict = '{ "compilerOptions": { "strict": true, "types": [], "lib": ["ES2023"] } }';

function checkerFor(project: Project, options: TypeCheckerOptions = {}): TypeChecker {
  const checker = createTypeChecker({ cwd: project.folder, ...options });
  checkers.push(checker);
  return checker;
}

test.after.each(async () => {
  await Promise.all(checkers.splice(0).map((checker) => checker.close()));
});

test("says what is wrong in TypeScript's words, with the place", async () => {
  const project = createProject({
    "tsconfig.json": strict,
    "src/widget.ts": 'import { half } from "./half.js";\nexport const x: string = half(4);\n',
    "src/half.ts": "export const half = (n: number): number => n / 2;\n",
  });
  const checker = checkerFor(project);
  const [diagnostic, ...others] = await checker.check([project.path("src/widget.ts")]);
  assert.ok(checker.files.includes(project.path("src/half.ts")));
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

test("calls are answered in their order", async () => {
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

/** Runs what follows the making of a checker, in a process that nothing else keeps alive. */
function run(program: string) {
  const url = (path: string) => JSON.stringify(new URL(path, import.meta.url).href);
  const project = createProject({ "tsconfig.json": strict, "src/a.ts": "export const a = 1;\n" });
  project.write(
    "run.mjs",
    `const { createTypeChecker } = await import(${url("../../src/language/check.ts")});
     const checker = createTypeChecker({ cwd: ${JSON.stringify(project.folder)}, rootFiles: ["src/a.ts"] });
     ${program}`,
  );
  const loader = fileURLToPath(new URL("../loader.mjs", import.meta.url));
  return spawnSync(process.execPath, ["--import", loader, project.path("run.mjs")], {
    encoding: "utf8",
    timeout: 30_000,
  });
}

test("a checker that nobody waits for and nobody closed lets the process end", () => {
  const { stdout, status } = run('console.log(JSON.stringify(await checker.check(["src/a.ts"])));');
  assert.is(status, 0);
  assert.is(stdout, "[]\n");
});

test("who closes it waits for its end, with an answer on its way too", () => {
  // The answer is there and nobody has looked at it when the thread is told to end.
  const { stdout, status } = run(`await checker.check(["src/a.ts"]);
     checker.check(["src/a.ts"]).catch(() => undefined);
     for (const end = Date.now() + 1500; Date.now() < end; );
     await checker.close();
     console.log("closed");`);
  assert.is(stdout, "closed\n");
  assert.is(status, 0);
});

test.run();
