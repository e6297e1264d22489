import { declareWidget, int, json, page } from "rollup-plugin-plasmoid/runtime";
import type { Disk } from "./df.js";

export default declareWidget({
  id: "org.example.diskspace",
  name: "Disk Space",
  description: "How full your disks are",
  icon: "drive-harddisk",
  category: "System Information",
  version: "1.0.0",
  license: "MIT",
  authors: [{ name: "A. Author", email: "author@example.org" }],
  configuration: {
    general: page(
      { label: "General" },
      {
        interval: int(5, { label: "Minutes between looks", min: 1, max: 1440 }),
        warnAt: int(90, { label: "Warn at percent", min: 1, max: 100 }),
        // The widget's own memory: what the user was warned of.
        warned: json<readonly string[]>([], { hidden: true }),
      },
    ),
  },
  state: { disks: [] as Disk[], error: "" },
  ui: { full: "./ui/Full.qml", compact: "./ui/Compact.qml" },
});
