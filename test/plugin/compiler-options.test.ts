import assert from "node:assert/strict";
import { test } from "uvu";
import { LastResults } from "../../src/bundle/index.js";
import { readCompilerOptions } from "../../src/plugins/compiler-options.js";
import { Project } from "./project.js";

/** Tells how often something was made. */
class Counted extends LastResults {
  made = 0;

  override get<T>(stage: string, from: readonly string[], make: () => T, isGood?: (result: T) => boolean): T {
    const counted = (): T => {
      this.made++;
      return make();
    };
    return super.get(stage, from, counted, isGood);
  }
}

test("options come from all files that a tsconfig.json extends, and are read again when one of them changes", () => {
  const project = new Project({
    "tsconfig.json": `{
  // by name, and by path with a comma too many
  "extends": ["rollup-plugin-plasmoid/tsconfig.json", "./base"],
}
`,
    "base.json": '{ "extends": "./deep.json" }',
    "deep.json": '{ "compilerOptions": { "experimentalDecorators": true } } /* "extends" */',
  });
  const results = new Counted();
  const read = () => readCompilerOptions(project.path("tsconfig.json"), results).experimentalDecorators;
  assert.equal(read(), true);
  assert.equal(read(), true);
  assert.equal(results.made, 1);
  project.edit("deep.json", "true", "false");
  assert.equal(read(), false);
  assert.equal(read(), false);
  assert.equal(results.made, 2);
});

test("what can't be read without TypeScript is read by it each time", () => {
  const project = new Project({
    "tsconfig.json": '{ "extends": "not-installed", "compilerOptions": { "strict": true } }',
  });
  const results = new Counted();
  assert.equal(readCompilerOptions(project.path("tsconfig.json"), results).strict, true);
  assert.equal(results.made, 0);
  project.write("tsconfig.json", '{ "compilerOptions": ');
  assert.deepEqual(Object.keys(readCompilerOptions(project.path("tsconfig.json"), results)), []);
});

test.run();
