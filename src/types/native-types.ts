import { basesOf } from "./class-bases.js";
import { withName } from "./classes.js";
import { isModel, type ModelRoles, modelRoles } from "./model-roles.js";
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
  /** By name: the values of its enumerations that are `enum class`, which are in `values` too. */
  readonly scopes: ReadonlyMap<string, readonly string[]>;
  /** The members of its attached object, where it has one. */
  readonly attached?: ReadonlyMap<string, NativeMember>;
  /** What its rows have, where it is a model. */
  readonly roles?: ModelRoles;
}

/** What a QML module of C++ exports. */
export interface NativeTypes {
  readonly uri: string;
  readonly version: string;
  /** By their names in QML. */
  readonly types: ReadonlyMap<string, NativeType>;
  /** All classes that are known, by their names in C++. */
  readonly components: ReadonlyMap<string, QmltypesComponent>;
  /** By class: the roles of models. */
  readonly roles: ReadonlyMap<string, ModelRoles>;
}

/** What an applet in C++ has. */
export interface AppletTypes {
  /** The applet's class; its members are the author's own and QObject's, without those of Plasma::Applet. */
  readonly type: NativeType;
  readonly components: NativeTypes["components"];
  readonly roles: NativeTypes["roles"];
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
/**
 * What of the classes a module exports under its URI; classes that it does not export have no name in QML.
 *
 * @param sources The texts of the C++, for the roles of models.
 */
export function nativeTypes(
  uri: string,
  version: string,
  classes: readonly QmltypesComponent[],
  sources: readonly string[] = [],
): NativeTypes {
  const components = new Map(classes.map((component) => [component.name, component]));
  const roles = modelRoles(components, sources);
  const types = new Map<string, NativeType>();
  for (const component of classes)
    for (const exported of component.exports)
      if (exported.uri === uri) types.set(exported.name, typeOf(exported.name, component, components, roles));
  return { uri, version, types, components, roles };
}

/** The applet's class among all classes; undefined where there is none of that name that derives from Plasma::Applet. */
export function appletTypes(
  name: string,
  classes: readonly QmltypesComponent[],
  sources: readonly string[],
): AppletTypes | undefined {
  const component = withName(classes, name);
  const components = new Map(classes.map((one) => [one.name, one]));
  if (!component || !isApplet(component, components)) return undefined;
  const roles = modelRoles(components, sources);
  return { type: typeOf(component.name, component, components, roles), components, roles };
}

/** The classes that could be a widget's applet. */
export function appletClasses(classes: readonly QmltypesComponent[]): string[] {
  const components = new Map(classes.map((one) => [one.name, one]));
  return classes.flatMap((component) => (isApplet(component, components) ? component.name : []));
}

const isApplet = (component: QmltypesComponent, components: NativeTypes["components"]): boolean =>
  basesOf(component, components).includes("Plasma::Applet");

function typeOf(
  name: string,
  component: QmltypesComponent,
  components: NativeTypes["components"],
  roles: NativeTypes["roles"],
): NativeType {
  const chain = basesOf(component, components);
  const attached = components.get(component.attachedType ?? "");
  const ofModel = roles.get(component.name);
  // Those of Qt's own models are no names that anybody uses.
  const enums = chain
    .filter((base) => !isModel(base))
    .flatMap((base) => {
      const known = components.get(base);
      return [...(known?.enums ?? []), ...(components.get(known?.extension ?? "")?.enums ?? [])];
    });
  return {
    name,
    component,
    isCreatable: component.isCreatable && !component.isSingleton,
    isSingleton: component.isSingleton,
    members: membersOf(chain, components),
    isExact: chain.at(-1) === "QObject",
    values: new Set(enums.flatMap(({ values }) => values)),
    scopes: new Map(enums.flatMap((one) => (one.isScoped ? [[one.name, one.values] as const] : []))),
    ...(attached && { attached: membersOf(basesOf(attached, components), components) }),
    ...(ofModel && { roles: ofModel }),
  };
}

function membersOf(chain: readonly string[], components: NativeTypes["components"]): Map<string, NativeMember> {
  const members = new Map<string, NativeMember>();
  for (const base of chain) {
    addMembers(members, base, components);
    const extension = components.get(base)?.extension;
    if (extension !== undefined) addMembers(members, extension, components);
  }
  return members;
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
