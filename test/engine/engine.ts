/** Runs QML and JavaScript on the bare engines, V4 of Qt 5.15 and of Qt 6, without Plasma. */
import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { hosts } from "../host/driver.js";
import { Log, type LogLine, messagePattern } from "../host/log.js";
import { createHome, environment, type Root, removeHome, start, stop } from "../host/processes.js";

export interface EngineResult {
  /** what console.log and its like wrote, in order */
  readonly console: readonly string[];
  /** the engine's own warnings and errors */
  readonly errors: readonly string[];
  /** all, each line with its type */
  readonly lines: readonly LogLine[];
  /** of Qt.exit(); null when a crash ended it */
  readonly code: number | null;
}

export interface EngineOptions {
  /** The milliseconds it may take. */
  readonly timeout?: number;
  /** The milliseconds it may say nothing. */
  readonly idle?: number;
  readonly env?: Readonly<Record<string, string>>;
}

export class Engine {
  /** 5 is Qt 5.15 */
  readonly qt: 5 | 6;
  readonly #root: Root;

  constructor(qt: 5 | 6, root: Root) {
    this.qt = qt;
    this.#root = root;
  }

  get name(): string {
    return `Qt ${this.qt}`;
  }

  /**
   * Runs a QML file, or main.qml of a folder, until Qt.quit(). A chroot sees only files below /tmp.
   * Rejects when it does not end within the time.
   */
  run(path: string, options: EngineOptions = {}): Promise<EngineResult> {
    const home = createHome();
    return this.#run(home, resolve(path), options).finally(() => removeHome(home));
  }

  /**
   * Writes the files (names may have folders) and runs `main`, a name among them.
   * Its root has to be an Item: Qt 5 ends at once when it is a QtObject or the like.
   */
  async evaluate(
    files: Readonly<Record<string, string>>,
    main = "main.qml",
    options: EngineOptions = {},
  ): Promise<EngineResult> {
    const home = createHome();
    try {
      for (const [name, text] of Object.entries(files)) {
        const file = join(home, "files", name);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, text);
      }
      return await this.#run(home, join(home, "files", main), options);
    } finally {
      removeHome(home);
    }
  }

  async #run(home: string, path: string, { timeout = 30_000, idle, env }: EngineOptions): Promise<EngineResult> {
    const file = statSync(path).isDirectory() ? join(path, "main.qml") : path;
    const log = new Log();
    const child = start(this.#root, `/usr/lib/qt${this.qt}/bin/qml`, [file], {
      env: { ...environment(home), QT_QPA_PLATFORM: "offscreen", QT_MESSAGE_PATTERN: messagePattern, ...env },
      cwd: dirname(file),
    });
    log.read(child.stdout!);
    log.read(child.stderr!);
    let late: number | undefined;
    const stopAfter = (limit: number): NodeJS.Timeout =>
      setTimeout(() => {
        late = limit;
        stop(child);
      }, limit);
    const timers = [stopAfter(timeout)];
    if (idle !== undefined) {
      timers.push(stopAfter(idle));
      child.stderr!.on("data", () => timers[1]!.refresh());
    }
    const code = await new Promise<number | null>((done, fail) => {
      child.once("error", fail);
      child.once("close", done);
    }).finally(() => timers.forEach(clearTimeout));
    log.close();
    if (late !== undefined)
      throw new Error(`${this.name} did not end within ${late} ms: ${file}\n${log.text.join("\n")}`);
    return {
      console: log.lines.filter(isConsole).map((line) => line.text.replace(/^(qml|js): /, "")),
      errors: log.lines.filter((line) => isError(line)).map((line) => line.text),
      lines: log.lines,
      code,
    };
  }
}

const isConsole = ({ category }: LogLine): boolean => category === "qml" || category === "js";

const isError = (line: LogLine): boolean => !isConsole(line) && line.type !== "debug" && line.type !== "info";

/** The engines on this machine: those of the hosts. */
export function engines(): readonly Engine[] {
  return hosts()
    .filter((host) => host.file(`/usr/lib/qt${host.plasma}/bin/qml`))
    .map((host) => new Engine(host.plasma, host.root));
}
