import { EventEmitter } from "node:events";
import { StringDecoder } from "node:string_decoder";

/** What a Qt program, or something it started, wrote to its standard error. */
export interface LogLine {
  /** "plain" did not come from Qt's logging */
  readonly type: "debug" | "info" | "warning" | "critical" | "fatal" | "plain";
  /** "qml" is console.log, "default" the engine's own warnings */
  readonly category: string;
  /** as Qt would have written it: `category: message`; of several lines when the message has several */
  readonly text: string;
}

// Characters that no message has, so that a message keeps its lines together.
const begin = "\x1e";
const end = "\x1f";

/** For QT_MESSAGE_PATTERN: Qt's default form does not tell a warning from console.log. */
export const messagePattern = `${begin}%{type}|%{category}|%{message}${end}`;

const messageForm = /^(debug|info|warning|critical|fatal)\|([^|]*)\|([\s\S]*)$/;

export class Log {
  readonly lines: LogLine[] = [];
  /** the text of the lines */
  readonly text: string[] = [];
  #rest = "";
  #over = false;
  readonly #changes = new EventEmitter().setMaxListeners(0);

  read(stream: NodeJS.ReadableStream): void {
    const decoder = new StringDecoder("utf8");
    stream.on("data", (chunk: Buffer) => this.write(decoder.write(chunk)));
  }

  write(text: string): void {
    this.#rest += text;
    for (;;) {
      const start = this.#rest.indexOf(begin);
      const newline = this.#rest.indexOf("\n");
      if (newline >= 0 && (start < 0 || newline < start)) {
        this.#plain(this.#rest.slice(0, newline));
        this.#rest = this.#rest.slice(newline + 1);
        continue;
      }
      if (start < 0) return;
      const stop = this.#rest.indexOf(end, start);
      if (stop < 0) return;
      this.#plain(this.#rest.slice(0, start));
      this.#message(this.#rest.slice(start + 1, stop));
      this.#rest = this.#rest.slice(stop + 1);
    }
  }

  /** No more will come. */
  close(): void {
    this.#plain(this.#rest);
    this.#rest = "";
    this.#over = true;
    this.#changes.emit("change");
  }

  /** A program writes from now on. */
  open(): void {
    this.#over = false;
  }

  /** The first line, from line number `since` on, that matches. */
  waitFor(pattern: RegExp, timeout = 20_000, since = 0): Promise<RegExpMatchArray> {
    let next = since;
    return new Promise((resolve, reject) => {
      const look = (): boolean => {
        for (; next < this.text.length; next++) {
          const match = this.text[next]!.match(pattern);
          if (match) return settle(() => resolve(match));
        }
        if (this.#over) return settle(() => reject(this.#failure(`the host ended before ${pattern} was in its log`)));
        return false;
      };
      const timer = setTimeout(
        () => settle(() => reject(this.#failure(`${pattern} was not in the log within ${timeout} ms`))),
        timeout,
      );
      const settle = (done: () => void): true => {
        clearTimeout(timer);
        this.#changes.off("change", look);
        done();
        return true;
      };
      if (!look()) this.#changes.on("change", look);
    });
  }

  #failure(reason: string): Error {
    return new Error(`${reason}. The log's end:\n${this.text.slice(-40).join("\n")}`);
  }

  #plain(text: string): void {
    if (text.trim() !== "") this.#add({ type: "plain", category: "", text });
  }

  #message(content: string): void {
    const [, type, category, message] = messageForm.exec(content) ?? [];
    if (type === undefined || category === undefined || message === undefined) {
      this.#plain(content);
    } else {
      const text = category === "default" ? message : `${category}: ${message}`;
      this.#add({ type: type as LogLine["type"], category, text });
    }
  }

  #add(line: LogLine): void {
    this.lines.push(line);
    this.text.push(line.text);
    this.#changes.emit("change");
  }
}
