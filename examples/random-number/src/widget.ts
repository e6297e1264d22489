import { defineWidget } from "rollup-plugin-plasmoid/runtime";

export default defineWidget(
  {
    id: "org.example.randomnumber",
    name: "Random Number",
    description: "A number on a button, and another one for each click",
    icon: "roll-symbolic",
    category: "Fun and Games",
    version: "1.0.0",
    license: "MIT",
    authors: [{ name: "The rollup-plugin-plasmoid authors" }],
    native: { source: "../native", uri: "org.example.randomnumber", version: "1.0" },
    ui: { full: "./ui/Full.qml" },
  },
  () => ({}),
);
