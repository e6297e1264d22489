import type { QmlCheckInput } from "./check-input.js";
import type { Name } from "./document.js";
import { filesOfType, filesUsedBy } from "./reach.js";
import type { QmlScan, ScannedObject } from "./scan.js";

/** The author's own item or property with the name of the widget's object. */
export interface OwnWidget {
  readonly scan: QmlScan;
  readonly kind: "id" | "property";
  readonly name: Name;
  /** The item with the id; for a property, whose value nobody knows, the object that declares it. */
  readonly object: ScannedObject;
}

/** What the name stands for in one file, as far as the files that it is used in decide that. */
export interface WidgetScope {
  /** Whether, somewhere that the file is used, the name is the widget's. */
  readonly ours: boolean;
  /** What hides that somewhere: an item of a file further out. */
  readonly outer: OwnWidget | undefined;
}

/**
 * Who is meant by `widget`. A script sees the ids of its file, the properties of its object and of the file's root;
 * then the ids and the root's properties of the file that made its file's object, and so on outwards. The widget's
 * state and api are outermost.
 */
export class WidgetNames {
  /** `widget`, or the id that the author gave the widget's object in a main.qml of their own. */
  readonly name: string;
  readonly #input: QmlCheckInput;
  readonly #generated: ReadonlySet<string>;

  constructor(input: QmlCheckInput) {
    this.#input = input;
    this.name = input.widgetName ?? "widget";
    this.#generated = input.generatedTypes ?? new Set(["Widget"]);
  }

  /** What the files that are loaded from `roots` get from outside. */
  scopesFrom(roots: Iterable<string>): Map<string, WidgetScope> {
    const { files } = this.#input;
    const scopes = new Map<string, WidgetScope>();
    const pending: [file: string, outer: OwnWidget | undefined][] = [...roots].map((root) => [root, undefined]);
    for (let next = pending.pop(); next; next = pending.pop()) {
      const [path, outer] = next;
      const file = files.get(path);
      const known = scopes.get(path);
      if (!file || (known && (outer ? known.outer : known.ours))) continue;
      scopes.set(path, { ours: known?.ours || !outer, outer: known?.outer ?? outer });
      const inside = this.ownIn(file.scan) ?? outer;
      for (const child of filesUsedBy(file.scan, files)) pending.push([child, inside]);
    }
    return scopes;
  }

  /** The author's own as the scripts of one object see it; without an object, as the files that the file uses do. */
  ownIn(scan: QmlScan, object?: ScannedObject): OwnWidget | undefined {
    const ofObject = (owner: ScannedObject | undefined): OwnWidget | undefined => owner && this.#property(scan, owner);
    return this.#id(scan) ?? ofObject(object) ?? ofObject(scan.root);
  }

  /** Whether one of the object's signals has a parameter of that name, which its handlers see. */
  isParameter(scan: QmlScan, object: ScannedObject): boolean {
    return this.#inTypes(scan, object, ({ parameters }) => this.#named(parameters)) !== undefined;
  }

  /** Whether the author's own declares a member, itself or by one of the author's types. */
  declares({ scan, object }: OwnWidget, member: string): boolean {
    const declared = ({ properties, functions, signals }: ScannedObject): Name | undefined =>
      [...properties, ...functions, ...signals].find(({ name }) => name === member);
    return this.#inTypes(scan, object, declared) !== undefined;
  }

  #id(scan: QmlScan): OwnWidget | undefined {
    const object = scan.objects.find(({ id, type }) => id?.name === this.name && !this.#generated.has(type.name));
    return object?.id && { scan, kind: "id", name: object.id, object };
  }

  #property(scan: QmlScan, object: ScannedObject): OwnWidget | undefined {
    return this.#inTypes(scan, object, (base, of) => {
      const name = this.#named([...base.properties, ...base.functions]);
      return name && { scan: of, kind: "property", name, object: base };
    });
  }

  #named(names: readonly Name[]): Name | undefined {
    return names.find(({ name }) => name === this.name);
  }

  /** Looks at an object, then at the roots of the author's types that it is made of. */
  #inTypes<T>(
    scan: QmlScan,
    object: ScannedObject,
    find: (object: ScannedObject, scan: QmlScan) => T | undefined,
    depth = 0,
  ): T | undefined {
    const found = find(object, scan);
    // A type can't be made of itself, but a file that is being written may say so.
    if (found !== undefined || depth > 8) return found;
    for (const path of filesOfType(scan, object.type.parts, this.#input.files)) {
      const base = this.#input.files.get(path)!.scan;
      const inherited = base.root && this.#inTypes(base, base.root, find, depth + 1);
      if (inherited !== undefined) return inherited;
    }
    return undefined;
  }
}
