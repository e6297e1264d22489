import { bool, choice, color, declareWidget, double, page } from "rollup-plugin-plasmoid/runtime";

export default declareWidget({
  id: "org.example.calendarclock",
  name: "Calendar Clock",
  description: "The time, and the month at a glance",
  icon: "view-calendar-month",
  category: "Date and Time",
  license: "MIT",
  authors: [{ name: "The rollup-plugin-plasmoid authors" }],
  provides: ["org.kde.plasma.time", "org.kde.plasma.date"],
  configuration: {
    clock: page(
      { label: "Clock", icon: "clock" },
      {
        hours: choice("region", { region: "By region", h24: "24 hours", h12: "12 hours" }, { label: "Time" }),
        seconds: bool(false, { label: "Show seconds" }),
        dates: choice("long", { long: "Long", short: "Short", iso: "2026-12-31" }, { label: "Date" }),
        zone: choice("local", { local: "Local", fixed: "Other" }, { label: "Time zone" }),
        utcOffset: double(0, { label: "Hours ahead of UTC", min: -12, max: 14 }),
      },
    ),
    calendar: page(
      { label: "Calendar", icon: "view-calendar-month" },
      {
        firstDay: choice(
          "region",
          { region: "By region", monday: "Monday", saturday: "Saturday", sunday: "Sunday" },
          { label: "Weeks begin on" },
        ),
        weekNumbers: bool(false, { label: "Show the numbers of weeks" }),
        tint: color("#3daee9", { label: "Colour of today" }),
      },
    ),
  },
  // Moments are milliseconds since 1970: plain data, which QML sees change.
  state: { now: 0, month: 0 },
  ui: { full: "./ui/Full.qml", compact: "./ui/Compact.qml" },
});
