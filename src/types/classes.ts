import { registrations } from "./cpp-source.js";
import { parseMetatypes } from "./metatypes.js";
import { parseQmltypes, type QmltypesComponent, type QmltypesEnum } from "./qmltypes.js";

/** What a build says of its classes. */
export interface ClassTexts {
  /** plugin.qmltypes, where there is one. */
  readonly qmltypes?: string;
  /** A list of what moc has written, as JSON. */
  readonly metatypes: string;
  /** The texts of the C++. */
  readonly sources: readonly string[];
  /** Of the QML module; absent for an applet. */
  readonly uri?: string;
}

/**
 * The classes of a build: those of plugin.qmltypes, and those that moc alone knows. A module whose plugin registers its
 * types itself (registerTypes of QQmlExtensionPlugin) has no type with a name in QML in its plugin.qmltypes, or no such
 * file: there the names are what the calls in its source say. Nothing of the module is run to find out.
 *
 * @throws QmltypesError, SyntaxError where a text is not what it should be.
 */
export function classesOf({ qmltypes, metatypes, sources, uri }: ClassTexts): QmltypesComponent[] {
  const described = qmltypes === undefined ? [] : parseQmltypes(qmltypes);
  const known = new Map(described.map((component) => [component.name, component]));
  const ofMoc = parseMetatypes(metatypes);
  const components = new Map(known);
  for (const one of ofMoc) {
    const there = known.get(one.name);
    components.set(one.name, there ? withMoc(there, one) : one);
  }
  if (uri === undefined || described.some((component) => component.exports.some((entry) => entry.uri === uri)))
    return [...components.values()];
  for (const { className, name, version, isCreatable, isSingleton } of registrations(sources, uri)) {
    const component = withName([...components.values()], className);
    if (!component) continue;
    const before = components.get(component.name) ?? component;
    const entry = { uri, name, version };
    components.set(component.name, { ...before, exports: [...before.exports, entry], isCreatable, isSingleton });
  }
  return [...components.values()];
}

/**
 * What moc knows of a class and qmltypes don't say. Those of Qt 5.15 know of no `enum class`, no namespace and no signal of
 * a property, and call one that is a MEMBER read-only.
 */
function withMoc(
  component: QmltypesComponent,
  { enums, declaredRoles, properties, semantics }: QmltypesComponent,
): QmltypesComponent {
  const isScoped = (one: QmltypesEnum): boolean => enums.some(({ name, isScoped }) => name === one.name && isScoped);
  const ofMoc = new Map(properties.map((property) => [property.name, property]));
  return {
    ...component,
    semantics: component.semantics === "reference" ? semantics : component.semantics,
    ...(declaredRoles && { declaredRoles }),
    properties: component.properties.map(({ signal, ...one }) => {
      const known = ofMoc.get(one.name);
      const notify = known ? known.signal : signal;
      return {
        ...one,
        isReadonly: one.isReadonly && known?.isReadonly !== false,
        ...(notify !== undefined && { signal: notify }),
      };
    }),
    enums: component.enums.map((one) => ({ ...one, isScoped: one.isScoped || isScoped(one) })),
  };
}

/** The class of a name that may lack its namespace. */
export const withName = (components: readonly QmltypesComponent[], name: string): QmltypesComponent | undefined =>
  components.find((component) => component.name === name) ??
  components.find((component) => component.name.endsWith(`::${name}`));
