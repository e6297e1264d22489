import { randomBytes, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What the running widget is told: where the newest build is, and what went wrong since. */
export interface News {
  /** The URL of the newest good build's folder; none while there was none. */
  readonly base?: string;
  /** The text of the card over the widget; empty when all is well. */
  readonly card: string;
}

/** The longest message that a widget sends: why it could not show a build. */
const MOST_BYTES = 64 << 10;

/**
 * Tells a running development package of the next build, by long polling: QML has no other way to be told. It listens
 * on the loopback interface only, on a free port, and answers nobody who does not know the token. It serves no files:
 * the widget reads them from the folder that it is told.
 */
export class Feed {
  /** `http://127.0.0.1:<port>/<token>` */
  readonly url: string;
  readonly #server: ReturnType<typeof createServer>;
  readonly #token: Buffer;
  readonly #onShown: (number: number, failure: string) => void;
  readonly #waiting = new Set<ServerResponse>();
  #news: News | undefined;
  #number = 0;

  private constructor(
    server: ReturnType<typeof createServer>,
    token: string,
    onShown: (number: number, failure: string) => void,
  ) {
    this.#server = server;
    this.#token = Buffer.from(token);
    this.#onShown = onShown;
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/${token}`;
  }

  /** `onShown` is called when the widget shows what it was told under a number, or can't: then it says why. */
  static async open(onShown: (number: number, failure: string) => void): Promise<Feed> {
    const token = randomBytes(16).toString("hex");
    let feed: Feed | undefined;
    const server = createServer((request, response) => feed?.answer(request, response));
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(0, "127.0.0.1", resolve);
    });
    feed = new Feed(server, token, onShown);
    return feed;
  }

  /** Tells what is new, at once where somebody waits. Returns its number. */
  tell(news: News): number {
    this.#news = news;
    this.#number++;
    for (const response of this.#waiting) this.#send(response);
    this.#waiting.clear();
    return this.#number;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  /** Answers one request. */
  answer(request: IncomingMessage, response: ServerResponse): void {
    const [, token = "", what, number] = (request.url ?? "").split("/");
    // A page in a browser can reach the port, under whatever name; it knows neither the token nor the right host.
    if (!this.#isToken(token) || !this.url.startsWith(`http://${request.headers.host}/`)) {
      response.writeHead(404).end();
      request.socket.destroySoon();
    } else if (request.method === "GET" && what === "next") this.#next(Number(number), response);
    else if (request.method === "POST" && what === "shown") this.#shown(Number(number), request, response);
    else response.writeHead(404).end();
  }

  #isToken(token: string): boolean {
    const given = Buffer.from(token);
    return given.length === this.#token.length && timingSafeEqual(given, this.#token);
  }

  #next(known: number, response: ServerResponse): void {
    if (this.#news !== undefined && known !== this.#number) {
      this.#send(response);
      return;
    }
    this.#waiting.add(response);
    response.once("close", () => this.#waiting.delete(response));
  }

  #send(response: ServerResponse): void {
    response.writeHead(200, { "content-type": "application/json", "cache-control": "no-store" });
    response.end(JSON.stringify({ number: this.#number, ...this.#news }));
  }

  #shown(number: number, request: IncomingMessage, response: ServerResponse): void {
    let text = "";
    request.setEncoding("utf8");
    request.on("data", (piece: string) => {
      text += piece;
      if (text.length > MOST_BYTES) request.destroy();
    });
    request.on("end", () => {
      response.writeHead(204).end();
      this.#onShown(number, text);
    });
    request.on("error", () => undefined); // the widget is gone
  }
}
