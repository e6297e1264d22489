import { Buffer } from "node:buffer";
import { bytesOf, type PackageTree } from "../bundle/index.js";
import { qmlString } from "../emit/index.js";

/** How a build's texts are translated, where its catalogs were made of .po files. */
export interface TranslatedBuild {
  /** The name that a host looks the widget's texts up under. */
  readonly domain: string;
  /** Which texts two catalogs translate differently; undefined stands for none. */
  readonly changed: (before: Uint8Array | undefined, after: Uint8Array | undefined) => ReadonlySet<string>;
}

/** What of a build catalogs have to do with. */
export interface CatalogsBuild {
  readonly tree: PackageTree;
  readonly translations?: TranslatedBuild;
  /** Paths of the package that settings pages are made of. */
  readonly settings: ReadonlySet<string>;
}

type Catalogs = ReadonlyMap<string, Uint8Array>;

/** Where a build's catalogs are shown from. */
export interface TakenCatalogs {
  /** The name to look texts up under; undefined: the widget's own. */
  readonly domain: string | undefined;
  /** What is to be written for that, by path in the package. */
  readonly files: Catalogs;
}

/**
 * The catalogs of a running host. ki18n reads each once, so that new ones are given a new name, under which what is
 * swapped in looks its texts up.
 */
export class DevelopmentCatalogs {
  /** What the host has begun with. */
  #host: Catalogs = new Map();
  #current: Catalogs = new Map();
  #taken: string | undefined;
  #domain = "";
  #number = 0;

  /** A host begins with a build's. */
  begin(build: CatalogsBuild): void {
    this.#host = catalogsOf(build);
    this.#current = this.#host;
    this.#taken = undefined;
  }

  /** Why a running host can't take up a build's; undefined when it can: settings pages are of the host's own. */
  restartFor(build: CatalogsBuild): string | undefined {
    const now = catalogsOf(build);
    const { translations, settings, tree } = build;
    // Those that it has taken up it needs no other host for.
    if (!translations || isSame(now, this.#host) || isSame(now, this.#current)) return undefined;
    const paths = new Set([...this.#host.keys(), ...now.keys()]);
    const texts = [...paths].flatMap((path) => [...translations.changed(this.#host.get(path), now.get(path))]);
    const pages = [...settings, "contents/config/config.qml"].flatMap((path) => {
      const file = tree.get(path);
      return file ? [Buffer.from(bytesOf(file)).toString()] : [];
    });
    const isShown = (text: string): boolean =>
      pages.some((page) => page.includes(text) || page.includes(qmlString(text).slice(1, -1)));
    return texts.some(isShown) ? "the translations of the settings pages changed" : undefined;
  }

  take(build: CatalogsBuild): TakenCatalogs {
    const now = catalogsOf(build);
    this.#domain = build.translations?.domain ?? this.#domain;
    if (isSame(now, this.#current)) return { domain: this.#taken, files: new Map() };
    this.#current = now;
    if (isSame(now, this.#host)) {
      this.#taken = undefined;
      return { domain: undefined, files: new Map() };
    }
    this.#number++;
    const domain = `${this.#domain}_${this.#number}`;
    this.#taken = domain;
    const renamed = (path: string): string => path.replace(/[^/]*$/, `${domain}.mo`);
    return { domain, files: new Map([...now].map(([path, bytes]) => [renamed(path), bytes])) };
  }
}

/** The catalogs of the widget itself, by path: those that came with its assets are nobody's to exchange. */
export function catalogsOf({ tree, translations }: CatalogsBuild): Catalogs {
  const found = new Map<string, Uint8Array>();
  if (!translations) return found;
  for (const file of tree)
    if (file.path.startsWith("contents/locale/") && file.path.endsWith(`/LC_MESSAGES/${translations.domain}.mo`))
      found.set(file.path, bytesOf(file));
  return found;
}

const isSame = (one: Catalogs, other: Catalogs): boolean =>
  one.size === other.size &&
  [...one].every(([path, bytes]) => {
    const known = other.get(path);
    return known === bytes || (known !== undefined && Buffer.compare(known, bytes) === 0);
  });
