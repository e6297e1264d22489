import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { type FSWatcher, watch } from "chokidar";
import type { Plugin, PluginContext } from "rollup";
import type { Project } from "./project.js";

/** How long Rollup has to notice a change by itself, in milliseconds. */
const ROLLUPS_TURN = 300;
const NEVER_WATCHED = /^(\.|node_modules$|dist$)|~$/;

/**
 * Notices what Rollup's own watching can't: files that appear in a widget's folder, and files that are imported for
 * their types alone. Rollup builds again when a file that it watches changes, so there is one file to tell it by.
 */
export class Watching {
  readonly #project: Project;
  readonly #roots = new Set<string>();
  readonly #outputs = new Set<string>();
  #types: ReadonlySet<string> = new Set();
  #ofRollup: ReadonlySet<string> = new Set();
  #watcher: FSWatcher | undefined;
  #ready: Promise<void> = Promise.resolve();
  #isReady: () => void = () => undefined;
  #signal: string | undefined;
  #retry: NodeJS.Timeout | undefined;
  /** When the last build began. */
  #begun = 0;

  constructor(project: Project) {
    this.#project = project;
  }

  plugin(): Plugin {
    const project = this.#project;
    const begin = (context: PluginContext): void => this.#begin(context);
    const built = (context: PluginContext): Promise<void> => this.#built(context);
    const close = (): Promise<void> => this.#close();
    return {
      name: "plasmoid:watch",
      buildStart: {
        sequential: true,
        handler() {
          if (this.meta.watchMode && !project.isClosed) begin(this);
        },
      },
      async buildEnd() {
        if (this.meta.watchMode) await built(this);
      },
      generateBundle: {
        order: "pre",
        handler: ({ dir }) => {
          if (dir !== undefined) this.#outputs.add(resolve(dir));
        },
      },
      closeWatcher: close,
    };
  }

  /**
   * Files that types come from; Rollup knows only those that code comes from. They are known when the types are checked,
   * which takes longer than the build: one that has changed since that began was watched by nobody.
   */
  addTypes(files: readonly string[]): void {
    const known = this.#types;
    this.#types = new Set(files);
    this.#watcher?.add([...files]);
    const isMissed = (file: string): boolean =>
      !known.has(file) &&
      !this.#ofRollup.has(file) &&
      (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) > this.#begun;
    if (this.#watcher && files.some(isMissed)) this.#tell();
  }

  #begin(context: PluginContext): void {
    clearTimeout(this.#retry);
    this.#begun = Date.now();
    this.#signal ??= join(mkdtempSync(join(tmpdir(), `plasmoid-watch-${process.pid}-`)), "changed");
    writeFileSync(this.#signal, "", { flag: "a" });
    context.addWatchFile(this.#signal);
    this.#watcher ??= this.#start();
    const { entries, options, widgets } = this.#project;
    const roots = entries.flatMap(({ folder }) => [
      folder,
      ...Object.values(options.assets).map((from) => resolve(folder, from)),
    ]);
    for (const root of [...roots, ...widgets.flatMap(({ model }) => model.native?.source ?? [])]) {
      if (this.#roots.has(root)) continue;
      this.#roots.add(root);
      this.#watcher.add(root);
    }
  }

  async #built(context: PluginContext): Promise<void> {
    const before = this.#ofRollup;
    this.#ofRollup = new Set(context.getWatchFiles());
    const added = [...this.#ofRollup].filter(
      (file) => !before.has(file) && file !== this.#signal && !file.includes("/node_modules/"),
    );
    if (added.length > 0) this.#watcher?.add(added);
    await this.#ready;
  }

  #start(): FSWatcher {
    const watcher = watch([], { ignoreInitial: true, ignored: (path) => this.#isIgnored(path) });
    this.#ready = new Promise((done) => {
      this.#isReady = done;
    });
    watcher.once("ready", this.#isReady);
    watcher.on("add", () => this.#tell());
    watcher.on("unlink", () => this.#tell());
    watcher.on("change", (path) => {
      if (this.#types.has(path) && !this.#ofRollup.has(path)) this.#tell();
      else setTimeout(() => this.#tellUnlessBuilt(path), ROLLUPS_TURN).unref();
    });
    return watcher;
  }

  #isIgnored(path: string): boolean {
    // Written by the build itself.
    if (this.#project.widgets.some(({ model }) => model.native?.types === path)) return true;
    if (this.#roots.has(path) || this.#types.has(path)) return false;
    if ([...this.#outputs].some((folder) => path === folder || path.startsWith(`${folder}/`))) return true;
    const root = [...this.#roots].find((folder) => path.startsWith(`${folder}/`));
    return (
      root !== undefined &&
      relative(root, path)
        .split("/")
        .some((part) => NEVER_WATCHED.test(part))
    );
  }

  /**
   * Rollup begins to watch a file some time after it was built with it, and drops what follows fast on another change.
   * A change that no build has begun after is one that it has missed.
   */
  #tellUnlessBuilt(path: string): void {
    const changed = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (changed > this.#begun) this.#tell();
  }

  /** Again and again until a build begins: Rollup is deaf for a moment after each change. */
  #tell(): void {
    if (this.#signal === undefined) return;
    writeFileSync(this.#signal, ".", { flag: "a" });
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => this.#tell(), 500);
    this.#retry.unref();
  }

  async #close(): Promise<void> {
    clearTimeout(this.#retry);
    if (this.#signal !== undefined) rmSync(join(this.#signal, ".."), { recursive: true, force: true });
    this.#signal = undefined;
    const watcher = this.#watcher;
    this.#watcher = undefined;
    await watcher?.close();
    this.#isReady(); // a build under way may be waiting
  }
}
