import { defineWidget } from "rollup-plugin-plasmoid/runtime";
import declaration from "./declaration.js";
import { formatSize } from "./df.js";
import { copy, refresh, start } from "./disks.js";

export default defineWidget(declaration, ({ configuration, state, i18n }) => {
  start();
  return {
    plasmoid: {
      toolTipSubText() {
        const [fullest] = state.disks;
        if (state.error !== "") return state.error;
        return fullest ? i18n("%1: %2 left", fullest.folder, formatSize(fullest.free)) : i18n("No disks");
      },
    },
    actions: {
      refresh: { text: () => i18n("Refresh"), icon: "view-refresh", trigger: refresh },
      copy: {
        text: () => i18n("Copy"),
        icon: "edit-copy",
        enabled: () => state.disks.length > 0,
        trigger: copy,
      },
    },
    on: { configurationChanged: { interval: start } },
    api: { isFull: (percent: number) => percent >= configuration.warnAt },
  };
});
