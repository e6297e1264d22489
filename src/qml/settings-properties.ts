import { filesOfType, type QmlFiles } from "./reach.js";
import type { QmlScan, ScannedObject } from "./scan.js";

/** Qt's and Kirigami's items that have no `title`, which the settings dialog of Plasma 6 sets. */
const UNTITLED = new Set(
  (
    "Item Rectangle FocusScope Column Row Grid Flow ColumnLayout RowLayout GridLayout StackLayout FormLayout " +
    "Control Pane Frame ScrollView Flickable ListView GridView Loader"
  ).split(" "),
);

/**
 * The properties that both dialogs set and that a hand-written page lacks, without their `cfg_`: of the keys given, and
 * whether `title` is one of them. What the page's own types declare counts.
 */
export function missingSettings(
  page: string,
  keys: readonly string[],
  files: QmlFiles,
): { readonly values: readonly string[]; readonly defaults: readonly string[]; readonly title: boolean } {
  const declared = new Set<string>();
  const seen = new Set<string>();
  let title = false;
  for (let file: string | undefined = page; file !== undefined && !seen.has(file); ) {
    seen.add(file);
    const scan: QmlScan | undefined = files.get(file)?.scan;
    if (!scan?.root) break;
    const root: ScannedObject = scan.root;
    for (const { key } of scan.settings) declared.add(key);
    if (root.properties.some(({ name }) => name === "title")) declared.add("title of the page");
    const next: string | undefined = filesOfType(scan, root.type.parts, files)[0];
    if (next === undefined) title = UNTITLED.has(root.type.parts.at(-1)?.name ?? "");
    file = next;
  }
  return {
    values: keys.filter((key) => !declared.has(key)),
    defaults: keys.filter((key) => !declared.has(`${key}Default`)),
    title: title && !declared.has("title of the page"),
  };
}
