// The reference is what the types say, and what the documents show compiles.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { declarationReference } from "../../scripts/reference.js";

const test = suite("docs");

const path = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const read = (name: string): string => readFileSync(path(name), "utf8");

test("docs/declaration.md is what the types' documentation gives: `npm run docs` writes it", () => {
  assert.fixture(read("docs/declaration.md"), declarationReference());
});

for (const document of ["docs/declaration.md", "docs/plasma-5-to-6.md"])
  test(`the examples of ${document} compile`, () => {
    const examples = [...read(document).matchAll(/^```ts\n(import [\s\S]*?)^```$/gm)].map(([, text]) => text!);
    assert.ok(examples.length > 0);
    assert.equal(examples.flatMap(mistakesIn), []);
  });

function mistakesIn(source: string): string[] {
  const file = path("test/docs/example.ts");
  const { config } = ts.parseConfigFileTextToJson("tsconfig.preset.json", read("tsconfig.preset.json"));
  const { options } = ts.convertCompilerOptionsFromJson(
    { ...config.compilerOptions, paths: { "rollup-plugin-plasmoid/runtime": [path("runtime/index.ts")] } },
    path("."),
  );
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.getSourceFile = (name, ...rest) =>
    name === file ? ts.createSourceFile(name, source, ts.ScriptTarget.ES2023) : getSourceFile(name, ...rest);
  host.fileExists = (name) => name === file || fileExists(name);
  const program = ts.createProgram([file], options, host);
  const sourceFile = program.getSourceFile(file)!;
  return [...program.getSyntacticDiagnostics(sourceFile), ...program.getSemanticDiagnostics(sourceFile)].map(
    ({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"),
  );
}

test.run();
