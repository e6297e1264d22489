// Qt 6 warns of each variable that is used above its declaration, in every widget that has the polyfill.
import { readdirSync } from "node:fs";
import { parseSync, traverse } from "@babel/core";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { polyfillSource } from "../../src/language/v4/index.js";

const test = suite("the order of polyfills");

/** Constants of a module's own, classes aside, that are mentioned before they are declared. */
function early(code: string): string[] {
  const found: string[] = [];
  traverse(parseSync(code, { sourceType: "module", configFile: false, babelrc: false })!, {
    Program(program) {
      for (const [name, { kind, identifier, referencePaths }] of Object.entries(program.scope.bindings)) {
        const isExported = referencePaths.some(
          ({ node, parent }) => node.type !== "Identifier" || /^Export/.test(parent.type),
        );
        if (kind === "const" && !isExported && referencePaths.some(({ node }) => node.start! < identifier.start!))
          found.push(name);
      }
    },
  });
  return found;
}

test("what is used above its declaration is found", () => {
  assert.equal(early("export const f = () => g();\nconst g = () => h();\nfunction h() {}\n"), ["g"]);
});

for (const file of readdirSync(new URL("../../runtime/polyfills", import.meta.url)))
  test(file, () => {
    const source = polyfillSource(`rollup-plugin-plasmoid/v4/${file.replace(/\.ts$/, "")}`);
    assert.equal(early(String(source)), []);
  });

test.run();
