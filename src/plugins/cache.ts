import { resolve } from "node:path";
import type { Plugin } from "rollup";
import { BuildCache, cacheFile, toolStamp } from "../bundle/index.js";
import type { Project } from "./project.js";

/** Opens what earlier builds have kept, and keeps for later ones what this one used. */
export function cache(project: Project): Plugin {
  let isOpened = false;
  return {
    name: "plasmoid:cache",
    buildStart({ input }) {
      if (isOpened) return;
      isOpened = true;
      const stamp = project.options.cache === false ? undefined : toolStamp(project.cwd);
      if (stamp === undefined) return;
      const folder = typeof project.options.cache === "string" ? resolve(project.options.cache) : undefined;
      project.cache = new BuildCache(cacheFile(project.cwd, Object.values(input), folder), stamp);
    },
    async closeBundle() {
      const done = project.cache;
      // From its second build on a watcher knows all by itself.
      project.cache = new BuildCache(undefined, "");
      try {
        await done.save();
      } catch (cause) {
        this.warn(`What was compiled can't be kept for the next build: ${(cause as Error).message}`);
      }
    },
  };
}
