// What compiling for V4 adds to a program, before anything is minified.
import { rollup } from "rollup";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { v4 } from "../../src/v4.js";

const test = suite("sizes for V4");

/** How many bytes more the compiled program has, with all that it imports. */
async function added(source: string): Promise<number> {
  const bundle = await rollup({
    input: "program.js",
    plugins: [
      {
        name: "program",
        resolveId: (id) => (id === "program.js" ? id : null),
        load: (id) => (id === "program.js" ? source : null),
      },
      v4(),
    ],
  });
  const { output } = await bundle.generate({ format: "es" });
  await bundle.close();
  return output[0].code.length - source.length;
}

test("a program that needs nothing pays nothing", async () => {
  const more = await added(
    `export const greet = (name) => "Hello, " + name + "!";\nexport const twice = (text) => [text, text].map(greet);\n`,
  );
  assert.ok(more < 100, `${more}`);
});

test("hello, world with today's syntax costs less than 1 KB", async () => {
  const more = await added(
    `export class Greeter { name = "world"; static count = 0; greet(options) { Greeter.count++; return "Hello, " + (options?.name ?? this.name) + "!"; } }\n`,
  );
  assert.ok(more < 1024, `${more}`);
});

test("three functions of ES2023 cost less than 8 KB", async () => {
  const more = await added(
    "export const f = (values) => [values.toSorted((a, b) => a - b), values.findLast((value) => value > 1), values.at(-1)];\n",
  );
  assert.ok(more < 8 * 1024, `${more}`);
});

test("an async function costs less than 13 KB, its Promise included", async () => {
  const more = await added("export async function load(get) { const answer = await get(); return answer.text; }\n");
  assert.ok(more < 13 * 1024, `${more}`);
});

test.run();
