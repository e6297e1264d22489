import type { Name } from "./document.js";
import { filesOfType, filesUsedBy, type QmlFiles } from "./reach.js";
import type { QmlScan, ScannedObject } from "./scan.js";

/** The author's own item or property with the name `widget`. */
export interface OwnWidget {
  readonly scan: QmlScan;
  readonly kind: "id" | "property";
  readonly name: Name;
  /** The item with the id; for a property, whose value nobody knows, the object that declares it. */
  readonly object: ScannedObject;
}

/** What `widget` is in one file, as far as the files that it is made in decide that. */
export interface WidgetScope {
  /** Whether, somewhere that the file is used, the name is the widget's own. */
  readonly ours: boolean;
  /** What hides that somewhere: an item of a file further out. */
  readonly outer: OwnWidget | undefined;
}

/**
 * What files see under the name `widget` when they are loaded from `roots`: an object sees the ids and the root's
 * properties of its own file, then those of the file that made its file's object, and so on outwards. The widget's
 * state and api are outermost.
 */
export function widgetScopes(roots: Iterable<string>, files: QmlFiles): Map<string, WidgetScope> {
  const scopes = new Map<string, WidgetScope>();
  const pending: [file: string, outer: OwnWidget | undefined][] = [...roots].map((root) => [root, undefined]);
  for (let next = pending.pop(); next; next = pending.pop()) {
    const [path, outer] = next;
    const file = files.get(path);
    const known = scopes.get(path);
    if (!file || (known && (outer ? known.outer : known.ours))) continue;
    scopes.set(path, { ours: known?.ours || !outer, outer: known?.outer ?? outer });
    const inside = seenByChildren(file.scan, files) ?? outer;
    for (const child of filesUsedBy(file.scan, files)) pending.push([child, inside]);
  }
  return scopes;
}

/** The `widget` that a file gives to the files it makes objects of. */
function seenByChildren(scan: QmlScan, files: QmlFiles): OwnWidget | undefined {
  return ownId(scan) ?? (scan.root && ownProperty(scan, scan.root, files));
}

/** The `widget` that the file itself gives to the scripts of one of its objects. */
export function ownWidget(scan: QmlScan, object: ScannedObject, files: QmlFiles): OwnWidget | undefined {
  return ownId(scan) ?? ownProperty(scan, object, files) ?? (scan.root && ownProperty(scan, scan.root, files));
}

/** A parameter of one of the object's signals, which handlers of the signal see under its name. */
export const ownParameter = (scan: QmlScan, object: ScannedObject, files: QmlFiles): boolean =>
  inTypesOf(scan, object, files, (base) => base.parameters.find(isWidget)) !== undefined;

/** Whether an object declares a member itself or by one of the author's types. */
export const declaresMember = ({ scan, object }: OwnWidget, member: string, files: QmlFiles): boolean =>
  inTypesOf(scan, object, files, ({ properties, functions, signals }) =>
    [...properties, ...functions, ...signals].find(({ name }) => name === member),
  ) !== undefined;

function ownId(scan: QmlScan): OwnWidget | undefined {
  const object = scan.objects.find(({ id }) => id?.name === "widget");
  return object?.id && { scan, kind: "id", name: object.id, object };
}

const ownProperty = (scan: QmlScan, object: ScannedObject, files: QmlFiles): OwnWidget | undefined =>
  inTypesOf(scan, object, files, (base, scan) => {
    const name = [...base.properties, ...base.functions].find(isWidget);
    return name && { scan, kind: "property", name, object: base };
  });

const isWidget = ({ name }: Name): boolean => name === "widget";

/** Looks at an object, then at the roots of the author's types that it is made of. */
function inTypesOf<T>(
  scan: QmlScan,
  object: ScannedObject,
  files: QmlFiles,
  find: (object: ScannedObject, scan: QmlScan) => T | undefined,
  depth = 0,
): T | undefined {
  const found = find(object, scan);
  // Types can't be made of themselves, but a file that is being written may say so.
  if (found !== undefined || depth > 8) return found;
  for (const path of filesOfType(scan, object.type.parts, files)) {
    const base = files.get(path)!.scan;
    const inherited = base.root && inTypesOf(base, base.root, files, find, depth + 1);
    if (inherited !== undefined) return inherited;
  }
  return undefined;
}
