import { choice, color, defineWidget, int, page } from "rollup-plugin-plasmoid/runtime";

export default defineWidget(
  {
    id: "org.example.clickcounter",
    name: "Click Counter",
    description: "Counts how often you clicked",
    icon: "starred-symbolic",
    category: "Utilities",
    license: "MIT",
    authors: [{ name: "The rollup-plugin-plasmoid authors" }],
    configuration: {
      general: page(
        { label: "General", icon: "configure" },
        {
          clicks: int(0, { hidden: true, min: 0 }),
          step: int(1, { label: "Count by", min: 1, max: 100 }),
          style: choice("plain", { plain: "Plain", fancy: "Fancy" }, { label: "Style" }),
          tint: color("#336699", { label: "Tint of the fancy style" }),
        },
      ),
    },
    state: { streak: 0 },
    ui: { full: "./ui/Full.qml", compact: "./ui/Compact.qml" },
  },
  ({ configuration, state, i18n, i18np }) => ({
    plasmoid: {
      icon: () => (state.streak > 9 ? "starred" : "starred-symbolic"),
      toolTipSubText: () => i18np("%1 click", "%1 clicks", configuration.clicks),
    },
    actions: {
      reset: {
        text: () => i18n("Reset the counter"),
        icon: "edit-clear",
        enabled: () => configuration.clicks > 0,
        trigger() {
          configuration.clicks = 0;
        },
      },
    },
    on: {
      configurationChanged: {
        clicks(value) {
          if (value === 0) state.streak = 0;
        },
      },
    },
    api: {
      click() {
        configuration.clicks += configuration.step;
        state.streak += 1;
      },
    },
  }),
);
