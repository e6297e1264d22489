import { EventEmitter } from "node:events";
import { StringDecoder } from "node:string_decoder";
import { type Level, MessageReader } from "../../src/dev/messages.js";

/** What a Qt program, or something it started, wrote to its standard error. */
export interface LogLine {
  /** "plain" did not come from Qt's logging */
  readonly type: Level;
  /** "qml" is console.log, "default" the engine's own warnings */
  readonly category: string;
  /** as Qt would have written it: `category: message`; of several lines when the message has several */
  readonly text: string;
  /** where it was logged, as far as Qt knows */
  readonly file: string;
  readonly line: number;
}

/** For QT_MESSAGE_PATTERN: Qt's default form does not tell a warning from console.log. */
export { MESSAGE_PATTERN as messagePattern } from "../../src/dev/messages.js";

export class Log {
  readonly lines: LogLine[] = [];
  /** the text of the lines */
  readonly text: string[] = [];
  readonly #reader = new MessageReader(({ level, category, file, line, text }) =>
    this.#add({
      type: level,
      category,
      text: category === "default" || level === "plain" ? text : `${category}: ${text}`,
      file,
      line,
    }),
  );
  #over = false;
  readonly #changes = new EventEmitter().setMaxListeners(0);

  read(stream: NodeJS.ReadableStream): void {
    const decoder = new StringDecoder("utf8");
    stream.on("data", (chunk: Buffer) => this.write(decoder.write(chunk)));
  }

  write(text: string): void {
    this.#reader.write(text);
  }

  /** No more will come. */
  close(): void {
    this.#reader.end();
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

  #add(line: LogLine): void {
    this.lines.push(line);
    this.text.push(line.text);
    this.#changes.emit("change");
  }
}
