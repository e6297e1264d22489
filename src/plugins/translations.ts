import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { Plugin } from "rollup";
import { KnownFiles, nearest, type PackageFileInput } from "../bundle/index.js";
import { type Diagnostic, error, placeAt } from "../diagnostics/index.js";
import type * as Room from "../translations/index.js";
import { Kept } from "./kept.js";
import type { Entry, Project, WidgetProject } from "./project.js";

/** The catalogs of a project's widgets. */
export interface Translations {
  readonly plugin: Plugin;
  of(widget: WidgetProject): readonly PackageFileInput[];
  /** Which texts two catalogs translate differently. */
  changedTexts: typeof Room.changedTexts;
}

/** Plasma looks the texts of a widget up under this name. */
export const translationDomain = (id: string): string => `plasma_applet_${id}`;

/** Where an entry's .po files may stand, whether or not they do: below the project's folder. */
export function translationsFolder({ folder }: Entry, { options, cwd }: Project): string | undefined {
  if (options.translations === false) return undefined;
  const manifest = nearest(folder, ["package.json"]);
  return resolve(manifest === undefined ? cwd : dirname(manifest), options.translations);
}

/** Makes catalogs of the .po files of each widget, and has Rollup watch them. */
export function translations(project: Project): Translations {
  const disk = new KnownFiles();
  const kept = new Kept();
  let room: typeof Room | undefined;
  let found = new Map<string, readonly PackageFileInput[]>();

  async function catalog(file: string): Promise<Room.Catalog> {
    // What widgets in one language have no use for.
    room ??= await import("../translations/index.js");
    const { catalogOf } = room;
    const bytes = disk.bytes(file);
    return kept.get(file, [bytes], () => catalogOf(file, bytes));
  }

  const plugin: Plugin = {
    name: "plasmoid:translations",
    buildStart: {
      sequential: true,
      async handler() {
        found = new Map();
        for (const widget of project.widgets) {
          const { files, diagnostics } = await read(widget, project, catalog);
          for (const { origin } of files) if (origin !== undefined) this.addWatchFile(origin);
          for (const { place } of diagnostics) if (place) this.addWatchFile(place.file);
          project.mistakes.push(...diagnostics);
          found.set(
            widget.entry,
            files.filter(({ content }) => content.length > 0),
          );
        }
      },
    },
  };
  return {
    plugin,
    of: (widget) => found.get(widget.entry) ?? [],
    changedTexts: (before, after) => room?.changedTexts(before, after) ?? new Set(),
  };
}

/** Files without anything translated are among them, with no content: they are to be watched too. */
async function read(
  widget: WidgetProject,
  project: Project,
  catalog: (file: string) => Promise<Room.Catalog>,
): Promise<{ files: readonly PackageFileInput[]; diagnostics: readonly Diagnostic[] }> {
  const folder = translationsFolder(widget, project);
  if (folder === undefined) return { files: [], diagnostics: [] };
  const { id } = widget.model;
  // Where there are several widgets in a project, each may have a folder of its own.
  const own = join(folder, id);
  const from = existsSync(own) ? own : folder;
  const files: PackageFileInput[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const name of existsSync(from) ? readdirSync(from).sort() : []) {
    if (!name.endsWith(".po")) continue;
    const file = join(from, name);
    const language = basename(name, ".po");
    if (!isLanguage(language)) {
      diagnostics.push(unknownLanguage(file, language));
      continue;
    }
    const made = await catalog(file);
    diagnostics.push(...made.diagnostics);
    const path = `contents/locale/${language}/LC_MESSAGES/${translationDomain(id)}.mo`;
    files.push({ path, content: made.bytes ?? NOTHING, generated: true, origin: file });
  }
  return { files, diagnostics };
}

/** Whether KDE knows languages by such names: `de`, `pt_BR`, `sr@latin`, `zh_TW`, `ca@valencia`. */
const isLanguage = (name: string): boolean => /^[a-z]{2,3}(_[A-Z]{2})?(@[a-z]+)?$/.test(name);

const NOTHING = new Uint8Array();

const unknownLanguage = (file: string, language: string): Diagnostic =>
  error(
    "translations/bad-language",
    `KDE knows no language by the name of ${JSON.stringify(language)}; de, pt_BR or sr@latin are such names.`,
    placeAt(file, readFileSync(file, "utf8"), 0),
    "name the file after its language",
  );
