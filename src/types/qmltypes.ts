/** A type of C++ as qmltypes writes it: `QObject*`, a list of `int`. */
export interface QmltypesValueType {
  readonly name: string;
  readonly isPointer: boolean;
  readonly isList: boolean;
}

export interface QmltypesProperty {
  readonly name: string;
  readonly type: QmltypesValueType;
  readonly isReadonly: boolean;
  /** The signal that says that it has changed; Qt 5 does not write it, where it is taken to be called as usual. */
  readonly signal?: string;
}

export interface QmltypesParameter {
  /** Empty where the declaration has none. */
  readonly name: string;
  readonly type: QmltypesValueType;
}

export interface QmltypesMethod {
  readonly name: string;
  /** What it returns; undefined for nothing. */
  readonly type?: QmltypesValueType;
  readonly parameters: readonly QmltypesParameter[];
}

export interface QmltypesEnum {
  readonly name: string;
  readonly isFlag: boolean;
  /** `enum class`: QML knows its values as `Type.Enum.Value` too. Qt 5's files don't say it. */
  readonly isScoped: boolean;
  readonly values: readonly string[];
}

/** A class of C++ that QML knows. */
export interface QmltypesComponent {
  /** Its name in C++. */
  readonly name: string;
  /** That of its base class. */
  readonly prototype?: string;
  /** `uri/Name 1.0`, one for each version that QML can import; none where it has no name in QML. */
  readonly exports: readonly { readonly uri: string; readonly name: string; readonly version: string }[];
  readonly isCreatable: boolean;
  readonly isSingleton: boolean;
  /** `reference`: a QObject; `value`: a Q_GADGET, which is copied; `sequence`: a list; `none`: a namespace. */
  readonly semantics: "reference" | "value" | "sequence" | "none";
  /** The class whose members it has too, by QML_EXTENDED. */
  readonly extension?: string;
  /** The class of its attached object, by QML_ATTACHED. */
  readonly attachedType?: string;
  /** What a sequence is of. */
  readonly elementType?: string;
  /** The roles that C++ declares by `Q_CLASSINFO("role.name", "QString")`, with their types. */
  readonly declaredRoles?: ReadonlyMap<string, QmltypesValueType>;
  readonly properties: readonly QmltypesProperty[];
  readonly signals: readonly QmltypesMethod[];
  readonly methods: readonly QmltypesMethod[];
  readonly enums: readonly QmltypesEnum[];
}

/** The file is not what was expected, at an offset into its text. */
export class QmltypesError extends Error {
  override readonly name = "QmltypesError";
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

type Value = string | number | boolean | readonly Value[];
interface Item {
  readonly type: string;
  readonly values: ReadonlyMap<string, Value>;
  readonly items: readonly Item[];
}

/**
 * Reads a plugin.qmltypes of Qt 5 (qmlplugindump, qmltyperegistrar) or Qt 6.
 *
 * @throws QmltypesError where the text is no such file.
 */
export function parseQmltypes(text: string): QmltypesComponent[] {
  const module = new Parser(text).file();
  return module.items.filter(({ type }) => type === "Component").map(component);
}

function component(item: Item): QmltypesComponent {
  const named = (kind: string): Item[] => item.items.filter(({ type }) => type === kind);
  const prototype = item.values.get("prototype");
  const isOfQt6 = item.values.has("accessSemantics");
  const semantics = SEMANTICS.find((one) => one === item.values.get("accessSemantics")) ?? "reference";
  const optional = <Key extends string>(key: Key, from: string): { readonly [Name in Key]?: string } =>
    text(item, from) === "" ? {} : ({ [key]: text(item, from) } as { readonly [Name in Key]?: string });
  return {
    name: text(item, "name"),
    ...(typeof prototype === "string" && prototype !== "" && { prototype }),
    exports: texts(item.values.get("exports")).flatMap((entry) => {
      const [, uri = "", name = "", version = ""] = /^(.*)\/(\S+) (\S+)$/.exec(entry) ?? [];
      return name === "" ? [] : [{ uri, name, version }];
    }),
    isCreatable: item.values.get("isCreatable") !== false && semantics === "reference",
    isSingleton: item.values.get("isSingleton") === true,
    semantics,
    ...optional("extension", "extension"),
    ...optional("attachedType", "attachedType"),
    ...optional("elementType", "valueType"),
    properties: named("Property").map((property) => {
      const signal = text(property, "notify") || (isOfQt6 ? "" : `${text(property, "name")}Changed`);
      return {
        name: text(property, "name"),
        type: valueType(property),
        isReadonly: property.values.get("isReadonly") === true,
        ...(signal !== "" && { signal }),
      };
    }),
    signals: named("Signal").map(method),
    methods: named("Method").map(method),
    enums: named("Enum").map((one) => ({
      name: text(one, "name"),
      isFlag: one.values.get("isFlag") === true,
      isScoped: one.values.get("isScoped") === true,
      values: texts(one.values.get("values")),
    })),
  };
}

function method(item: Item): QmltypesMethod {
  const type = valueType(item);
  return {
    name: text(item, "name"),
    ...(type.name !== "" && type.name !== "void" && { type }),
    parameters: item.items
      .filter(({ type }) => type === "Parameter")
      .map((parameter) => ({ name: text(parameter, "name"), type: valueType(parameter) })),
  };
}

/** qmlplugindump writes the star into the name, qmltyperegistrar beside it. */
function valueType(item: Item): QmltypesValueType {
  const written = writtenType(text(item, "type"));
  return {
    ...written,
    isPointer: item.values.get("isPointer") === true || written.isPointer,
    isList: item.values.get("isList") === true,
  };
}

/** A type as C++ writes it. */
export const writtenType = (written: string): QmltypesValueType => ({
  name: written.replace(/^const\s+|\s*[&*]+$/g, "").trim(),
  isPointer: /\*$/.test(written.trim()),
  isList: false,
});

const SEMANTICS = ["reference", "value", "sequence", "none"] as const;

const text = (item: Item, key: string): string => {
  const value = item.values.get(key);
  return typeof value === "string" ? value : "";
};

const texts = (value: Value | undefined): string[] =>
  Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === "string") : [];

