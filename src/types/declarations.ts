import { basesOf, inNamespaceOf } from "./class-bases.js";
import { isModel } from "./model-roles.js";
import type { AppletTypes, NativeType, NativeTypes } from "./native-types.js";
import type { QmltypesComponent, QmltypesMethod, QmltypesValueType } from "./qmltypes.js";

export interface DeclarationInput<Types = NativeTypes> {
  readonly types: Types;
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

/** The text of `native.d.ts`: the module's types, and their names in `NativeModules` of the runtime's. */
export function nativeDeclarations({ types, widget }: DeclarationInput): string {
  const writer = new Writer(types);
  const exported = [...types.types.values()].sort(byName);
  for (const { name, component } of exported) writer.call(component, name);
  const members = exported.flatMap((type) => writer.member(type));
  return file(writer, {
    title: `the C++ types of ${types.uri} ${types.version}, which belongs to ${widget}`,
    augmented: "NativeModules",
    member: `${JSON.stringify(types.uri)}: {\n${members.map((member) => `      ${member}\n`).join("")}    };`,
  });
}

/** The text of `native.d.ts` for an applet: its class, and that in `NativeApplets` of the runtime's under `name`. */
export function appletDeclarations({
  types,
  widget,
  name,
}: DeclarationInput<AppletTypes> & { readonly name: string }): string {
  const writer = new Writer(types);
  const { component } = types.type;
  writer.call(component, identifier(component.name));
  return file(writer, {
    title: `the applet in C++ of ${widget}`,
    augmented: "NativeApplets",
    member: `${JSON.stringify(name)}: ${writer.reference(component)};`,
  });
}

interface Augmentation {
  readonly title: string;
  /** The interface of the runtime's that is added to, and what. */
  readonly augmented: "NativeModules" | "NativeApplets";
  readonly member: string;
}

function file(writer: Writer, { title, augmented, member }: Augmentation): string {
  const interfaces = writer.interfaces();
  const imports = [...writer.imports].sort();
  const from = `from "rollup-plugin-plasmoid/runtime";\n`;
  return `// Written by rollup-plugin-plasmoid: ${title}.
// It is made anew whenever the C++ has changed.
/* eslint-disable */
${imports.length > 0 ? `import type { ${imports.join(", ")} } ${from}` : `import ${from.slice(5)}`}
${interfaces.join("\n")}
declare module "rollup-plugin-plasmoid/runtime" {
  interface ${augmented} {
    ${member}
  }
}
`;
}

/** The text of `native.d.ts` where nobody has built the C++ yet: anything goes until somebody does. */
export function unknownNativeDeclarations(augmented: Augmentation["augmented"], name: string): string {
  return `// Written by rollup-plugin-plasmoid: the C++ of ${name} was not built here, so nothing is known of its types.
// It is made anew by the first build of it.
/* eslint-disable */
import "rollup-plugin-plasmoid/runtime";

declare module "rollup-plugin-plasmoid/runtime" {
  interface ${augmented} {
    ${JSON.stringify(name)}: any;
  }
}
`;
}

const byName = (a: { readonly name: string }, b: { readonly name: string }): number => (a.name < b.name ? -1 : 1);

/** Writes the interfaces of the classes that something refers to. */
class Writer {
  readonly imports = new Set<string>();
  readonly #types: Pick<NativeTypes, "components" | "roles">;
  readonly #names = new Map<string, string>();
  /** The classes to write, in the order in which they were referred to. */
  readonly #wanted = new Set<QmltypesComponent>();

  constructor(types: Pick<NativeTypes, "components" | "roles">) {
    this.#types = types;
    for (const name of types.components.keys()) this.#names.set(name, own(identifier(name)));
  }

  /** Gives a class the name that it has in QML. */
  call(component: QmltypesComponent, name: string): void {
    this.#names.set(component.name, own(name));
  }

  /** The interface of a class, which is to be written. */
  reference(component: QmltypesComponent): string {
    this.#wanted.add(component);
    return this.#names.get(component.name) ?? identifier(component.name);
  }

