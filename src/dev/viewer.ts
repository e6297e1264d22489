import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { execa } from "execa";
import type { NativeLibrary } from "./development-package.js";
import { MESSAGE_PATTERN, type Message, MessageReader } from "./messages.js";

export interface ViewerOptions {
  /** @default ["plasmoidviewer"] */
  readonly command: readonly [program: string, ...parameters: string[]];
  readonly formFactor?: "planar" | "horizontal" | "vertical" | "mediacenter" | "application";
  readonly location?: "floating" | "desktop" | "fullscreen" | "topedge" | "bottomedge" | "leftedge" | "rightedge";
  readonly size?: readonly [width: number, height: number];
  readonly language?: string;
  readonly scale?: number;
  readonly env?: Readonly<Record<string, string>>;
}

export interface ViewerEvents {
  readonly onMessage: (message: Message) => void;
  /** What happened to the viewer, for the terminal. */
  readonly onNote: (text: string) => void;
  /** Told that the viewer crashed, and after how many milliseconds; true: it is not to be started again. */
  readonly onCrash?: (how: string, lived: number) => boolean;
}

type Running = ReturnType<typeof launch>;

const launch = (program: string, parameters: readonly string[], env: Readonly<Record<string, string>>) =>
  execa(program, parameters, {
    env,
    stdin: "ignore",
    buffer: false,
    reject: false,
    // Ended with us, however we end, as far as the system lets us know.
    cleanup: true,
    forceKillAfterDelay: 2000,
  });

/** What the viewer has started may hold its streams open when it has ended: it is not waited for. */
function releaseStreams(child: Running): void {
  const timer = setTimeout(() => {
    child.stdout?.destroy();
    child.stderr?.destroy();
  }, 500);
  child.once("close", () => clearTimeout(timer));
}

/** A viewer that ends so soon after its start, in milliseconds, again and again, is not started any more. */
const SOON = 60_000;
const TRIES = 3;

/** plasmoidviewer on the development package, with a configuration of its own; started again when it crashes. */
export class Viewer {
  readonly #options: ViewerOptions;
  readonly #events: ViewerEvents;
  readonly #home: string;
  #process: Running | undefined;
  /** The one that was told to end last. */
  #ending: Running | undefined;
  #isClosed = false;
  #crashes = 0;
  /** The widget's C++, which the viewer is to find before all else. */
  library: NativeLibrary | undefined;

