import { defineWidget } from "rollup-plugin-plasmoid/runtime";

export default defineWidget(
  {
    id: "__ID__",
    name: "__NAME__",
    description: "Shows how long the computer runs",
    icon: "clock",
    category: "System Information",
    license: "MIT",
    native: { source: "../native", applet: "Uptime" },
    ui: { full: "./ui/Full.qml" },
  },
  ({ native, i18n }) => ({
    plasmoid: {
      toolTipSubText: () => i18n("%1 seconds", Math.floor(native.applet.seconds)),
    },
  }),
);
