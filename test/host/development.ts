/** A project in watch mode, shown in a real viewer on a desktop of its own. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { type Plugin, type RollupWatcher, watch } from "rollup";
import * as assert from "uvu/assert";
import { type PlasmoidOptions, plasmoid } from "../../src/index.js";
import { Desktop } from "./desktop.js";
import { type Colour, find, type Host } from "./driver.js";
import { poll } from "./processes.js";

/** The process of the viewer on the desktop with this home. */
export function viewerOn(home: string): number {
  for (const entry of readdirSync("/proc")) {
    const pid = Number(entry);
    if (!Number.isInteger(pid)) continue;
    try {
      const environment = readFileSync(`/proc/${pid}/environ`, "latin1");
      const command = readFileSync(`/proc/${pid}/cmdline`, "latin1");
      if (/^\S*plasmoidviewer\0/.test(command) && environment.includes(`XDG_RUNTIME_DIR=${home}/run\0`)) return pid;
    } catch {
      // ended meanwhile
    }
  }
  throw new Error("there is no viewer");
}

/** What makes a desktop; folders for data and the language are the viewer's own. */
const desktopOnly = (env: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !/^(XDG_\w+_HOME|LC_ALL)$/.test(name)));

export class Development {
  readonly desktop: Desktop;
  readonly project: string;
  /** All that was printed. */
  printed = "";
  readonly #host: Host;
  readonly #options: PlasmoidOptions;
  readonly #plugins: readonly Plugin[];
  #watcher: RollupWatcher | undefined;
  #write: typeof process.stderr.write | undefined;

  /** `plugins` come after ours. */
  constructor(host: Host, project: string, options: PlasmoidOptions = {}, plugins: readonly Plugin[] = []) {
    this.desktop = new Desktop(host.root);
    this.project = project;
    this.#host = host;
    this.#options = options;
    this.#plugins = plugins;
  }

  /** Opens the viewer, and waits until something is printed where that is given. */
  async open(until?: RegExp): Promise<void> {
    await this.desktop.open();
    this.#write = process.stderr.write;
    process.stderr.write = (text: string | Uint8Array): boolean => {
      this.printed += String(text);
      return true;
    };
    const { root } = this.#host;
    const wanted = typeof this.#options.dev === "object" ? this.#options.dev : {};
    const command = [...(root === "" ? [] : ["chroot", root]), "plasmoidviewer"];
    this.#watcher = watch({
      input: `${this.project}/src/widget.ts`,
      onLog: () => undefined,
      plugins: [
        plasmoid({
          tsconfig: `${this.project}/tsconfig.json`,
          typecheck: false,
          summary: false,
          ...this.#options,
          dev: {
            command: command as unknown as [string, ...string[]],
            ...wanted,
            env: { ...desktopOnly(this.desktop.env), ...wanted.env },
          },
        }),
        ...this.#plugins,
      ],
      output: { dir: `${this.project}/dist` },
    });
    this.#watcher.on("event", (event) => {
      if (event.code === "BUNDLE_END") void event.result.close();
      if (event.code === "ERROR") this.printed += `FAILED ${event.error.message}\n${event.error.frame ?? ""}\n`;
    });
    if (until) await this.says(until, 120_000);
  }

  async close(): Promise<void> {
    await this.#watcher?.close();
    this.#watcher = undefined;
    if (this.#write) process.stderr.write = this.#write;
    this.desktop.close();
  }

  /** The process of the viewer that is running. */
  viewer(): number {
    return viewerOn(this.desktop.home);
  }

  /** Paths are relative to the project. */
  write(file: string, text: string): void {
    const path = `${this.project}/${file}`;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  edit(file: string, from: string | RegExp, to: string): void {
    const text = readFileSync(`${this.project}/${file}`, "utf8");
    const changed = text.replace(from, to);
    assert.not.equal(changed, text, `${file} has ${from}`);
    this.write(file, changed);
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

  async lacks(colour: Colour): Promise<void> {
    await poll(`no colour ${JSON.stringify(colour)}`, 60_000, async () =>
      find(this.desktop.frame(), colour) ? undefined : true,
    );
  }
}
