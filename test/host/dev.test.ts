// The development package in real viewers.
import { existsSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { suite, type Test } from "uvu";
import * as assert from "uvu/assert";
import { copyFixture } from "./build.js";
import { Development } from "./development.js";
import { type Colour, find, type Host, requireHosts } from "./driver.js";
import { poll } from "./processes.js";
import { soak } from "./soak.js";

const blue: Colour = { red: 0x20, green: 0x80, blue: 0xc0 };
const green: Colour = { red: 0x10, green: 0xa0, blue: 0x30 };
/** The frame of the card that says what went wrong. */
const cardRed: Colour = { red: 0xda, green: 0x44, blue: 0x53 };

function reloading(test: Test, host: Host): void {
  test("what is saved is swapped into the running widget, and its state is kept", async () => {
    const before = new Set(readdirSync(tmpdir()));
    const dev = new Development(host, copyFixture("reload"));
    try {
      await dev.open(/UP 0 declared/);
      const { x, y } = await dev.shows(blue);
      await poll("a click that is noticed", 30_000, async () => {
        await dev.desktop.click(x + 30, y + 30);
        return dev.says(/LABEL first [1-9]/, 3000).then(
          () => true,
          () => undefined,
        );
      });
      await dev.says(/TIP [1-9] clicks/);
      const count = [...dev.printed.matchAll(/LABEL first (\d)/g)].at(-1)?.[1];

      let since = dev.printed.length;
      dev.edit("src/ui/Full.qml", "#2080c0", "#10a030");
      await dev.shows(green);
      await dev.says(new RegExp(`UP ${count} declared`), 20_000, since);

      since = dev.printed.length;
      dev.edit("src/label.ts", "first ", "second ");
      await dev.says(new RegExp(`LABEL second ${count} `), 20_000, since);

      // Setup runs anew: the timers of the old one have ended, and what has its declared value follows the declaration.
      since = dev.printed.length;
      dev.edit("src/widget.ts", "TICK one", "TICK two");
      dev.edit("src/widget.ts", '"declared"', '"changed"');
      await dev.says(/TICK two/, 20_000, since);
      await dev.says(new RegExp(`UP ${count} changed`), 20_000, since);
      since = dev.printed.length;
      await dev.says(/TICK two|\d times/, 20_000, since);
      assert.not.match(dev.printed.slice(since), /TICK one/);

      // A file that does not parse: a card over the last good widget.
      dev.edit("src/ui/Full.qml", "Rectangle {", "Rectangle { {");
      await dev.shows(cardRed);
      dev.edit("src/ui/Full.qml", "Rectangle { {", "Rectangle {");
      await dev.lacks(cardRed);
      assert.ok(find(dev.desktop.frame(), green));

      // What throws when it starts: the same, with the author's place.
      since = dev.printed.length;
      dev.edit("src/widget.ts", "return {", 'if (state.count > 0) throw new Error("out of order");\n    return {');
      await dev.shows(cardRed);
      await dev.says(/error Error: out of order\n\s+at \S*src\/widget\.ts:\d+:\d+/, 20_000, since);
      assert.match(dev.printed.slice(since), /> \d+ \| .*throw new Error\("out of order"\)/);
      dev.edit("src/widget.ts", 'if (state.count > 0) throw new Error("out of order");\n    ', "");
      await dev.lacks(cardRed);

      since = dev.printed.length;
      dev.edit("src/widget.ts", 'name: "Reload"', 'name: "Another name"');
      await dev.says(/The viewer begins anew: the metadata changed\./, 20_000, since);
      await dev.says(/UP 0 changed/, 60_000, since);
    } finally {
      await dev.close();
    }
    const own = new RegExp(`^plasmoid-(dev|watch)-${process.pid}-`);
    assert.equal(
      readdirSync(tmpdir()).filter((name) => own.test(name) && !before.has(name)),
      [],
    );
    assert.not.ok(existsSync(`${dev.project}/dist/org.example.reload/contents/dev`));
  });
}

function lasting(test: Test, host: Host): void {
  test("edit after edit, good and broken, leaves the widget's state and the host as they were", async () => {
    const { memory, shown } = await soak(host, 24);
    assert.is(memory.length, 24);
    assert.ok(shown >= 18, `shown ${shown} times`);
  });
}

for (const host of requireHosts()) {
  const test = suite(`development on ${host.name}`);
  reloading(test, host);
  lasting(test, host);
  test.run();
}
