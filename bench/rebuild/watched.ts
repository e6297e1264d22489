import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Builder } from "./configurations.js";
import type { Answer, First, Order } from "./watcher.js";

const loader = new URL("../../test/loader.mjs", import.meta.url).href;

/** Rollup's watch mode on a project, in a process of its own. */
export class Watched {
  readonly #child: ChildProcess;
  /** Of the first build. */
  readonly first: Promise<First>;

  constructor(builder: Builder, project: string, folder: string, profile?: string) {
    this.#child = fork(fileURLToPath(new URL("watcher.ts", import.meta.url)), [builder, project, folder], {
      execArgv: ["--import", loader, ...(profile === undefined ? [] : ["--cpu-prof", `--cpu-prof-dir=${profile}`])],
      stdio: ["ignore", "inherit", "pipe", "ipc"],
    });
    let said = "";
    this.#child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      said = (said + text).slice(-4000);
    });
    this.first = this.#answer<First>(() => said);
    this.ask = (order) => {
      const answer = this.#answer<Answer>(() => said);
      this.#child.send(order);
      return answer;
    };
  }

  readonly ask: (order: Order) => Promise<Answer>;

  close(): Promise<void> {
    if (this.#child.exitCode !== null) return Promise.resolve();
    return new Promise((done) => {
      this.#child.once("exit", () => done());
      this.#child.disconnect();
    });
  }

  #answer<T>(said: () => string): Promise<T> {
    return new Promise((resolve, reject) => {
      const gone = (): void => reject(new Error(`the watcher ended: ${said()}`));
      this.#child.once("exit", gone);
      this.#child.once("message", (answer: T) => {
        this.#child.off("exit", gone);
        resolve(answer);
      });
    });
  }
}
