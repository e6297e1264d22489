/** A project in watch mode, shown in a real viewer on a desktop of its own. */
import { readFileSync, writeFileSync } from "node:fs";
import { type RollupWatcher, watch } from "rollup";
import * as assert from "uvu/assert";
import { type PlasmoidOptions, plasmoid } from "../../src/index.js";
import { Desktop } from "./desktop.js";
import { type Colour, find, type Host } from "./driver.js";
import { poll } from "./processes.js";

export class Development {
  readonly desktop: Desktop;
  readonly project: string;
  /** All that was printed. */
  printed = "";
  readonly #host: Host;
  readonly #options: PlasmoidOptions;
  #watcher: RollupWatcher | undefined;
  #write: typeof process.stderr.write | undefined;

  constructor(host: Host, project: string, options: PlasmoidOptions = {}) {
    this.desktop = new Desktop(host.root);
    this.project = project;
    this.#host = host;
    this.#options = options;
  }

  async open(): Promise<void> {
    await this.desktop.open();
    this.#write = process.stderr.write;
    process.stderr.write = (text: string | Uint8Array): boolean => {
      this.printed += String(text);
      return true;
    };
    const { root } = this.#host;
    const command = [...(root === "" ? [] : ["chroot", root]), "plasmoidviewer"];
    this.#watcher = watch({
      input: `${this.project}/src/widget.ts`,
      onLog: () => undefined,
      plugins: [
        plasmoid({
          tsconfig: `${this.project}/tsconfig.json`,
          typecheck: false,
          summary: false,
          dev: { command: command as unknown as [string, ...string[]], env: this.desktop.env },
          ...this.#options,
        }),
      ],
      output: { dir: `${this.project}/dist` },
    });
    this.#watcher.on("event", (event) => {
      if (event.code === "BUNDLE_END") void event.result.close();
      if (event.code === "ERROR") this.printed += `FAILED ${event.error.message}\n${event.error.frame ?? ""}\n`;
    });
  }

  async close(): Promise<void> {
    await this.#watcher?.close();
    if (this.#write) process.stderr.write = this.#write;
    this.desktop.close();
  }

  edit(file: string, from: string, to: string): void {
    const path = `${this.project}/${file}`;
    const text = readFileSync(path, "utf8");
    assert.ok(text.includes(from), `${file} has ${from}`);
    writeFileSync(path, text.replace(from, to));
  }

  /** Waits until something is printed after what was there at `since`. */
  async says(pattern: RegExp, timeout = 60_000, since = 0): Promise<void> {
    try {
      await poll(`${pattern}`, timeout, async () => (pattern.test(this.printed.slice(since)) ? true : undefined));
    } catch (error) {
      throw new Error(`${pattern} was not printed, but\n${this.printed.slice(-3000)}`, { cause: error });
    }
  }

  async shows(colour: Colour, timeout = 60_000): Promise<{ x: number; y: number }> {
    return poll(`a colour ${JSON.stringify(colour)}`, timeout, async () => find(this.desktop.frame(), colour));
  }
}
