import type { Plugin } from "rollup";
import type { Project } from "./project.js";

/** Remembers how each module maps to the author's file, for the scripts that are linked from it. */
export function sourceMaps(project: Project): Plugin {
  return {
    name: "plasmoid:source-maps",
    transform: {
      order: "post",
      handler(_code, id) {
        if (!id.startsWith("\0")) project.maps.set(id, JSON.stringify(this.getCombinedSourcemap()));
        return null;
      },
    },
  };
}
