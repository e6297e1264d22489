// The development package in real viewers.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { type RollupWatcher, watch } from "rollup";
import { suite, type Test } from "uvu";
import * as assert from "uvu/assert";
import { plasmoid } from "../../src/index.js";
import { copyFixture } from "./build.js";
import { Desktop } from "./desktop.js";
import { type Colour, find, type Host, requireHosts } from "./driver.js";
import { poll } from "./processes.js";

const blue: Colour = { red: 0x20, green: 0x80, blue: 0xc0 };
const green: Colour = { red: 0x10, green: 0xa0, blue: 0x30 };
/** The frame of the card that says what went wrong. */
const cardRed: Colour = { red: 0xda, green: 0x44, blue: 0x53 };

/** A widget in development on a desktop of its own. */
class Development {
  readonly desktop: Desktop;
  readonly project: string;
  /** All that was printed. */
  printed = "";
  #watcher: RollupWatcher | undefined;
  #write: typeof process.stderr.write | undefined;
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
    this.desktop = new Desktop(host.root);
    this.project = copyFixture("reload");
  }

  async open(): Promise<void> {
    await this.desktop.open();
    this.#write = process.stderr.write;
    process.stderr.write = (text: string | Uint8Array): boolean => {
      this.printed += String(text);
      return true;
    };
    const { root } = this.#host;
    const options = { command: [...(root === "" ? [] : ["chroot", root]), "plasmoidviewer"], env: this.desktop.env };
    this.#watcher = watch({
      input: `${this.project}/src/widget.ts`,
      onLog: () => undefined,
      plugins: [
        plasmoid({
          tsconfig: `${this.project}/tsconfig.json`,
          typecheck: false,
          summary: false,
          dev: { ...options, command: options.command as [string, ...string[]] },
        }),
      ],
      output: { dir: `${this.project}/dist` },
    });
    this.#watcher.on("event", (event) => {
      if (event.code === "BUNDLE_END") void event.result.close();
    });
    await this.says(/UP 0 declared/, 60_000);
  }

  async close(): Promise<void> {
    await this.#watcher?.close();
    if (this.#write) process.stderr.write = this.#write;
    this.desktop.close();
  }

  edit(file: string, from: string, to: string): void {
    const path = `${this.project}/src/${file}`;
    const text = readFileSync(path, "utf8");
    assert.ok(text.includes(from), `${file} has ${from}`);
    writeFileSync(path, text.replace(from, to));
  }

  /** Waits until something is printed after what was there at `since`. */
  async says(pattern: RegExp, timeout = 20_000, since = 0): Promise<void> {
    try {
      await poll(`${pattern}`, timeout, async () => (pattern.test(this.printed.slice(since)) ? true : undefined));
    } catch (error) {
      throw new Error(`${pattern} was not printed, but\n${this.printed.slice(-3000)}`, { cause: error });
    }
  }

  async shows(colour: Colour): Promise<{ x: number; y: number }> {
    return poll(`a colour ${JSON.stringify(colour)}`, 20_000, async () => find(this.desktop.frame(), colour));
  }

  async lacks(colour: Colour): Promise<void> {
    await poll(`no colour ${JSON.stringify(colour)}`, 20_000, async () =>
      find(this.desktop.frame(), colour) ? undefined : true,
    );
  }
}

function reloading(test: Test, host: Host): void {
  test("what is saved is swapped into the running widget, and its state is kept", async () => {
    const before = new Set(readdirSync(tmpdir()));
    const dev = new Development(host);
    try {
      await dev.open();
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
      dev.edit("ui/Full.qml", "#2080c0", "#10a030");
      await dev.shows(green);
      await dev.says(new RegExp(`UP ${count} declared`), 20_000, since);

      since = dev.printed.length;
      dev.edit("label.ts", "first ", "second ");
      await dev.says(new RegExp(`LABEL second ${count} `), 20_000, since);

      // Setup runs anew: the timers of the old one have ended, and what has its declared value follows the declaration.
      since = dev.printed.length;
      dev.edit("widget.ts", "TICK one", "TICK two");
      dev.edit("widget.ts", '"declared"', '"changed"');
      await dev.says(/TICK two/, 20_000, since);
      await dev.says(new RegExp(`UP ${count} changed`), 20_000, since);
      since = dev.printed.length;
      await dev.says(/TICK two|\d times/, 20_000, since);
      assert.not.match(dev.printed.slice(since), /TICK one/);

      // A file that does not parse: a card over the last good widget.
      dev.edit("ui/Full.qml", "Rectangle {", "Rectangle { {");
      await dev.shows(cardRed);
      dev.edit("ui/Full.qml", "Rectangle { {", "Rectangle {");
      await dev.lacks(cardRed);
      assert.ok(find(dev.desktop.frame(), green));

      // What throws when it starts: the same, with the author's place.
      since = dev.printed.length;
      dev.edit("widget.ts", "return {", 'if (state.count > 0) throw new Error("out of order");\n    return {');
      await dev.shows(cardRed);
      await dev.says(/error Error: out of order\n\s+at \S*src\/widget\.ts:\d+:\d+/, 20_000, since);
      assert.match(dev.printed.slice(since), /> \d+ \| .*throw new Error\("out of order"\)/);
      dev.edit("widget.ts", 'if (state.count > 0) throw new Error("out of order");\n    ', "");
      await dev.lacks(cardRed);

      since = dev.printed.length;
      dev.edit("widget.ts", 'name: "Reload"', 'name: "Another name"');
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

for (const host of requireHosts()) {
  const test = suite(`development on ${host.name}`);
  reloading(test, host);
  test.run();
}
