import type { Cursor } from "./cursor.js";
import type {
  Name,
  QmlComponent,
  QmlEnum,
  QmlEnumEntry,
  QmlFunction,
  QmlParameter,
  QmlProperty,
  QmlRequired,
  QmlSignal,
} from "./document.js";
import { parseObject } from "./parse-object.js";
import { parseType } from "./parse-type.js";
import { parseValue } from "./parse-value.js";
import { reservedAsNames } from "./words.js";

/** `default required property Type name: value`; `first` is the first of its words. */
export function parseProperty(cursor: Cursor, first: Name): QmlProperty {
  const words = new Set([first.name]);
  while (!words.has("property")) {
    const word = cursor.word() ?? cursor.fail(`Expected \`property\`, found ${cursor.found()}.`);
    if (!/^(?:property|default|required|readonly)$/.test(word.name) || words.has(word.name)) {
      cursor.fail(`Expected \`property\` after \`${[...words].join(" ")}\`, found \`${word.name}\`.`, word);
    }
    words.add(word.name);
  }
  const type = parseType(cursor, "the property's type");
  const name = declaredName(cursor, "the property");
  const head = {
    kind: "property" as const,
    name,
    type,
    isDefault: words.has("default"),
    isRequired: words.has("required"),
    isReadonly: words.has("readonly"),
    start: first.start,
  };
  if (!cursor.eat(":")) {
    cursor.endStatement(`the property \`${name.name}\``);
    return { ...head, end: cursor.lastEnd };
  }
  const value = parseValue(cursor, `the property \`${name.name}\``);
  // A declaration may end with a semicolon whatever its value is, other than a binding.
  if (cursor.source[cursor.pos - 1] !== ";") cursor.eat(";");
  return { ...head, value, end: value.end };
}

/** `required property …` or `required name` */
export function parseRequired(cursor: Cursor, first: Name): QmlProperty | QmlRequired {
  if (/^(?:property|default|readonly)$/.test(cursor.peekWord())) {
    const { pos } = cursor;
    const word = cursor.word()!;
    const next = cursor.skip();
    // A property may itself be named `property`.
    const isName = cursor.afterLineBreak || next === 59 || next === 125;
    cursor.pos = pos;
    if (!isName || word.name !== "property") return parseProperty(cursor, first);
  }
  const name = cursor.name("the name of the property that is required");
  cursor.endStatement("the required property");
  return { kind: "required", name, start: first.start, end: cursor.lastEnd };
}

/** `signal name(Type a, b: Type)` */
export function parseSignal(cursor: Cursor, first: Name): QmlSignal {
  const name = declaredName(cursor, "the signal");
  const parameters: QmlParameter[] = [];
  if (cursor.eat("(") && !cursor.eat(")")) {
    do parameters.push(parseParameter(cursor));
    while (cursor.eat(","));
    cursor.expect(")", "after the signal's parameters");
  }
  cursor.endStatement("the signal");
  return { kind: "signal", name, parameters, start: first.start, end: cursor.lastEnd };
}

function parseParameter(cursor: Cursor): QmlParameter {
  const type = parseType(cursor, "a parameter such as `int count`");
  if (type.element === undefined && cursor.eat(":")) {
    cursor.unreserved(type, "the parameter's name", reservedAsNames);
    return { name: type.name, start: type.start, end: type.end, type: parseType(cursor, "the parameter's type") };
  }
  const name = cursor.name("the parameter's name");
  return { ...name, type };
}

/** A function; its first word, `function` or `async`, is read. */
export function parseFunction(cursor: Cursor, first: Name): QmlFunction {
  const { node, end, types } = cursor.script.functionAt(first.start);
  cursor.pos = cursor.lastEnd = end;
  const { name, start, end: nameEnd } = node.id;
  const nameRange = { name, start, end: nameEnd };
  checkFirstLetter(cursor, nameRange, "the function");
  return { kind: "function", name: nameRange, node, types, start: first.start, end };
}

/** `component Name: Base { … }` */
export function parseComponent(cursor: Cursor, first: Name): QmlComponent {
  const name = cursor.name("the component's name");
  if (!/^\p{Lu}/u.test(name.name)) {
    cursor.report(`A component's name begins with a capital letter, found \`${name.name}\`.`, name);
  }
  cursor.expect(":", "after the component's name");
  const object = parseObject(cursor, "the component's object, such as `Item { }`");
  return { kind: "component", name, object, start: first.start, end: cursor.lastEnd };
}

/** `enum Name { A, B = 2 }` */
export function parseEnum(cursor: Cursor, first: Name): QmlEnum {
  const name = cursor.name("the enumeration's name");
  cursor.expect("{", "after the enumeration's name");
  const entries: QmlEnumEntry[] = [];
  do {
    const entry = cursor.name("a name of the enumeration");
    const value = cursor.eat("=") ? parseNumber(cursor) : undefined;
    entries.push({ ...entry, ...(value !== undefined && { value }) });
  } while (cursor.eat(","));
  cursor.expect("}", "after the enumeration's names");
  return { kind: "enum", name, entries, start: first.start, end: cursor.lastEnd };
}

function parseNumber(cursor: Cursor): number {
  cursor.skip();
  const match = /^-?\s*(?:0[xX][\da-fA-F]+|\d+)/.exec(cursor.source.slice(cursor.pos, cursor.pos + 40));
  if (!match) cursor.fail(`Expected a whole number, found ${cursor.found()}.`);
  cursor.lastEnd = cursor.pos += match[0].length;
  return Number(match[0].replace(/\s/g, ""));
}

function declaredName(cursor: Cursor, what: string): Name {
  const name = cursor.name(`the name of ${what}`);
  checkFirstLetter(cursor, name, what);
  return name;
}

function checkFirstLetter(cursor: Cursor, name: Name, what: string): void {
  if (!/^\p{Lu}/u.test(name.name)) return;
  const better = name.name[0]!.toLowerCase() + name.name.slice(1);
  cursor.report(`The name of ${what} begins with a small letter: \`${better}\` instead of \`${name.name}\`.`, name);
}
