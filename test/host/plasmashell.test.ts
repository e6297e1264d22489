// Widgets of a real plasmashell share one QML engine, and must not notice.
import { suite, type Test } from "uvu";
import * as assert from "uvu/assert";
import { build, copyFixture } from "./build.js";
import { find, type Host, requireHosts, type Shell } from "./driver.js";

interface Told {
  readonly id: number;
  readonly taken: boolean;
  readonly count: number;
  readonly total: number;
  readonly heard: number;
  readonly title: string;
  readonly month: string;
  readonly text: string;
}

const id = "org.example.pair";
const folder = await build(copyFixture("pair"));

/** What an instance tells of itself, from line `since` of the log on. */
const told = (shell: Shell, instance: number, since = 0): Told[] =>
  shell.log
    .slice(since)
    .flatMap((line) => {
      const text = /^qml: TELL (.*)$/.exec(line)?.[1];
      return text === undefined ? [] : [JSON.parse(text) as Told];
    })
    .filter((tells) => tells.id === instance);

/** What it tells next. */
async function tells(shell: Shell, instance: number): Promise<Told> {
  const since = shell.log.length;
  await shell.waitFor(new RegExp(`TELL \\{"id":${instance},`), 5000, since);
  return told(shell, instance, since)[0]!;
}

/** As another program would change it, or the settings dialog. */
const configure = (shell: Shell, instance: number, step: number): Promise<string> =>
  shell.evaluate(`
    const widget = desktops()[0].widgetById(${instance});
    widget.currentConfigGroup = ["General"];
    widget.writeConfig("step", ${step});
    widget.reloadConfig();`);

for (const host of requireHosts()) {
  const test = suite(`two widgets in plasmashell of ${host.name}`);
  pairTest(test, host, "first");
  pairTest(test, host, "second");
  test.run();
}

function pairTest(test: Test, host: Host, removed: "first" | "second"): void {
  test(`they do not see each other, and one is well without the ${removed}`, async () => {
    await host.shell(async (shell) => {
      shell.install(folder, id);
      const one = await shell.add(id, 100, 100, 200, 100);
      await shell.waitFor(/UP/, 10_000);
      await tells(shell, one);
      await tells(shell, one);
      const since = shell.log.length;
      const two = await shell.add(id, 400, 100, 200, 100);
      await shell.waitFor(new RegExp(`UP \\{"id":${two},`), 10_000, since);
      const first = told(shell, two, since)[0] ?? (await tells(shell, two));
      assert.ok(first.count <= 2, "its module begins anew");
      const [a, b] = [await tells(shell, one), await tells(shell, two)];
      assert.ok(a.count > b.count + 1);
      for (const { id, taken, count, total, title, month, text } of [a, b]) {
        assert.equal(
          { taken, total, title, month, text },
          {
            taken: true,
            total: count,
            title: `${count} pairs`,
            month: id % 2 === 0 ? "März" : "mars",
            text: "Instance 1",
          },
        );
      }
      assert.not.equal(a.month, b.month);

      const configured = shell.log.length;
      await configure(shell, two, 3);
      await shell.waitFor(new RegExp(`HEARD ${two} 3`), 5000, configured);
      const heard = await tells(shell, two);
      assert.equal([heard.heard, heard.title, heard.text], [3, `${heard.total * 3} pairs`, "Instance 3"]);
      assert.is((await tells(shell, one)).heard, 0);

      await shell.settled({ most: 1000 });
      const box = find(shell.frame(), { red: 0x20, green: 0x80, blue: 0xc0 })!;
      const [gone, kept, x] = removed === "first" ? [one, two, box.x + box.width - 10] : [two, one, box.x + 10];
      const before = shell.log.length;
      await shell.remove(gone);
      await shell.waitFor(new RegExp(`TELL \\{"id":${kept},`), 5000, shell.log.length);
      assert.equal(await shell.instances(id), [kept]);
      await configure(shell, kept, 7);
      await shell.waitFor(new RegExp(`HEARD ${kept} 7`), 5000, before);
      const alone = await tells(shell, kept);
      assert.is(alone.month, kept % 2 === 0 ? "März" : "mars");
      assert.is(alone.text, "Instance 7");
      assert.is(alone.title, `${alone.total * 7} pairs`);
      // a click, and a binding on translated text
      await shell.click(x, box.y + 50);
      await shell.waitFor(new RegExp(`CLICK ${kept} `), 5000, before);
      const [, bound] = await shell.waitFor(new RegExp(`BOUND ${kept} (.*)`), 5000, before);
      await shell.waitFor(new RegExp(`BOUND ${kept} Label \\d+ and 7 1$`), 5000, before);
      assert.match(bound!, /^Label \d+ and 7/);
      assert.equal(shell.problems(id), []);

      const restarted = shell.log.length;
      await shell.restart();
      await shell.waitFor(/UP/, 10_000, restarted);
      const again = await tells(shell, kept);
      assert.equal([again.text, again.taken, again.heard], ["Instance 7", true, 0]);
      assert.equal(shell.problems(id), []);
    });
  });
}
