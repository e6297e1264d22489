import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { type FSWatcher, watch } from "chokidar";
import type { Plugin, PluginContext } from "rollup";
import type { Project } from "./project.js";
import { translationsFolder } from "./translations.js";

/** How long Rollup has to notice a change by itself, in milliseconds. */
const ROLLUPS_TURN = 300;
/** How long after a change another one makes the two a burst, in milliseconds: all that a single edit waits. */
const BURST = 8;
/** How long nothing may change for a burst to be over, and how long one lasts at the most. */
const QUIET = 60;
const LONGEST_BURST = 2000;
const NEVER_WATCHED = /^(\.|node_modules$|dist$)|~$/;

const sleep = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/**
 * Notices what Rollup's own watching can't: files that appear in a widget's folder, and files that are imported for
 * their types alone. Rollup builds again when a file that it watches changes, so there is one file to tell it by. A
 * build waits until a burst of changes, as of a checkout, is over.
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
  /** The files that have changed since, or with the last one that did. */
  readonly #changed = new Set<string>();
  /** How many changes were seen, and when the last. */
  #changes = 0;
  #changedAt = 0;
  #isSettling = false;
  /** Whether Rollup was told of a change that no build has begun after yet. */
  #isTold = false;
  /** Files of types that are gone, which are to be watched anew when they are back. */
  readonly #gone = new Set<string>();

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
      watchChange: (id) => this.#settle(id),
      closeWatcher: close,
    };
  }

  /** Rollup waits for this before it builds, and what changes meanwhile is part of the same build. */
  async #settle(id: string): Promise<void> {
    if (id !== this.#signal) this.#see(id);
    if (this.#isSettling) return;
    this.#isSettling = true;
    await sleep(BURST);
    const end = Date.now() + LONGEST_BURST;
    for (let seen = -1; this.#changed.size > 1 && seen !== this.#changes && Date.now() < end; ) {
      seen = this.#changes;
      await sleep(QUIET);
    }
    this.#isSettling = false;
  }

  #see(path: string): void {
    // What changed long before has been built, or is another widget's.
    if (Date.now() - this.#changedAt > ROLLUPS_TURN) this.#changed.clear();
    this.#changedAt = Date.now();
    this.#changed.add(path);
    this.#changes++;
  }

  /**
   * Files that types come from; Rollup knows only those that code comes from. They are known when the types are checked,
   * which takes longer than the build: one that has changed since that began was watched by nobody.
   */
  addTypes(files: readonly string[]): void {
    const known = this.#types;
    this.#types = new Set(files);
    this.#watcher?.add(files.filter((file) => !known.has(file) || this.#gone.delete(file)));
    const isMissed = (file: string): boolean =>
      !known.has(file) &&
      !this.#ofRollup.has(file) &&
      (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) > this.#begun;
    if (this.#watcher && files.some(isMissed)) this.#tell();
  }

  #begin(context: PluginContext): void {
    clearTimeout(this.#retry);
    this.#isTold = false;
    this.#changed.clear();
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
    const translated = entries.flatMap((entry) => translationsFolder(entry, this.#project) ?? []);
    for (const root of [...roots, ...translated, ...widgets.flatMap(({ model }) => model.native?.source ?? [])]) {
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
    watcher.on("add", (path) => {
      this.#see(path);
      this.#tell();
    });
    watcher.on("unlink", (path) => {
      this.#see(path);
      this.#gone.add(path);
      this.#tell();
    });
    watcher.on("change", (path) => {
      this.#see(path);
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

  /** Once, unless a build is about to begin anyway; then again and again until one does: Rollup is deaf at times. */
  #tell(isAgain = false): void {
    if (this.#signal === undefined) return;
    if (isAgain || !(this.#isTold || this.#isSettling)) writeFileSync(this.#signal, ".", { flag: "a" });
    this.#isTold = true;
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => this.#tell(true), 500);
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
