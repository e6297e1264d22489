import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { type PackageTree, projectFolder, type SourceTarball, writeSourceTarball } from "../bundle/index.js";
import { metadataJson } from "../emit/index.js";
import type { WidgetModel } from "../widget/model.js";
import type { Project, WidgetProject } from "./project.js";

/** The same place in the repository as in what is published. */
const cmake = fileURLToPath(new URL("../../runtime/cmake", import.meta.url));

/** Writes what distributions build a widget with C++ from; nothing for other widgets. */
export async function sourceTarball(
  { options }: Project,
  { model, entry }: WidgetProject,
  tree: PackageTree,
  dist: string,
): Promise<SourceTarball | undefined> {
  const { id, version, native, metadata } = model;
  if (!native) return undefined;
  const { name, description, license } = metadata;
  return writeSourceTarball(
    {
      ...{ id, version, name, native, targets: options.targets },
      ...(native.kind === "applet" && { appletMetadata: metadataJson(model, { targets: options.targets }) }),
      ...(description !== undefined && { description }),
      ...(license !== undefined && { license }),
    },
    tree,
    { native: native.source, cmake, project: await projectFolder(entry) },
    dist,
  );
}

/** What the summary says of a widget with C++. */
export function sourceSummary({ archive, bytes }: SourceTarball, { native }: WidgetModel): string {
  const what = native?.kind === "applet" ? "applet" : "module";
  const store = native?.fallback
    ? `the .plasmoid goes to the KDE Store without its ${what}`
    : `not for the KDE Store, since its ${what} is compiled: see docs/packaging.md`;
  return `${relative(process.cwd(), archive)}  ${(bytes / 1000).toFixed(2)} kB, the source that distributions build it from\n${store}`;
}
