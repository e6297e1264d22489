import type { Plugin } from "rollup";
import { authorFiles } from "../bundle/index.js";
import type { Project } from "./project.js";
import type { QmlSources } from "./qml-sources.js";

const sourcesOf = ({ widgets }: Project): readonly string[] =>
  widgets.flatMap(({ model }) => (model.native ? `${model.native.source}/` : []));

/** Finds each widget's QML and assets, watches them, and has Rollup load the modules that QML imports. */
export function qml(project: Project, sources: QmlSources): Plugin {
  return {
    name: "plasmoid:qml",
    buildStart: {
      sequential: true,
      async handler() {
        sources.begin();
        for (const entry of project.entries) {
          const found = await authorFiles(entry.folder, project.options.assets);
          // QML below the C++ is the module's own.
          const files = found.files.filter(({ file }) => !sourcesOf(project).some((source) => file.startsWith(source)));
          for (const { file } of files) this.addWatchFile(file);
          project.mistakes.push(...found.diagnostics, ...sources.read(entry, files));
        }
        for (const widget of project.widgets) {
          const { scripts } = sources.add(widget, project);
          for (const { id } of scripts) this.emitFile({ type: "chunk", id, preserveSignature: "strict" });
        }
      },
    },
  };
}
