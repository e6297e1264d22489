import { closest, type Diagnostic, error, placeAt } from "../diagnostics/index.js";
import type { NativeType } from "../types/index.js";
import type { QmlCheckInput } from "./check-input.js";
import { checkNativeNames, type TypeOfNames } from "./check-native-names.js";
import { checkRoles } from "./check-roles.js";
import type { Name, Range } from "./document.js";
import { filesOfType, type QmlFiles } from "./reach.js";
import type { ObjectUse, QmlScan, ScannedImport, ScannedObject } from "./scan.js";
import { accessTo } from "./script-uses.js";

type Native = NonNullable<QmlCheckInput["native"]>;

/** What QML says of the widget's module in C++: its URI and version, its types, their members. By file. */
export function checkNative(input: QmlCheckInput): Map<string, Diagnostic[]> {
  const result = new Map<string, Diagnostic[]>();
  const { native, files } = input;
  if (!native) return result;
  const loaded = native.fallback ? loadedAnyway([...input.representations, ...input.settingsPages], files) : undefined;
  for (const [path, { scan }] of files) {
    const check = new NativeCheck(scan, native, files);
    result.set(path, [
      ...check.imports(loaded?.has(path) === true),
      ...check.objects(),
      ...check.uses(),
      ...checkNativeNames(scan, (names) => check.typeOfNames(names)),
      ...checkRoles(scan, (id) => check.typeOfId(id)),
    ]);
  }
  return result;
}

/** The files that are loaded whether the module is there or not: by their types, not by a Loader. */
function loadedAnyway(roots: readonly string[], files: QmlFiles): Set<string> {
  const reached = new Set<string>();
  const pending = [...roots];
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    const scan = files.get(path)?.scan;
    if (!scan || reached.has(path)) continue;
    reached.add(path);
    for (const type of scan.types) pending.push(...filesOfType(scan, type.parts, files));
  }
  return reached;
}

class NativeCheck {
  readonly #scan: QmlScan;
  readonly #native: Native;
  readonly #files: QmlFiles;
  readonly #imports: readonly ScannedImport[];

  constructor(scan: QmlScan, native: Native, files: QmlFiles) {
    this.#scan = scan;
    this.#native = native;
    this.#files = files;
    this.#imports = scan.imports.filter(({ kind, target }) => kind === "module" && target === native.uri);
  }