const TOKEN =
  /\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/|(?<string>"(?:[^"\\\n]|\\.)*")|(?<number>-?(?:0x[\da-fA-F]+|\d+(?:\.\d+)?(?:e[+-]?\d+)?))|(?<name>[A-Za-z_][\w.]*)|(?<sign>[{}[\]:,;])/y;

interface Token {
  readonly kind: "string" | "number" | "name" | "sign" | "end";
  readonly text: string;
  readonly offset: number;
}

class Parser {
  readonly #tokens: readonly Token[];
  #next = 0;

  constructor(source: string) {
    this.#tokens = tokens(source);
  }

  file(): Item {
    while (this.#peek().text === "import") {
      this.#next += 2;
      if (this.#peek().kind === "number") this.#next++;
      this.#skip(";");
    }
    const item = this.#item(this.#expect("name"));
    if (item.type !== "Module") throw this.#wrong("Module");
    return item;
  }

  #item({ text: type }: Token): Item {
    const values = new Map<string, Value>();
    const items: Item[] = [];
    this.#sign("{");
    while (!this.#skip("}")) {
      if (this.#skip(";")) continue;
      const name = this.#expect("name");
      if (this.#peek().text === "{") items.push(this.#item(name));
      else {
        this.#sign(":");
        values.set(name.text, this.#value());
      }
    }
    return { type, values, items };
  }

  #value(): Value {
    const token = this.#peek();
    this.#next++;
    if (token.kind === "string") return JSON.parse(token.text) as string;
    if (token.kind === "number") return Number(token.text);
    if (token.text === "[" || token.text === "{") return this.#list(token.text === "[" ? "]" : "}");
    if (token.kind === "name") return token.text === "true" ? true : token.text === "false" ? false : token.text;
    this.#next--;
    throw this.#wrong("a value");
  }

  /** A list, or an object of which the keys are taken: the values of an enumeration. */
  #list(end: string): Value[] {
    const values: Value[] = [];
    while (!this.#skip(end)) {
      values.push(this.#value());
      if (this.#skip(":")) this.#value();
      if (!this.#skip(",") && this.#peek().text !== end) throw this.#wrong(`"${end}"`);
    }
    return values;
  }

  #peek(): Token {
    return this.#tokens[this.#next] ?? this.#tokens.at(-1)!;
  }

  #skip(sign: string): boolean {
    const { kind, text } = this.#peek();
    if (kind !== "sign" || text !== sign) return false;
    this.#next++;
    return true;
  }

  #sign(sign: string): void {
    if (!this.#skip(sign)) throw this.#wrong(`"${sign}"`);
  }

  #expect(kind: Token["kind"]): Token {
    const token = this.#peek();
    if (token.kind !== kind) throw this.#wrong(`a ${kind}`);
    this.#next++;
    return token;
  }

  #wrong(expected: string): QmltypesError {
    const { text, offset } = this.#peek();
    return new QmltypesError(`${expected} was expected, found ${text === "" ? "the end" : text}`, offset);
  }
}

function tokens(source: string): Token[] {
  const found: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let offset = 0; offset < source.length; offset = TOKEN.lastIndex) {
    TOKEN.lastIndex = offset;
    const match = TOKEN.exec(source);
    if (!match) throw new QmltypesError(`there is a ${JSON.stringify(source[offset])}`, offset);
    const { string, number, name, sign } = match.groups ?? {};
    if (string !== undefined) found.push({ kind: "string", text: string, offset });
    else if (number !== undefined) found.push({ kind: "number", text: number, offset });
    else if (name !== undefined) found.push({ kind: "name", text: name, offset });
    else if (sign !== undefined) found.push({ kind: "sign", text: sign, offset });
  }
  return [...found, { kind: "end", text: "", offset: source.length }];
}