  /** What was referred to, and what that refers to, by name. */
  interfaces(): string[] {
    const written: { readonly name: string; readonly text: string }[] = [];
    // Grows while it is walked.
    for (const component of this.#wanted)
      written.push({ name: this.#names.get(component.name) ?? "", text: this.#interface(component) });
    return written.sort(byName).map(({ text }) => text);
  }

  #interface(component: QmltypesComponent): string {
    const extension = this.#types.components.get(component.extension ?? "");
    const lines = new Set([...this.#lines(component), ...(extension ? this.#lines(extension) : [])]);
    const attached = this.#types.components.get(component.attachedType ?? "");
    if (attached) this.reference(attached);
    const base = this.#base(component);
    const body = [...lines].map((line) => `  ${line}\n`).join("");
    const name = this.#names.get(component.name);
    return `export interface ${name}${base === undefined ? "" : ` extends ${base}`} {\n${body}}\n${this.#row(component)}`;
  }

  #lines(component: QmltypesComponent): string[] {
    const own = new Set<string>();
    const lines: string[] = [];
    for (const { name, type, isReadonly } of component.properties) {
      own.add(name);
      lines.push(`${isReadonly ? "readonly " : ""}${key(name)}: ${this.#value(type, component)};`);
    }
    for (const { name, parameters } of signalsOf(component)) {
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
    return lines;
  }

  /** What a delegate has as `model`, after the interface of a model whose roles are known. */
  #row(component: QmltypesComponent): string {
    const { roles = [], isExact = false } = this.#types.roles.get(component.name) ?? {};
    if (roles.length === 0) return "";
    const name = this.#names.get(component.name);
    const lines = roles.map(
      ({ name, type }) => `  readonly ${key(name)}: ${type ? this.#value(type, component) : "unknown"};\n`,
    );
    const rest = isExact ? "" : "  readonly [role: string]: unknown;\n";
    return `\n/** What a delegate of ${name} has as \`model\`. */\nexport interface ${name}Row extends ${this.#runtime("NativeRow")} {\n${lines.join("")}${rest}}\n`;
  }

  /** The type as a member of the module; none where JavaScript can do nothing with its name. */
  member({ name, component, isCreatable, isSingleton, members, values, scopes }: NativeType): string[] {
    if (component.semantics === "value" || component.semantics === "sequence") {
      this.reference(component);
      if (!isNamed({ component, name, values })) return [];
    }
    const scoped = [...scopes].map(
      ([scope, names]) =>
        `readonly ${key(scope)}: { ${names.map((value) => `readonly ${key(value)}: number`).join("; ")} }`,
    );
    const constants = [...[...values].map((value) => `readonly ${key(value)}: number`), ...scoped].join("; ");
    const enums = constants === "" ? [] : [`{ ${constants} }`];
    if (isSingleton) return [`readonly ${key(name)}: ${[this.reference(component), ...enums].join(" & ")};`];
    const writable = [...members].flatMap(([property, { kind, isReadonly }]) =>
      kind === "property" && !isReadonly ? [JSON.stringify(property)] : [],
    );
    const instance = component.semantics === "reference" ? this.reference(component) : "object";
    const made = isCreatable
      ? [`${this.#runtime("NativeClass")}<${instance}${writable.length > 0 ? `, ${writable.join(" | ")}` : ""}>`]
      : [];
    const parts = [...made, ...enums];
    return [`readonly ${key(name)}: ${parts.length > 0 ? parts.join(" & ") : "object"};`];
  }

  /** None for what is no object: a value of its own. */
  #base({ prototype, ...component }: QmltypesComponent): string | undefined {
    const chain = basesOf({ ...component, ...(prototype !== undefined && { prototype }) }, this.#types.components);
    const known = this.#types.components.get(chain[1] ?? "");
    // Qt 5's files describe Qt's own models too.
    if (known && !isModel(known.name)) return this.reference(known);
    if (component.semantics !== "reference") return undefined;
    if (chain.includes("Plasma::Applet")) return this.#runtime("NativeApplet");
    return this.#runtime(chain.some(isModel) ? "NativeModel" : "NativeObject");
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
    if (isModel(name)) return `${this.#runtime("NativeModel")} | null`;
    const known = this.#types.components.get(
      inNamespaceOf(`${owner.name}::`, name, (candidate) => this.#types.components.has(candidate)),
    );
    if (known?.semantics === "sequence" && known.elementType !== undefined)
      return this.#value({ name: known.elementType, isPointer: false, isList: true }, owner);
    if (known && known.semantics !== "none")
      return isPointer ? `${this.reference(known)} | null` : this.reference(known);
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

/** Of overloaded signals QML finds the last: of one with default values for parameters the form without these. */
function signalsOf({ properties, signals }: QmltypesComponent): QmltypesMethod[] {
  const found = new Map<string, QmltypesMethod>();
  for (const { signal } of properties) if (signal !== undefined) found.set(signal, { name: signal, parameters: [] });
  for (const signal of signals) found.set(signal.name, signal);
  return [...found.values()];
}

/** Types that a value has say nothing to JavaScript by their names, unless they have enumerations. */
export const isNamed = ({ component, name, values }: Pick<NativeType, "component" | "name" | "values">): boolean =>
  component.semantics === "reference" || component.semantics === "none" || (values.size > 0 && /^[A-Z]/.test(name));

const RESERVED = new Set(
  "break case catch class const continue debugger default delete do else enum export extends false finally for function if import in instanceof new null return super switch this throw true try typeof var void while with yield let static await".split(
    " ",
  ),
);
const identifier = (name: string): string => name.replace(/[^A-Za-z0-9_$]+/g, "_").replace(/^(?=\d)/, "_");
const key = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name));

/** Names that the file has from elsewhere: TypeScript's own, and the runtime's. */
const own = (name: string): string =>
  /^(Array|ArrayBuffer|Date|Object|Readonly|Record|Point|Size|Rect|Native\w*)$/.test(name) ? `${name}_` : name;
