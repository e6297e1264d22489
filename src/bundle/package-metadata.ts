import { join } from "node:path";
import { parseExpressionAt } from "acorn";
import { type Diagnostic, error, placeAt, warning } from "../diagnostics/index.js";
import { bytesOf, type PackageTree } from "./tree.js";

/** What the tool wants to know of a package's metadata. */
export interface PackageMetadata {
  readonly id?: string;
  readonly name?: string;
  readonly version?: string;
  /** The C++ that the widget comes with. */
  readonly native?: PackageNative;
  /** The whole of metadata.json. */
  readonly json?: Readonly<Record<string, unknown>>;
}

/** A QML plugin, or the applet itself. */
export interface PackageNative {
  readonly kind: "module" | "applet";
  /** What a person calls it: its URI, its class. */
  readonly name: string;
  /** Of the QML plugin. */
  readonly uri?: string;
  /** Whether the widget can do without it. */
  readonly fallback: boolean;
  /** Whether it is in the package. */
  readonly isBundled?: boolean;
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const text = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);

/** Reads metadata.json, or metadata.desktop where there is no other. */
export function readMetadata(
  tree: PackageTree,
  root: string,
): { metadata: PackageMetadata; diagnostics: Diagnostic[] } {
  const file = tree.get("metadata.json");
  if (!file) {
    const desktop = tree.get("metadata.desktop");
    if (desktop) return { metadata: fromDesktop(Buffer.from(bytesOf(desktop)).toString()), diagnostics: [] };
    const help = tree.has("contents/metadata.json") ? "it belongs beside contents/" : "it stands beside contents/";
    return {
      metadata: {},
      diagnostics: [error("check/no-metadata", "There is no metadata.json, so this is no package.", undefined, help)],
    };
  }
  const source = Buffer.from(bytesOf(file)).toString();
  let json: unknown;
  try {
    json = JSON.parse(source);
  } catch (cause) {
    const place = placeAt(join(root, "metadata.json"), source, mistakeIn(source));
    const message = `metadata.json is no JSON: ${(cause as Error).message.replace(/, [^,]* is not valid JSON$/s, "")}.`;
    return { metadata: {}, diagnostics: [error("check/bad-json", message, place)] };
  }
  if (!isObject(json))
    return { metadata: {}, diagnostics: [error("check/bad-json", "metadata.json holds no object `{ … }`.")] };
  return { metadata: fromJson(json), diagnostics: [] };
}

/** Where a text stops being JSON; Node 20 does not always tell. */
function mistakeIn(source: string): number {
  try {
    parseExpressionAt(source, 0, { ecmaVersion: 5 });
  } catch (cause) {
    return (cause as { readonly pos?: number }).pos ?? 0;
  }
  // JavaScript takes it, so it is what JSON is stricter about: most often a comma too many.
  return Math.max(source.search(/,(?=\s*[}\]])/), 0);
}

function fromJson(json: Json): PackageMetadata {
  const plugin = isObject(json.KPlugin) ? json.KPlugin : {};
  const native = nativeOf(json["X-Plasmoid-Native"]);
  const [id, name, version] = [plugin.Id, plugin.Name, plugin.Version].map(text);
  return {
    ...(id !== undefined && { id }),
    ...(name !== undefined && { name }),
    ...(version !== undefined && { version }),
    ...(native && { native }),
    json,
  };
}

function nativeOf(value: unknown): PackageNative | undefined {
  if (!isObject(value)) return undefined;
  const fallback = value.Fallback === true;
  const [uri, applet] = [text(value.Uri), text(value.Applet)];
  if (uri !== undefined)
    return { kind: "module", name: uri, uri, fallback, ...(value.Bundled === true && { isBundled: true }) };
  return applet === undefined ? undefined : { kind: "applet", name: applet, fallback };
}

function fromDesktop(source: string): PackageMetadata {
  const value = (key: string): string | undefined => new RegExp(`^${key}=(.+)$`, "m").exec(source)?.[1];
  const [id, name, version] = [value("X-KDE-PluginInfo-Name"), value("Name"), value("X-KDE-PluginInfo-Version")];
  return {
    ...(id !== undefined && { id }),
    ...(name !== undefined && { name }),
    ...(version !== undefined && { version }),
  };
}

/** What Plasma needs to find in a package, and in its metadata. */
export function checkMetadata(
  tree: PackageTree,
  { id, name, version, json }: PackageMetadata,
  root: string,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  if (tree.size === 0) return found;
  if (!tree.has("contents/ui/main.qml"))
    found.push(error("check/no-main", "There is no contents/ui/main.qml, which Plasma loads the widget from."));
  if (!json) {
    if (tree.has("metadata.desktop"))
      found.push(
        warning("check/plasma5-only", "There is no metadata.json: Plasma 6 reads no metadata.desktop.", undefined),
      );
    return found;
  }
  const source = Buffer.from(bytesOf(tree.get("metadata.json")!)).toString();
  const at = (key: string) => {
    const start = source.indexOf(`"${key}"`);
    return placeAt(
      join(root, "metadata.json"),
      source,
      Math.max(start, 0),
      start < 0 ? undefined : start + key.length + 2,
    );
  };
  if (id === undefined)
    found.push(error("check/no-id", "KPlugin.Id is missing, by which Plasma knows the widget.", at("KPlugin")));
  else if (!/^[\w.-]+$/.test(id) || id.startsWith("."))
    found.push(
      error(
        "check/bad-id",
        `KPlugin.Id ${JSON.stringify(id)} can't name a folder.`,
        at("Id"),
        "as in org.example.clicks",
      ),
    );
  if (name === undefined)
    found.push(error("check/no-name", "KPlugin.Name is missing, which users read.", at("KPlugin")));
  if (version === undefined)
    found.push(
      warning("check/no-version", "KPlugin.Version is missing: users can't tell what they have.", at("KPlugin")),
    );
  if (json.KPackageStructure !== "Plasma/Applet")
    found.push(
      error(
        "check/no-structure",
        'KPackageStructure is not "Plasma/Applet", by which kpackagetool6 and Plasma 6 know a widget.',
        at("KPackageStructure"),
        'write `"KPackageStructure": "Plasma/Applet"` beside KPlugin',
      ),
    );
  if (json["X-Plasma-API-Minimum-Version"] === undefined)
    found.push(
      warning(
        "check/plasma5-only",
        "X-Plasma-API-Minimum-Version is missing: Plasma 6 takes the widget for one of Plasma 5's, and does not load it.",
        at("KPlugin"),
      ),
    );
  else if (json["X-Plasma-API"] !== "declarativeappletscript")
    found.push(
      warning(
        "check/plasma6-only",
        'X-Plasma-API is not "declarativeappletscript": Plasma 5 does not load it.',
        at("KPlugin"),
      ),
    );
  return found;
}
