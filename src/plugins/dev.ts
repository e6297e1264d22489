import { join, resolve } from "node:path";
import type { Plugin } from "rollup";
import type { PackageTree } from "../bundle/index.js";
import type { DevelopmentBuild, NativeLibrary, Session, TranslatedBuild } from "../dev/index.js";
import { formatRollupError } from "../diagnostics/index.js";
import {
  DEVELOPMENT_SLOT,
  DEVELOPMENT_WIDGET,
  developmentMainQml,
  developmentSlotQml,
  developmentWidgetQml,
} from "../emit/index.js";
import type { MainQmlInput } from "../emit/main-qml.js";
import type { DevOptions } from "./dev-options.js";
import { type NativeBuild, viewerQt } from "./native.js";
import type { Project, WidgetProject } from "./project.js";

/** A widget's package as it was just written. */
export interface WrittenPackage {
  readonly widget: WidgetProject;
  readonly tree: PackageTree;
  /** What main.qml was made from; undefined where the author wrote it. */
  readonly main: MainQmlInput | undefined;
  /** The author's file behind each path in the package. */
  readonly origins: ReadonlyMap<string, string>;
  /** Paths of the package that its settings pages are made of. */
  readonly settings: ReadonlySet<string>;
  /** Its catalogs, where they were made of .po files. */
  readonly translations?: TranslatedBuild;
  /** Its C++. */
  readonly native?: NativeBuild;
  /** The package without its module, where that is inside of `tree`. */
  readonly unbundled?: PackageTree;
  /** Of the library that is inside the package. */
  readonly architecture?: string;
}

/**
 * In watch mode and where it is asked for: shows the widget in plasmoidviewer, swaps each good build into it while it
 * runs, and shows over it why there is none.
 */
export function dev(project: Project, written: (dir: string) => readonly WrittenPackage[]): Plugin {
  const options = project.options.dev;
  if (options === undefined) return { name: "plasmoid:dev" };
  let session: Promise<Session> | undefined;
  const fail = async (failure: Error): Promise<void> => {
    if (project.watching) (await session)?.fail(formatRollupError(failure, project.cwd));
  };
  project.onFailure = fail;
  const close = async (): Promise<void> => {
    const closing = session;
    session = undefined;
    await (await closing)?.close();
  };
  return {
    name: "plasmoid:dev",
    async buildEnd(failure) {
      if (failure) await fail(failure);
    },
    async renderError(failure) {
      if (failure) await fail(failure);
    },
    // Before it is written, which goes on while the viewer loads it.
    writeBundle: {
      order: "pre",
      sequential: true,
      async handler({ dir = "" }) {
        if (!project.watching || project.isClosed) return;
        const packages = written(resolve(dir));
        const shown = chosen(packages, options);
        if (!shown) return;
        session ??= openSession(shown.widget.model.id, project, options);
        const running = await session;
        running.show(buildOf(shown, running.feed, resolve(dir), options));
      },
    },
    closeWatcher: close,
  };
}

async function openSession(id: string, project: Project, options: DevOptions): Promise<Session> {
  // What a build that shows nothing has no use for.
  const { Session } = await import("../dev/index.js");
  const { widget: _widget, verbose = false, command = ["plasmoidviewer"], ...viewer } = options;
  return Session.open({
    id,
    cwd: project.cwd,
    viewer: { command, ...viewer },
    verbose,
    colours: process.stderr.isTTY === true,
    write: (text) => process.stderr.write(text),
  });
}

function chosen(packages: readonly WrittenPackage[], { widget: id }: DevOptions): WrittenPackage | undefined {
  if (id === undefined) return packages[0];
  const found = packages.find(({ widget }) => widget.model.id === id);
  if (!found && packages.length > 0)
    throw new Error(
      `plasmoid({ dev: { widget } }): there is no ${id}; there are ${packages.map(({ widget }) => widget.model.id).join(", ")}`,
    );
  return found;
}

function buildOf(written: WrittenPackage, feed: string, dist: string, options: DevOptions): DevelopmentBuild {
  const { widget, tree, main, origins, settings, translations } = written;
  const native = libraryFor(written, options);
  const { model } = widget;
  const shell = main
    ? {
        "contents/ui/main.qml": developmentMainQml({ model, feed }),
        [`contents/ui/${DEVELOPMENT_SLOT}`]: developmentSlotQml(),
      }
    : {};
  return {
    tree,
    shell,
    widget: (domain) => (main ? { [`ui/${DEVELOPMENT_WIDGET}`]: developmentWidgetQml(main, domain) } : {}),
    // C++ and what is written by hand look their texts up under the widget's own name.
    ...(translations && main && !native && { translations }),
    origins,
    settings,
    ...(!main && { isWhole: "main.qml is written by hand, so nothing in it can be exchanged while it runs" }),
    mapsFolder: join(dist, model.id),
    ...(native && { native }),
  };
}

/** The C++ as it was built for the Qt of the viewer. */
function libraryFor({ widget, native }: WrittenPackage, { command }: DevOptions): NativeLibrary | undefined {
  const { native: model } = widget.model;
  if (!model || !native) return undefined;
  const qt = viewerQt(command ?? ["plasmoidviewer"]);
  const [only] = native.libraries.values();
  const library = qt === undefined ? only : native.libraries.get(qt);
  if (!library) return undefined;
  const { root, stamp } = library;
  return model.kind === "module"
    ? { kind: "module", name: `module ${model.uri}`, root, stamp }
    : { kind: "applet", name: `applet ${model.applet}`, root, stamp };
}
