import { resolve } from "node:path";
import type { Plugin } from "rollup";
import { BuildCache, cacheFile, LastResults, toolStamp } from "../bundle/index.js";
import type { Project } from "./project.js";

/** Opens what earlier builds have kept, and keeps for later ones what this one used. The first of the plugins. */
export function cache(project: Project): Plugin {
  let isOpened = false;
  let opened: BuildCache | undefined;
  return {
    name: "plasmoid:cache",
    options({ input = [] }) {
      if (isOpened) return;
      isOpened = true;
      const { cache } = project.options;
      const stamp = cache === false ? undefined : toolStamp(project.cwd);
      if (stamp === undefined) return;
      const inputs = typeof input === "string" ? [input] : Object.values(input);
      project.cacheFile = cacheFile(project.cwd, inputs, typeof cache === "string" ? resolve(cache) : undefined);
      if (project.cacheFile === undefined) return;
      opened = new BuildCache(project.cacheFile, stamp);
      project.cache = opened;
    },
    async closeBundle() {
      if (!opened) return;
      const done = opened;
      opened = undefined;
      // From its second build on a watcher knows all by itself, and has no use for what it made of earlier texts.
      project.cache = new LastResults();
      try {
        await done.save();
      } catch (cause) {
        this.warn(`What was compiled can't be kept for the next build: ${(cause as Error).message}`);
      }
    },
  };
}
