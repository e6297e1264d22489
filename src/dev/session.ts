import { cardText } from "./card-text.js";
import { type DevelopmentBuild, DevelopmentPackage } from "./development-package.js";
import { failureText } from "./failure-text.js";
import { Feed } from "./feed.js";
import { LoadedLibrary } from "./native-library.js";
import { Terminal } from "./terminal.js";
import { Viewer, type ViewerOptions } from "./viewer.js";

export interface SessionOptions {
  readonly id: string;
  readonly cwd: string;
  readonly viewer: ViewerOptions;
  /** Whether what the host says about other things is shown too. */
  readonly verbose: boolean;
  readonly colours: boolean;
  readonly write: (text: string) => void;
  /** Told when the running widget shows a build: how many milliseconds after it was written. */
  readonly onShown?: (milliseconds: number) => void;
}

/** One widget in development: its package, its feed, its viewer and what is said of them. */
export class Session {
  /** Where the running widget asks for news; part of its main.qml. */
  readonly feed: string;
  readonly #options: SessionOptions;
  readonly #feed: Feed;
  readonly #package: DevelopmentPackage;
  readonly #viewer: Viewer;
  readonly #terminal: Terminal;
  #base: string | undefined;
  /** The newest build that the widget is known to show. */
  #shownBase: string | undefined;
  readonly #library = new LoadedLibrary();
  #isStarted = false;
  #isClosed = false;
  /** Whether the viewer is closed because the C++ crashes it. */
  #isStopped = false;
  #told = 0;
  #toldAt = 0;

  private constructor(options: SessionOptions, feed: Feed) {
    this.#options = options;
    this.#feed = feed;
    this.feed = feed.url;
    this.#package = new DevelopmentPackage(options.id);
    this.#terminal = new Terminal({
      cwd: options.cwd,
      find: this.#package.find,
      verbose: options.verbose,
      colours: options.colours,
      write: options.write,
    });
    this.#viewer = new Viewer(options.viewer, {
      onMessage: (message) => this.#terminal.show(message),
      onNote: (text) => this.#note(text),
      onCrash: (how, lived) => this.#crashed(how, lived),
    });
  }

  static async open(options: SessionOptions): Promise<Session> {
    let session: Session | undefined;
    const feed = await Feed.open((number, failure) => session?.shown(number, failure));
    session = new Session(options, feed);
    return session;
  }

  /** Shows a good build: in the running widget where it can be swapped in, in a viewer that begins anew otherwise. */
  show(build: DevelopmentBuild): void {
    if (this.#isClosed) return;
    const placed = this.#package.place(build);
    const changed = this.#library.take(build.native, build.isWhole === undefined);
    this.#viewer.library = this.#library.current;
    const { base } = placed;
    const restart = placed.restart ?? changed;
    this.#base = base;
    if (build.isWhole === undefined) this.#package.startWith(base);
    const isOld = restart !== undefined && this.#viewer.isOpen;
    // Told before anything else; one that has to begin anew has no use for it.
    if (!isOld) this.#tell("");
    if (!this.#isStarted || (this.#isStopped && this.#library.current !== undefined)) {
      this.#isStarted = true;
      this.#isStopped = false;
      this.#viewer.openAnew(this.#package.folder);
    } else if (this.#viewer.hasGivenUp) this.#viewer.openAnew(this.#package.folder);
    else if (isOld) {
      this.#note(`The viewer begins anew: ${restart}.`);
      void this.#viewer.restart(this.#package.folder);
      this.#tell("");
    }
    this.#package.tidy();
  }

  /** Shows why there is no new build, over the widget, which goes on with the last good one. */
  fail(text: string): void {
    if (this.#isStarted) this.#tell(text);
  }

  /** The widget shows what it was told under a number, or says why it can't. */
  shown(number: number, failure: string): void {
    if (failure !== "") {
      const text = failureText(this.#package.find, failure, this.#options.cwd);
      this.#options.write(`error ${text}\n`);
      // The last one that worked goes on, below the card.
      this.#base = this.#shownBase;
      this.#package.startWith(this.#base ?? "");
      this.#tell(text);
    } else if (number === this.#told) {
      this.#shownBase = this.#base;
      this.#library.works();
      this.#options.onShown?.(performance.now() - this.#toldAt);
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#terminal.flush();
    await this.#viewer.close();
    await this.#feed.close();
    this.#package.remove();
  }

  /** C++ that crashes the viewer is given up for the one before; without one there is nothing to show. */
  #crashed(how: string, lived: number): boolean {
    const crash = this.#library.crashed(how, lived);
    if (!crash) return false;
    if (crash.isReplaced) {
      this.#note(`error ${crash.text} The last build of it that worked is shown.`);
      this.#viewer.library = this.#library.current;
      this.#tell(`${crash.text}\n\nThe last build of it that worked is shown.`);
      this.#viewer.open(this.#package.folder);
    } else {
      this.#isStopped = true;
      this.#note(`error ${crash.text} The viewer is started again when the C++ has changed.`);
    }
    return true;
  }

  /** An empty text is no card. */
  #tell(text: string): void {
    this.#toldAt = performance.now();
    this.#told = this.#feed.tell({ card: cardText(text), ...(this.#base !== undefined && { base: this.#base }) });
  }

  #note(text: string): void {
    this.#terminal.flush();
    this.#options.write(`${text}\n`);
  }
}
