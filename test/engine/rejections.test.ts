// Promises that are rejected: whoever waits for none of them still reads of it in the host's log.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { lower } from "../../src/language/v4/index.js";
import { engines } from "./engine.js";

const PROGRAM = `
const later = (work) => new Promise((resolve) => setTimeout(resolve, 30)).then(work);
async function fails(text) { throw new RangeError(text); }
export function main(host) {
  fails("nobody waits");
  Promise.reject("a text");
  Promise.reject(Object.create(null));
  fails("at the end of a chain").then(() => 1).finally(() => 2);
  fails("caught").catch(() => 3);
  (async () => { try { await fails("awaited"); } catch {} })();
  Promise.all([fails("one of all"), fails("another of all")]).catch(() => 4);
  Promise.allSettled([fails("settled")]);
  const kept = fails("caught in the same job");
  Promise.resolve().then(() => kept.catch(() => 5));
  later(() => { fails("in a job of its own"); });
  later(() => later(() => host()));
}
`;
// Timers of a widget are the services'; the bare engine has none.
const TIMERS = `import QtQuick 2.15
import "program.mjs" as Program
Item {
  id: root
  Component { id: timer; Timer { running: true } }
  Component.onCompleted: {
    Program.setup(function(call, ms) { const made = timer.createObject(root, { interval: ms }); made.triggered.connect(function() { call(); }); });
    Program.main(function() { Qt.quit(); });
  }
}`;

for (const engine of engines()) {
  const test = suite(`rejections on ${engine.name}`);

  test("those that nobody waits for are logged once, with their stack", async () => {
    const { code, diagnostics } = lower(
      `let setTimeout; export function setup(timeout) { setTimeout = timeout; }\n${PROGRAM}`,
      { sourceType: "module", filename: "program.js", polyfills: "inline" },
    );
    assert.equal(diagnostics, []);
    const { console: logged } = await engine.evaluate({ "main.qml": TIMERS, "program.mjs": code });
    const told = logged.filter((text) => text.includes("Uncaught"));
    assert.equal(
      told.map((text) => text.split("\n")[0]),
      [
        "Uncaught (in promise) RangeError: nobody waits",
        "Uncaught (in promise) a text",
        "Uncaught (in promise) a value that can't be shown",
        "Uncaught (in promise) RangeError: at the end of a chain",
        "Uncaught (in promise) RangeError: in a job of its own",
      ],
    );
    assert.match(told[0]!, /\n.*program\.mjs:\d+/);
  });

  test.run();
}
