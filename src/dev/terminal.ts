import { styleText } from "node:util";
import type { Level, Message } from "./messages.js";
import { type FindMade, originalPosition, show, withOriginalPositions, withoutOwnLines } from "./positions.js";

export interface TerminalOptions {
  /** Positions are shown relative to it. */
  readonly cwd: string;
  readonly find: FindMade;
  /** Whether what is not the widget's is shown too. */
  readonly verbose: boolean;
  readonly colours: boolean;
  readonly write: (text: string) => void;
}

type Style = Parameters<typeof styleText>[0];

const STYLES: Readonly<Record<Level, Style | undefined>> = {
  debug: undefined,
  plain: undefined,
  info: "blue",
  warning: "yellow",
  critical: "red",
  fatal: "red",
};

/** How a level of Qt's is called on this side: `console.error` is "critical" there. */
const NAMES: Readonly<Record<Level, string>> = {
  debug: "log",
  plain: "log",
  info: "info",
  warning: "warn",
  critical: "error",
  fatal: "fatal",
};

/** Shows what a running widget says, with the author's positions; what is said again is counted. */
export class Terminal {
  readonly #options: TerminalOptions;
  #last = "";
  #times = 1;

  constructor(options: TerminalOptions) {
    this.#options = options;
  }

  show(message: Message): void {
    const line = this.#line(message);
    if (line === undefined) return;
    if (line === this.#last) {
      this.#times++;
      // Told when it grows tenfold, so that a loop that logs does not fill the screen.
      if (/^10*$/.test(String(this.#times))) this.#count();
      return;
    }
    this.flush();
    this.#last = line;
    this.#options.write(`${line}\n`);
  }

  /** Says how often the last line came, where that has not been said. */
  flush(): void {
    if (this.#times > 1 && !/^10+$/.test(String(this.#times))) this.#count();
    this.#times = 1;
    this.#last = "";
  }

  #count(): void {
    this.#options.write(`${this.#styled("dim", `  … ${this.#times} times`)}\n`);
  }

  #line({ level, category, file, line, text }: Message): string | undefined {
    const { find, cwd, verbose } = this.#options;
    const position = file === "" ? undefined : originalPosition(find, file, line);
    const kept = verbose ? text : withoutOwnLines(find, text);
    const mapped = withOriginalPositions(find, kept, cwd);
    // The viewer itself logs by console.log too, from files of its own.
    const isOurs =
      position !== undefined || mapped !== text || (file === "" && (category === "qml" || category === "js"));
    if (!isOurs && !verbose) return undefined;
    // The engine's own errors begin with their place.
    const where = position && mapped === kept ? this.#styled("dim", ` (${show(position, cwd)})`) : "";
    const style = STYLES[level];
    const name = isOurs ? NAMES[level].padEnd(5) : "host ";
    const said = style ? this.#styled(style, mapped) : isOurs ? mapped : this.#styled("dim", mapped);
    return `${this.#styled(style ?? "dim", name)} ${said}${where}`;
  }

  #styled(style: Style, text: string): string {
    return this.#options.colours ? styleText(style, text, { validateStream: false }) : text;
  }
}
