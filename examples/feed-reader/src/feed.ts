// Reads RSS 2.0 and Atom. Nothing here knows of Plasma: it runs in Node's test runner as well.
import { parseXml, XmlElement } from "@rgrove/parse-xml";
import { parseDate } from "./dates.js";
import { plainText } from "./plain-text.js";

export interface Article {
  readonly id: string;
  readonly title: string;
  readonly link: string;
  /** Who wrote it, or where it comes from. */
  readonly source: string;
  /** Milliseconds since 1970; 0 where the feed does not say. */
  readonly published: number;
}

export interface Feed {
  readonly title: string;
  readonly articles: readonly Article[];
}

/** @throws Error where the text is not XML, or neither RSS nor Atom. */
export function parseFeed(text: string): Feed {
  // Feeds often use HTML's entities, which XML does not know: they stay as they are for plainText() to read.
  const { root } = parseXml(text.trim(), { ignoreUndefinedEntities: true });
  if (root?.name === "feed") return readAtom(root);
  const channel = root?.name === "rss" ? child(root, "channel") : undefined;
  if (channel) return readRss(channel);
  throw new Error("neither RSS nor Atom");
}

function readRss(channel: XmlElement): Feed {
  const title = htmlOf(channel, "title");
  const articles = children(channel, "item").map((item) => {
    const link = textOf(item, "link");
    const name = htmlOf(item, "title") || htmlOf(item, "description") || link;
    return {
      id: textOf(item, "guid") || link || name,
      title: name,
      link,
      source: htmlOf(item, "source") || htmlOf(item, "dc:creator") || title,
      published: parseDate(textOf(item, "pubDate") || textOf(item, "dc:date")),
    };
  });
  return { title, articles };
}

function readAtom(feed: XmlElement): Feed {
  const title = atomText(child(feed, "title"));
  const articles = children(feed, "entry").map((entry) => {
    const links = children(entry, "link");
    const link = links.find(({ attributes }) => (attributes.rel ?? "alternate") === "alternate") ?? links[0];
    const href = link?.attributes.href ?? "";
    const author = child(entry, "author") ?? child(feed, "author");
    return {
      id: textOf(entry, "id") || href,
      title: atomText(child(entry, "title")) || href,
      link: href,
      source: (author && textOf(author, "name")) || title,
      published: parseDate(textOf(entry, "published") || textOf(entry, "updated")),
    };
  });
  return { title, articles };
}

/** Atom says itself whether a text is HTML. */
function atomText(element: XmlElement | undefined): string {
  if (!element) return "";
  return element.attributes.type === "html" ? plainText(element.text) : oneLine(element.text);
}

/** RSS does not, and nearly everyone writes HTML. */
const htmlOf = (parent: XmlElement, name: string): string => plainText(textOf(parent, name));
const textOf = (parent: XmlElement, name: string): string => oneLine(child(parent, name)?.text ?? "");
const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

const child = (parent: XmlElement, name: string): XmlElement | undefined => children(parent, name)[0];

function children(parent: XmlElement, name: string): XmlElement[] {
  return parent.children.filter((node): node is XmlElement => node instanceof XmlElement && node.name === name);
}
