import { defineWidget, int, page } from "rollup-plugin-plasmoid/runtime";

export default defineWidget(
  {
    id: "__ID__",
    name: "__NAME__",
    description: "Counts how often you clicked",
    icon: "starred-symbolic",
    category: "Utilities",
    license: "MIT",
    configuration: {
      general: page(
        { label: "General", icon: "configure" },
        {
          clicks: int(0, { hidden: true, min: 0 }),
          step: int(1, { label: "Count by", min: 1, max: 100 }),
        },
      ),
    },
    ui: { full: "./ui/Full.qml" },
  },
  ({ configuration, i18np }) => ({
    plasmoid: { toolTipSubText: () => i18np("%1 click", "%1 clicks", configuration.clicks) },
    api: {
      click() {
        configuration.clicks += configuration.step;
      },
    },
  }),
);
