import type { EngineName } from "../language/v4/index.js";
import { type DevOptions, normaliseDev } from "./dev-options.js";
import { type NativeOptions, type NormalisedNative, normaliseNative } from "./native-options.js";

/** A Plasma that a package is built for. */
export type Target = "plasma5" | "plasma6";

export interface PlasmoidOptions {
  /**
   * The Plasmas the package runs on. Naming one of them leaves out what only the other needs.
   * @default ["plasma5", "plasma6"]
   */
  readonly targets?: readonly Target[];
  /**
   * Which metadata files the package carries. Plasma 6 reads only metadata.json; Plasma 5 reads either.
   * @default "json"
   */
  readonly metadataFormat?: "json" | "desktop" | "both";
  /**
   * Whether TypeScript checks the types. In a build an error fails it; in watch mode it is reported beside the build.
   * @default true
   */
  readonly typecheck?: boolean;
  /**
   * Further files of the package: path inside `contents/` (a folder when it ends in "/") to the file or folder to copy,
   * relative to the entry's folder.
   * @default {}
   */
  readonly assets?: Readonly<Record<string, string>>;
  /**
   * The folder with the .po files of translators, one for each language (`de.po`, `pt_BR.po`), relative to the
   * project's folder, which has package.json; false: there are none. Where it has a folder with a widget's id, that
   * widget's are there.
   * @default "po"
   */
  readonly translations?: string | false;
  /** The tsconfig.json to use; by default the nearest one above the entry. */
  readonly tsconfig?: string;
  /**
   * Whether white space and comments are taken out of the package's scripts. Names stay.
   * @default false
   */
  readonly minify?: boolean;
  /**
   * Whether the build prints its summary: the package's files, their sizes, the time.
   * @default true
   */
  readonly summary?: boolean;
  /**
   * Whether what was compiled is kept for the next build, found again by the text that it was compiled from; or the
   * folder to keep it in.
   * @default true: in node_modules/.cache/rollup-plugin-plasmoid
   */
  readonly cache?: boolean | string;
  /**
   * In watch mode: whether the widget is shown in plasmoidviewer, how, and each good build swapped into it while it
   * runs. `plasmoid dev` turns it on.
   * @default false
   */
  readonly dev?: boolean | DevOptions;
  /**
   * How this machine builds the C++ of widgets that declare `native`.
   * @default CMake as it is found
   */
  readonly native?: NativeOptions;
}

/** The engines of the Plasmas that a package is for. */
export const enginesOf = (targets: readonly Target[]): readonly EngineName[] =>
  targets.map((target) => (target === "plasma5" ? "qt5.15" : "qt6"));

export interface NormalisedOptions extends Required<Omit<PlasmoidOptions, "tsconfig" | "dev" | "native">> {
  readonly dev: DevOptions | undefined;
  readonly tsconfig: string | undefined;
  readonly native: NormalisedNative;
}

/** @throws TypeError naming the option that is wrong. */
export function normaliseOptions(options: PlasmoidOptions): NormalisedOptions {
  const known = [
    "targets",
    "metadataFormat",
    "typecheck",
    "assets",
    "translations",
    "tsconfig",
    "minify",
    "summary",
    "cache",
    "dev",
    "native",
  ];
  for (const key of Object.keys(options))
    if (!known.includes(key))
      throw new TypeError(`plasmoid({ ${key} }): no such option; there are ${known.join(", ")}`);
  const targets = options.targets ?? ["plasma5", "plasma6"];
  if (!Array.isArray(targets) || targets.length === 0 || !targets.every((target) => /^plasma[56]$/.test(target)))
    throw new TypeError('plasmoid({ targets }): expected one or both of "plasma5" and "plasma6"');
  const metadataFormat = options.metadataFormat ?? "json";
  if (!["json", "desktop", "both"].includes(metadataFormat))
    throw new TypeError('plasmoid({ metadataFormat }): expected "json", "desktop" or "both"');
  if (metadataFormat === "desktop" && targets.includes("plasma6"))
    throw new TypeError(
      'plasmoid({ metadataFormat: "desktop" }): Plasma 6 reads only metadata.json; use "both", or targets: ["plasma5"]',
    );
  for (const key of ["typecheck", "minify", "summary"] as const)
    if (options[key] !== undefined && typeof options[key] !== "boolean")
      throw new TypeError(`plasmoid({ ${key} }): expected true or false`);
  if (
    ![undefined, true, false].includes(options.cache as boolean | undefined) &&
    !(typeof options.cache === "string" && options.cache !== "")
  )
    throw new TypeError("plasmoid({ cache }): expected true, false or the path of a folder");
  if (options.tsconfig !== undefined && typeof options.tsconfig !== "string")
    throw new TypeError("plasmoid({ tsconfig }): expected the path of a tsconfig.json");
  if (
    options.translations !== undefined &&
    options.translations !== false &&
    (typeof options.translations !== "string" || options.translations === "")
  )
    throw new TypeError("plasmoid({ translations }): expected false or the path of a folder with .po files");
  const assets: unknown = options.assets ?? {};
  if (
    typeof assets !== "object" ||
    assets === null ||
    Array.isArray(assets) ||
    !Object.values(assets).every((from) => typeof from === "string")
  )
    throw new TypeError(
      "plasmoid({ assets }): expected an object of paths in the package to paths of files or folders",
    );
  return {
    targets,
    metadataFormat,
    typecheck: options.typecheck ?? true,
    assets: options.assets ?? {},
    translations: options.translations ?? "po",
    tsconfig: options.tsconfig,
    minify: options.minify ?? false,
    summary: options.summary ?? true,
    cache: options.cache ?? true,
    dev: normaliseDev(options.dev),
    native: normaliseNative(options.native),
  };
}
