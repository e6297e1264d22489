import type { Plugin } from "rollup";
import { authorFiles } from "../bundle/index.js";
import { hasErrors } from "../diagnostics/index.js";
import type { Project } from "./project.js";
import type { QmlSources } from "./qml-sources.js";
import { report } from "./report.js";

/** Finds each widget's QML and assets, watches them, and has Rollup load the modules that QML imports. */
export function qml(project: Project, sources: QmlSources): Plugin {
  return {
    name: "plasmoid:qml",
    buildStart: {
      sequential: true,
      async handler() {
        sources.begin();
        for (const widget of project.widgets) {
          const { files, folders, diagnostics } = await authorFiles(widget.folder, project.options.assets);
          // A folder is watched for files that appear, which no list of files can name.
          for (const path of [...folders, ...files.map(({ file }) => file)]) this.addWatchFile(path);
          const read = await sources.add(widget, files, diagnostics);
          if (hasErrors(read.diagnostics)) report(this, read.diagnostics, project.cwd);
          for (const { id } of read.scripts) this.emitFile({ type: "chunk", id, preserveSignature: "strict" });
        }
      },
    },
  };
}
