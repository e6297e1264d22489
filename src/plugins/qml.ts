import type { Plugin } from "rollup";
import { authorFiles } from "../bundle/index.js";
import type { Project } from "./project.js";
import type { QmlSources } from "./qml-sources.js";

/** Finds each widget's QML and assets, watches them, and has Rollup load the modules that QML imports. */
export function qml(project: Project, sources: QmlSources): Plugin {
  return {
    name: "plasmoid:qml",
    buildStart: {
      sequential: true,
      async handler() {
        sources.begin();
        for (const entry of project.entries) {
          const { files, diagnostics } = await authorFiles(entry.folder, project.options.assets);
          for (const { file } of files) this.addWatchFile(file);
          project.mistakes.push(...diagnostics, ...(await sources.read(entry, files)));
        }
        for (const widget of project.widgets) {
          const { scripts } = sources.add(widget, project);
          for (const { id } of scripts) this.emitFile({ type: "chunk", id, preserveSignature: "strict" });
        }
      },
    },
  };
}
