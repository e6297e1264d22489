import { type InputPluginOption, type Plugin, type RollupCache, rollup } from "rollup";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { v4 } from "../../src/v4.js";

const test = suite("v4() in watch mode");

const NAMES = Array.from({ length: 20 }, (_, index) => `m${index}`);

/** Twenty modules with today's syntax; the plugin behind `v4()` is asked for what that has compiled. */
function project() {
  const texts = new Map(NAMES.map((name) => [name, `export const ${name} = (o) => o?.${name} ?? { ...o };`]));
  texts.set("main", NAMES.map((name) => `export * from "${name}";`).join("\n"));
  const compiled: string[] = [];
  const modules: Plugin = {
    name: "modules",
    resolveId: (id) => (texts.has(id) ? id : null),
    load: (id) => texts.get(id) ?? null,
  };
  const spy: Plugin = {
    name: "spy",
    transform: {
      order: "post",
      handler(code, id) {
        if (texts.has(id)) compiled.push(id);
        assert.not.match(code, /\?\.|\{ \.\.\./);
        return null;
      },
    },
  };
  return { texts, compiled, plugins: [modules, v4(), spy] };
}

async function build(plugins: InputPluginOption[], cache?: RollupCache) {
  const bundle = await rollup({ input: "main", plugins, ...(cache && { cache }) });
  const { output } = await bundle.generate({ format: "es" });
  await bundle.close();
  return { code: output[0].code, cache: bundle.cache };
}

test("only what has changed is compiled again", async () => {
  const { texts, compiled, plugins } = project();
  const first = await build(plugins);
  assert.is(compiled.length, NAMES.length + 1);

  compiled.length = 0;
  texts.set("m7", "export const m7 = (o) => o?.changed ?? 7;");
  const second = await build(plugins, first.cache);
  assert.equal(compiled, ["m7"]);
  assert.match(second.code, "changed");

  const whole = project();
  whole.texts.set("m7", texts.get("m7")!);
  assert.is(second.code, (await build(whole.plugins)).code);
});

test.run();
