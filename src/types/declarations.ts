import { basesOf, type NativeType, type NativeTypes } from "./native-types.js";
import type { QmltypesComponent, QmltypesMethod, QmltypesValueType } from "./qmltypes.js";

export interface DeclarationInput {
  readonly types: NativeTypes;
  /** Of the declaration, to say where the file comes from. */
  readonly widget: string;
}

const NUMBERS = new Set([
  ..."int uint short ushort long ulong longlong ulonglong float double real qreal char uchar schar size_t".split(" "),
  ..."qint8 quint8 qint16 quint16 qint32 quint32 qint64 quint64 qlonglong qulonglong qsizetype".split(" "),
  ..."int8_t uint8_t int16_t uint16_t int32_t uint32_t int64_t uint64_t unsigned".split(" "),
]);

/** What a value of C++ is in JavaScript, where it is not a class of the module's. */
const VALUES: Readonly<Record<string, string>> = {
  bool: "boolean",
  string: "string",
  QString: "string",
  QChar: "string",
  url: "NativeText",
  QUrl: "NativeText",
  color: "NativeText",
  QColor: "NativeText",
  date: "Date",
  QDate: "Date",
  QDateTime: "Date",
  QTime: "Date",
  QByteArray: "ArrayBuffer",
  QStringList: "readonly string[]",
  QVariantList: "readonly unknown[]",
  QJsonArray: "readonly unknown[]",
  QVariantMap: "Readonly<Record<string, unknown>>",
  QJsonObject: "Readonly<Record<string, unknown>>",
  QPoint: "Point",
  QPointF: "Point",
  point: "Point",
  QSize: "Size",
  QSizeF: "Size",
  size: "Size",
  QRect: "Rect",
  QRectF: "Rect",
  rect: "Rect",
  QModelIndex: "NativeModelIndex",
  QPersistentModelIndex: "NativeModelIndex",
};
const MODELS = /^QAbstract(Item|List|Table|Proxy)Model$|^QSortFilterProxyModel$/;

