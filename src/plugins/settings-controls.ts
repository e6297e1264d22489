import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { PackageFileInput } from "../bundle/index.js";
import { CONTROLS_FOLDER } from "../emit/index.js";

/** Where the controls of settings pages are in a package. */
export const CONTROLS_PATH = `contents/ui/plasmoid/${CONTROLS_FOLDER}`;

/** The same as an author's QML in `folder`, which becomes `contents/`, sees it. */
export const controlsIn = (folder: string): string => CONTROLS_PATH.replace("contents", folder);

const folder = fileURLToPath(new URL("../../runtime/settings", import.meta.url));

/** Controls that open a dialog, with the dialog. */
const DIALOGS: Readonly<Record<string, string>> = {
  FileField: "FileChooser",
  FontField: "FontChooser",
  IconField: "IconChooser",
};

export const allControls = (): string[] =>
  readdirSync(folder).flatMap((name) => (/Field\.qml$/.test(name) ? [name.slice(0, -".qml".length)] : []));

/** The files of these controls, with what they need on the Plasmas that the package is for. */
export function controlFiles(controls: ReadonlySet<string>, targets: readonly string[]): PackageFileInput[] {
  const dialogs = [...controls].flatMap((name) => DIALOGS[name] ?? []);
  const names = [
    ...controls,
    ...(dialogs.length > 0 ? ["DialogLoader"] : []),
    ...targets.flatMap((target) => dialogs.map((dialog) => `${target}/${dialog}`)),
  ];
  return names.map((name) => ({
    path: `${CONTROLS_PATH}/${name}.qml`,
    content: readFileSync(`${folder}/${name}.qml`, "utf8"),
    generated: true,
  }));
}