  constructor(options: ViewerOptions, events: ViewerEvents) {
    this.#options = options;
    this.#events = events;
    this.#home = mkdtempSync(join(tmpdir(), `plasmoid-dev-${process.pid}-`));
    for (const name of ["config", "data", "cache", "state"]) mkdirSync(join(this.#home, name), { mode: 0o700 });
  }

  /** Whether a viewer is on the screen. */
  get isOpen(): boolean {
    return this.#process !== undefined;
  }

  /** Whether it has crashed too often to be started again by itself. */
  get hasGivenUp(): boolean {
    return this.#process === undefined && this.#crashes > TRIES;
  }

  /** Something is new: what has crashed before need not crash again. */
  openAnew(packageFolder: string): void {
    this.#crashes = 0;
    this.open(packageFolder);
  }

  open(packageFolder: string): void {
    const [program, ...parameters] = this.#options.command;
    const { formFactor, location, size } = this.#options;
    // Plasma 6 looks for the catalogs of a package that it is given by its path under that path as a name.
    const locale = join(this.#home, "data/locale");
    rmSync(locale, { force: true });
    symlinkSync(join(packageFolder, "contents/locale"), locale);
    const begun = Date.now();
    const child = launch(
      program,
      [
        ...parameters,
        ...["--applet", this.#applet(packageFolder)],
        ...(formFactor ? ["--formfactor", formFactor] : []),
        ...(location ? ["--location", location] : []),
        ...(size ? ["--size", size.join("x")] : []),
      ],
      this.#environment(),
    );
    this.#process = child;
    const reader = new MessageReader(this.#events.onMessage);
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding("utf8").on("data", (text: string) => reader.write(text));
    child.once("exit", () => releaseStreams(child));
    child.then((result) => {
      reader.end();
      if (this.#process !== child) return; // another one has taken its place
      this.#process = undefined;
      if (!this.#isClosed) this.#ended(result, packageFolder, Date.now() - begun);
    });
  }

  /** Ends the viewer and begins anew, since what a host keeps has changed. */
  async restart(packageFolder: string): Promise<void> {
    await this.#end();
    if (!this.#isClosed) this.open(packageFolder);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#end();
    rmSync(this.#home, { recursive: true, force: true, maxRetries: 3, retryDelay: 100 });
  }

  async #end(): Promise<void> {
    const child = this.#process;
    this.#process = undefined;
    if (child) {
      child.kill("SIGTERM");
      this.#ending = child;
    }
    await this.#ending;
  }

  #ended({ exitCode, signal, code }: Awaited<Running>, packageFolder: string, lived: number): void {
    const { onNote } = this.#events;
    if (code === "ENOENT") onNote(missing(this.#options.command[0]));
    else if (exitCode === 0) onNote("The viewer was closed. Building goes on; start again to see the widget.");
    else {
      const how = signal === undefined ? `with code ${exitCode}` : `by ${signal}`;
      if (this.#events.onCrash?.(how, lived)) return;
      this.#crashes = lived < SOON ? this.#crashes + 1 : 1;
      if (this.#crashes > TRIES) {
        onNote(`The viewer ended ${how}, ${TRIES + 1} times in a row. It is started again when something has changed.`);
        return;
      }
      onNote(`The viewer ended ${how}; it is started again.`);
      this.open(packageFolder);
    }
  }

  /**
   * What the viewer is told to show: the package's folder. The applet of a plugin Plasma makes for an id only, of a
   * package that is installed: there it is the id, and the folder is where packages are looked for.
   */
  #applet(packageFolder: string): string {
    if (this.library?.kind !== "applet") return packageFolder;
    const id = basename(packageFolder);
    const installed = join(this.#home, "share/plasma/plasmoids");
    mkdirSync(installed, { recursive: true });
    rmSync(join(installed, id), { force: true });
    symlinkSync(packageFolder, join(installed, id));
    return id;
  }

  #paths(env: Readonly<Record<string, string>> = {}): Record<string, string> {
    if (this.library === undefined) return {};
    const before = (first: string, name: string, otherwise?: string): Record<string, string> => {
      const others = env[name] ?? process.env[name] ?? otherwise;
      return { [name]: [first, ...(others ? [others] : [])].join(":") };
    };
    const { kind, root } = this.library;
    // Of the import paths Qt 5 reads the one, Qt 6 both.
    return kind === "module"
      ? { ...before(root, "QML_IMPORT_PATH"), ...before(root, "QML2_IMPORT_PATH") }
      : {
          ...before(root, "QT_PLUGIN_PATH"),
          ...before(join(this.#home, "share"), "XDG_DATA_DIRS", "/usr/local/share:/usr/share"),
        };
  }

  #environment(): Record<string, string> {
    const { language, scale, env } = this.#options;
    return {
      // Neither the configuration nor the installed widgets of the desktop: one of the same id is not to be shown.
      XDG_CONFIG_HOME: join(this.#home, "config"),
      XDG_DATA_HOME: join(this.#home, "data"),
      XDG_CACHE_HOME: join(this.#home, "cache"),
      XDG_STATE_HOME: join(this.#home, "state"),
      QT_FORCE_STDERR_LOGGING: "1",
      QT_MESSAGE_PATTERN: MESSAGE_PATTERN,
      QML_DISABLE_DISK_CACHE: "1",
      // A crash is to be seen here, not in a crash reporter.
      KDE_DEBUG: "1",
      ...(language === undefined ? {} : languageEnvironment(language)),
      ...(scale === undefined ? {} : { QT_SCALE_FACTOR: String(scale) }),
      ...env,
      ...this.#paths(env),
    };
  }
}

/** gettext looks at LANGUAGE only in a locale other than C; which one it is decides on numbers and dates. */
export function languageEnvironment(language: string): Record<string, string> {
  // Where most of a language's people are: ja_JP, en_US.
  const locale = language.includes("_") ? language : `${language}_${new Intl.Locale(language).maximize().region}`;
  return { LANGUAGE: language, LC_ALL: `${locale}.UTF-8`, LANG: `${locale}.UTF-8` };
}

/** Says how to get a viewer. */
const missing = (program: string): string =>
  `There is no ${program} here, so the widget is built and not shown. It is part of Plasma's SDK: ` +
  "`apt install plasma-sdk` on Debian, Ubuntu and KDE neon, `dnf install plasma-sdk` on Fedora, " +
  "`pacman -S plasma-sdk` on Arch, `zypper install plasma6-sdk` on openSUSE.";
