// Qt 6.8's collector works in steps and does not look after what a generator of V4 has in its frame: async functions
// made of generators end the process within seconds when they make objects between awaits.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { lower } from "../../src/language/v4/index.js";
import { requireHosts } from "../host/driver.js";
import { engines } from "./engine.js";

requireHosts();

const SOURCE = `
const wait = async (value) => value + 1;
async function chain(length) {
  let sum = 0;
  for (let index = 0; index < length; index++) sum += await wait(index);
  return sum;
}
async function* counted(length) {
  for (let index = 0; index < length; index++) yield { index, text: "x" + index };
}
const run = async () => {
  await chain(180);
  const made = { a: 1, text: "y" + (await wait(1)) };
  let texts = 0;
  for await (const { text } of counted(20)) texts += text.length;
  try {
    await Promise.reject(new Error("expected"));
  } catch ({ message }) {
    return [made.a, made.text, texts, message].join();
  }
};
export async function main(done) {
  const results = new Set();
  for (let round = 0; round < 150; round++) results.add(await run());
  done([...results].join(" and "));
}
`;

const MAIN = `import QtQuick 2.0
import "program.mjs" as Program
Item { Component.onCompleted: Program.main(function(result) { console.log(result); Qt.quit(); }) }
`;

for (const engine of engines()) {
  const test = suite(`the collector of ${engine.name}`);
  test("leaves alone what async functions hold", async () => {
    const { code } = lower(SOURCE, { sourceType: "module", filename: "program.js", polyfills: "inline" });
    const result = await engine.evaluate({ "main.qml": MAIN, "program.mjs": code }, "main.qml", { timeout: 60_000 });
    assert.is(result.code, 0);
    assert.equal(result.console, ["1,y2,50,expected"]);
  });
  test.run();
}
