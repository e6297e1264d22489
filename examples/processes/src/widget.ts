import { choice, defineWidget, int, page } from "rollup-plugin-plasmoid/runtime";

const UNITS = ["B", "KiB", "MiB", "GiB", "TiB"];

/** "12 MiB", "1.5 GiB" */
function formatSize(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < UNITS.length - 1) {
    value /= 1024;
    unit++;
  }
  return `${value < 10 && unit > 0 ? value.toFixed(1) : Math.round(value)} ${UNITS[unit]}`;
}

export default defineWidget(
  {
    id: "org.example.processes",
    name: "Busy Processes",
    description: "What keeps the computer busy",
    icon: "utilities-system-monitor",
    category: "System Information",
    version: "1.0.0",
    license: "MIT",
    authors: [{ name: "The rollup-plugin-plasmoid authors" }],
    configuration: {
      general: page(
        { label: "General", icon: "configure" },
        {
          sortBy: choice("cpu", { cpu: "Processor", memory: "Memory" }, { label: "Order by" }),
          limit: int(8, { label: "Processes to show", min: 1, max: 50 }),
          interval: int(2, { label: "Seconds between looks", min: 1, max: 60 }),
        },
      ),
    },
    native: { source: "../native", uri: "org.example.processes", version: "1.0" },
    ui: { full: "./ui/Full.qml" },
  },
  ({ configuration }) => ({
    api: {
      /** What a row shows: of the processor, or of the memory. */
      share: (cpu: number, memory: number): string =>
        configuration.sortBy === "cpu" ? `${cpu.toFixed(1)} %` : formatSize(memory),
    },
  }),
);
