import { declareWidget, int, json, page, string } from "rollup-plugin-plasmoid/runtime";
import type { Article } from "./feed.js";

export default declareWidget({
  id: "org.example.feedreader",
  name: "Feed Reader",
  description: "Headlines of an RSS or Atom feed",
  icon: "news-subscribe",
  category: "Online Services",
  license: "MIT",
  authors: [{ name: "The rollup-plugin-plasmoid authors" }],
  configuration: {
    // Written by hand, since it checks the address as one types. Its entries are kept in the group [feed] all the same.
    feed: page(
      { label: "Feed", icon: "news-subscribe", source: "./ui/FeedSettings.qml" },
      {
        url: string("https://planet.kde.org/global/atom.xml"),
        // The widget's own memory: which articles the user has read.
        read: json<readonly string[]>([], { hidden: true }),
      },
    ),
    // Generated from the entries.
    list: page(
      { label: "List", icon: "view-list-text" },
      {
        interval: int(30, { label: "Minutes between updates", min: 1, max: 1440 }),
        count: int(20, { label: "Articles to show", min: 1, max: 200 }),
      },
    ),
  },
  state: {
    status: "loading" as "loading" | "ready" | "error",
    error: "",
    title: "",
    articles: [] as Article[],
    unread: [] as string[],
    now: 0,
  },
  ui: { full: "./ui/Full.qml", compact: "./ui/Compact.qml" },
});
