import { defineWidget } from "rollup-plugin-plasmoid/runtime";

export default defineWidget(
  {
    id: "__ID__",
    name: "__NAME__",
    description: "Shows how long the computer runs",
    icon: "clock",
    category: "System Information",
    license: "MIT",
    ui: { full: "./ui/Full.qml" },
  },
  () => ({}),
);
