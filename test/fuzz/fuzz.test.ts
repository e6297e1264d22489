// Random programs of fixed seeds do in both V4s what they do in Node; the generator and the shrinker do their part.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { engines } from "../engine/engine.js";
import { requireHosts } from "../host/driver.js";
import { compare } from "./compare.js";
import { asksForWording, overflows, sortsByContradiction } from "./known.js";
import { type RandomProgram, randomProgram } from "./program.js";
import { runInNode } from "./reference.js";
import { shrink } from "./shrink.js";

const FIRST = 20_000;
const COUNT = 120;

const programs = Array.from({ length: COUNT }, (_, index) => randomProgram(FIRST + index));
// programs leave promises rejected
process.on("unhandledRejection", () => undefined);

const generator = suite("random programs");

generator("the same seed gives the same program", () => {
  for (const program of programs.slice(0, 20)) assert.equal(randomProgram(program.seed), program);
  assert.is(new Set(programs.map(({ source }) => source.slice(20))).size, COUNT);
  assert.equal(new Set(programs.map(({ sourceType }) => sourceType)), new Set(["module", "script"]));
});

generator("every program parses in Node and ends", () => {
  const more = Array.from({ length: 400 }, (_, index) => randomProgram(index));
  const outcomes = runInNode(more);
  assert.equal(
    more.filter(({ seed }) => !outcomes.has(seed)).map(({ seed }) => seed),
    [],
  );
  assert.equal(runInNode(more), outcomes);
});

generator("what differs is shrunk to what makes it differ", async () => {
  const body = `let a = 1, o = { a: 2, b: [a, 3] };
  for (const x of [1, 2]) { if (x > 1) log(x, o.b[0] + 4); else { log("other"); } }
  try { a = o.a * 2; log(a); } catch (error) { log(error); }
  class C { m() { return marker(a, o); } }
  return new C().m() + a;`;
  const name = "p7";
  const program: RandomProgram = {
    seed: 7,
    name,
    sourceType: "module",
    source: `function ${name}(log, tick) { const marker = (v) => v; ${body} }`,
  };
  // as if an engine did something else wherever an object's method calls a function
  const judge = async (some: readonly RandomProgram[]): Promise<boolean[]> => {
    const outcomes = runInNode(some);
    return some.map(({ seed, source }) => outcomes.has(seed) && /m\(\) \{\s*return marker\(/.test(source));
  };
  const { source } = await shrink(program, judge);
  assert.ok(await judge([{ ...program, source }]).then(([answer]) => answer));
  assert.ok(source.length < 130, source);
  assert.not.match(source, /for|try|let/);
});

generator("programs whose outcome the language leaves open are told from others", () => {
  const program = (body: string): RandomProgram => ({
    seed: 7,
    name: "p7",
    sourceType: "module",
    source: `function p7(log, tick) { ${body} }`,
  });
  const told = (body: string): string => {
    const one = program(body);
    const words = [
      sortsByContradiction(one) && "sorts",
      asksForWording(one, runInNode([one]).get(7) ?? "") && "words",
      overflows(one) && "overflows",
    ];
    return words.filter((word) => word !== false).join();
  };
  assert.is(told(`log([3, 1, 2].sort((a, b) => a - b)); try { null.a } catch (error) { log(error) }`), "");
  assert.is(told(`log([3, 1, 2].sort(() => 1))`), "sorts");
  assert.is(told(`log([3, NaN, 2].toSorted((a, b) => a - b))`), "sorts");
  assert.is(told(`try { null.a } catch (error) { log((error + "").length) }`), "words");
  assert.is(told(`try { throw new TypeError("own 1") } catch (error) { log(String(error)) }`), "");
  assert.is(told(`function* f(e = f()) {} try { f() } catch { log(1) }`), "overflows");
  assert.is(told(`const f = () => f(); (async () => f())().catch((error) => log(error))`), "overflows");
});

generator.run();

requireHosts();
const engineTest = suite("random programs on V4");

engineTest(`${COUNT} programs from seed ${FIRST} do what they do in Node`, async () => {
  const { differences, count } = await compare(programs, engines());
  assert.is(count, COUNT);
  assert.equal(
    differences.map(({ program, engine }) => `${program.seed} on ${engine.name}`),
    [],
  );
});

engineTest("without the order of operands differences are found", async () => {
  const { differences } = await compare(programs.slice(0, 100), engines(), new Set(["operand-order"]));
  assert.ok(differences.length > 0);
});

engineTest.run();
