import type { ChildProcess } from "node:child_process";
import { cpSync, mkdirSync, rmSync } from "node:fs";
import { Desktop } from "./desktop.js";
import { problems } from "./problems.js";
import { end, type Root, type RunResult, run } from "./processes.js";

export interface ShellOptions {
  /** of the screen (1024 by 768) */
  readonly screen?: readonly [width: number, height: number];
  readonly env?: Readonly<Record<string, string>>;
  /** A command that begins that of plasmashell. */
  readonly through?: readonly string[];
}

/** A real plasmashell, with its desktop and its panel, and any number of widgets in one QML engine. */
export class Shell extends Desktop {
  readonly #options: ShellOptions;
  #program: ChildProcess | undefined;

  constructor(root: Root, options: ShellOptions) {
    super(root);
    this.#options = options;
  }

  override async open(): Promise<void> {
    await super.open(...(this.#options.screen ?? [1024, 768]));
    await this.#startShell();
  }

  /** Where the widget of this id is installed. */
  packageDir(id: string): string {
    return `${this.home}/data/plasma/plasmoids/${id}`;
  }

  /** What the shell found wrong with a package so far. */
  problems(id: string): string[] {
    return problems(this.lines, this.packageDir(id));
  }

  /** Puts a package where kpackagetool would. */
  install(packageDir: string, id: string): void {
    const target = this.packageDir(id);
    rmSync(target, { recursive: true, force: true });
    mkdirSync(target, { recursive: true });
    cpSync(packageDir, target, { recursive: true, dereference: true });
  }

  /** Runs a script of Plasma's desktop scripting; returns what it printed, all calls of print() joined. */
  async evaluate(script: string): Promise<string> {
    const { code, stdout, stderr } = await this.#ask("/PlasmaShell", "org.kde.PlasmaShell.evaluateScript", script);
    if (code !== 0) throw new Error(`${stderr.trim()}\nin: ${script}`);
    // a literal reply is indented by three spaces
    return stdout.replace(/^ {3}/, "").replace(/\n+$/, "");
  }

  /** Puts a widget on the desktop; returns the number that Plasma gave to the instance. */
  async add(id: string, x: number, y: number, width: number, height: number): Promise<number> {
    // Plasma 6 takes 0, 0 for no place at all; the desktop's grid makes the pixel invisible
    const place = [x === 0 && y === 0 ? 1 : x, y, width, height].join(", ");
    return Number(await this.evaluate(`print(desktops()[0].addWidget(${JSON.stringify(id)}, ${place}).id)`));
  }

  /** The numbers of a widget's instances on the desktop. */
  async instances(id: string): Promise<number[]> {
    const printed = await this.evaluate(
      `print(desktops()[0].widgets(${JSON.stringify(id)}).map(function (w) { return w.id }).join(" "))`,
    );
    return printed.split(" ").filter(Boolean).map(Number);
  }

  async remove(instance: number): Promise<void> {
    await this.evaluate(`desktops()[0].widgetById(${instance}).remove()`);
  }

  async removeLast(id: string): Promise<void> {
    const last = (await this.instances(id)).at(-1);
    if (last === undefined) throw new Error(`there is no ${id} on the desktop`);
    await this.remove(last);
  }

  /** As a user's next session: the widgets and their configuration are kept. */
  async restart(): Promise<void> {
    await this.#ask("/MainApplication", "org.qtproject.Qt.QCoreApplication.quit");
    if (!(await end(this.#program!, 15_000))) throw new Error("plasmashell did not quit");
    await this.#startShell();
  }

  async #startShell(): Promise<void> {
    const up = async () => {
      const { code, stdout } = await this.#ask(
        "/PlasmaShell",
        "org.kde.PlasmaShell.evaluateScript",
        "print(desktops().length)",
      );
      return code === 0 && Number(stdout) > 0;
    };
    const { env = {}, through = [] } = this.#options;
    this.#program = await this.launch("plasmashell", ["--no-respawn"], env, 60_000, up, through);
    // a widget that is added before the desktop knows its size is not put where it was asked for
    await this.settled({ quiet: 500, most: 8000 });
  }

  #ask(path: string, method: string, ...texts: string[]): Promise<RunResult> {
    return run(
      this.root,
      "dbus-send",
      [
        ...["--session", "--print-reply=literal", "--reply-timeout=30000", "--dest=org.kde.plasmashell"],
        ...[path, method, ...texts.map((text) => `string:${text}`)],
      ],
      { env: this.env, home: this.home, timeout: 40_000 },
    );
  }
}
