import type { ChildProcess } from "node:child_process";
import { cpSync, mkdirSync } from "node:fs";
import { basename, resolve } from "node:path";
import { languageEnvironment } from "../../src/dev/viewer.js";
import { Desktop, type Window } from "./desktop.js";
import { problems } from "./problems.js";
import { end, type Root, stop } from "./processes.js";

export interface ViewOptions {
  /** planar shows the widget as on a desktop, horizontal and vertical as in a panel, with a popup */
  readonly formFactor?: "planar" | "horizontal" | "vertical" | "mediacenter" | "application";
  readonly location?: "floating" | "desktop" | "fullscreen" | "topedge" | "bottomedge" | "leftedge" | "rightedge";
  /** of the viewer's window (800 by 600). The widget's corner is at 320, 240 in it. */
  readonly size?: readonly [width: number, height: number];
  /** of the screen (1024 by 768) */
  readonly screen?: readonly [width: number, height: number];
  /** as in "de" or "pt_BR": the host speaks it as far as catalogs are there */
  readonly language?: string;
  readonly env?: Readonly<Record<string, string>>;
  /**
   * The id of a widget that is installed, where `env` lets the host find it: it is shown in place of the package, which
   * is not copied.
   */
  readonly applet?: string;
  /** in the log when the widget is up; without it: the viewer's window is there and its picture rests */
  readonly ready?: RegExp;
  /** for coming up, in milliseconds */
  readonly timeout?: number;
}

/** A package in a running plasmoidviewer. */
export class View extends Desktop {
  /** the copy of the package that the viewer shows: changes to it are seen after restart() */
  readonly packageDir: string;
  readonly #options: ViewOptions;
  readonly #size: readonly [number, number];
  #viewer: ChildProcess | undefined;

  readonly #plasma: 5 | 6;

  constructor(root: Root, plasma: 5 | 6, packageDir: string, options: ViewOptions) {
    super(root);
    this.#plasma = plasma;
    this.#options = options;
    this.#size = options.size ?? [800, 600];
    if (options.applet !== undefined) {
      this.packageDir = packageDir;
      return;
    }
    this.packageDir = `${this.home}/package/${basename(resolve(packageDir))}`;
    mkdirSync(`${this.home}/package`);
    cpSync(packageDir, this.packageDir, { recursive: true, dereference: true });
  }

  override async open(): Promise<void> {
    await super.open(...(this.#options.screen ?? [1024, 768]));
    await this.#startViewer();
  }

  /** What the host found wrong with the package so far. */
  problems(): string[] {
    return problems(this.lines, this.packageDir);
  }

  /**
   * A fresh viewer with the same home and the same package folder. The widget's configuration is the default
   * again: plasmoidviewer forgets it by design. A Shell keeps it.
   */
  async restart(): Promise<void> {
    stop(this.#viewer!);
    await end(this.#viewer!, 5000);
    await this.#startViewer();
  }

  /** Opens the widget's settings by the button of the viewer's toolbar. */
  async openSettings(): Promise<Window> {
    const [width, height] = this.#size;
    // the toolbar hangs at the middle of the lower edge, and its icons are no texts that a language could widen
    await this.click(Math.round(width / 2) + (this.#plasma === 5 ? 47 : 18), height - 29);
    const window = await this.window(/ — /, 10_000);
    await this.settled();
    return window;
  }

  async #startViewer(): Promise<void> {
    const { applet = this.packageDir, formFactor, location, language, env, ready, timeout = 40_000 } = this.#options;
    const since = this.log.length;
    this.#viewer = await this.launch(
      "plasmoidviewer",
      [
        ...["--applet", applet, "--size", this.#size.join("x")],
        ...(formFactor ? ["--formfactor", formFactor] : []),
        ...(location ? ["--location", location] : []),
      ],
      { ...STYLE, ...(language ? languageEnvironment(language) : {}), ...env },
      timeout,
      async () => (await this.windows()).length > 0,
    );
    if (ready) await this.waitFor(ready, timeout, since);
    else await this.settled();
  }
}

/** What the platform theme of a Plasma session sets for every program. */
const STYLE = { QT_QUICK_CONTROLS_STYLE: "org.kde.desktop" };
