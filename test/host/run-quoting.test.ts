// What run() and sh hand over to programs through the host's own DataSource comes back equal, whatever is in it.
import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { commandTexts } from "../engine/command-texts.js";
import { buildFiles } from "./build.js";
import { requireHosts } from "./driver.js";

const cases = fc.sample(
  fc.record({ args: fc.array(commandTexts, { maxLength: 4 }), value: commandTexts, input: commandTexts }),
  100,
);

const folder = await buildFiles(
  {
    "src/widget.ts": `
      import { defineWidget } from "rollup-plugin-plasmoid/runtime";
      import { run, sh } from "rollup-plugin-plasmoid/host";
      const cases: { args: string[]; value: string; input: string }[] = JSON.parse(${JSON.stringify(JSON.stringify(cases))});
      /** Bytes, whatever the session takes for letters. */
      const script = '{ printf "%s\\\\0" "$@" "$VALUE"; cat; } | base64 -w0';
      export default defineWidget(
        { id: "org.example.quoting", name: "Quoting", ui: { full: "./ui/Full.qml" } },
        () => ({
          api: {
            async go() {
              for (let at = 0; at < cases.length; at += 10)
                await Promise.all(cases.slice(at, at + 10).map(async ({ args, value, input }, index) => {
                  const ran = await run("sh", ["-c", script, "sh", ...args], { env: { VALUE: value }, input });
                  const written = await sh\`printf '%s' \${value} | base64 -w0\`;
                  console.log("RAN " + (at + index) + " " + ran.stdout + " " + written.stdout + ".");
                }));
              console.log("DONE");
            },
          },
        }),
      );`,
    "src/ui/Full.qml": "import QtQuick 2.15\nItem { Component.onCompleted: widget.go() }\n",
  },
  { typecheck: false },
);

for (const host of requireHosts()) {
  const test = suite(`quoting on ${host.name}`);

  test("any arguments, variables and input come back equal", async () => {
    await host.view(folder, { ready: /DONE/ }, async (view) => {
      const told = new Map(
        view.log.flatMap((line) => {
          const [, index, ran = "", written = ""] = /^qml: RAN (\d+) (\S*) (\S*)\.$/.exec(line) ?? [];
          return index === undefined
            ? []
            : [[Number(index), [ran, written].map((text) => Buffer.from(text, "base64").toString())] as const];
        }),
      );
      assert.is(told.size, cases.length);
      for (const [index, { args, value, input }] of cases.entries())
        assert.equal(told.get(index), [[...args, value, input].join("\0"), value], JSON.stringify(cases[index]));
      assert.equal(view.problems(), []);
    });
  });

  test.run();
}