  imports(isLoadedAnyway: boolean): Diagnostic[] {
    const { uri, version, fallback } = this.#native;
    const found: Diagnostic[] = [];
    for (const { kind, target, targetRange } of this.#scan.imports)
      if (kind === "module" && target !== uri && isNearly(target, uri))
        found.push(
          error(
            "qml/native-uri",
            `There is no module ${target}; the widget's own is ${uri}.`,
            this.#place(targetRange),
            `Write \`import ${uri} ${version}\`.`,
          ),
        );
    for (const item of this.#imports) {
      if (item.version !== undefined && isNewer(item.version, version))
        found.push(
          error(
            "qml/native-version",
            `The module ${uri} has the version ${version}, not ${item.version}.`,
            this.#place({ start: item.targetRange.start, end: item.end }),
            `Write \`import ${uri} ${version}\`, or raise \`native.version\` in the declaration.`,
          ),
        );
      if (fallback && isLoadedAnyway)
        found.push(
          error(
            "qml/native-not-optional",
            `This file is loaded whether ${uri} is there or not, and the widget has to run without it.`,
            this.#place(item.targetRange),
            'Import it in a file that a Loader loads: `Loader { active: widget.nativeAvailable; source: "….qml" }`.',
          ),
        );
    }
    return found;
  }

  /** Objects of the module's types: whether the type is there, and what they bind. */
  objects(): Diagnostic[] {
    const { types, uri } = this.#native;
    if (!types || this.#imports.length === 0) return [];
    const found: Diagnostic[] = [];
    for (const name of this.#scan.types) {
      const [qualifier, type] = name.parts;
      if (!type || !this.#imports.some(({ alias }) => alias?.name === qualifier?.name) || types.has(type.name))
        continue;
      // Another module may share the alias.
      if (this.#scan.imports.some((item) => item.alias?.name === qualifier?.name && item.target !== uri)) continue;
      found.push(this.#unknown("qml/unknown-native-type", `The module ${uri} has no type`, type, types.keys()));
    }
    for (const object of this.#scan.objects) {
      const type = this.#typeOf(object);
      if (!type) continue;
      if (!type.isCreatable)
        found.push(
          error(
            "qml/native-not-creatable",
            type.isSingleton
              ? `\`${type.name}\` is a singleton, of which QML makes no objects.`
              : `C++ does not allow QML to make a \`${type.name}\`.`,
            this.#place(object.type),
            type.isSingleton ? `Use its members: \`${object.type.name}.…\`.` : undefined,
          ),
        );
      else for (const bound of object.bindings) found.push(...this.#binding(object, type, bound));
    }
    return found;
  }

  /** Members of objects that the file names by an id. */
  uses(): Diagnostic[] {
    const byId = new Map<string, { object: ScannedObject; type: NativeType }>();
    for (const object of this.#scan.objects) {
      const type = object.id && this.#typeOf(object);
      if (type && object.id) byId.set(object.id.name, { object, type });
    }
    return this.#scan.uses.flatMap((use) => {
      const known = byId.get(use.name);
      const [member] = use.members;
      // A capital letter is of a type, whose attached object is asked for.
      if (!known || !member || /^[A-Z]/.test(member.name) || this.#isHidden(use)) return [];
      const { object, type } = known;
      if (isDeclared(object, member.name)) return [];
      const there = type.members.get(member.name);
      if (!there) return type.isExact ? [this.#noMember(type, member)] : [];
      if (accessTo(use, 1) === "write" && there.isReadonly) return [this.#isReadonly(type, member, there.kind)];
      return [];
    });
  }

  /** The type of the object with an id. */
  typeOfId(id: string): NativeType | undefined {
    const object = this.#scan.objects.find((one) => one.id?.name === id);
    return object && this.#typeOf(object);
  }

  /** The type that names begin with: `Item` or, where the import has an alias, `Module.Item`. */
  typeOfNames(names: readonly Name[]): ReturnType<TypeOfNames> {
    const length = this.#imports.some(({ alias }) => alias?.name === names[0]?.name) ? 2 : 1;
    const parts = names.slice(0, length);
    if (!/^[A-Z]/.test(parts[0]?.name ?? "")) return undefined;
    const type = this.#typeNamed(parts);
    return type && { type, length };
  }

  #binding(object: ScannedObject, type: NativeType, bound: ScannedObject["bindings"][number]): Diagnostic[] {
    if (/^[A-Z]/.test(bound.name) || bound.name === "id" || isDeclared(object, bound.name)) return [];
    const signal = /^on[A-Z]/.test(bound.name) ? bound.name.charAt(2).toLowerCase() + bound.name.slice(3) : undefined;
    if (signal !== undefined && (type.members.get(signal)?.kind === "signal" || isDeclaredSignal(object, signal)))
      return [];
    const member = type.members.get(bound.name);
    if (!member) return type.isExact ? [this.#noMember(type, bound, signal)] : [];
    return bound.isWhole && member.isReadonly ? [this.#isReadonly(type, bound, member.kind)] : [];
  }

  #typeOf({ type: { parts } }: ScannedObject): NativeType | undefined {
    return this.#typeNamed(parts);
  }

  #typeNamed(parts: readonly Name[]): NativeType | undefined {
    const { types } = this.#native;
    const [first, second] = parts;
    if (!types || !first) return undefined;
    const qualified = this.#imports.some(({ alias }) => alias?.name === first.name);
    if (qualified) return second && types.get(second.name);
    // An author's own file of that name comes first.
    if (second || !this.#imports.some(({ alias }) => !alias) || filesOfType(this.#scan, parts, this.#files).length > 0)
      return undefined;
    return types.get(first.name);
  }

  #isHidden({ name, object }: ObjectUse): boolean {
    return object.parameters.some((parameter) => parameter.name === name);
  }

  #noMember({ name, members }: NativeType, member: Name, signal?: string): Diagnostic {
    if (signal !== undefined) {
      const signals = [...members].flatMap(([of, { kind }]) => (kind === "signal" ? of : []));
      const near = closest(signal, signals);
      const handler = near && `on${near.charAt(0).toUpperCase()}${near.slice(1)}`;
      return error(
        "qml/unknown-native-member",
        `\`${name}\` of C++ has no signal \`${signal}\`.`,
        this.#place(member),
        handler && `Did you mean \`${handler}\`?`,
      );
    }
    return this.#unknown("qml/unknown-native-member", `\`${name}\` of C++ has no member`, member, members.keys());
  }

  #isReadonly({ name }: NativeType, member: Name, kind: string): Diagnostic {
    return error(
      "qml/native-readonly",
      `\`${member.name}\` of \`${name}\` is a ${kind === "property" ? "property that C++ alone sets" : kind}, which can't be assigned.`,
      this.#place(member),
      kind === "property" ? "Give the Q_PROPERTY a WRITE function." : undefined,
    );
  }

  #unknown(code: string, message: string, name: Name, candidates: Iterable<string>): Diagnostic {
    const near = closest(name.name, candidates);
    const help = near === undefined ? undefined : `Did you mean \`${near}\`?`;
    return error(code, `${message} \`${name.name}\`.`, this.#place(name), help);
  }

  #place({ start, end }: Range) {
    return placeAt(this.#scan.file, this.#scan.source, start, end);
  }
}

const isDeclared = ({ properties, functions, signals }: ScannedObject, name: string): boolean =>
  [...properties, ...functions, ...signals].some(
    (declared) => declared.name === name || `${declared.name}Changed` === name,
  );

const isDeclaredSignal = ({ properties, signals }: ScannedObject, signal: string): boolean =>
  signals.some(({ name }) => name === signal) || properties.some(({ name }) => `${name}Changed` === signal);

/** Whether a module's name is the widget's with a slip in one of its parts. */
function isNearly(target: string, uri: string): boolean {
  const parts = target.split(".");
  const own = uri.split(".");
  const other = own.flatMap((part, index) => (part === parts[index] ? [] : [[part, parts[index] ?? ""] as const]));
  const [slip] = other;
  return (
    parts.length === own.length && other.length === 1 && slip !== undefined && closest(slip[1], [slip[0]]) !== undefined
  );
}

/** Of one major version the later ones have all of the earlier. */
function isNewer(wanted: string, there: string): boolean {
  const [major = 0, minor = 0] = wanted.split(".").map(Number);
  const [ofMajor = 0, ofMinor = 0] = there.split(".").map(Number);
  return major !== ofMajor || minor > ofMinor;
}
