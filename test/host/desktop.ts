import type { ChildProcess } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { Log, type LogLine, messagePattern } from "./log.js";
import { type Frame, readFrame } from "./picture.js";
import { createHome, delay, ended, environment, poll, type Root, removeHome, run, start, stop } from "./processes.js";

export interface Window {
  readonly id: string;
  readonly title: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Region {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

// Undecorated windows, the host's at the left top corner, focus by click or when new: coordinates are the same
// in each run, and dialogs get the keyboard as they would on a real desktop.
const windowManagerSettings = `<?xml version="1.0"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <focus><focusNew>yes</focusNew><followMouse>no</followMouse></focus>
  <placement><policy>Smart</policy><center>no</center></placement>
  <theme><keepBorder>no</keepBorder></theme>
  <desktops><number>1</number></desktops>
  <keyboard/>
  <mouse>
    <context name="Client">
      <mousebind button="Left" action="Press"><action name="Focus"/><action name="Raise"/></mousebind>
      <mousebind button="Right" action="Press"><action name="Focus"/></mousebind>
    </context>
  </mouse>
  <applications>
    <application class="*"><decor>no</decor></application>
    <application class="*" type="normal"><decor>no</decor><position force="yes"><x>0</x><y>0</y></position></application>
  </applications>
</openbox_config>
`;

/** An X server, a window manager and a session bus of its own: a place for one host program, closed as a whole. */
export class Desktop {
  readonly home: string = createHome();
  /** the environment of programs on this desktop */
  readonly env: Record<string, string> = environment(this.home);
  readonly #programs: ChildProcess[] = [];
  readonly #log = new Log();
  /** letters that the keyboard got */
  readonly #added = new Set<string>();

  readonly root: Root;

  constructor(root: Root) {
    this.root = root;
  }

  /** All that the host has written, restarts included, in Qt's usual form: console.log is `qml: …`. */
  get log(): readonly string[] {
    return this.#log.text;
  }

  /** The same with each line's type. */
  get lines(): readonly LogLine[] {
    return this.#log.lines;
  }

  /** The first line that matches, from line number `since` of the log on. Rejects when the host ends before. */
  waitFor(pattern: RegExp, timeout?: number, since?: number): Promise<RegExpMatchArray> {
    return this.#log.waitFor(pattern, timeout, since);
  }

  async open(width = 1024, height = 768): Promise<void> {
    // -displayfd lets the server choose a free display; its picture is readable as a file below -fbdir
    const server = this.#start("", "Xvfb", [
      ...["-displayfd", "1", "-screen", "0", `${width}x${height}x24`, "-fbdir", this.home],
      ...["-nolisten", "tcp", "-noreset"],
    ]);
    const bus = `unix:path=${this.home}/run/bus`;
    this.env.DBUS_SESSION_BUS_ADDRESS = bus;
    this.env.DISPLAY = `:${await firstLine(server)}`;
    // started on the display, since what it activates inherits its environment
    const daemon = this.#start(this.root, "dbus-daemon", [
      ...["--session", "--nofork", "--nopidfile", "--nosyslog", "--print-address=1", `--address=${bus}`],
    ]);
    mkdirSync(`${this.home}/config/openbox`, { recursive: true });
    writeFileSync(`${this.home}/config/openbox/rc.xml`, windowManagerSettings);
    this.#start("", "openbox", []);
    await firstLine(daemon);
    await poll("the window manager", 10_000, async () => {
      const { code } = await this.#tool("wmctrl", ["-m"]);
      return code === 0 ? true : undefined;
    });
  }

  /** Ends all that runs here and removes the home. */
  close(): void {
    for (const program of this.#programs) stop(program);
    removeHome(this.home);
  }

  /** Starts the host on this desktop, with its output in the log; waits until `up` says so. */
  protected async launch(
    command: string,
    args: readonly string[],
    env: Readonly<Record<string, string>>,
    timeout: number,
    up: () => Promise<boolean>,
    through: readonly string[] = [],
  ): Promise<ChildProcess> {
    const since = this.log.length;
    const program = this.#start(this.root, command, args, { QT_MESSAGE_PATTERN: messagePattern, ...env }, through);
    this.#log.open();
    this.#log.read(program.stdout!);
    this.#log.read(program.stderr!);
    program.once("close", () => this.#log.close());
    await poll(command, timeout, async () => {
      if (ended(program)) throw new Error(`${command} ended:\n${this.log.slice(since).join("\n")}`);
      return (await up()) ? true : undefined;
    });
    return program;
  }

  /** The visible windows: dialogs, popups and menus too, each with its place on the screen. */
  async windows(): Promise<Window[]> {
    const [visible, tree] = await Promise.all([
      this.#tool("xdotool", ["search", "--onlyvisible", "--class", "."]),
      this.#tool("xwininfo", ["-root", "-tree"]),
    ]);
    const ids = new Set(visible.stdout.split("\n").map(Number));
    const windows: Window[] = [];
    for (const line of tree.stdout.split("\n")) {
      const match = /^\s+(0x[0-9a-f]+) (?:"(.*)"|\(has no name\)): .*?\s(\d+)x(\d+)\S*\s+\+(-?\d+)\+(-?\d+)$/.exec(
        line,
      );
      if (!match || !ids.has(Number(match[1]))) continue;
      const [, id = "", title = "", width, height, x, y] = match as (string | undefined)[];
      windows.push({ id, title, x: Number(x), y: Number(y), width: Number(width), height: Number(height) });
    }
    return windows;
  }

  /** Waits for a window with this title, or that passes the test. */
  async window(which: RegExp | ((window: Window) => boolean), timeout = 20_000): Promise<Window> {
    const matches = which instanceof RegExp ? (window: Window) => which.test(window.title) : which;
    let seen: Window[] = [];
    try {
      return await poll(`a window ${which}`, timeout, async () => {
        seen = await this.windows();
        return seen.find(matches);
      });
    } catch (error) {
      const titles = seen.map((window) => window.title).join(", ");
      throw new Error(`no window ${which}, only: ${titles}`, { cause: error });
    }
  }

  /** The window as it is then. */
  async resizeWindow(window: Window, width: number, height: number): Promise<Window> {
    await this.#must("wmctrl", ["-i", "-r", window.id, "-e", `0,-1,-1,${width},${height}`]);
    await this.settled();
    return this.window(({ id, ...size }) => id === window.id && size.width === width && size.height === height);
  }

  /** Asks a window to close, as its close button would. */
  async closeWindow(window: Window): Promise<void> {
    await this.#must("wmctrl", ["-i", "-c", window.id]);
  }

  async click(x: number, y: number, { button = 1 }: { button?: 1 | 2 | 3 } = {}): Promise<void> {
    await this.#pointer(x, y, ["click", String(button)]);
  }

  /**
   * Clicks until the log says that it worked. Now and then a host that has just opened or closed a window of its own
   * does not notice a click; what a person does then is to click again.
   */
  async clickUntil(pattern: RegExp, x: number, y: number): Promise<void> {
    for (let tries = 3; ; tries--) {
      const since = this.log.length;
      await this.click(x, y);
      try {
        await this.waitFor(pattern, 5000, since);
        return;
      } catch (error) {
        if (tries === 1) throw error;
      }
    }
  }

  async doubleClick(x: number, y: number): Promise<void> {
    await this.#pointer(x, y, ["click", "--repeat", "2", "--delay", "80", "1"]);
  }

  /** button 4 is up, 5 down */
  async scroll(x: number, y: number, direction: "up" | "down", clicks = 1): Promise<void> {
    const button = direction === "up" ? "4" : "5";
    await this.#pointer(x, y, ["click", "--repeat", String(clicks), "--delay", "30", button]);
  }

  async hover(x: number, y: number): Promise<void> {
    await this.#pointer(x, y, []);
  }

  async drag(from: readonly [number, number], to: readonly [number, number]): Promise<void> {
    await this.#pointer(...from, ["mousedown", "1"]);
    const steps = 8;
    for (let step = 1; step <= steps; step++) {
      const at = (index: 0 | 1) => String(Math.round(from[index] + ((to[index] - from[index]) * step) / steps));
      await this.#must("xdotool", ["mousemove", at(0), at(1), "sleep", "0.02"]);
    }
    await this.#must("xdotool", ["mouseup", "1"]);
  }

  /** Into the window that has the keyboard. */
  async type(text: string): Promise<void> {
    const letters = new Set(text.match(/[^ -~]/gu)?.filter((letter) => !this.#added.has(letter)));
    if (letters.size > 0) await this.#addKeys(letters);
    await this.#must("xdotool", ["type", "--delay", "20", "--", text]);
  }

  /** X key names, such as "Return", "ctrl+a", "Tab" */
  async key(...names: string[]): Promise<void> {
    await this.#must("xdotool", ["key", "--delay", "20", ...names]);
  }

  /** The whole screen, or a part of it, into a PNG file. */
  async screenshot(file: string, region?: Region): Promise<void> {
    const target = resolve(file);
    mkdirSync(dirname(target), { recursive: true });
    const crop = region ? ["-crop", `${region.width}x${region.height}+${region.x}+${region.y}`, "+repage"] : [];
    await this.#must("import", ["-silent", "-window", "root", ...crop, `png:${target}`]);
  }

  /** What the screen shows right now. */
  frame(): Frame {
    return readFrame(`${this.home}/Xvfb_screen0`);
  }

  /** Waits until the picture has not changed for `quiet` ms; an animated widget never rests, so not longer than `most`. */
  async settled({ quiet = 300, most = 3000 }: { quiet?: number; most?: number } = {}): Promise<void> {
    const deadline = Date.now() + most;
    let last = this.frame();
    let since = Date.now();
    while (Date.now() < deadline && Date.now() - since < quiet) {
      await delay(50);
      const now = this.frame();
      if (now.pixels.equals(last.pixels)) continue;
      last = now;
      since = Date.now();
    }
  }

  #start(
    root: Root,
    command: string,
    args: readonly string[],
    env: Readonly<Record<string, string>> = {},
    through: readonly string[] = [],
  ) {
    const program = start(root, command, args, { env: { ...this.env, ...env }, through });
    this.#programs.push(program);
    return program;
  }

  /**
   * Gives letters that the keyboard lacks to keys that it does not use. xdotool would do it for the moment of each
   * letter, and a program that looks a little later would see nothing.
   */
  async #addKeys(letters: ReadonlySet<string>): Promise<void> {
    const { stdout } = await this.#tool("xmodmap", ["-pke"]);
    const free = [...stdout.matchAll(/^keycode +(\d+) = *$/gm)].map((match) => match[1]);
    const added = [...letters].map((letter) => {
      const keysym = `U${letter.codePointAt(0)!.toString(16).padStart(4, "0")}`;
      return `keycode ${free.pop()} = ${keysym} ${keysym}`;
    });
    await this.#must(
      "xmodmap",
      added.flatMap((line) => ["-e", line]),
    );
    for (const letter of letters) this.#added.add(letter);
  }

  async #pointer(x: number, y: number, then: readonly string[]): Promise<void> {
    // Qt Quick needs to see the pointer enter before it takes a click
    await this.#must("xdotool", [...["mousemove", String(x), String(y)], "sleep", "0.05", ...then]);
  }

  /** The X tools are the machine's own: a chroot shares the display. */
  #tool(command: string, args: readonly string[]) {
    return run("", command, args, { env: this.env, home: this.home, timeout: 20_000 });
  }

  async #must(command: string, args: readonly string[]): Promise<void> {
    const { code, stderr } = await this.#tool(command, args);
    if (code !== 0) throw new Error(`${command} ${args.join(" ")}: ${stderr}`);
  }
}

/** Programs say on standard output that they are ready, and where. The rest of their talk is of no interest. */
function firstLine(program: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let out = "";
    let talk = "";
    program.stdout?.on("data", (chunk: Buffer) => {
      out += chunk.toString();
      if (out.includes("\n")) resolve(out.slice(0, out.indexOf("\n")));
    });
    program.stderr?.on("data", (chunk: Buffer) => {
      if (talk.length < 2000) talk += chunk.toString();
    });
    program.once("error", reject);
    program.once("exit", () => reject(new Error(`${program.spawnargs.join(" ")} did not start: ${talk}`)));
    if (ended(program)) reject(new Error(`${program.spawnargs.join(" ")} did not start`));
  });
}