/** The text of `native.d.ts`: the module's types, and their names in `NativeModules` of the runtime's. */
export function nativeDeclarations({ types, widget }: DeclarationInput): string {
  const writer = new Writer(types);
  const exported = [...types.types.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  const interfaces = [...types.components.values()]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((component) => writer.interface(component));
  const members = exported.map((type) => `      ${writer.member(type)}\n`);
  const imports = [...writer.imports].sort();
  const from = `from "rollup-plugin-plasmoid/runtime";\n`;
  return `// Written by rollup-plugin-plasmoid: the C++ types of ${types.uri} ${types.version}, which belongs to ${widget}.
// It is made anew whenever the C++ has changed.
/* eslint-disable */
${imports.length > 0 ? `import type { ${imports.join(", ")} } ${from}` : `import ${from.slice(5)}`}
${interfaces.join("\n")}
declare module "rollup-plugin-plasmoid/runtime" {
  interface NativeModules {
    ${JSON.stringify(types.uri)}: {
${members.join("")}    };
  }
}
`;
}

/** The text of `native.d.ts` where nobody has built the module yet: anything goes until somebody does. */
export function unknownNativeDeclarations(uri: string): string {
  return `// Written by rollup-plugin-plasmoid: the C++ module ${uri} was not built here, so nothing is known of its types.
// It is made anew by the first build of the module.
/* eslint-disable */
import "rollup-plugin-plasmoid/runtime";

declare module "rollup-plugin-plasmoid/runtime" {
  interface NativeModules {
    ${JSON.stringify(uri)}: any;
  }
}
`;
}

class Writer {
  readonly imports = new Set<string>();
  readonly #types: NativeTypes;
  readonly #names: ReadonlyMap<string, string>;

  constructor(types: NativeTypes) {
    this.#types = types;
    const names = new Map([...types.components.keys()].map((name) => [name, identifier(name)]));
    for (const { name, component } of types.types.values()) names.set(component.name, name);
    this.#names = names;
  }

  interface(component: QmltypesComponent): string {
    const own = new Set<string>();
    const lines: string[] = [];
    for (const { name, type, isReadonly } of component.properties) {
      own.add(name);
      lines.push(`${isReadonly ? "readonly " : ""}${key(name)}: ${this.#value(type, component)};`);
    }
    const signals = new Map<string, QmltypesMethod>();
    for (const { signal } of component.properties)
      if (signal !== undefined) signals.set(signal, { name: signal, parameters: [] });
    // Of overloaded signals QML finds one; the last is as good as any.
    for (const signal of component.signals) signals.set(signal.name, signal);
    for (const { name, parameters } of signals.values()) {
      if (own.has(name)) continue;
      own.add(name);
      const list = this.#parameters(parameters, component);
      const types = parameters.length > 0 ? `<readonly [${list}]>` : "";
      lines.push(`readonly ${key(name)}: ${this.#runtime("NativeSignal")}${types};`);
    }
    for (const { name, type, parameters } of component.methods) {
      if (own.has(name)) continue;
      const result = type ? this.#value(type, component) : "void";
      lines.push(`${key(name)}(${this.#parameters(parameters, component)}): ${result};`);
    }
    const name = this.#names.get(component.name);
    const body = lines.map((line) => `  ${line}\n`).join("");
    return `export interface ${name} extends ${this.#base(component)} {\n${body}}\n`;
  }

  /** The type as a member of the module. */
  member({ name, component, isCreatable, isSingleton, members, values }: NativeType): string {
    const own = this.#names.get(component.name) ?? name;
    const constants = [...values].map((value) => `readonly ${key(value)}: number`).join("; ");
    if (isSingleton) return `readonly ${key(name)}: ${own}${constants === "" ? "" : ` & { ${constants} }`};`;
    const writable = [...members].flatMap(([property, { kind, isReadonly }]) =>
      kind === "property" && !isReadonly ? [JSON.stringify(property)] : [],
    );
    const made = isCreatable
      ? `${this.#runtime("NativeClass")}<${own}${writable.length > 0 ? `, ${writable.join(" | ")}` : ""}>`
      : "";
    const parts = [made, constants === "" ? "" : `{ ${constants} }`].filter((part) => part !== "");
    return `readonly ${key(name)}: ${parts.length > 0 ? parts.join(" & ") : "object"};`;
  }

  #base({ prototype, ...component }: QmltypesComponent): string {
    const known = prototype === undefined ? undefined : this.#names.get(prototype);
    if (known !== undefined) return known;
    const chain = basesOf({ ...component, ...(prototype !== undefined && { prototype }) }, this.#types.components);
    return this.#runtime(chain.some((base) => MODELS.test(base)) ? "NativeModel" : "NativeObject");
  }

  #parameters(parameters: QmltypesMethod["parameters"], owner: QmltypesComponent): string {
    return parameters
      .map(({ name, type }, index) => {
        const word = /^[A-Za-z_$][\w$]*$/.test(name) && !RESERVED.has(name) ? name : `parameter${index + 1}`;
        return `${word}: ${this.#value(type, owner)}`;
      })
      .join(", ");
  }

  #value({ name, isPointer, isList }: QmltypesValueType, owner: QmltypesComponent): string {
    const list = /^(?:QList|QVector|QQmlListProperty|std::vector)<(.*?)\s*(\*?)>$/.exec(name);
    if (list?.[1] !== undefined) {
      const element = this.#value({ name: list[1], isPointer: list[2] === "*", isList: false }, owner);
      return `readonly (${element.replace(/ \| null$/, "")})[]`;
    }
    const one = this.#single(name, isPointer, owner);
    return isList ? `readonly (${one.replace(/ \| null$/, "")})[]` : one;
  }

  #single(name: string, isPointer: boolean, owner: QmltypesComponent): string {
    if (NUMBERS.has(name)) return "number";
    const value = Object.hasOwn(VALUES, name) ? VALUES[name] : undefined;
    if (value !== undefined) return /^(Native|Point$|Size$|Rect$)/.test(value) ? this.#runtime(value) : value;
    const own = this.#names.get(name);
    if (own !== undefined) return isPointer ? `${own} | null` : own;
    if (MODELS.test(name)) return `${this.#runtime("NativeModel")} | null`;
    if (name === "QObject" || isPointer) return `${this.#runtime("NativeObject")} | null`;
    const word = name.replace(/^.*::/, "");
    const isEnum = basesOf(owner, this.#types.components).some((base) =>
      this.#types.components.get(base)?.enums.some((one) => one.name === word || `${one.name}s` === word),
    );
    return isEnum ? "number" : "unknown";
  }

  #runtime(name: string): string {
    this.imports.add(name);
    return name;
  }
}

const RESERVED = new Set(
  "break case catch class const continue debugger default delete do else enum export extends false finally for function if import in instanceof new null return super switch this throw true try typeof var void while with yield let static await".split(
    " ",
  ),
);
const identifier = (name: string): string => name.replace(/[^A-Za-z0-9_$]+/g, "_").replace(/^(?=\d)/, "_");
const key = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name));
