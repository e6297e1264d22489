/** The level of a message, as Qt names them. "plain" did not come from Qt's logging. */
export type Level = "debug" | "info" | "warning" | "critical" | "fatal" | "plain";

/** Something that a host wrote to its standard error. */
export interface Message {
  readonly level: Level;
  /** Qt's logging category: "qml" is console.log, "default" the engine's own. */
  readonly category: string;
  /** Where it was logged, as a URL or path; empty where Qt doesn't know. */
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

// Characters that no message has, so that one of several lines is kept together.
const BEGIN = "\x1e";
const END = "\x1f";

/** For QT_MESSAGE_PATTERN, so that {@link MessageReader} can tell one message from the next, and what it is. */
export const MESSAGE_PATTERN = `${BEGIN}%{type}|%{category}|%{line}|%{file}|%{message}${END}`;

const FORM = /^(debug|info|warning|critical|fatal)\|([^|]*)\|(\d*)\|([^|]*)\|([\s\S]*)$/;

/** Takes what a host writes, in whatever pieces, and gives its messages. */
export class MessageReader {
  #rest = "";
  readonly #take: (message: Message) => void;

  constructor(take: (message: Message) => void) {
    this.#take = take;
  }

  write(text: string): void {
    this.#rest += text;
    for (;;) {
      const start = this.#rest.indexOf(BEGIN);
      const newline = this.#rest.indexOf("\n");
      if (newline >= 0 && (start < 0 || newline < start)) {
        this.#plain(this.#rest.slice(0, newline));
        this.#rest = this.#rest.slice(newline + 1);
        continue;
      }
      const stop = start < 0 ? -1 : this.#rest.indexOf(END, start);
      if (stop < 0) return;
      this.#plain(this.#rest.slice(0, start));
      this.#message(this.#rest.slice(start + 1, stop));
      this.#rest = this.#rest.slice(stop + 1);
    }
  }

  /** No more will come: what is left is a message too. */
  end(): void {
    this.#plain(this.#rest);
    this.#rest = "";
  }

  #message(content: string): void {
    const [, level, category, line, file, text] = FORM.exec(content) ?? [];
    if (level === undefined) this.#plain(content);
    else
      this.#take({
        level: level as Level,
        category: category ?? "",
        file: file ?? "",
        line: Number(line),
        text: text ?? "",
      });
  }

  #plain(text: string): void {
    if (text.trim() !== "") this.#take({ level: "plain", category: "", file: "", line: 0, text });
  }
}
