import { type RollupError, type RollupWatcher, watch } from "rollup";
import { type BuildOptions, diagnosticsOf, type Project } from "./project.js";

interface Round {
  readonly mistakes: readonly string[];
  readonly error: RollupError | undefined;
}

/** Rollup's watch mode on a project, one build at a time. */
export class Watched {
  readonly #project: Project;
  readonly #watcher: RollupWatcher;
  readonly #done: Round[] = [];
  #wake: () => void = () => undefined;
  /** How many builds have ended. */
  builds = 0;
  /** How many builds have begun. */
  begun = 0;

  constructor(project: Project, options: BuildOptions = {}) {
    this.#project = project;
    const { onLog, ...config } = { ...project.options(options), onLog: () => undefined };
    this.#watcher = watch({ ...config, onLog, output: { dir: project.path(options.dir ?? "dist") } });
    let error: RollupError | undefined;
    this.#watcher.on("event", async (event) => {
      if (event.code === "BUNDLE_START") {
        error = undefined;
        this.begun++;
      }
      if (event.code === "ERROR") error = event.error;
      if (event.code === "BUNDLE_END") await event.result.close();
      if (event.code !== "END") return;
      this.builds++;
      this.#done.push({ error, mistakes: diagnosticsOf(error).map((diagnostic) => project.brief(diagnostic)) });
      this.#wake();
    });
  }

  /** The next build that `isWanted`; those before it are skipped, since a change may be seen in two steps. */
  async until(isWanted: (round: Round, output: Record<string, string>) => boolean, what: string): Promise<Round> {
    let last: Round | undefined;
    const deadline = Date.now() + 60_000;
    for (;;) {
      for (let round = this.#done.shift(); round; round = this.#done.shift()) {
        last = round;
        if (isWanted(round, this.#project.output())) return round;
      }
      if (Date.now() > deadline)
        throw new Error(`no such build: ${what}; the last one: ${last?.error?.message ?? (last ? "fine" : "none")}`);
      await new Promise<void>((done) => {
        this.#wake = done;
        setTimeout(done, 200);
      });
    }
  }

  good(what = "one without mistakes"): Promise<Round> {
    return this.until(({ error }) => error === undefined, what);
  }

  failed(mistake: string): Promise<Round> {
    return this.until(({ mistakes }) => mistakes.includes(mistake), mistake);
  }

  /** How many builds there are while nobody changes anything. */
  async idle(milliseconds = 1500): Promise<number> {
    const before = this.builds;
    await new Promise((done) => setTimeout(done, milliseconds));
    return this.builds - before;
  }

  async close(): Promise<void> {
    await this.#watcher.close();
  }
}
