import { choice, defineWidget, int, page } from "rollup-plugin-plasmoid/runtime";

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
      share: (cpu: number, size: string): string => (configuration.sortBy === "cpu" ? `${cpu.toFixed(1)} %` : size),
    },
  }),
);
