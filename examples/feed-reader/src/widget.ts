import { defineWidget } from "rollup-plugin-plasmoid/runtime";
import declaration from "./declaration.js";
import { refresh } from "./download.js";
import { markAllRead } from "./reading.js";

export default defineWidget(declaration, ({ configuration, state, i18n, i18np, plasmoid }) => ({
  plasmoid: {
    icon: () => (state.status === "error" ? "data-warning" : "news-subscribe"),
    title: () => state.title || plasmoid.metaData.name,
    toolTipSubText() {
      if (state.status === "error") return state.error;
      if (state.status === "loading") return i18n("Loading…");
      if (state.unread.length === 0) return i18n("Nothing new");
      return i18np("%1 unread article", "%1 unread articles", state.unread.length);
    },
  },
  actions: {
    refresh: { text: () => i18n("Refresh"), icon: "view-refresh", trigger: refresh },
    markAllRead: {
      text: () => i18n("Mark all as read"),
      icon: "mail-mark-read",
      enabled: () => state.unread.length > 0,
      trigger: markAllRead,
    },
    openFeed: {
      text: () => i18n("Open the feed"),
      icon: "internet-services",
      trigger: () => Qt.openUrlExternally(configuration.url),
    },
  },
  on: {
    configurationChanged: { url: refresh, count: refresh },
  },
}));
