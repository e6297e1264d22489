import type { QmltypesComponent } from "./qmltypes.js";

/** A property, signal or method. */
export interface NativeMember {
  readonly kind: "property" | "signal" | "method";
  readonly isReadonly: boolean;
}

/** A type of a module as QML uses it. */
export interface NativeType {
  /** Its name in QML. */
  readonly name: string;
  readonly component: QmltypesComponent;
  readonly isCreatable: boolean;
  readonly isSingleton: boolean;
  /** Its members and those of the base classes that are known. */
  readonly members: ReadonlyMap<string, NativeMember>;
  /** Whether `members` is all there is: false where a base class is in another module, such as QQuickItem. */
  readonly isExact: boolean;
  /** The names of its enumerations' values. */
  readonly values: ReadonlySet<string>;
}

/** What a QML module of C++ exports. */
export interface NativeTypes {
  readonly uri: string;
  readonly version: string;
  /** By their names in QML. */
  readonly types: ReadonlyMap<string, NativeType>;
  /** All classes that the file describes, by their names in C++. */
  readonly components: ReadonlyMap<string, QmltypesComponent>;
}

const member = (kind: NativeMember["kind"], isReadonly = true): NativeMember => ({ kind, isReadonly });
const methods = (...names: string[]) => names.map((name) => [name, member("method")] as const);
const signals = (...names: string[]) => names.map((name) => [name, member("signal")] as const);

/** Members of the base classes that nearly everything has, and that no plugin.qmltypes describes. */
const OF_QT: ReadonlyMap<string, readonly (readonly [string, NativeMember])[]> = new Map([
  [
    "QObject",
    [
      ["objectName", member("property", false)],
      ...signals("objectNameChanged", "destroyed"),
      ...methods("destroy", "toString"),
    ],
  ],
  [
    "QAbstractItemModel",
    [
      ...methods("rowCount", "columnCount", "index", "data", "setData", "hasIndex", "hasChildren", "parent", "sibling"),
      ...methods("headerData", "flags", "fetchMore", "canFetchMore", "match", "submit", "revert"),
      ...signals("dataChanged", "headerDataChanged", "rowsInserted", "rowsRemoved", "rowsMoved", "modelReset"),
      ...signals("layoutChanged", "layoutAboutToBeChanged", "rowsAboutToBeInserted", "rowsAboutToBeRemoved"),
      ...signals("rowsAboutToBeMoved", "columnsInserted", "columnsRemoved", "columnsMoved", "modelAboutToBeReset"),
      ...signals("columnsAboutToBeInserted", "columnsAboutToBeRemoved", "columnsAboutToBeMoved"),
    ],
  ],
]);
const BASES: Readonly<Record<string, string>> = {
  QAbstractItemModel: "QObject",
  QAbstractListModel: "QAbstractItemModel",
  QAbstractTableModel: "QAbstractItemModel",
};

/** What of the classes a module exports under its URI; classes that it does not export have no name in QML. */
export function nativeTypes(uri: string, version: string, components: readonly QmltypesComponent[]): NativeTypes {
  const byName = new Map(components.map((component) => [component.name, component]));
  const types = new Map<string, NativeType>();
  for (const component of components) {
    const exported = component.exports.find((entry) => entry.uri === uri);
    if (!exported) continue;
    const chain = basesOf(component, byName);
    const members = new Map<string, NativeMember>();
    for (const base of chain) addMembers(members, base, byName);
    types.set(exported.name, {
      name: exported.name,
      component,
      isCreatable: component.isCreatable && !component.isSingleton,
      isSingleton: component.isSingleton,
      members,
      isExact: chain.at(-1) === "QObject",
      values: new Set(chain.flatMap((base) => byName.get(base)?.enums.flatMap(({ values }) => values) ?? [])),
    });
  }
  return { uri, version, types, components: byName };
}

/** The class and its bases by name, as far as they are known, the class first. */
export function basesOf(
  { name, prototype }: QmltypesComponent,
  components: ReadonlyMap<string, QmltypesComponent>,
): string[] {
  const chain = [name];
  for (let base = prototype; base !== undefined && !chain.includes(base); ) {
    chain.push(base);
    base = components.get(base)?.prototype ?? BASES[base];
  }
  return chain;
}

function addMembers(
  members: Map<string, NativeMember>,
  base: string,
  components: ReadonlyMap<string, QmltypesComponent>,
): void {
  const component = components.get(base);
  const add = (name: string, value: NativeMember): void => {
    if (!members.has(name)) members.set(name, value);
  };
  for (const [name, value] of OF_QT.get(base) ?? []) add(name, value);
  if (!component) return;
  for (const { name, isReadonly, signal } of component.properties) {
    add(name, member("property", isReadonly));
    if (signal !== undefined) add(signal, member("signal"));
  }
  for (const { name } of component.signals) add(name, member("signal"));
  for (const { name } of component.methods) add(name, member("method"));
}
