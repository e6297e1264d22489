import { defineWidget } from "rollup-plugin-plasmoid/runtime";

export default defineWidget(
  {
    id: "__ID__",
    name: "__NAME__",
    description: "Shows how busy the computer is",
    icon: "computer",
    category: "System Information",
    license: "MIT",
    native: { source: "../native", uri: "__URI__", version: "1.0" },
    ui: { full: "./ui/Full.qml" },
  },
  () => ({}),
);
