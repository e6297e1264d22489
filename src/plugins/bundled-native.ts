import { readFileSync } from "node:fs";
import { join } from "node:path";
import { architectureOf, type PackageFileInput } from "../bundle/index.js";
import type { NativeBuild } from "./native.js";
import type { Project, WidgetProject } from "./project.js";

/** Where the C++ module is in a package that has it inside. */
const FOLDER = "contents/native";

export interface BundledModule {
  /** The folder of the module in the package; undefined where it is not inside. */
  readonly folder?: string;
  readonly files: readonly PackageFileInput[];
  /** Of the library, as `uname -m` calls it. */
  readonly architecture?: string;
}

/**
 * The built module as files of the released package, where the declaration asks for that. Plasma 6 alone loads it from
 * there: Qt 5 does not take a module from a folder that is not named after it.
 */
export function bundledFiles(
  project: Project,
  { model }: WidgetProject,
  build: NativeBuild | undefined,
): BundledModule {
  const module = build?.libraries.get(6);
  if (model.native?.kind !== "module" || !model.native.bundle || project.watching || !module) return { files: [] };
  const files = module.files.map((name) => ({
    path: join(FOLDER, name),
    content: readFileSync(join(module.folder, name)),
    executable: name.endsWith(".so"),
    generated: true,
  }));
  const library = files.find(({ path }) => path.endsWith(".so"));
  const architecture = library && architectureOf(library.content);
  return { folder: FOLDER, files, ...(architecture !== undefined && { architecture }) };
}
