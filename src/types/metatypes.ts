import { type QmltypesComponent, type QmltypesMethod, type QmltypesValueType, writtenType } from "./qmltypes.js";

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads what moc writes with `--output-json`, a list of it: each class with Q_OBJECT, Q_GADGET or Q_NAMESPACE, whether QML
 * is to know it or not. None has a name in QML; of two with one name the last counts.
 *
 * @throws SyntaxError where the text is no JSON.
 */
export function parseMetatypes(text: string): QmltypesComponent[] {
  const files = JSON.parse(text) as unknown;
  const byName = new Map<string, QmltypesComponent>();
  for (const entry of objects(files).flatMap(({ classes }) => objects(classes))) {
    const component = componentOf(entry);
    byName.set(component.name, component);
  }
  return [...byName.values()];
}

function componentOf(entry: Fields): QmltypesComponent {
  const name = textOf(entry.qualifiedClassName) ?? textOf(entry.className) ?? "";
  const base = objects(entry.superClasses).find(({ access = "public" }) => access === "public");
  const prototype = textOf(base?.name);
  const roles = objects(entry.classInfos).flatMap((info) => {
    const role = /^role\.(.+)$/.exec(textOf(info.name) ?? "")?.[1];
    const type = textOf(info.value);
    return role === undefined || type === undefined ? [] : [[role, writtenType(type)] as const];
  });
  return {
    name,
    ...(prototype !== undefined && { prototype }),
    exports: [],
    isCreatable: false,
    isSingleton: false,
    semantics: entry.object === true ? "reference" : entry.gadget === true ? "value" : "none",
    ...(roles.length > 0 && { declaredRoles: new Map(roles) }),
    properties: objects(entry.properties).map((property) => {
      const signal = textOf(property.notify);
      const isMember = property.member !== undefined && property.constant !== true;
      return {
        name: textOf(property.name) ?? "",
        type: typeOf(property.type),
        isReadonly: property.write === undefined && !isMember,
        ...(signal !== undefined && { signal }),
      };
    }),
    signals: objects(entry.signals).map(methodOf),
    methods: [...objects(entry.methods), ...objects(entry.slots)]
      .filter(({ access }) => access === undefined || access === "public")
      .map(methodOf),
    enums: objects(entry.enums).map((one) => ({
      name: textOf(one.name) ?? "",
      isFlag: one.isFlag === true,
      isScoped: one.isClass === true,
      values: Array.isArray(one.values) ? one.values.filter((value) => typeof value === "string") : [],
    })),
  };
}

function methodOf(entry: Fields): QmltypesMethod {
  const type = typeOf(entry.returnType);
  return {
    name: textOf(entry.name) ?? "",
    ...(type.name !== "" && type.name !== "void" && { type }),
    parameters: objects(entry.arguments).map((parameter) => ({
      name: textOf(parameter.name) ?? "",
      type: typeOf(parameter.type),
    })),
  };
}

const typeOf = (value: unknown): QmltypesValueType => writtenType(textOf(value) ?? "");
const textOf = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);
const objects = (value: unknown): Fields[] =>
  Array.isArray(value) ? value.filter((entry): entry is Fields => typeof entry === "object" && entry !== null) : [];
