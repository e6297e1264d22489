// Fetches the feed. Every widget on the desktop has its own instance of this module, with its own request; all QML
// files of one widget share it, so it does not matter how many of them ask for a refresh.
import widget from "./declaration.js";
import { type Feed, parseFeed } from "./feed.js";
import { noteUnread } from "./reading.js";

const { configuration, state } = widget;

let request: XMLHttpRequest | undefined;
let startedAt = 0;

/** Called each minute, by whichever representations there are. */
export function tick(): void {
  state.now = Date.now();
  if (state.now - startedAt >= configuration.interval * 60_000) refresh();
}

/** Fetches the feed now; an earlier request that is still under way is given up. */
export function refresh(): void {
  const earlier = request;
  const own = new XMLHttpRequest();
  request = own;
  earlier?.abort();
  startedAt = Date.now();
  if (state.status === "error") state.status = "loading";
  own.onreadystatechange = () => {
    if (own.readyState !== XMLHttpRequest.DONE || request !== own) return;
    request = undefined;
    take(own.status, own.responseText);
  };
  own.open("GET", configuration.url);
  own.send();
}

function take(status: number, text: string): void {
  const problem = status === 200 ? read(text) : explain(status);
  // The articles stay: the list shows them again as soon as the server is back.
  state.error = problem;
  state.status = problem === "" ? "ready" : "error";
  state.now = Date.now();
}

function explain(status: number): string {
  return status === 0 ? i18n("The server can't be reached.") : i18n("The server answered with error %1.", status);
}

function read(text: string): string {
  let feed: Feed;
  try {
    feed = parseFeed(text);
  } catch (_error) {
    return i18n("This is not an RSS or Atom feed.");
  }
  state.title = feed.title;
  state.articles = feed.articles.slice(0, configuration.count);
  noteUnread();
  return "";
}
